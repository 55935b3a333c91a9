import { localePrefersSemicolon } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { writeCsv } from '@/lib/office/invitation/import/write-csv';

const headersOf = (fileName: string, type = 'text/csv') => ({
  'content-type': `${type}; charset=utf-8`,
  'content-disposition': `attachment; filename="${fileName}"`,
  'cache-control': 'no-store',
});

/** Rows as a file that a spreadsheet in this language opens in columns. `name` without its ending. */
export function csvFile(locale: Locale, name: string, rows: readonly (readonly string[])[]): Response {
  return new Response(writeCsv(rows, localePrefersSemicolon(locale) ? ';' : ','), {
    headers: headersOf(`${name}.csv`),
  });
}

/** A file that is made piece by piece, as fast as it is read; who stops reading stops the making. */
export const csvStream = (name: string, pieces: AsyncGenerator<string>) =>
  fileStream(`${name}.csv`, 'text/csv', pieces);

/** The same for a file of any type. `fileName` with its ending. */
export function fileStream(fileName: string, type: string, pieces: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(stream, { headers: headersOf(fileName, type) });
}
