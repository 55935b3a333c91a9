import type postgres from 'postgres';
import { type AuditData, type AuditKind, ownEvent } from '@/lib/audit/event';
import { closeAttempts, unprove } from '@/lib/factor/authenticator/change-app';
import { maskNumber } from '@/lib/factor/phone/number';
import { type NoticeData, type NoticeKind, noticeFor } from '@/lib/notice/notice';
import type { Method } from '@/lib/policy/decide';
import { hasFactor, proofMinutes } from '@/lib/session/fresh-proof';
import { stillCounts } from '@/lib/session/start';
import { enter, mayTake } from './attempt';
import { minutesPerState, type State, type steps } from './state';

/** What is written about a new factor. */
type Telling = { kind: AuditKind; data: AuditData; notice: NoticeKind; noticeData?: NoticeData };

export type Binding = {
  attempt: { id: string; accountId: string };
  step: keyof typeof steps;
  /** What else must hold of `attempt` for it to be taken. */
  where: postgres.Fragment;
  next: State;
  /** Sealed, for the screen that comes next. */
  codes: string | null;
  method: Method;
  /** The approved application for this number, which is completed by it. */
  completes?: { id: string; method: Method; number: string } | undefined;
  /** A common table expression's body: makes the factor of `won`, after `replaced`. */
  connect: postgres.Fragment;
  /** What sign-in asks for first from now on: an expression on `account`. */
  current: postgres.Fragment;
  /** True where wrong codes of what was there before are forgotten, too. */
  forgetsFailures: boolean;
  first: Telling;
  replaced: Telling;
  further: Telling;
};

/**
 * A factor that has just proven itself becomes the account's: the first one, one more, or in place of all there was
 * (`attempt.replaces`). Runs in a transaction of its own; undefined when it may not be, and nothing is changed.
 */
export async function bindFactor(sql: postgres.Sql, binding: Binding): Promise<State | undefined> {
  const { attempt, step, next, codes, method, first, replaced, further, completes } = binding;
  // Two set-ups of one account take turns: after the first, the other one's attempt is closed (below).
  await sql`select 1 from account where id = ${attempt.accountId} for no key update`;
  // Its own is one of those that are locked in the order of their ids (`close.ts`).
  const isSetUp = sql`
    attempt.state in ('awaiting-password', 'choosing', 'recovered', 'proving', 'confirming-app', 'entering-number',
                      'verifying-number')`;
  await sql`
    select 1 from attempt where account_id = ${attempt.accountId} and (id = ${attempt.id} or ${isSetUp})
     order by id for no key update`;
  const [won] = await sql<{ state: State; sessionId: string | null; hasReplaced: boolean }[]>`
    with won as (
      update attempt set ${enter(sql, next)}, pending_secret = null, pending_until = null, sealed_codes = ${codes},
             proven_at = now(), proven = case when ${method}::method = any(proven) then proven
                           else array_append(proven, ${method}::method) end
       where id = ${attempt.id} and ${mayTake(sql, step)} and ${binding.where}
      returning *
    ), shut as (
      -- Every other set-up is over: what it was opened by (a password alone, a factor that was there before, a
      -- recovery code) is no longer the way to this account's factors.
      update attempt set state = 'closed', closed_because = 'cancelled', pending_secret = null from won
       where attempt.account_id = won.account_id and attempt.id <> won.id
         and ${isSetUp}
    ), away_apps as (
      delete from authenticator using won where authenticator.account_id = won.account_id and won.replaces
      returning 1
    ), away_numbers as (
      delete from phone using won
       where phone.account_id = won.account_id and won.replaces and phone.verified_at is not null
         and phone.number is distinct from won.pending_number
      returning 1
    ), replaced as (
      select 1 from away_apps union all select 1 from away_numbers
      -- The very same number, on another phone perhaps: whoever has the lost one has it no more.
      union all select 1 from phone, won
       where phone.account_id = won.account_id and won.replaces and phone.verified_at is not null
         and phone.number = won.pending_number
    ), connected as (${binding.connect}),
    known as (
      update account set ever_proved_at = coalesce(ever_proved_at, now()), offer_declined_at = null,
             current_method = ${binding.current}
        from won where account.id = won.account_id
    ), counter as (
      delete from proof_counter using won
       where proof_counter.account_id = won.account_id
         and ((method = ${method}::method
               and (${binding.forgetsFailures}::boolean or not ${hasFactor(sql, sql`won.account_id`)}))
           -- What was tried in vain with all that is gone now says nothing of what comes in its place.
           or (won.replaces and method <> 'recovery-code'))
    ), fresh as (
      update session set proven_at = now(),
             proven = case when ${method}::method = any(session.proven) then session.proven
                           else array_append(session.proven, ${method}::method) end
        from won where session.id = won.session_id
    ), completed as (
      update method_request set state = 'completed', ended_at = now() from won
       where method_request.id = ${completes?.id ?? null}::uuid and method_request.account_id = won.account_id
         and method_request.state = 'approved'
      returning won.account_id, won.address
    ), told_completed as (${ownEvent(sql, 'request.completed', 'completed', {
      method: completes?.method ?? null,
      number: completes ? maskNumber(completes.number) : null,
    })}
    ), seen as (
      -- What was there before: every part of this statement sees that.
      select *, exists (select from replaced) as replaced_one, ${hasFactor(sql, sql`won.account_id`)} as had_one from won
    ),
    first_one as (select * from seen where not had_one),
    other_one as (select * from seen where replaced_one),
    further_one as (select * from seen where had_one and not replaced_one),
    told_first as (${ownEvent(sql, first.kind, 'first_one', first.data)}),
    told_other as (${ownEvent(sql, replaced.kind, 'other_one', replaced.data)}),
    told_further as (${ownEvent(sql, further.kind, 'further_one', further.data)}),
    noticed_first as (${noticeFor(sql, first.notice, 'first_one', first.noticeData)}),
    noticed_other as (${noticeFor(sql, replaced.notice, 'other_one', replaced.noticeData)}),
    noticed_further as (${noticeFor(sql, further.notice, 'further_one', further.noticeData)})
    select state, session_id as "sessionId", exists (select from replaced) as "hasReplaced" from won`;
  if (won?.hasReplaced) await forgetReplaced(sql, attempt, won.sessionId);
  return won?.state;
}

/**
 * The lost factor may be in a thief's hands: nothing that it has proven elsewhere, or that is shown there because of it,
 * is good any more. In statements of their own, which also see what it proved up to the moment it went.
 */
async function forgetReplaced(
  sql: postgres.Sql,
  { id, accountId }: { id: string; accountId: string },
  sessionId: string | null,
) {
  await closeAttempts(sql, { accountId }, sql`id <> ${id} and state <> 'awaiting-proof'`);
  await unprove(sql, { accountId, sessionId });
}

/**
 * A condition on `attempt`: at sign-in its own way here is the proof, within a session one of at most this many minutes
 * is, as long as the session lasts: it may have been ended while this waited for the account's row.
 */
export function provenWithin(sql: postgres.Sql, minutes = proofMinutes) {
  return sql`(attempt.session_id is null or exists (
    select from session s
     where s.id = attempt.session_id and ${stillCounts(sql, 's')}
       and coalesce(case when ${hasFactor(sql, sql`attempt.account_id`)} then s.proven_at
                         else s.password_confirmed_at end
                    > now() - interval '1 minute' * ${minutes}::int, false)))`;
}

/** The proof has grown too old on the way: it is asked for again, and then goes on where it was. */
export async function askForProofAgain(
  sql: postgres.Sql,
  attemptId: string,
  where: postgres.Fragment,
): Promise<void> {
  await sql`
    update attempt set expires_at = now() + interval '1 minute' * ${minutesPerState}::int,
           state = case when ${hasFactor(sql, sql`attempt.account_id`)} then 'awaiting-proof'
                        else 'awaiting-password' end::attempt_state
     where id = ${attemptId} and ${mayTake(sql, 'askAgain')} and ${where}`;
}
