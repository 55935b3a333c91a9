import type { Database } from '@/db/connection';
import { localePrefersSemicolon } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { csvLines, writeCsv } from '@/lib/office/invitation/import/write-csv';
import { inTurn } from '@/lib/policy/preview-turn';
import { type Doing, eventBy } from './event';
import type { HistoryQuery } from './history-query';
import { type FoundEvent, type HistoryScope, searchHistory } from './search';
import { nameOf, partsInWords } from './words';

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** So many events are read at once. */
const defaultPiece = 1_000;

/**
 * Writes down that somebody takes a history along.
 * @returns the event before which it ends, so that what happens meanwhile, this among it, does not make it longer
 */
export async function noteExport(db: Database, doing: Doing, format: ExportFormat): Promise<number> {
  return db.$client.begin(async (sql) => {
    const [row] = await sql<{ newest: number }[]>`
      select coalesce(max(id), 0)::float8 as newest from audit_event`;
    await eventBy(sql as never, 'history.exported', doing, { format });
    return (row?.newest ?? 0) + 1;
  });
}

/**
 * All that a query finds before an event, as a file, piece by piece. No connection is held, and no statement runs, while nobody
 * asks for the next piece.
 */
export async function* historyFile(
  db: Database,
  scope: HistoryScope,
  query: HistoryQuery,
  { format, locale, before }: { format: ExportFormat; locale: Locale; before: number },
  piece = defaultPiece,
): AsyncGenerator<string> {
  const delimiter = localePrefersSemicolon(locale) ? ';' : ',';
  if (format === 'csv')
    yield writeCsv(
      [columns.map((column) => translator(locale, 'historySearch')(`columns.${column}`))],
      delimiter,
    );
  let next: number | undefined = before;
  while (next !== undefined) {
    const from: number = next;
    const page = await inTurn(() => searchHistory(db, scope, { ...query, before: from }, piece));
    yield format === 'csv'
      ? csvLines(
          page.events.map((event) => cellsOf(locale, event)),
          delimiter,
        )
      : page.events.map(lineOf).join('');
    next = page.before;
  }
}

const columns = ['time', 'kind', 'event', 'person', 'by', 'address', 'about', 'details'] as const;

function cellsOf(locale: Locale, event: FoundEvent): string[] {
  const { text, by, address, about, details } = partsInWords(locale, event);
  const person = event.person ? nameOf(locale, event.person) : '';
  return [
    new Date(event.at).toISOString(),
    event.kind,
    text,
    person,
    by ?? person,
    address ?? '',
    about ?? '',
    details.join('; '),
  ];
}

/** An event as a line of JSON, in words that stay the same. */
const lineOf = ({ id, at, kind, person, by, actor, address, about, method, data }: FoundEvent): string =>
  `${JSON.stringify({
    id,
    at: new Date(at).toISOString(),
    kind,
    person,
    by,
    actor,
    address: by === 'office' ? null : address,
    about,
    method,
    data,
  })}\n`;
