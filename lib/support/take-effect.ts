import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { mailTo } from '@/lib/notice/mail';
import { mailProblem, passAddress } from './by-mail';
import { dropPassMail, end, loseMail } from './end';
import { drawPass, hashPass } from './pass';
import { askedDays, passHours } from './reset-state';

/** How many resets one look takes at most; the next one takes the others. */
const atOnce = 100;

/** A condition on `r`: nobody has decided, or used the pass, in time. */
const hasLapsed = (sql: postgres.Sql) => sql`
  (r.state = 'asked' and r.asked_at <= now() - interval '1 day' * ${askedDays}::int
   or r.state in ('mailed', 'handed') and r.pass_until <= now())`;

/**
 * Does what is due of resets by the calendar: mails the passes of those whose time to be stopped is over, and ends those that
 * nobody has decided or used in time. Any number of processes may do it at once, as often as they like: each takes an account for
 * itself, passes over what another one has, and finds done what another one did.
 */
export async function settleResets(db: Database, keys: readonly BoxKey[]): Promise<void> {
  const sql = db.$client;
  const due = await sql<{ id: string; accountId: string }[]>`
    select id, account_id as "accountId" from (
      (select r.id, r.account_id from reset r
        where r.state = 'waiting' and r.takes_effect_at <= now() order by r.takes_effect_at limit ${atOnce})
      union all
      (select r.id, r.account_id from reset r
        where r.state in ('asked', 'waiting', 'mailed', 'handed') and ${hasLapsed(sql)} limit ${atOnce})
    ) due`;
  for (const each of due) {
    await db.$client.begin(async (tx) => {
      const sql = tx as unknown as postgres.Sql;
      const mine = await sql`
        select 1 from account where id = ${each.accountId} for no key update skip locked`;
      if (mine.length === 0) return;
      await takeEffect(sql, keys, each.id);
      await lapse(sql, each.id);
    });
  }
}

type Due = { id: string; accountId: string; to: string | null };

/** One whose time has come; with its owner's account locked. `to` is null where it must not go by mail any more. */
async function takeEffect(sql: postgres.Sql, keys: readonly BoxKey[], reset: string): Promise<void> {
  const [due] = await sql<Due[]>`
    select r.id, a.id as "accountId",
           case when ${mailProblem(sql)} is null and a.deactivated_at is null and a.guarded_since is null
                then ${passAddress(sql)} end as "to"
      from reset r join account a on a.id = r.account_id
     where r.id = ${reset} and r.state = 'waiting' and r.takes_effect_at <= now()`;
  if (!due) return;
  const { id, accountId, to } = due;
  if (to === null) return loseMail(sql, accountId);
  const pass = drawPass();
  const [won] = await sql<{ until: number }[]>`
    with mailed as (
      update reset set state = 'mailed', pass_hash = ${hashPass(pass)},
             pass_until = now() + interval '1 hour' * ${passHours}::int
       where id = ${id} and state = 'waiting'
      returning account_id, null as address, pass_until
    ), told as (${ownEvent(sql, 'reset.mailed', 'mailed')})
    select (extract(epoch from pass_until) * 1000)::float8 as until from mailed`;
  if (!won) return;
  const data = { until: new Date(won.until).toISOString() };
  await mailTo(sql, { kind: 'reset-pass', accountId, to, data, sealedToken: seal(keys, accountId, pass) });
}

async function lapse(sql: postgres.Sql, reset: string): Promise<void> {
  const [late] = await sql<{ accountId: string }[]>`
    select r.account_id as "accountId" from reset r where r.id = ${reset} and ${hasLapsed(sql)}`;
  if (!late) return;
  await dropPassMail(sql, late.accountId);
  if (!(await end(sql, reset, 'lapse', null))) return;
  await sql`
    with lapsed as (select ${late.accountId}::uuid as account_id, null as address)
    ${ownEvent(sql, 'reset.expired', 'lapsed')}`;
}
