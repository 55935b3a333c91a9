import { translator } from '@/lib/i18n/translator';
import { columns } from '@/lib/office/invitation/import/columns';
import { csvFile } from '@/lib/web/csv-file';
import { currentLocale } from '@/lib/web/locale';
import { currentSession } from '@/lib/web/session';

/** A file with the columns' names alone, in the language of the admin who asks; for anybody else it is not there. */
export async function GET(): Promise<Response> {
  const session = await currentSession();
  if (!session?.roles.includes('office-admin')) return new Response(null, { status: 404 });
  const locale = await currentLocale();
  const t = translator(locale, 'peopleImport');
  return csvFile(locale, t('templateName'), [columns.map((column) => t(`columns.${column}`))]);
}
