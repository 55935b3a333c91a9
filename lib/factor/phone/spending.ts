import type postgres from 'postgres';
import { eventColumns } from '@/lib/audit/event';
import { mac } from '@/lib/crypto/token';
import { noticeFor } from '@/lib/notice/notice';
import { maskBlock, prefixesOf } from './number';
import {
  beginsAnew,
  type Count,
  isStale,
  isStopped,
  isTooMuch,
  type Limit,
  limitsOf,
  type Proven,
  refusalBy,
  refusalByWatch,
  type Sending,
  type SendingRefusal,
  stopSeconds,
  unprovenToStop,
  type Watched,
  watchAfter,
  watchSeconds,
} from './spending-limits';

export type { Proven, Sending, SendingRefusal } from './spending-limits';

/** A count's row has an HMAC for its key (here in hexadecimal): whoever reads the table learns no number. */
export const sendingKey = (secret: string, { counts }: Pick<Limit, 'counts'>): string =>
  mac(secret, 'sending', counts).toString('hex');

type Standing = { now: number; home: string | null; counts: Record<string, Count>; watches: Watched[] };

/**
 * Counts one sending, in everything or in nothing; undefined when it may go, else why not and until when. To be called
 * inside the transaction that writes down what is sent: the counts' rows stay locked until it ends. Two statements;
 * two more for each prefix that it stops.
 */
export async function reserveSending(
  sql: postgres.Sql,
  secret: string,
  order: Sending,
): Promise<SendingRefusal | undefined> {
  const places = placesOf(secret, order);
  const { now, home, counts, watches } = await lock(sql, places, order.officeId);
  const limits = limitsOf(order, home ?? '').map((limit) => {
    const key = sendingKey(secret, limit);
    return { limit, key, count: counts[key] ?? { sent: 0, startedAt: now } };
  });
  const refusals = [
    ...limits.map(({ limit, count }) => refusalBy(limit, count, now)),
    ...watches.map((each) => refusalByWatch(each, now)),
  ].filter((refusal) => refusal !== undefined);
  // The one that is over last: to name another would promise too much.
  if (refusals.length > 0) return refusals.reduce((last, each) => (each.until > last.until ? each : last));

  const fresh = limits.filter(({ count, limit }) => beginsAnew(count, limit, now)).map(({ key }) => key);
  const after = watches.map((each) => watchAfter(each, unprovenToStop(each.prefix, order), now));
  const stale = watches.filter((each) => isStale(each, now)).map(({ prefix }) => prefix);
  const stopping = after.filter(({ stops }) => stops);
  await sql`
    with counted as (
      update sending_count set
        sent = case when encode(key, 'hex') = any(${fresh}::text[]) then 1 else sent + 1 end,
        started_at = case when encode(key, 'hex') = any(${fresh}::text[]) then now() else started_at end
       where key = any(${bytes(sql, places.keys)})
    )
    update sending_watch set
      sent = case when prefix = any(${stale}::text[]) then 1 else sent + 1 end,
      proven = case when prefix = any(${stale}::text[]) then 0 else proven end,
      started_at = case when prefix = any(${stale}::text[]) then now() else started_at end,
      stopped_until = case
        when prefix = any(${stopping.map(({ prefix }) => prefix)}::text[])
          then now() + interval '1 second' * ${stopSeconds}::int
        when prefix = any(${stale}::text[]) then null else stopped_until end
     where office_id = ${order.officeId} and prefix = any(${places.prefixes}::text[])`;
  // Told once in the hour, also when proofs that came late lifted the stop meanwhile.
  for (const stop of stopping) if (stop.stoppedUntil === null) await tellOfStop(sql, order, stop);
  return undefined;
}

/** Rows of both tables are locked in one order everywhere, counts first, so that no two sendings wait for each other. */
type Places = { keys: string[]; prefixes: string[] };

function placesOf(secret: string, order: Sending): Places {
  // Whose country it is changes how many, not what is counted.
  return { keys: keysOf(secret, limitsOf(order, '')), prefixes: watchedPrefixes(order) };
}

const keysOf = (secret: string, limits: readonly Limit[]): string[] =>
  limits.map((limit) => sendingKey(secret, limit)).sort();

/** None for a verified number: the watch is on new ones only. */
function watchedPrefixes({ number, isOwn }: Pick<Sending, 'number' | 'isOwn'>): string[] {
  if (isOwn) return [];
  const { country, block } = prefixesOf(number);
  return [country, block].sort();
}

/** Locks the rows of a sending, making those that are missing, and reads them. */
async function lock(sql: postgres.Sql, { keys, prefixes }: Places, officeId: string): Promise<Standing> {
  const [standing] = await sql<Standing[]>`
    with counted as (
      insert into sending_count as t (key, sent, started_at)
      select decode(w.key, 'hex'), 0, now()
        from unnest(${keys}::text[]) with ordinality as w (key, place) order by w.place
      on conflict (key) do update set sent = t.sent
      returning t.key, t.sent, t.started_at
    ), watched as (
      insert into sending_watch as t (office_id, prefix, sent, proven, started_at)
      select ${officeId}::uuid, w.prefix, 0, 0, now()
        from unnest(${prefixes}::text[]) with ordinality as w (prefix, place)
       where (select count(*) from counted) > 0 order by w.place
      on conflict (office_id, prefix) do update set sent = t.sent
      returning t.*
    )
    select ${epoch(sql, sql`now()`)} as now,
           (select country from office where id = ${officeId}) as home,
           (select jsonb_object_agg(encode(key, 'hex'),
                     jsonb_build_object('sent', sent, 'startedAt', ${epoch(sql, sql`started_at`)}))
              from counted) as counts,
           (select coalesce(jsonb_agg(jsonb_build_object('prefix', prefix, 'sent', sent, 'proven', proven,
                     'startedAt', ${epoch(sql, sql`started_at`)}, 'stoppedUntil', ${epoch(sql, sql`stopped_until`)})), '[]')
              from watched) as watches`;
  if (!standing) throw new Error('a select without a table returned no row');
  return standing;
}

/** The driver knows no arrays of bytes. */
const bytes = (sql: postgres.Sql, keys: readonly string[]) =>
  sql`array(select decode(hex, 'hex') from unnest(${[...keys]}::text[]) as hex)`;

const epoch = (sql: postgres.Sql, moment: postgres.Fragment) =>
  sql`(extract(epoch from ${moment}) * 1000)::float8`;

/** The office's admins get a notice, and the history an event. */
async function tellOfStop(sql: postgres.Sql, order: Sending, { prefix, sent, proven }: Watched) {
  const { country, block } = prefixesOf(order.number);
  const about = { prefix: prefix === block ? maskBlock(block) : prefix, country };
  await sql`
    with admins as (
      select id as account_id from account
       where office_id = ${order.officeId} and 'office-admin' = any(roles) and deactivated_at is null
    ), noticed as (${noticeFor(sql, 'codes-stopped', 'admins', about)})
    insert into audit_event (${eventColumns(sql)})
    values ('codes.stopped', ${order.officeId}, null, null, null,
            ${JSON.stringify({ ...about, sent, proven, seconds: stopSeconds })}::jsonb)`;
}

/**
 * Takes a sending back: surely nothing was sent. What counts the requests to Vonage keeps it, else these would have no
 * end. A stop ends that would not be one without it. Inside a transaction, as `reserveSending`; two statements.
 */
export async function refundSending(sql: postgres.Sql, secret: string, order: Sending): Promise<void> {
  const places = placesOf(secret, order);
  const { now, watches } = await lock(sql, places, order.officeId);
  const refunded = keysOf(
    secret,
    limitsOf(order, '').filter(({ isKept }) => !isKept),
  );
  const going = watches
    .filter((each) => isStopped(each, now))
    .map((each) => ({ ...each, sent: each.sent - 1 }))
    .filter((each) => !isTooMuch(each, unprovenToStop(each.prefix, order)))
    .map(({ prefix }) => prefix);
  await sql`
    with counted as (
      update sending_count set sent = greatest(sent - 1, 0) where key = any(${bytes(sql, refunded)})
    )
    update sending_watch set
      sent = greatest(sent - 1, proven),
      stopped_until = case when prefix = any(${going}::text[]) then now() else stopped_until end
     where office_id = ${order.officeId} and prefix = any(${places.prefixes}::text[])`;
}

/**
 * A code was right: it is given back to its number, account and network, and the watch notes it. A stop ends when a
 * third of its codes turn out to be proven after all: they were only being typed in. What began anew since it was asked
 * for never counted it. One statement, which needs no transaction.
 */
export async function noteProven(sql: postgres.Sql, secret: string, order: Proven): Promise<void> {
  const spared = limitsOf({ ...order, attemptId: '', codesPerDay: 0 }, '').filter(
    ({ sparesProven }) => sparesProven,
  );
  // It was counted in the very moment that it was asked for, of which a caller may have lost what is below a millisecond.
  const asOld = sql`t.started_at < to_timestamp(${order.askedAt}::float8 / 1000) + interval '1 millisecond'`;
  await sql`
    with counted as (
      insert into sending_count as t (key, sent, started_at)
      select decode(w.key, 'hex'), 0, now()
        from unnest(${keysOf(secret, spared)}::text[]) with ordinality as w (key, place) order by w.place
      on conflict (key) do update set sent = greatest(t.sent - 1, 0) where ${asOld}
      returning t.key
    )
    insert into sending_watch as t (office_id, prefix, sent, proven, started_at)
    select ${order.officeId}::uuid, w.prefix, 0, 0, now()
      from unnest(${watchedPrefixes(order)}::text[]) with ordinality as w (prefix, place)
     where (select count(*) from counted) >= 0 order by w.place
    on conflict (office_id, prefix) do update set
      proven = least(t.proven + 1, t.sent),
      stopped_until = case when t.stopped_until > now() and (t.proven + 1) * 3 >= t.sent then now()
                           else t.stopped_until end
    where ${asOld}
      and (t.started_at > now() - interval '1 second' * ${watchSeconds}::int or t.stopped_until > now())`;
}

/** As many other people may have a number: a family's, or a front desk's. */
export const mostAccountsPerNumber = 5;

/**
 * True when a number is verified on so many other accounts that it may not be added to one more. In a transaction it
 * also makes others who add it wait until that ends, so that they count this one.
 */
export async function numberIsCrowded(
  sql: postgres.Sql,
  number: string,
  accountId: string,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`number|${number}`}, 0))`;
  const others = await sql`
    select 1 from phone where number = ${number} and verified_at is not null and account_id <> ${accountId}
     limit ${mostAccountsPerNumber}::int`;
  return others.length === mostAccountsPerNumber;
}
