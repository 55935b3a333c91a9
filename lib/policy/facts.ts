import type postgres from 'postgres';
import { config } from '@/lib/config';
import { failuresToDisable } from '@/lib/factor/limits';
import { methodsFor, type PhoneKind } from '@/lib/factor/phone/number';
import { type Facts, type Method, type Requirement, type Role, worksForOffice } from './decide';

/** A verified number, as `factColumns` selects it; the primary one first. */
export type FactPhone = { id: string; number: string; kind: PhoneKind; verifiedBy: Method };

/** The columns `factColumns` selects. Times are milliseconds since 1970, by the database's clock. */
export type FactRow = {
  now: number;
  roles: Role[];
  staffRequirement: Requirement;
  customerRequirement: Requirement;
  staffMethods: Method[];
  customerMethods: Method[];
  switchesByDesk: boolean;
  currentMethod: Method | null;
  apps: number;
  phones: FactPhone[];
  /** Wrong proofs in a row, by method. */
  failures: Partial<Record<Method, number>>;
  recoveryCodesLeft: number;
  hasRecoveryCodes: boolean;
  offerDeclinedAt: number | null;
};

/** A select list over `a` (account) and `o` (its office), so that whoever loads either gets the facts in the same statement. */
export function factColumns(sql: postgres.Sql) {
  return sql`
    (extract(epoch from now()) * 1000)::float8 as "now",
    a.roles::text[] as roles,
    o.staff_requirement as "staffRequirement",
    o.customer_requirement as "customerRequirement",
    o.staff_methods::text[] as "staffMethods",
    o.customer_methods::text[] as "customerMethods",
    o.switches_by_desk as "switchesByDesk",
    a.current_method as "currentMethod",
    (select count(*) from authenticator where account_id = a.id)::int as apps,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'kind', p.kind,
              'verifiedBy', p.verified_by)
              order by p.position, p.created_at), '[]')
       from phone p where p.account_id = a.id and p.verified_at is not null) as phones,
    (select coalesce(jsonb_object_agg(c.method, c.failures), '{}') from proof_counter c where c.account_id = a.id)
      as failures,
    (select count(*) from recovery_code_set s join recovery_code c on c.set_id = s.id
      where s.account_id = a.id and c.used_at is null)::int as "recoveryCodesLeft",
    exists (select from recovery_code_set s where s.account_id = a.id) as "hasRecoveryCodes",
    (extract(epoch from a.offer_declined_at) * 1000)::float8 as "offerDeclinedAt"`;
}

/** What an office offers this person, and the portal can serve: without Vonage nothing goes by phone. */
export function offeredMethods(row: FactRow, byPhone = config().vonage !== undefined): Method[] {
  const offered = worksForOffice(row.roles) ? row.staffMethods : row.customerMethods;
  return offered.filter((method) => method === 'authenticator' || byPhone);
}

export function factsOf(row: FactRow, byPhone?: boolean): Facts {
  const offered = offeredMethods(row, byPhone);
  const usable = (method: Method) =>
    offered.includes(method) && (row.failures[method] ?? 0) < failuresToDisable;
  // As the office ranks them; what it does not offer (any more) is still a factor.
  const rank = (method: Method) => (offered.includes(method) ? offered.indexOf(method) : offered.length);
  const enrolled = [
    ...(row.apps > 0 ? (['authenticator'] as const) : []),
    ...new Set(row.phones.flatMap(({ kind }) => waysOf(kind, offered))),
  ].sort((a, b) => rank(a) - rank(b));
  return {
    now: new Date(row.now),
    roles: row.roles,
    office: { staff: row.staffRequirement, customers: row.customerRequirement },
    enrolled: enrolled.map((method) => ({ method, usable: usable(method) })),
    current: row.currentMethod,
    sentBy: row.phones[0]?.verifiedBy ?? null,
    switchesByDesk: row.switchesByDesk,
    recoveryCodesLeft: row.recoveryCodesLeft,
    offerDeclinedAt: row.offerDeclinedAt === null ? null : new Date(row.offerDeclinedAt),
    available: offered,
  };
}

/** The ways to a phone that the office offers; all, none of them usable, when it offers none. */
function waysOf(kind: PhoneKind, offered: readonly Method[]): Method[] {
  const ways: Method[] = methodsFor(kind);
  const theirs = ways.filter((way) => offered.includes(way));
  return theirs.length > 0 ? theirs : ways;
}
