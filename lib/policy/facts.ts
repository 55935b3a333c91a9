import type postgres from 'postgres';
import { failuresToDisable } from '@/lib/factor/limits';
import type { Facts, Method, Requirement, Role } from './decide';

/** What this release can set up for somebody without a factor, best first. */
const available: readonly Method[] = ['authenticator'];

/** The columns `factColumns` selects. Times are milliseconds since 1970, by the database's clock. */
export type FactRow = {
  now: number;
  roles: Role[];
  staffRequirement: Requirement;
  customerRequirement: Requirement;
  apps: number;
  appFailures: number;
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
    (select count(*) from authenticator where account_id = a.id)::int as apps,
    coalesce((select failures from proof_counter where account_id = a.id and method = 'authenticator'), 0)
      as "appFailures",
    (select count(*) from recovery_code_set s join recovery_code c on c.set_id = s.id
      where s.account_id = a.id and c.used_at is null)::int as "recoveryCodesLeft",
    exists (select from recovery_code_set s where s.account_id = a.id) as "hasRecoveryCodes",
    (extract(epoch from a.offer_declined_at) * 1000)::float8 as "offerDeclinedAt"`;
}

export function factsOf(row: FactRow): Facts {
  return {
    now: new Date(row.now),
    roles: row.roles,
    office: { staff: row.staffRequirement, customers: row.customerRequirement },
    enrolled: row.apps > 0 ? [{ method: 'authenticator', usable: row.appFailures < failuresToDisable }] : [],
    recoveryCodesLeft: row.recoveryCodesLeft,
    offerDeclinedAt: row.offerDeclinedAt === null ? null : new Date(row.offerDeclinedAt),
    available,
  };
}
