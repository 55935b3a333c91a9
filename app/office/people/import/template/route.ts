import { translator } from '@/lib/i18n/translator';
import { columns } from '@/lib/office/invitation/import/columns';
import { csvFile } from '@/lib/web/csv-file';
import { currentLocale } from '@/lib/web/locale';

/** A file with the columns' names alone, in the language of whoever asks. The same for everybody. */
export async function GET(): Promise<Response> {
  const locale = await currentLocale();
  const t = translator(locale, 'peopleImport');
  return csvFile(locale, t('templateName'), [columns.map((column) => t(`columns.${column}`))]);
}
