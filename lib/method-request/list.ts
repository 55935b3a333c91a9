import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { maskNumber, type PhoneKind, type PhoneMethod, printNumber } from '@/lib/factor/phone/number';
import { isId } from '@/lib/id';
import { findDesk, isServed } from '@/lib/support/desk/served';
import type { Party } from '@/lib/support/rank';
import { decides } from './deciders';

/** Rows a page of either list. */
const perPage = 25;

/** An application that waits, for who decides. `since` in milliseconds since 1970. */
export type WaitingRequest = { id: string; person: string; method: PhoneMethod; since: number };

/** The same in full. */
export type RequestToDecide = WaitingRequest & {
  email: string;
  userName: string | null;
  /** Whole, as it is printed: who approves it has to see it. */
  number: string;
  phoneKind: PhoneKind;
  reason: string;
  /** Whether the number stood on the account, verified, before it was applied for. */
  numberWasKnown: boolean;
  /** False when it was applied for with the password alone. */
  hadProven: boolean;
};

/** `next`: where the next page begins; undefined when this is the last. */
export type RequestPage<Row> = { rows: Row[]; next: string | undefined };

/**
 * From-list and condition: the applications `r` of `p` that wait for this person's decision. Who decides is asked of each by
 * itself, in the order of the list: joined, everybody of the office would be read for one page.
 */
const waitingFor = (sql: postgres.Sql, deciderId: string) => sql`
  method_request r join account p on p.id = r.account_id
     where r.office_id = (select office_id from account where id = ${deciderId})
       and r.state = 'pending' and r.kind = 'application'
       and (select ${decides(sql)} from account a join office o on o.id = a.office_id, account d
             where a.id = r.account_id and d.id = ${deciderId})`;

/** What somebody may decide, the oldest first. `after`: the id that ended the page before. One statement. */
export async function listToDecide(
  db: Database,
  deciderId: string,
  after?: string,
): Promise<RequestPage<WaitingRequest>> {
  const sql = db.$client;
  const rows = await sql<WaitingRequest[]>`
    select r.id, p.display_name as person, r.method, (extract(epoch from r.created_at) * 1000)::float8 as since
      from ${waitingFor(sql, deciderId)} and ${isAfter(sql, after)}
     order by r.created_at, r.id limit ${perPage + 1}`;
  return pageOf(rows);
}

/** One that waits, if this person may decide it; otherwise it is not there. */
export async function findToDecide(
  db: Database,
  deciderId: string,
  request: string,
): Promise<RequestToDecide | undefined> {
  if (!isId(request)) return undefined;
  const sql = db.$client;
  const [found] = await sql<RequestToDecide[]>`
    select r.id, p.display_name as person, p.email, p.user_name as "userName", r.method, r.number,
           r.phone_kind as "phoneKind", r.reason, r.number_was_known as "numberWasKnown",
           r.had_proven as "hadProven", (extract(epoch from r.created_at) * 1000)::float8 as since
      from ${waitingFor(sql, deciderId)} and r.id = ${request}`;
  return found && { ...found, number: printNumber(found.number).replaceAll(' ', '\u00A0') };
}

/** A switch between text messages and voice calls that waits for the service desk (W10). */
export type WaitingSwitch = {
  id: string;
  accountId: string;
  office: string;
  person: string;
  from: 'sms' | 'voice';
  to: 'sms' | 'voice';
  /** Masked. */
  number: string;
  reason: string;
  since: number;
};

/** The open switches of the offices that this desk serves, the oldest first; undefined for whoever is not of a desk. */
export async function listSwitches(
  db: Database,
  deskId: string,
  after?: string,
): Promise<RequestPage<WaitingSwitch> | undefined> {
  const sql = db.$client;
  const desk = await findDesk(db, deskId);
  if (!desk) return undefined;
  const rows = await sql<WaitingSwitch[]>`
    ${waitingSwitches(sql, desk)} and ${isAfter(sql, after)} order by r.created_at, r.id limit ${perPage + 1}`;
  const page = pageOf(rows);
  return { ...page, rows: page.rows.map(masked) };
}

/** One of them; otherwise it is not there. */
export async function findSwitch(
  db: Database,
  desk: Party,
  request: string,
): Promise<WaitingSwitch | undefined> {
  if (!isId(request)) return undefined;
  const sql = db.$client;
  const [found] = await sql<WaitingSwitch[]>`${waitingSwitches(sql, desk)} and r.id = ${request}`;
  return found && masked(found);
}

const waitingSwitches = (sql: postgres.Sql, desk: Party) => sql`
  select r.id, r.account_id as "accountId", o.name as office, a.display_name as person, r.method as "to", r.number,
         r.reason, case r.method when 'sms' then 'voice' else 'sms' end as "from",
         (extract(epoch from r.created_at) * 1000)::float8 as since
    from method_request r join account a on a.id = r.account_id join office o on o.id = r.office_id
   where r.state = 'pending' and r.kind = 'switch' and a.deactivated_at is null
     and ${isServed(sql, desk, sql`r.office_id`)}`;

const masked = (row: WaitingSwitch) => ({ ...row, number: maskNumber(row.number).replaceAll(' ', '\u00A0') });

/** A condition on `r`: it comes after the one of that id, wherever that has got to. */
function isAfter(sql: postgres.Sql, after: string | undefined) {
  return after !== undefined && isId(after)
    ? sql`(r.created_at, r.id) > (select b.created_at, b.id from method_request b where b.id = ${after})`
    : sql`true`;
}

function pageOf<Row extends { id: string }>(found: readonly Row[]): RequestPage<Row> {
  const rows = found.slice(0, perPage);
  return { rows, next: found.length > perPage ? rows.at(-1)?.id : undefined };
}
