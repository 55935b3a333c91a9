import type postgres from 'postgres';
import type { ChangeVerb } from '@/lib/account/change';
import { ownEvent } from '@/lib/audit/event';
import { readReason } from '@/lib/method-request/reason';
import { answerRequest } from './ask';
import { findResetParties } from './party';
import { oversees, whyNotAsk, whyNotDecide } from './rank';
import { type Acting, recordAbout } from './record';
import type { ResetScope } from './reset-scope';
import { openStates, type ResetEvent, resetAfter, statesBefore } from './reset-state';

/*
 * How a reset ends without having been used. All of these run with the account of its owner locked, so that of two that befall
 * it at once the later sees the earlier. A mailed pass is dropped before the reset is touched: mails are locked before resets.
 */

/** Somebody who might have confirmed refuses, and says why; `gone` when it does not wait for that (any more). */
export const refuseReset: ChangeVerb<'refuse-reset'> = async (sql, changer, { reset, reason }) => {
  const read = readReason(reason);
  const found = await findResetParties(sql, changer.accountId, reset);
  if (!found || 'error' in read) return 'gone';
  const because = whyNotDecide(found.actor, found.person, found.askedBy);
  if (because) return because;
  if (!(await end(sql, found.id, 'refuse', changer.accountId, read.text))) return 'gone';
  const data = { scope: found.scope, reason: read.text };
  // Why, is the desk's business: whoever reads the mail may be whom it was refused to.
  await recordAbout(sql, changer, found.person, 'reset.refused', data, { kind: 'reset-ended' });
  return undefined;
};

/** Whoever asked, or another one who might have, takes it back: its pass is worth nothing from then on. */
export const withdrawReset: ChangeVerb<'withdraw-reset'> = async (sql, changer, { reset }) => {
  const found = await findResetParties(sql, changer.accountId, reset);
  if (!found) return 'gone';
  const { actor, person, askedBy } = found;
  const isAsker = actor.id === askedBy && oversees(actor, person);
  const because = isAsker ? undefined : whyNotAsk(actor, person);
  if (because) return because;
  await dropPassMail(sql, person.id);
  if (!(await end(sql, found.id, 'withdraw', actor.id))) return 'gone';
  const { scope } = found;
  await recordAbout(sql, changer, person, 'reset.withdrawn', { scope }, { kind: 'reset-ended' });
  return undefined;
};

/** What no row keeps longer than its pass is good for. */
const withoutPass = (sql: postgres.Sql) => sql`pass_hash = null, sealed_pass = null, pass_until = null`;

/** One conditional statement: true when it was where this may end it. `by`: an account's id; null: nobody who is known. */
export async function end(
  sql: postgres.Sql,
  reset: string,
  event: ResetEvent,
  by: string | null,
  reason: string | null = null,
): Promise<boolean> {
  const before = statesBefore(event);
  const after = before[0] && resetAfter(before[0], event);
  if (!after) throw new Error(`nothing ends by ${event}`);
  const won = await sql`
    update reset set state = ${after}::reset_state, ended_at = now(), ended_by = ${by}::uuid, end_reason = ${reason},
           ${withoutPass(sql)}
     where id = ${reset} and state = any(${before}::text[]::reset_state[]) returning 1`;
  return won.length === 1;
}

/** A pass that has not left yet stays here. Before the reset's row is locked. */
export async function dropPassMail(sql: postgres.Sql, accountId: string): Promise<void> {
  await sql`delete from mail where account_id = ${accountId} and kind = 'reset-pass' and state <> 'sent'`;
}

/**
 * A password has been set by mail, or no address is old enough (any more): an open reset can only be handed over from now on,
 * and one that was on its way by mail has to be confirmed anew. Within a transaction that has locked the account.
 */
export async function loseMail(sql: postgres.Sql, accountId: string): Promise<void> {
  await dropPassMail(sql, accountId);
  await sql`
    with lost as (
      update reset set handed_only = true where account_id = ${accountId} and state = 'asked' and not handed_only
      returning account_id, null as address
    )
    ${ownEvent(sql, 'reset.mail-lost', 'lost')}`;
  await sql`
    with lost as (
      update reset set state = 'asked', handed_only = true, decided_by = null, decided_at = null,
             takes_effect_at = null, ${withoutPass(sql)}
       where account_id = ${accountId} and state = any(${statesBefore('lose-mail')}::text[]::reset_state[])
      returning account_id, null as address
    )
    ${ownEvent(sql, 'reset.mail-lost', 'lost')}`;
}

/** A pass that is out opens nothing any more. Within a transaction that has locked the account. */
export async function withdrawPass(
  sql: postgres.Sql,
  acting: Acting,
  person: { id: string; officeId: string },
): Promise<void> {
  await dropPassMail(sql, person.id);
  const [out] = await sql<{ id: string; scope: ResetScope }[]>`
    select id, scope from reset
     where account_id = ${person.id} and state = any(${statesBefore('redeem')}::text[]::reset_state[])`;
  if (!out || !(await end(sql, out.id, 'withdraw', acting.accountId))) return;
  await recordAbout(sql, acting, person, 'reset.withdrawn', { scope: out.scope }, { kind: 'reset-ended' });
}

/**
 * The account is shut or erased: nothing is reset in it, and nobody answers its calls for help. After `dropPassMail`, and within a
 * transaction that has locked the account.
 */
export async function voidReset(
  sql: postgres.Sql,
  acting: Acting,
  person: { id: string; officeId: string },
): Promise<void> {
  const [open] = await sql<{ id: string }[]>`
    select id from reset where account_id = ${person.id} and state = any(${[...openStates]}::text[]::reset_state[])`;
  if (open && (await end(sql, open.id, 'account-shut', acting.accountId))) {
    await recordAbout(sql, acting, person, 'reset.void', {});
  }
  await answerRequest(sql, acting, person);
}
