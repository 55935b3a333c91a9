import type { NextRequest } from 'next/server';
import { exportFormats, historyFile, noteExport } from '@/lib/audit/export';
import { readHistoryQuery } from '@/lib/audit/history-query';
import { type HistoryScope, searchHistory } from '@/lib/audit/search';
import { daysInWords, type HistoryInWords } from '@/lib/audit/words';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { inTurnOrBusy } from '@/lib/policy/preview-turn';
import type { Session } from '@/lib/session/session';
import { fileStream } from './csv-file';
import { database } from './database';
import { currentLocale } from './locale';
import { currentVisitor } from './visitor';

const perPage = 50;

/** The page of a history that an address asks for. */
export async function historyPage(
  locale: Locale,
  scope: HistoryScope,
  parameters: Parameters<typeof readHistoryQuery>[0],
): Promise<HistoryInWords> {
  const query = readHistoryQuery(parameters);
  const { events, ...rest } = await searchHistory(database(), scope, query, perPage);
  // Where all are of one person, nobody is named.
  const told = 'officeId' in scope ? events : events.map(({ person, ...event }) => event);
  return { query, days: await daysInWords(locale, scope.timeZone, told), ...rest };
}

/** The same as a file of all pages (`format`: `csv` unless `jsonl`), which is written down; 503 while too many ask for files. */
export async function historyDownload(
  request: NextRequest,
  session: Session,
  scope: HistoryScope,
  name: string,
): Promise<Response> {
  const parameters = Object.fromEntries(request.nextUrl.searchParams);
  const format = exportFormats.find((each) => each === parameters.format) ?? 'csv';
  const locale = await currentLocale();
  const { address } = await currentVisitor();
  const [accountId, officeId] =
    'officeId' in scope ? [null, scope.officeId] : [scope.accountId, session.officeId];
  const doing = { officeId, accountId, actorId: session.accountId, address };
  const before = await inTurnOrBusy(() => noteExport(database(), doing, format));
  if (before === 'busy') {
    return new Response(translator(locale, 'historySearch')('busy'), {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' },
    });
  }
  const pieces = historyFile(database(), scope, readHistoryQuery(parameters), { format, locale, before });
  return fileStream(`${name}.${format}`, format === 'csv' ? 'text/csv' : 'application/x-ndjson', pieces);
}
