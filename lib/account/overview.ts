import type { Database } from '@/db/connection';
import { type History, type HistoryEvent, historyOf, historyRows } from '@/lib/audit/history';
import { type SignedInBrowser, sessionRows } from '@/lib/session/list';
import { type ContactRow, type Contacts, contactRows, contactsOf } from './contact';

/** What the info tab shows beside the account itself. */
export type AccountOverview = { contacts: Contacts; browsers: SignedInBrowser[]; history: History };

/**
 * Addresses, signed-in browsers and the newest events in one statement: it is the first page after each sign-in.
 * @param events of the history at most
 */
export async function accountOverview(
  db: Database,
  session: { id: string; accountId: string },
  events: number,
): Promise<AccountOverview> {
  const sql = db.$client;
  type Found = { contacts: ContactRow[]; browsers: SignedInBrowser[]; events: HistoryEvent[] };
  // `row_number` keeps each list's own order.
  const [found] = await sql<Found[]>`
    select (select coalesce(jsonb_agg(c), '[]') from (${contactRows(sql, session.accountId)}) c) as contacts,
           (select coalesce(jsonb_agg(b order by n), '[]')
              from (select b.*, row_number() over () as n from (${sessionRows(sql, session)}) b) b) as browsers,
           (select coalesce(jsonb_agg(e order by e.id desc), '[]')
              from (${historyRows(sql, session.accountId, events)}) e) as events`;
  if (!found) throw new Error('a select without a table came back empty');
  return {
    contacts: contactsOf(found.contacts),
    browsers: found.browsers,
    history: historyOf(found.events, events),
  };
}
