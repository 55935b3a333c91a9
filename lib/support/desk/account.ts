import type { Database } from '@/db/connection';
import { failuresToDisable } from '@/lib/factor/limits';
import { isId } from '@/lib/id';
import type { OfficeFace } from '@/lib/office/face';
import { officeColumns } from '@/lib/office/face-columns';
import { findPerson, type OfficePerson } from '@/lib/office/people/person';
import type { Method } from '@/lib/policy/decide';
import { type SignedInBrowser, sessionRows } from '@/lib/session/list';
import { mayAskFor, type Party, serves } from '../rank';
import { partyColumn } from './served';

/** One account, as the desk may know it: no secret, no number in full. Times in milliseconds since 1970. */
export type DeskAccount = {
  person: OfficePerson;
  /** The person's. */
  office: OfficeFace;
  officeId: string;
  /** Whether whoever looks may change something: not on their own account, nor for a higher role. */
  mayAct: 'yes' | 'own' | 'higher';
  /** "This wasn't me": since when nothing can be changed. */
  guardedSince: number | null;
  apps: { name: string | null; since: number }[];
  /** Methods whose next code is compared only then. */
  waits: { method: Method; until: number }[];
  /** Methods that too many wrong codes have blocked. */
  blocked: Method[];
  /** "I can't get in", while it is open. */
  help: { reach: string; since: number } | null;
  /** The id of a switch (W10) that waits for the desk. */
  switchId: string | null;
  sessions: SignedInBrowser[];
};

type Row = Pick<
  DeskAccount,
  'office' | 'guardedSince' | 'apps' | 'waits' | 'blocked' | 'help' | 'switchId'
> & {
  party: Party;
};

/** An account that this desk serves. Undefined for an id that is nobody's, and for people it does not serve. */
export async function findDeskAccount(
  db: Database,
  desk: Party,
  id: string,
  session: { id: string },
): Promise<DeskAccount | undefined> {
  if (!isId(id)) return undefined;
  const sql = db.$client;
  const [row] = await sql<Row[]>`
    select ${partyColumn(sql, 'a', 'o')} as party, ${officeColumns(sql)} as office,
           (extract(epoch from a.guarded_since) * 1000)::float8 as "guardedSince",
           (select coalesce(jsonb_agg(jsonb_build_object('name', t.name,
                     'since', (extract(epoch from t.created_at) * 1000)::float8) order by t.created_at, t.id), '[]')
              from authenticator t where t.account_id = a.id) as apps,
           (select coalesce(jsonb_agg(jsonb_build_object('method', c.method,
                     'until', (extract(epoch from c.wait_until) * 1000)::float8) order by c.method), '[]')
              from proof_counter c where c.account_id = a.id and c.wait_until > now()) as waits,
           array(select c.method::text from proof_counter c
                  where c.account_id = a.id and c.failures >= ${failuresToDisable}::int
                    and c.method <> 'recovery-code' order by c.method) as blocked,
           (select jsonb_build_object('reach', r.reach, 'since', (extract(epoch from r.created_at) * 1000)::float8)
              from support_request r where r.account_id = a.id and r.state = 'open') as help,
           (select r.id from method_request r
             where r.account_id = a.id and r.state = 'pending' and r.kind = 'switch') as "switchId"
      from account a join office o on o.id = a.office_id where a.id = ${id}`;
  if (!row || !serves(desk, row.party)) return undefined;
  const { party, ...rest } = row;
  const [person, sessions] = await Promise.all([
    findPerson(db, party.officeId, party.id),
    sessionRows(sql, { id: session.id, accountId: party.id }),
  ]);
  if (!person) return undefined;
  const mayAct = desk.id === party.id ? 'own' : mayAskFor(desk, party) ? 'yes' : 'higher';
  return { person, ...rest, officeId: party.officeId, mayAct, sessions };
}
