import type { Database } from '@/db/connection';
import { identifierKey } from '@/lib/account/identifier';
import { maskNumber, type PhoneKind } from '@/lib/factor/phone/number';
import type { Locale } from '@/lib/i18n/locale';
import { isId } from '@/lib/id';
import type { Method, Requirement, Role } from '@/lib/policy/decide';
import { openRequest } from '@/lib/policy/facts';
import { stillCounts } from '@/lib/session/start';
import { type Standing, type StandingRow, standingColumns, standingOf } from './standing';

/** Somebody who decides about applications. `mayDecide`: their role, and whether they are active, still allow it. */
export type Decider = { id: string; displayName: string; email: string; mayDecide: boolean };

/** One person, as an admin of their office may know them: no secret, no number in full. Times in milliseconds since 1970. */
export type OfficePerson = {
  id: string;
  displayName: string;
  email: string;
  userName: string | null;
  locale: Locale;
  roles: Role[];
  since: number;
  deactivatedAt: number | null;
  lastSignIn: number | null;
  /** In how many browsers they are signed in now. */
  sessions: number;
  /** By name. `isActive`: the one of their next sign-in. */
  clients: { id: string; name: string; isActive: boolean }[];
  apps: number;
  /** Masked, the primary one first; verified ones only. */
  numbers: { number: string; kind: PhoneKind }[];
  recoveryCodesLeft: number;
  standing: Standing;
  /** Their own setting; null: what the rules say. */
  ownRequirement: Requirement | null;
  /** Why there is an exception, also one that is over. */
  exceptionReason: string | null;
  manager: Decider | null;
  /** Who decides for everybody without a manager of their own; null: the admins. */
  officeManager: Decider | null;
  /** The application that waits, or is approved and not used yet. */
  request: {
    kind: 'application' | 'switch';
    method: Method;
    number: string;
    state: 'pending' | 'approved';
    since: number;
  } | null;
  /** True in the office that runs the portal, where alone there is support. */
  isOperator: boolean;
  /** Today at the office, by the database's clock. */
  now: number;
};

type Row = StandingRow &
  Pick<
    OfficePerson,
    | 'id'
    | 'displayName'
    | 'email'
    | 'userName'
    | 'locale'
    | 'deactivatedAt'
    | 'lastSignIn'
    | 'sessions'
    | 'clients'
    | 'exceptionReason'
    | 'manager'
    | 'officeManager'
    | 'isOperator'
  > & { createdAt: number };

/** Somebody of this office. Undefined for an id that is nobody's, and for people of other offices. One statement. */
export async function findPerson(
  db: Database,
  officeId: string,
  id: string,
): Promise<OfficePerson | undefined> {
  if (!isId(id)) return undefined;
  const sql = db.$client;
  const decider = (account: string) => sql`
    (select jsonb_build_object('id', d.id, 'displayName', d.display_name, 'email', d.email,
              'mayDecide', d.deactivated_at is null and d.roles && '{office-admin,manager}'::role[])
       from account d where d.id = ${sql(account)})`;
  const [row] = await sql<Row[]>`
    select a.id, a.display_name as "displayName", a.email, a.user_name as "userName", a.locale,
           (extract(epoch from a.created_at) * 1000)::float8 as "createdAt",
           (extract(epoch from a.deactivated_at) * 1000)::float8 as "deactivatedAt",
           (extract(epoch from greatest(a.last_sign_in_at, (select max(s.activated_at) from session s
                where s.account_id = a.id))) * 1000)::float8
             as "lastSignIn",
           (select count(*) from session s where s.account_id = a.id and ${stillCounts(sql, 's')})::int as sessions,
           (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'isActive', c.id = a.client_id)
                    order by c.name_key), '[]')
              from membership m join client c on c.id = m.client_id where m.account_id = a.id) as clients,
           a.exception_reason as "exceptionReason", ${decider('a.manager_id')} as manager,
           ${decider('o.manager_id')} as "officeManager", o.is_operator as "isOperator", ${standingColumns(sql)}
      from account a join office o on o.id = a.office_id
     where a.id = ${id} and a.office_id = ${officeId}`;
  if (!row) return undefined;
  const open = openRequest(row);
  const { id: accountId, displayName, email, userName, locale, deactivatedAt, lastSignIn, sessions } = row;
  return {
    id: accountId,
    displayName,
    email,
    userName,
    locale,
    roles: row.roles,
    since: row.createdAt,
    deactivatedAt,
    lastSignIn,
    sessions,
    clients: row.clients.map((client) => ({ ...client, isActive: client.isActive === true })),
    apps: row.apps,
    numbers: row.phones.map(({ number, kind }) => ({ number: masked(number), kind })),
    recoveryCodesLeft: row.recoveryCodesLeft,
    standing: standingOf(row),
    ownRequirement: row.accountRequirement,
    exceptionReason: row.exceptionReason,
    manager: row.manager,
    officeManager: row.officeManager,
    request:
      open && open.state !== 'completed'
        ? {
            kind: open.kind,
            method: open.method,
            number: masked(open.number),
            state: open.state,
            since: open.since,
          }
        : null,
    isOperator: row.isOperator,
    now: row.now,
  };
}

/** Kept on one line. */
const masked = (number: string) => maskNumber(number).replaceAll(' ', '\u00A0');

/**
 * The person of this office with this e-mail address who may decide about applications; undefined for any other address,
 * known or not.
 */
export async function findDecider(
  db: Database,
  officeId: string,
  email: string,
): Promise<{ id: string } | undefined> {
  const [found] = await db.$client<{ id: string }[]>`
    select id from account
     where email_key = ${identifierKey(email)} and office_id = ${officeId} and deactivated_at is null
       and roles && '{office-admin,manager}'::role[]`;
  return found;
}
