import type { Database } from '@/db/connection';
import { type Reason, type Requirement, requirementFor } from '@/lib/policy/decide';
import { type FactRow, factColumns, factsOf } from '@/lib/policy/facts';
import { failuresToDisable, mostApps } from './limits';
import type { Receipt } from './recovery-codes/find-receipt';

/** One connected app. `name` is the person's own; times in milliseconds since 1970. */
export type App = {
  id: string;
  name: string | null;
  isCurrent: boolean;
  since: number;
  lastUsedAt: number;
};

/** The state of one's own second factor, as the profile shows it. */
export type FactorOverview = {
  /** Oldest first. */
  apps: App[];
  /** True after as many wrong codes in a row as block all of them. */
  disabled: boolean;
  /** False when there are as many apps as an account may have. */
  mayAdd: boolean;
  recoveryCodesLeft: number;
  hasRecoveryCodes: boolean;
  receipt: Receipt | undefined;
  requirement: Requirement;
  because: Reason;
};

/** One statement; undefined when the account is gone. */
export async function factorOverview(db: Database, accountId: string): Promise<FactorOverview | undefined> {
  const sql = db.$client;
  type Row = FactRow & { list: App[] | null; receipt: Receipt | null };
  const [row] = await sql<Row[]>`
    select ${factColumns(sql)},
           (select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'isCurrent', t.is_current,
                    'since', (extract(epoch from t.created_at) * 1000)::float8,
                    'lastUsedAt', (extract(epoch from t.last_used_at) * 1000)::float8)
                    order by t.created_at, t.id)
              from authenticator t where t.account_id = a.id) as list,
           (select jsonb_build_object('name', receipt_name, 'textVersion', receipt_text_version,
                    'locale', receipt_locale, 'at', (extract(epoch from acknowledged_at) * 1000)::float8)
              from recovery_code_set where account_id = a.id) as receipt
      from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
  if (!row) return undefined;
  const apps = row.list ?? [];
  return {
    apps,
    disabled: apps.length > 0 && (row.failures.authenticator ?? 0) >= failuresToDisable,
    mayAdd: apps.length < mostApps,
    recoveryCodesLeft: row.recoveryCodesLeft,
    hasRecoveryCodes: row.hasRecoveryCodes,
    receipt: row.receipt ?? undefined,
    ...requirementFor(factsOf(row)),
  };
}

/** The app that sign-in names, for a person with several. `name` is null when they have given it none. */
export async function currentApp(db: Database, accountId: string): Promise<Pick<App, 'name'> | undefined> {
  const [found] = await db.$client<Pick<App, 'name'>[]>`
    select name from authenticator where account_id = ${accountId} order by is_current desc, last_used_at desc limit 1`;
  return found;
}
