import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type History, type HistoryEvent, historyOf, historyRows } from '@/lib/audit/history';
import { type SignedInBrowser, sessionRows } from '@/lib/session/list';
import {
  noteSession,
  type Session,
  type SessionRow,
  sessionColumns,
  sessionSource,
} from '@/lib/session/session';
import { type ContactRow, type Contacts, contactRows, contactsOf } from './contact';

/** What the info tab shows beside the account itself. */
export type AccountOverview = { contacts: Contacts; browsers: SignedInBrowser[]; history: History };

type Lists = { contacts: ContactRow[]; browsers: SignedInBrowser[]; events: HistoryEvent[] };

/**
 * Session, addresses, signed-in browsers and the newest events in one statement (see `findSession`): it is the first
 * page after each sign-in.
 * @param events of the history at most
 */
export async function sessionWithOverview(
  db: Database,
  id: string,
  events: number,
): Promise<{ session: Session; overview: AccountOverview } | undefined> {
  const sql = db.$client;
  const [found] = await sql<(SessionRow & Lists)[]>`
    select ${sessionColumns(sql)}, ${listColumns(sql, { id, accountId: sql`a.id` }, events)}
      from ${sessionSource(sql, id)}`;
  if (!found) return undefined;
  const { contacts, browsers, events: newest, ...session } = found;
  return {
    session: await noteSession(db, session),
    overview: overviewOf({ contacts, browsers, events: newest }, events),
  };
}

/** The same for a session that is known already. One statement. */
export async function accountOverview(
  db: Database,
  session: { id: string; accountId: string },
  events: number,
): Promise<AccountOverview> {
  const sql = db.$client;
  const [found] = await sql<Lists[]>`select ${listColumns(sql, session, events)}`;
  if (!found) throw new Error('a select without a table came back empty');
  return overviewOf(found, events);
}

/** `row_number` keeps each list's own order. */
function listColumns(
  sql: postgres.Sql,
  session: { id: string; accountId: string | postgres.Fragment },
  events: number,
) {
  return sql`
    (select coalesce(jsonb_agg(c), '[]') from (${contactRows(sql, session.accountId)}) c) as contacts,
    (select coalesce(jsonb_agg(b order by n), '[]')
       from (select b.*, row_number() over () as n from (${sessionRows(sql, session)}) b) b) as browsers,
    (select coalesce(jsonb_agg(e order by e.id desc), '[]')
       from (${historyRows(sql, session.accountId, events)}) e) as events`;
}

const overviewOf = (lists: Lists, events: number): AccountOverview => ({
  contacts: contactsOf(lists.contacts),
  browsers: lists.browsers,
  history: historyOf(lists.events, events),
});
