import type postgres from 'postgres';

/** A condition: changes of this account are not blocked (`guard.ts`). Also false of an account that is not there. */
export const isUnguarded = (sql: postgres.Sql, accountId: postgres.Fragment) =>
  sql`exists (select from account free where free.id = ${accountId} and free.guarded_since is null)`;
