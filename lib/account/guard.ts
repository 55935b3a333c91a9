import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { eventColumns, ownEvent } from '@/lib/audit/event';
import type { MailKind } from '@/lib/notice/mail';
import { type NoticeData, type NoticeKind, noticeFor } from '@/lib/notice/notice';
import { hasNotMe } from '@/lib/notice/traits';
import type { OfficeFace } from '@/lib/office/face';
import { officeColumns } from '@/lib/office/face-columns';
import { idleMinutes } from '@/lib/session/start';
import { closeThose, endThose } from '@/lib/sign-in/close';
import { statesBefore, vetoedHours } from '@/lib/support/reset-state';
import { voidEmailLinks } from './contact';

/** What a mail told of can be denied for so long. */
const daysToDeny = 90;

/** What the page behind "This wasn't me" shows: what the mail was about, and whose door it is, nothing of the person. */
export type DeniedMail = {
  /** Of the mail; `bundle` where it told of several things, the first of them `at` (ms since 1970). */
  kind: MailKind;
  data: NoticeData;
  at: number;
  office: OfficeFace;
  isGuarded: boolean;
};

type Found = DeniedMail & { accountId: string; officeId: string };

async function find(sql: postgres.Sql, mailId: string): Promise<Found | undefined> {
  const [found] = await sql<Found[]>`
    select m.kind, case when m.kind = n.kind then n.data else '{}' end as data, (extract(epoch from n.created_at) * 1000)::float8 as at, ${officeColumns(sql)} as office,
           a.guarded_since is not null as "isGuarded", a.id as "accountId", a.office_id as "officeId"
      from mail m join notice n on n.id = m.notice_id and n.account_id = m.account_id
      join account a on a.id = m.account_id join office o on o.id = a.office_id
     where m.id = ${mailId} and m.created_at > now() - interval '1 day' * ${daysToDeny}::int`;
  return found && hasNotMe(found.kind) ? found : undefined;
}

/** The mail of a link, while what it told of can be denied. Changes nothing: scanners of mails open links, too. */
export async function findDeniedMail(db: Database, mailId: string): Promise<DeniedMail | undefined> {
  return find(db.$client, mailId);
}

/** `already`: changes were blocked before; whoever is signed in was signed out all the same. */
export type GuardOutcome = 'guarded' | 'already' | 'gone';

/**
 * "This wasn't me": whoever has a mail about an account before them stops everything in it. All sessions end, whatever is
 * under way is over, links that were sent are void, a reset by mail that waits is stopped; and nothing of the account changes
 * until the desk has looked (`guarded_since`). In one transaction with the account's row locked. Signing in with what there
 * is stays possible: the person is not shut out by whoever reads their mails.
 * @param mailId of a token that we signed (`readMailLink`): the account is the mail's own
 * @param address the network address of whoever pressed the button
 */
export async function guardAccount(db: Database, mailId: string, address: string): Promise<GuardOutcome> {
  const mail = await find(db.$client, mailId);
  if (!mail) return 'gone';
  const { accountId } = mail;
  return db.$client.begin(async (tx): Promise<GuardOutcome> => {
    const sql = tx as unknown as postgres.Sql;
    const [before] = await sql<{ isGuarded: boolean }[]>`
      select guarded_since is not null as "isGuarded" from account where id = ${accountId} for no key update`;
    if (!before) return 'gone';
    if (!before.isGuarded) await block(sql, mail, address);
    await stopReset(sql, accountId, address);
    await endThose(sql, sql`account_id = ${accountId}`);
    await closeThose(sql, sql`account_id = ${accountId}`);
    await endSessions(sql, accountId, address);
    await voidEmailLinks(sql, accountId);
    await sql`
      update account_link set expires_at = now()
       where account_id = ${accountId} and used_at is null and expires_at > now()`;
    return before.isGuarded ? 'already' : 'guarded';
  });
}

/** Its contacts are told, of whom another one may have pressed the button; and the office's admins, so that somebody looks. */
async function block(
  sql: postgres.Sql,
  { accountId, officeId, kind }: Found,
  address: string,
): Promise<void> {
  await sql`
    with own as (
      update account set guarded_since = now() where id = ${accountId}
      returning id as account_id, ${address}::text as address, display_name
    ), noticed as (${noticeFor(sql, 'account-guarded', 'own')}),
    noticed_admins as (
      insert into notice (account_id, kind, data)
      select a.id, ${'account-guarded-of' satisfies NoticeKind}, jsonb_build_object('about', own.display_name)
        from own join account a on a.office_id = ${officeId}::uuid
       where a.roles && '{office-admin,manager,support}'::role[] and 'office-admin' = any(a.roles)
         and a.deactivated_at is null and a.id <> own.account_id
    )
    ${ownEvent(sql, 'account.guarded', 'own', { kind })}`;
}

/** A reset by mail that still waits: its owner has not asked for it. */
async function stopReset(sql: postgres.Sql, accountId: string, address: string): Promise<void> {
  await sql`
    with won as (
      update reset set state = 'vetoed', ended_at = now()
       where account_id = ${accountId} and state = any(${statesBefore('veto')}::text[]::reset_state[])
      returning account_id, ${address}::text as address
    ), later as (
      update account set mail_resets_from = now() + interval '1 hour' * ${vetoedHours}::int
        from won where account.id = won.account_id
    ), noticed as (${noticeFor(sql, 'reset-vetoed', 'won')})
    ${ownEvent(sql, 'reset.vetoed', 'won')}`;
}

/** Also one that is just coming in. Who did it is not known. */
async function endSessions(sql: postgres.Sql, accountId: string, address: string): Promise<void> {
  await sql`
    with won as (
      update session set ended_at = now(), ticket_hash = null, ticket_until = null
       where account_id = ${accountId} and ended_at is null
      returning account_id, activated_at is not null and expires_at > now()
                and last_seen_at > now() - interval '1 minute' * ${idleMinutes}::int as counted
    )
    insert into audit_event (${eventColumns(sql)})
    select 'session.ended', a.office_id, a.id, null, ${address}::text, '{"because": "not-me"}'::jsonb
      from won join account a on a.id = won.account_id where won.counted`;
}
