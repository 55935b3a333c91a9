import type postgres from 'postgres';
import { ownEvent } from '@/lib/audit/event';
import { seal } from '@/lib/crypto/secret-box';
import { drawToken, hashToken } from '@/lib/crypto/token';
import { mailTo } from '@/lib/notice/mail';
import { noticeFor } from '@/lib/notice/notice';
import { loseMailedPass } from '@/lib/support/end';
import type { Changer, ChangeVerb, Refusal } from './change';
import { maskEmail } from './email-address';
import { identifierKey } from './identifier';

/** How long an address may be confirmed by its link. */
export const linkHours = 24;

/** An account can have this many links sent in an hour: its own mails to itself, or somebody's nuisance to strangers. */
export const mostAskedPerHour = 5;

export const addEmail: ChangeVerb<'add-email'> = (sql, changer, { email }) => ask(sql, changer, email, false);

export const changeEmail: ChangeVerb<'change-email'> = (sql, changer, { email }) =>
  ask(sql, changer, email, true);

type Standing = {
  isOwn: boolean;
  asked: number;
  /** Whose the address is, when it is another account's, and how that account writes it. */
  ownerId: string | null;
  ownerEmail: string | null;
};

/**
 * Sends a link to an address, which counts once that was opened there (`confirmEmail`). For an address of another account
 * all goes the same way, so that nothing tells the two apart; only that the mail is another one, to the address's
 * owner, and nobody ever has the token. The known contacts hear of it now: once it counts, it may be too late.
 */
async function ask(
  sql: postgres.Sql,
  changer: Changer,
  typed: string,
  takesOver: boolean,
): Promise<Refusal | undefined> {
  const { accountId, address, keys } = changer;
  const email = typed.trim();
  const key = identifierKey(email);
  const [standing] = await sql<Standing[]>`
    select a.email_key = ${key} or (not ${takesOver}::boolean and exists (
             select from contact c where c.account_id = a.id and c.email_key = ${key}
                and c.confirmed_at is not null and c.removed_at is null)) as "isOwn",
           (select count(*)::int from audit_event e
             where e.account_id = a.id and e.kind = 'email.asked'
               and e.at > clock_timestamp() - interval '1 hour') as asked,
           owner.id as "ownerId", owner.email as "ownerEmail"
      from account a left join lateral (
        select id, email from account where email_key = ${key} and id <> a.id
        union all
        select account_id, email from contact where email_key = ${key} and account_id <> a.id
           and confirmed_at is not null and removed_at is null
      ) owner on true
     where a.id = ${accountId} limit 1`;
  if (!standing) return 'gone';
  if (standing.isOwn) return 'own-email';
  if (standing.asked >= mostAskedPerHour) return 'asked-too-often';

  const token = drawToken();
  const sealedToken = seal(keys, accountId, token);
  const { ownerId, ownerEmail } = standing;
  const mail =
    ownerId && ownerEmail
      ? { accountId: ownerId, kind: 'email-taken' as const, to: ownerEmail, data: { email: ownerEmail } }
      : { accountId, kind: 'confirm-email' as const, to: email, data: { email }, sealedToken };
  await sql`
    with asked as (
      insert into contact (account_id, email, email_key, takes_over, token_hash, link_until)
      values (${accountId}, ${email}, ${key}, ${takesOver}, ${hashToken(token)},
              now() + interval '1 hour' * ${linkHours}::int)
      on conflict (account_id, takes_over) where confirmed_at is null and removed_at is null do update set
        email = excluded.email, email_key = excluded.email_key, token_hash = excluded.token_hash,
        link_until = excluded.link_until, created_at = now()
      returning account_id, ${address} as address
    ), written as (${mailTo(sql, mail)}),
    noticed as (${noticeFor(sql, 'email-asked', 'asked', { email })}),
    told as (${ownEvent(sql, 'email.asked', 'asked', { email: maskEmail(email), signIn: takesOver })})
    select 1 from asked`;
  return undefined;
}

/** The second address goes at once, and still gets notices for a while: whoever took it away may be a thief. */
export const removeEmail: ChangeVerb<'remove-email'> = async (sql, { accountId, address }) => {
  const [second] = await sql<{ email: string }[]>`
    update contact set removed_at = now()
     where account_id = ${accountId} and confirmed_at is not null and removed_at is null returning email`;
  if (!second) return 'gone';
  await loseMailedPass(sql, accountId);
  const { email } = second;
  await sql`
    with own as (select ${accountId}::uuid as account_id, ${address}::text as address),
    noticed as (${noticeFor(sql, 'email-removed', 'own', { email })})
    ${ownEvent(sql, 'email.removed', 'own', { email: maskEmail(email) })}`;
  return undefined;
};
