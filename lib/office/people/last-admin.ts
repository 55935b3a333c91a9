import type postgres from 'postgres';
import { prefixesOf } from '@/lib/factor/phone/number';
import { type Decision, decideSecondFactor } from '@/lib/policy/decide';
import { factColumns } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf } from '@/lib/policy/facts';
import type { OfficeRules } from '../change';
import { lockOffice } from '../lock';

/**
 * True when nobody but this person is an admin of the office who can sign in. Locks the office's row first: of two who
 * cease to be admins at the same time, the later sees the earlier. The accounts concerned are locked before.
 */
export async function isLastAdmin(
  sql: postgres.Sql,
  { id, officeId }: { id: string; officeId: string },
): Promise<boolean> {
  // A statement of its own: the one after it sees what was done while this one waited.
  await lockOffice(sql, officeId);
  const others = (await adminsOf(sql, officeId)).filter((row) => row.id !== id);
  return !others.some((row) => letsIn(decideSecondFactor(factsOf(row))));
}

/**
 * True when these rules would keep the last of an office's admins from signing in: those who get in now have no method that is
 * still offered, or no number that codes still go to. The office's row is locked before.
 */
export async function shutsAdminsOut(
  sql: postgres.Sql,
  officeId: string,
  { staffMethods, phoneNeedsApplication, codeCountries }: OfficeRules,
): Promise<boolean> {
  const admins = await adminsOf(sql, officeId);
  const getIn = (rows: readonly FactRow[]) => rows.some((row) => letsIn(decideSecondFactor(factsOf(row))));
  const then = admins.map((row) => ({
    ...{ ...row, staffMethods, phoneNeedsApplication },
    phones: row.phones.map((phone) => ({
      ...phone,
      isServed: codeCountries.includes(prefixesOf(phone.number).country),
    })),
  }));
  return getIn(admins) && !getIn(then);
}

const adminsOf = (sql: postgres.Sql, officeId: string) => sql<(FactRow & { id: string })[]>`
  select a.id, ${factColumns(sql)} from account a join office o on o.id = a.office_id
   where a.office_id = ${officeId} and a.roles && '{office-admin,manager,support}'::role[]
     and 'office-admin' = any(a.roles) and a.deactivated_at is null and a.password_hash is not null`;

/** Whether somebody gets in by themselves: without the service desk, and without a decision of somebody else. */
function letsIn(decision: Decision): boolean {
  switch (decision.kind) {
    case 'refuse':
      return false;
    case 'wait':
      return decision.skippableUntil !== undefined;
    case 'enrol':
      return decision.methods.length > 0 || decision.skippableUntil !== undefined;
    default:
      return true;
  }
}
