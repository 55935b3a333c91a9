import { localePrefersSemicolon } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { writeCsv } from '@/lib/office/invitation/import/write-csv';

/** Rows as a file that a spreadsheet in this language opens in columns. `name` without its ending. */
export function csvFile(locale: Locale, name: string, rows: readonly (readonly string[])[]): Response {
  return new Response(writeCsv(rows, localePrefersSemicolon(locale) ? ';' : ','), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
