/**
 * A file for spreadsheets: semicolons or commas between, every cell in quotes, lines ended as RFC 4180 says, and a mark of
 * byte order, without which Excel takes UTF-8 for something else. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe, since what stands in it was written by anybody (OWASP, "CSV Injection").
 */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  return `\ufeff${csvLines(rows, delimiter)}`;
}

/** Further lines of such a file, for one that is written piece by piece. */
export function csvLines(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  return rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('');
}

const quoted = (cell: string) => `"${harmless(cell).replaceAll('"', '""')}"`;

const harmless = (cell: string) => (/^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell);
