import type postgres from 'postgres';

/** A sensitive change needs a proof at most this old. */
export const proofMinutes = 10;

/** A condition on a row with an account's id: the account has a factor, be it one that is disabled or lost. */
export function hasFactor(sql: postgres.Sql, accountId: postgres.Fragment) {
  return sql`(exists (select from authenticator has where has.account_id = ${accountId})
    or exists (select from phone has where has.account_id = ${accountId} and has.verified_at is not null))`;
}

/**
 * A condition on the session row called `row`, never null: its holder has proven the account's own factor on this very
 * session within ten minutes, or, having none, has given the password again (design, section 4).
 */
export function freshProof(sql: postgres.Sql, row: string) {
  const session = sql(row);
  return sql`
    coalesce(case when ${hasFactor(sql, sql`${session}.account_id`)} then ${session}.proven_at
                  else ${session}.password_confirmed_at end
             > now() - interval '1 minute' * ${proofMinutes}::int, false)`;
}
