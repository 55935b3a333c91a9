import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { findOwnImport, type ImportParams } from '../own-import';

/** How far a file is, for the page that shows it: numbers, and the sentence on them. 404 for what is not this office's. */
export async function GET(_: Request, { params }: { params: ImportParams }): Promise<Response> {
  const own = await findOwnImport(params);
  if (!own) return new Response(null, { status: 404 });
  const { people, done, state } = own.file;
  const text = translator(await currentLocale(), 'peopleImport')('progress', { people, done });
  return Response.json(
    { people, done, text, isRunning: state === 'running' },
    { headers: { 'cache-control': 'no-store' } },
  );
}
