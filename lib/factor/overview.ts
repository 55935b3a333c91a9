import type { Database } from '@/db/connection';
import { type Reason, type Requirement, requirementFor } from '@/lib/policy/decide';
import { type FactRow, factColumns, factsOf } from '@/lib/policy/facts';
import { failuresToDisable } from './limits';
import type { Receipt } from './recovery-codes/find-receipt';

/** The state of one's own second factor, as the profile shows it. Times in milliseconds since 1970. */
export type FactorOverview = {
  app: { since: number; lastUsedAt: number; disabled: boolean } | undefined;
  recoveryCodesLeft: number;
  hasRecoveryCodes: boolean;
  receipt: Receipt | undefined;
  requirement: Requirement;
  because: Reason;
};

/** One statement; undefined when the account is gone. */
export async function factorOverview(db: Database, accountId: string): Promise<FactorOverview | undefined> {
  const sql = db.$client;
  type Row = FactRow & { since: number | null; lastUsedAt: number | null; receipt: Receipt | null };
  const [row] = await sql<Row[]>`
    select ${factColumns(sql)},
           (select (extract(epoch from min(created_at)) * 1000)::float8 from authenticator
             where account_id = a.id) as since,
           (select (extract(epoch from max(last_used_at)) * 1000)::float8 from authenticator
             where account_id = a.id) as "lastUsedAt",
           (select jsonb_build_object('name', receipt_name, 'textVersion', receipt_text_version,
                    'locale', receipt_locale, 'at', (extract(epoch from acknowledged_at) * 1000)::float8)
              from recovery_code_set where account_id = a.id) as receipt
      from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
  if (!row) return undefined;
  const { since, lastUsedAt } = row;
  const disabled = row.appFailures >= failuresToDisable;
  return {
    app: since === null || lastUsedAt === null ? undefined : { since, lastUsedAt, disabled },
    recoveryCodesLeft: row.recoveryCodesLeft,
    hasRecoveryCodes: row.hasRecoveryCodes,
    receipt: row.receipt ?? undefined,
    ...requirementFor(factsOf(row)),
  };
}
