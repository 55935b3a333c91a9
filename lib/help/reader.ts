import type { Database } from '@/db/connection';
import { mostApps } from '@/lib/factor/limits';
import { type Method, type Reason, type Requirement, requirementFor } from '@/lib/policy/decide';
import { factColumns } from '@/lib/policy/fact-columns';
import { applicableMethods, type FactRow, factsOf, offeredMethods } from '@/lib/policy/facts';
import type { SetUpMethod } from './articles';

/** What an article says of its reader's own case. */
export type HelpReader = {
  /** What is asked of them, and whose rule that is: the policy's own answer. */
  requirement: Requirement;
  because: Reason;
  /** What their office offers them, and what they have to apply for first; both best first. */
  offered: SetUpMethod[];
  applicable: SetUpMethod[];
  /** How many apps they have. */
  apps: number;
  /** What the wizard can do for them now (P9). */
  connecting: 'possible' | 'not-offered' | 'most';
};

/** What the help knows of somebody signed in, with this client as the active one. One statement; undefined when the account is gone. */
export async function findReader(
  db: Database,
  accountId: string,
  clientId: string | null,
): Promise<HelpReader | undefined> {
  const sql = db.$client;
  const [row] = await sql<FactRow[]>`
    select ${factColumns(sql, sql`${clientId}::uuid`)}
      from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
  return row && readerOf(row);
}

/** `byPhone`: whether the portal can reach phones at all; as it is set up, when not given. */
export function readerOf(row: FactRow, byPhone?: boolean): HelpReader {
  const offered = offeredMethods(row, byPhone).filter(isSetUpMethod);
  const { requirement, because } = requirementFor(factsOf(row, byPhone));
  const room = row.apps < mostApps ? 'possible' : 'most';
  return {
    requirement,
    because,
    offered,
    applicable: applicableMethods(row, byPhone).filter(isSetUpMethod),
    apps: row.apps,
    connecting: offered.includes('authenticator') ? room : 'not-offered',
  };
}

const isSetUpMethod = (method: Method): method is SetUpMethod => method !== 'recovery-code';
