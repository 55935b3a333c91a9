import type postgres from 'postgres';
import type { Changer, ChangeVerb } from '@/lib/account/change';
import { voidEmailLinks } from '@/lib/account/contact';
import { type AuditData, type AuditKind, ownEvent } from '@/lib/audit/event';
import { type NoticeData, type NoticeKind, noticeFor } from '@/lib/notice/notice';
import { keepRules } from '@/lib/office/lock';
import { type Method, methods, requirementFor } from '@/lib/policy/decide';
import { factColumns } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf } from '@/lib/policy/facts';
import { closeThose, endThose } from '@/lib/sign-in/close';

/*
 * All of these, and those of `lib/factor/phone/change-number.ts`, run with the account's row locked, so that of two changes of one account the later sees the
 * earlier. What they take away is locked in the order in which a right code locks it: challenges, the factor, attempts,
 * counters, sessions. An app's id comes from a form: it counts only as one of the account's own.
 */

/** Calls one of the account's apps by another name. `gone` when it is not there. */
export const renameApp: ChangeVerb<'rename-app'> = async (sql, changer, { app, name }) => {
  const [renamed] = await sql<{ before: string | null }[]>`
    update authenticator set name = ${name} from (select id, name as before from authenticator) as old
     where old.id = authenticator.id and authenticator.id::text = ${app}
       and authenticator.account_id = ${changer.accountId}
    returning old.before`;
  if (!renamed) return 'gone';
  await record(sql, changer, 'app.renamed', { app: name, before: renamed.before });
  return undefined;
};

/** Makes one of the account's apps the one that sign-in names. `gone` when it is not there. */
export const makeAppCurrent: ChangeVerb<'make-app-current'> = async (sql, changer, { app }) => {
  const found = await findApp(sql, changer, app);
  if (!found) return 'gone';
  if (found.isCurrent) return undefined;
  await sql`update authenticator set is_current = false where account_id = ${changer.accountId} and is_current`;
  await sql`update authenticator set is_current = true where id = ${found.id}`;
  await record(sql, changer, 'app.made-current', { app: found.name });
  return undefined;
};

/**
 * Takes one app away; its codes are refused from then on. After the current one the app that was used last is
 * current. To remove the only one, with no number left, is to switch the second factor off. `gone` when it is not there.
 */
export const removeApp: ChangeVerb<'remove-app'> = async (sql, changer, { app }) => {
  const found = await findApp(sql, changer, app);
  if (!found) return 'gone';
  if (found.others + found.phones === 0) return switchOff(sql, changer, { kind: 'switch-off' });
  await sql`delete from authenticator where id = ${found.id}`;
  await sql`
    update authenticator set is_current = true
     where id = (select id from authenticator where account_id = ${changer.accountId}
                  order by last_used_at desc, created_at desc, id limit 1)
       and not exists (select from authenticator where account_id = ${changer.accountId} and is_current)`;
  // Whoever is only asked for a code goes on: the other apps' codes are as good as before. Whatever was proven or
  // shown already may have been by the app that is gone, and must not end in another app or in new codes.
  const lost: Method[] = found.others === 0 ? ['authenticator'] : [];
  await closeAttempts(
    sql,
    changer,
    sql`state <> 'awaiting-proof' or pending_secret is not null or methods && ${lost}::method[]`,
  );
  await forgetMethods(sql, changer, lost);
  await unprove(sql, changer);
  await record(sql, changer, 'app.removed', { app: found.name }, 'app-removed');
  return undefined;
};

/**
 * Takes all apps and numbers away, with the recovery codes and their receipt (the history keeps it). From then on the
 * password alone signs in. Sessions go on, but what other ones have proven counts no more; every sign-in and set-up that
 * is under way ends. `demanded` where the rule demands a second factor, `gone` when there is none.
 */
export const switchOff: ChangeVerb<'switch-off'> = async (sql, changer) => {
  const { accountId } = changer;
  // Whoever changes the rule locks the office: one of the two waits, and then sees what the other did.
  await keepRules(sql, accountId);
  const [facts] = await sql<FactRow[]>`
    select ${factColumns(sql, sql`(select s.client_id from session s where s.id = ${changer.sessionId})`)}
      from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
  if (!facts || facts.apps + facts.phones.length === 0) return 'gone';
  if (requirementFor(factsOf(facts)).requirement === 'required') return 'demanded';
  await endChallenges(sql, changer);
  await sql`delete from authenticator where account_id = ${accountId}`;
  await sql`delete from phone where account_id = ${accountId}`;
  await sql`delete from recovery_code_set where account_id = ${accountId}`;
  await closeAttempts(sql, changer, sql`true`);
  await forgetMethods(sql, changer, methods);
  await unprove(sql, changer);
  const what = { apps: facts.apps, numbers: facts.phones.length };
  await record(sql, changer, 'factor.switched-off', what, 'factor-switched-off');
  return undefined;
};

/** `others`, `phones`: how many other apps, and verified numbers, the account has. */
type Found = { id: string; name: string | null; isCurrent: boolean; others: number; phones: number };

async function findApp(sql: postgres.Sql, { accountId }: Changer, app: string): Promise<Found | undefined> {
  const [found] = await sql<Found[]>`
    select id, name, is_current as "isCurrent",
           (select count(*) from authenticator o where o.account_id = t.account_id and o.id <> t.id)::int as others,
           (select count(*) from phone p where p.account_id = t.account_id and p.verified_at is not null)::int as phones
      from authenticator t where id::text = ${app} and account_id = ${accountId}`;
  return found;
}

/** Ends what is under way on the account, among it what `which` (a condition on `attempt`) says. */
export async function closeAttempts(
  sql: postgres.Sql,
  { accountId }: Pick<Changer, 'accountId'>,
  which: postgres.Fragment,
) {
  await closeThose(sql, sql`account_id = ${accountId} and (${which})`);
}

/** Nothing that was sent to a phone of the account (or to this one number) proves anything any more. */
export async function endChallenges(sql: postgres.Sql, { accountId }: Changer, number: string | null = null) {
  await endThose(sql, sql`account_id = ${accountId} and (${number}::text is null or number = ${number})`);
}

/** Sign-in begins with none of these `lost` methods any more, and what was tried with them in vain is not counted. */
export async function forgetMethods(
  sql: postgres.Sql,
  { accountId }: Pick<Changer, 'accountId'>,
  lost: readonly Method[],
): Promise<void> {
  if (lost.length === 0) return;
  await sql`delete from proof_counter where account_id = ${accountId} and method = any(${[...lost]}::method[])`;
  await sql`
    update account set current_method = null
     where id = ${accountId} and current_method = any(${[...lost]}::method[])`;
}

/**
 * The account's other sessions (all, without one of one's own) go on, but have to prove themselves anew before they
 * change anything; and no address counts that was asked for by what is gone.
 */
export async function unprove(
  sql: postgres.Sql,
  { accountId, sessionId }: { accountId: string; sessionId: string | null },
) {
  await sql`
    update session set proven_at = null, password_confirmed_at = null
     where account_id = ${accountId} and id is distinct from ${sessionId}::uuid and ended_at is null`;
  await voidEmailLinks(sql, accountId);
  // Nothing of the row changes but its version: whoever has decided on what it was, and waits for it, opens nothing.
  await sql`update account set ever_proved_at = ever_proved_at where id = ${accountId}`;
}

const nameable = ['app', 'number', 'method'];

/** Writes the history's event, and the notice, where people are told: it names what the event is about. */
export async function record(
  sql: postgres.Sql,
  { accountId, address }: Changer,
  kind: AuditKind,
  data: AuditData,
  notice?: NoticeKind,
) {
  const named: NoticeData = Object.fromEntries(
    Object.entries(data).filter(([name, value]) => typeof value === 'string' && nameable.includes(name)),
  );
  await sql`
    with owner as (select ${accountId}::uuid as account_id, ${address}::text as address),
    noticed as (${notice ? noticeFor(sql, notice, 'owner', named) : sql`select 1`})
    ${ownEvent(sql, kind, 'owner', data)}`;
}
