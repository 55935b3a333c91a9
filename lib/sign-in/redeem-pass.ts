import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { voidEmailLinks } from '@/lib/account/contact';
import { ownEvent } from '@/lib/audit/event';
import { forgetMethods } from '@/lib/factor/authenticator/change-app';
import { triesPerAttempt } from '@/lib/factor/limits';
import { maskNumber } from '@/lib/factor/phone/number';
import { noticeFor } from '@/lib/notice/notice';
import type { Method } from '@/lib/policy/decide';
import { hasFactor } from '@/lib/session/fresh-proof';
import { passwordWasMailed } from '@/lib/support/by-mail';
import { hashPass, readPass } from '@/lib/support/pass';
import type { ResetScope } from '@/lib/support/reset-scope';
import { statesBefore } from '@/lib/support/reset-state';
import { enter, heldBy, mayTake } from './attempt';
import { closeThose, endThose } from './close';

export type RedeemOutcome =
  /** The set-up is open, on this attempt alone. */
  | { kind: 'right' }
  /** Not shaped like a pass: no try was spent. */
  | { kind: 'malformed' }
  /** No open reset of this account has this pass: whether there is one, or was, is not said. */
  | { kind: 'wrong'; triesLeft: number }
  /** Nothing was compared: the sign-in is over or elsewhere, or its tries are spent. */
  | { kind: 'not-now' };

type Spent = { id: string; accountId: string; address: string; triesLeft: number };

/** Undoes all of it: the sign-in came to its end while this waited for the account. */
class Over extends Error {}

/**
 * X4: a reset's pass, given after the right password: what the reset is for is taken away, every session and other sign-in of
 * the account ends, and this sign-in goes on to the set-up, which cannot be put off. Left half-way, the password alone opens
 * nothing (`account.reset_at`). A try is spent before anything is compared; the rest is one transaction.
 */
export async function redeemPass(
  db: Database,
  holder: { token: string },
  typed: string,
): Promise<RedeemOutcome> {
  const pass = readPass(typed);
  if (pass === undefined) return { kind: 'malformed' };
  const [spent] = await db.$client<Spent[]>`
    update attempt set pass_tries = pass_tries + 1
     where ${heldBy(db.$client, holder)} and ${mayTake(db.$client, 'redeemPass')} and purpose = 'sign-in'
       and pass_tries < ${triesPerAttempt} and (state = 'refused' or tries < ${triesPerAttempt})
       and exists (select from account where id = attempt.account_id and deactivated_at is null)
    returning id, account_id as "accountId", address, ${triesPerAttempt} - pass_tries as "triesLeft"`;
  if (!spent) return { kind: 'not-now' };
  try {
    return await db.$client.begin((tx) => redeem(tx as unknown as postgres.Sql, spent, pass));
  } catch (error) {
    if (error instanceof Over) return { kind: 'not-now' };
    throw error;
  }
}

async function redeem(sql: postgres.Sql, spent: Spent, pass: string): Promise<RedeemOutcome> {
  const { accountId, triesLeft } = spent;
  // Whatever befalls a reset locks this first.
  await sql`select 1 from account where id = ${accountId} for no key update`;
  const isRight = sql`
    r.account_id = ${accountId} and r.pass_hash = ${hashPass(pass)} and r.pass_until > now()
    and r.state = any(${statesBefore('redeem')}::text[]::reset_state[])
    and a.id = r.account_id and a.deactivated_at is null and a.guarded_since is null
    -- One that came by mail is worth nothing to whoever may have set the password by mail as well.
    and (r.state = 'handed' or not r.handed_only and not ${passwordWasMailed(sql)})`;
  const [reset] = await sql<{ id: string; scope: ResetScope }[]>`
    select r.id, r.scope from reset r, account a where ${isRight}`;
  if (!reset) {
    await sql`
      with tried as (select ${accountId}::uuid as account_id, ${spent.address}::text as address)
      ${ownEvent(sql, 'proof.wrong', 'tried', { by: 'pass' })}`;
    return { kind: 'wrong', triesLeft };
  }
  await voidRequests(sql, spent);
  const used = await sql`
    update reset r set state = 'used', ended_at = now(), ended_by = r.account_id,
           pass_hash = null, sealed_pass = null, pass_until = null
      from account a where r.id = ${reset.id} and ${isRight} returning 1`;
  if (used.length !== 1) throw new Error('a reset changed although its account was locked');
  await endThose(sql, sql`account_id = ${accountId}`);
  const taken = await takeAway(sql, accountId, reset.scope);
  await goOn(sql, spent);
  await forgetMethods(sql, { accountId }, lostBy[reset.scope]);
  // After the attempts, in a statement of its own: it also sees the session of one that just got ready.
  await sql`
    with ended as (
      update session set ended_at = now(), ticket_hash = null, ticket_until = null
       where account_id = ${accountId} and ended_at is null returning *
    ), active as (select * from ended where activated_at is not null)
    ${ownEvent(sql, 'session.ended', 'active', { because: 'reset' })}`;
  await voidEmailLinks(sql, accountId);
  // Also where it stays as it was: whoever has decided on what the account was, and waits for it, opens nothing.
  await sql`
    update account set reset_at = case when not ${hasFactor(sql, sql`account.id`)} then now() end
     where id = ${accountId}`;
  const { scope } = reset;
  await sql`
    with owner as (select ${accountId}::uuid as account_id, ${spent.address}::text as address),
    noticed as (${noticeFor(sql, 'reset-done', 'owner', { scope })})
    ${ownEvent(sql, 'reset.used', 'owner', { scope, ...taken })}`;
  return { kind: 'right' };
}

/** What sign-in asked for in vain, and is not counted any more. */
const lostBy: Record<ResetScope, Method[]> = {
  all: ['authenticator', 'sms', 'voice', 'keypad-call', 'recovery-code'],
  app: ['authenticator', 'recovery-code'],
  phones: ['sms', 'voice', 'keypad-call', 'recovery-code'],
};

/**
 * What anybody with the password may have applied for is void. Not what came after an earlier reset: there was a pass for that,
 * and without it an office where everything has to be applied for would never get its people in again.
 */
async function voidRequests(sql: postgres.Sql, { accountId, address }: Spent): Promise<void> {
  const over = await sql<{ method: string; number: string }[]>`
    update method_request r set state = 'void', ended_at = now() from account a
     where r.account_id = ${accountId} and a.id = r.account_id and r.state in ('pending', 'approved')
       and not coalesce(r.created_at >= a.reset_at, false)
    returning r.method, r.number`;
  for (const { method, number } of over) {
    await sql`
      with owner as (select ${accountId}::uuid as account_id, ${address}::text as address)
      ${ownEvent(sql, 'request.void', 'owner', { method, number: maskNumber(number) })}`;
  }
}

/** @returns how many apps and verified numbers went; the recovery codes go in any case */
async function takeAway(sql: postgres.Sql, accountId: string, scope: ResetScope) {
  const apps =
    scope === 'phones'
      ? []
      : await sql`delete from authenticator where account_id = ${accountId} returning 1`;
  const phones =
    scope === 'app'
      ? []
      : await sql<{ isVerified: boolean }[]>`
          delete from phone where account_id = ${accountId} returning verified_at is not null as "isVerified"`;
  await sql`delete from recovery_code_set where account_id = ${accountId}`;
  return { apps: apps.length, numbers: phones.filter(({ isVerified }) => isVerified).length };
}

/**
 * This sign-in to the set-up, every other one to its end: all are locked in the order of their ids (`close.ts`). Where a factor is
 * left, the new one joins it.
 */
async function goOn(sql: postgres.Sql, { id, accountId }: Spent): Promise<void> {
  await sql`
    select 1 from attempt where account_id = ${accountId} and (id = ${id} or state not in ('ready', 'closed'))
     order by id for no key update`;
  const won = await sql`
    update attempt set ${enter(sql, 'choosing')}, methods = '{}', way = null, way_phone_id = null, proven = '{}',
           proven_at = null, may_put_off = false, skippable_until = null, replaces = false,
           adds = ${hasFactor(sql, sql`attempt.account_id`)},
           because = array_prepend('factor-reset', array_remove(because, 'factor-reset'))
     where id = ${id} and ${mayTake(sql, 'redeemPass')} returning 1`;
  if (won.length !== 1) throw new Over();
  await closeThose(sql, sql`account_id = ${accountId} and id <> ${id}`);
}
