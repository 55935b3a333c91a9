import { translator } from '@/lib/i18n/translator';
import { refusedLines } from '@/lib/office/invitation/import/find-import';
import { mostLines } from '@/lib/office/invitation/import/limits';
import { csvFile } from '@/lib/web/csv-file';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { findOwnImport, type ImportParams } from '../own-import';

/** Each refused line with its number and the reason, as a file; 404 for anything that is not this office's. */
export async function GET(_: Request, { params }: { params: ImportParams }): Promise<Response> {
  const own = await findOwnImport(params);
  if (!own) return new Response(null, { status: 404 });
  const { session, file } = own;
  const lines = await refusedLines(database(), session.officeId, file.id, mostLines);
  const locale = await currentLocale();
  const t = translator(locale, 'peopleImport');
  const heading = [t('lineColumn'), t('columns.name'), t('columns.email'), t('reasonColumn')];
  const rows = lines.map(({ line, displayName, email, problem }) => [
    String(line),
    displayName,
    email,
    t(`reasons.${problem}`),
  ]);
  return csvFile(locale, t('refusedName'), [heading, ...rows]);
}
