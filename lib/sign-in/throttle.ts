import type postgres from 'postgres';
import { mac } from '@/lib/crypto/token';

/** From which failure on a wait begins, how long it is, and where doubling stops. Seconds. */
export type WaitRule = { from: number; firstSeconds: number; longestSeconds: number };

/** Wrong passwords for one identifier (existing or not) or one known browser: waits, never a lock. */
export const passwordWaits: WaitRule = { from: 10, firstSeconds: 30, longestSeconds: 15 * 60 };

/** Wrong codes in a row of one kind, on one account. */
export const proofWaits: WaitRule = { from: 10, firstSeconds: 30, longestSeconds: 60 * 60 };

/** Wrong passwords an hour from one network address, or from one known browser wherever it is; right ones do not count. */
export const failuresPerAddress = 100;

/** The moment until which a count of `failures` (an SQL expression) must wait, or null: 30 s, 60 s, 120 s … */
export function waitAfter(sql: postgres.Sql, failures: ReturnType<postgres.Sql>, rule: WaitRule) {
  return sql`case when ${failures} >= ${rule.from}::int then now() + interval '1 second'
    * least(${rule.longestSeconds}::int, ${rule.firstSeconds}::int * 2 ^ least(${failures} - ${rule.from}::int, 20)) end`;
}

/** The network whose failures are counted together: an IPv4 address, or an IPv6 /64, which one customer owns whole. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}

/** The throttle's rows are keyed by an HMAC, so that what people mistype (a password, at times) is not kept. */
export function throttleKey(
  secret: string,
  kind: 'identifier' | 'browser' | 'address',
  value: string,
): Buffer {
  return mac(secret, 'password-throttle', `${kind}|${value}`);
}

/**
 * Common table expressions that spend one password try, `spent_address` then `spent_identifier`: each
 * has a row when its limit let the try through. In this order everywhere, so that two tries never wait
 * for each other crosswise. The try is counted before the password is looked at.
 */
export function spendPasswordTry(sql: postgres.Sql, keys: { address: Buffer; identifier: Buffer }) {
  return sql`
    spent_address as (
      insert into password_throttle as t (key, failures, started_at, last_at)
      values (${keys.address}, 1, now(), now())
      on conflict (key) do update set
        failures = case when t.started_at <= now() - interval '1 hour' then 1 else t.failures + 1 end,
        started_at = case when t.started_at <= now() - interval '1 hour' then now() else t.started_at end,
        last_at = now()
      where t.failures < ${failuresPerAddress} or t.started_at <= now() - interval '1 hour'
      returning t.key
    ), spent_identifier as (
      insert into password_throttle as t (key, failures, started_at, last_at)
      select ${keys.identifier}::bytea, 1, now(), now() from spent_address
      on conflict (key) do update set
        failures = case when t.last_at <= now() - interval '1 day' then 1 else t.failures + 1 end,
        last_at = now(),
        wait_until = case when t.last_at <= now() - interval '1 day' then null
          else ${waitAfter(sql, sql`t.failures + 1`, passwordWaits)} end
      where t.wait_until is null or t.wait_until <= now()
      returning t.key
    )`;
}

/** Gives a try back: the password was right, or our side failed. `forget` also ends the identifier's row of failures. */
export function refundPasswordTry(
  sql: postgres.Sql,
  keys: { address: Buffer; identifier: Buffer },
  forget: boolean,
) {
  return sql`
    freed_address as (
      update password_throttle set failures = greatest(failures - 1, 0)
       where key = ${keys.address} returning key
    ), freed_identifier as (
      update password_throttle
         set failures = ${forget ? sql`0` : sql`greatest(failures - 1, 0)`}, wait_until = null
       where key = ${keys.identifier} and (select count(*) from freed_address) >= 0 returning key
    )`;
}
