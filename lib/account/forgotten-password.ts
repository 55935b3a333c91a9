import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { drawToken, hashToken, mac } from '@/lib/crypto/token';
import { networkOf } from '@/lib/sign-in/throttle';
import { identifierKey, longestIdentifier } from './identifier';

/** How long a link for a new password works. */
export const passwordLinkMinutes = 30;

/** How many links are sent within so many hours, counted from the first: to whoever one thing typed names, and for one network. */
export const linkLimits = {
  network: { most: 30, hours: 1 },
  hour: { most: 3, hours: 1 },
  day: { most: 10, hours: 24 },
} as const;

type Limit = keyof typeof linkLimits;

/**
 * Sends the account's owner a link for a new password (`link.ts`), at the address they sign in with. Nothing is answered, and
 * nobody learns whether anything was sent: what nobody has, an account that is deactivated, blocked after "this wasn't me" or
 * without a password as yet, and what was asked for too often go the same way. One transaction, the same statements for all of
 * them that are not too many, each of which writes something; nothing in it waits for a row of the account.
 * @param typed e-mail address or user name
 * @param address the network address of whoever asks
 */
export async function sendPasswordLink(
  db: Database,
  keys: { authSecrets: readonly string[]; secretKeys: readonly BoxKey[] },
  typed: string,
  address: string,
): Promise<void> {
  const identifier = identifierKey(typed.slice(0, longestIdentifier + 1));
  const token = drawToken();
  const [secret = ''] = keys.authSecrets;
  await db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    const own = identifier.includes('@') ? sql`a.email_key` : sql`a.user_name_key`;
    const [found] = await sql<{ open: boolean; accountId: string | null }[]>`
      with one as (select 1),
      network as (${spend(sql, 'network', linkThrottleKey(secret, 'network', networkOf(address)), 'one')}),
      hour as (${spend(sql, 'hour', linkThrottleKey(secret, 'hour', identifier), 'network')}),
      day as (${spend(sql, 'day', linkThrottleKey(secret, 'day', identifier), 'hour')})
      select exists (select from day) as open, a.id as "accountId"
        from one left join account a on ${own} = ${identifier} and ${mayHaveLink(sql)}`;
    if (!found?.open) return;
    const { accountId } = found;
    const sealedToken = seal(keys.secretKeys, accountId ?? randomUUID(), token);
    await sql`
      with person as (
        select a.id, a.email from account a where a.id = ${accountId}::uuid and ${mayHaveLink(sql)} for key share
      ), made as (
        insert into account_link (account_id, purpose, token_hash, expires_at)
        select id, 'password', ${hashToken(token)}::bytea, now() + interval '1 minute' * ${passwordLinkMinutes}::int from person
        on conflict (account_id, purpose) do update set
          token_hash = excluded.token_hash, expires_at = excluded.expires_at, used_at = null, created_at = now()
      ), written as (
        insert into mail (account_id, kind, to_address, sealed_token)
        select id, 'password-link', email, ${sealedToken} from person
      ), asked as (select ${accountId}::uuid as account_id, ${address}::text as address)
      ${ownEvent(sql, 'password.forgotten', 'asked')}`;
  });
}

/** A condition on account `a`: its password may be set by mail. */
export const mayHaveLink = (sql: postgres.Sql) => sql`
  (a.deactivated_at is null and a.password_hash is not null and a.guarded_since is null)`;

/** Kept by an HMAC, as those of the sign-in are (`lib/sign-in/throttle.ts`), and never one of them. */
export const linkThrottleKey = (secret: string, limit: Limit, value: string): Buffer =>
  mac(secret, 'password-forgotten', `${limit}|${value}`);

/** A common table expression's body that has a row if the limit let this one through, as all of `from` did before. */
function spend(sql: postgres.Sql, limit: Limit, key: Buffer, from: string) {
  const { most, hours } = linkLimits[limit];
  const isOver = sql`t.started_at <= now() - interval '1 hour' * ${hours}::int`;
  return sql`
    insert into password_throttle as t (key, failures, started_at, last_at)
    select ${key}::bytea, 1, now(), now() from ${sql(from)}
    on conflict (key) do update set
      failures = case when ${isOver} then 1 else t.failures + 1 end,
      started_at = case when ${isOver} then now() else t.started_at end,
      last_at = now()
     where t.failures < ${most}::int or ${isOver}
    returning t.key`;
}
