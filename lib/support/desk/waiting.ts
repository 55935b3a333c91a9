import type { Database } from '@/db/connection';
import { isId } from '@/lib/id';
import type { Party } from '../rank';
import { isServed } from './served';

const perPage = 25;

/** "I can't get in": somebody who asks the desk for help. `since` in milliseconds since 1970. */
export type WaitingForHelp = {
  id: string;
  accountId: string;
  person: string;
  office: string;
  /** How they say they can be reached: whoever has their password wrote it. */
  reach: string;
  since: number;
};

/** Whom the desk has to help, the oldest request first. `after`: the id that ended the page before. */
export async function listForHelp(db: Database, desk: Party, after?: string) {
  const sql = db.$client;
  const from =
    after !== undefined && isId(after)
      ? sql`(r.created_at, r.id) > (select b.created_at, b.id from support_request b where b.id = ${after})`
      : sql`true`;
  const found = await sql<WaitingForHelp[]>`
    select r.id, a.id as "accountId", a.display_name as person, o.name as office, r.reach,
           (extract(epoch from r.created_at) * 1000)::float8 as since
      from support_request r join account a on a.id = r.account_id join office o on o.id = a.office_id
     where r.state = 'open' and a.deactivated_at is null and ${isServed(sql, desk, sql`a.office_id`)} and ${from}
     order by r.created_at, r.id limit ${perPage + 1}`;
  const rows = found.slice(0, perPage);
  return { rows, next: found.length > perPage ? rows.at(-1)?.id : undefined };
}

/** How much waits for the desk: requests for help and for switches, and resets that others of it have asked for. */
export type Waiting = { help: number; switches: number; resets: number };

export async function countWaiting(db: Database, desk: Party): Promise<Waiting> {
  const sql = db.$client;
  const served = isServed(sql, desk, sql`r.office_id`);
  const [found] = await sql<Waiting[]>`
    select (select count(*) from support_request r join account a on a.id = r.account_id
             where r.state = 'open' and a.deactivated_at is null and ${served})::int as help,
           (select count(*) from method_request r join account a on a.id = r.account_id
             where r.state = 'pending' and r.kind = 'switch' and a.deactivated_at is null
               and ${served})::int as switches,
           (select count(*) from reset r
             where r.state = 'asked' and r.asked_by is distinct from ${desk.id} and r.account_id <> ${desk.id}
               and ${served})::int as resets`;
  return found ?? { help: 0, switches: 0, resets: 0 };
}
