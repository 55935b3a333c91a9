import { CsvError, parse } from 'csv-parse/sync';
import { type Column, readColumn } from './columns';
import { mostLines } from './limits';

/** One line of the file, its cells as they stand there. `line` as an editor counts it, the heading being 1. */
export type FileLine = { line: number } & Record<Column, string>;

export type FileProblem =
  /** There is nothing in it, or nothing but the heading. */
  | 'empty'
  /** The heading names no column for names, or none for addresses. */
  | 'no-heading'
  | 'too-many-lines'
  /** A quotation mark is not closed. */
  | 'open-quote';

export type FileRead = { lines: FileLine[] } | { problem: FileProblem; line?: number };

/**
 * Reads a file of people (RFC 4180, and what spreadsheets make of it): commas, semicolons or tabs, whichever stand in the
 * heading; quotes, also around breaks of lines; any ending of lines; a mark of byte order. Columns in any order, others are left out.
 */
export function readFile(text: string): FileRead {
  const { body, delimiter } = prepare(text);
  // Before it is read: half a million quotes with breaks between take the parser many seconds.
  if (body.split('\n').length > mostBreaks) return { problem: 'too-many-lines' };
  let records: Parsed[];
  try {
    records = parse(body, {
      delimiter,
      record_delimiter: '\n',
      info: true,
      // A name may hold quotation marks of its own.
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: longestRecord,
      // The heading, and one more than there may be.
      to: mostLines + 2,
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) return { problem: 'open-quote', line: lineOfError(error) };
    throw error;
  }
  const [heading, ...people] = records;
  if (!heading) return { problem: 'empty' };
  const places = new Map<Column, number>();
  for (const [place, cell] of heading.record.entries()) {
    const column = readColumn(cell);
    if (column && !places.has(column)) places.set(column, place);
  }
  if (!places.has('name') || !places.has('email')) return { problem: 'no-heading' };
  if (people.length === 0) return { problem: 'empty' };
  if (people.length > mostLines) return { problem: 'too-many-lines' };
  return {
    lines: people.map(({ record, info }) => {
      const cell = (column: Column) => record[places.get(column) ?? record.length] ?? '';
      return {
        line: info.lines - breaksIn(record),
        name: cell('name'),
        email: cell('email'),
        role: cell('role'),
        language: cell('language'),
        client: cell('client'),
      };
    }),
  };
}

type Parsed = { record: string[]; info: { lines: number } };

/** Breaks of lines, with those within quotes and the empty lines between. */
const mostBreaks = 4 * mostLines;

/** A quotation mark that is not closed takes in all that follows: no line of people is so long (characters). */
const longestRecord = 20_000;

/** Where the record began: the parser counts the lines up to its end. */
const breaksIn = (record: readonly string[]) => record.join('').split('\n').length - 1;

function lineOfError(error: CsvError): number | undefined {
  const { lines } = error as unknown as { lines?: number };
  return typeof lines === 'number' ? lines : undefined;
}

/** One ending of lines, no mark of byte order, and what stands between the cells of the heading. */
function prepare(text: string): { body: string; delimiter: string } {
  const body = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Excel's own first line, which says what stands between cells; it stays as an empty one, so that lines keep their numbers.
  const said = /^sep=([,;\t])(?=\n)/i.exec(body);
  if (said) return { body: body.slice(said[0].length), delimiter: said[1] ?? ',' };
  const heading = (body.split('\n').find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string) => heading.split(sign).length;
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  return { body, delimiter };
}
