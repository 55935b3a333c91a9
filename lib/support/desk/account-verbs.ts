import { voidEmailLinks } from '@/lib/account/contact';
import { closeAttempts, endChallenges } from '@/lib/factor/authenticator/change-app';
import { stillCounts } from '@/lib/session/start';
import { withdrawPass } from '../end';
import type { DeskVerb } from './change';
import { findServed, recordAtDesk } from './served';

/**
 * Signs somebody out everywhere, at once: sessions, what is coming in or under way, codes that were sent, and addresses that wait
 * for their link.
 */
export const endSessions: DeskVerb<'end-sessions'> = async (sql, changer, { account }) => {
  const person = await findServed(sql, changer, account);
  if (typeof person === 'string') return person;
  await endChallenges(sql, { ...changer, accountId: person.id });
  await closeAttempts(sql, { accountId: person.id }, sql`true`);
  const ended = await sql<{ counted: boolean }[]>`
    with before as (
      select s.id, ${stillCounts(sql, 's')} as counted from session s
       where s.account_id = ${person.id} and s.ended_at is null and s.expires_at > now()
    )
    update session set ended_at = now(), ticket_hash = null, ticket_until = null
      from before where session.id = before.id returning before.counted`;
  await voidEmailLinks(sql, person.id);
  const sessions = ended.filter(({ counted }) => counted).length;
  const event = { kind: 'session.ended', data: { because: 'desk', sessions } } as const;
  await recordAtDesk(sql, changer, person, event, { kind: 'signed-out' });
  return undefined;
};

/** Codes are compared again at once; the next wrong one waits as long as it would have. `gone` when nothing waits. */
export const endWait: DeskVerb<'end-wait'> = async (sql, changer, { account }) => {
  const person = await findServed(sql, changer, account);
  if (typeof person === 'string') return person;
  const ended = await sql<{ method: string }[]>`
    update proof_counter set wait_until = null where account_id = ${person.id} and wait_until > now() returning method`;
  if (ended.length === 0) return 'gone';
  const methods = ended.map(({ method }) => method).sort();
  await recordAtDesk(sql, changer, person, { kind: 'wait.ended', data: { methods } });
  return undefined;
};

/**
 * The desk has looked: what the account's owner changes is possible again. `gone` when nothing is blocked. A pass that was out is
 * not brought back by it: its reset takes two people anew.
 */
export const releaseAccount: DeskVerb<'release-account'> = async (sql, changer, { account }) => {
  const person = await findServed(sql, changer, account);
  if (typeof person === 'string') return person;
  const released = await sql`
    update account set guarded_since = null where id = ${person.id} and guarded_since is not null returning 1`;
  if (released.length === 0) return 'gone';
  await withdrawPass(sql, changer, person);
  await recordAtDesk(sql, changer, person, { kind: 'account.released' }, { kind: 'account-released' });
  return undefined;
};

/** Closes somebody's request for help. `gone` when there is none, or they have withdrawn it. */
export const answerSupportRequest: DeskVerb<'answer-support-request'> = async (sql, changer, { account }) => {
  const person = await findServed(sql, changer, account);
  if (typeof person === 'string') return person;
  const answered = await sql`
    update support_request set state = 'answered', ended_at = now(), ended_by = ${changer.accountId}
     where account_id = ${person.id} and state = 'open' returning 1`;
  if (answered.length === 0) return 'gone';
  await recordAtDesk(sql, changer, person, { kind: 'support.answered' });
  return undefined;
};
