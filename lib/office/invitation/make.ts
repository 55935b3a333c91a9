import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { maskEmail } from '@/lib/account/email-address';
import { identifierKey } from '@/lib/account/identifier';
import { eventColumns } from '@/lib/audit/event';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { drawToken, hashToken } from '@/lib/crypto/token';
import type { Locale } from '@/lib/i18n/locale';
import type { Role } from '@/lib/policy/decide';
import { invitationDays } from './rules';

export type Invitee = {
  email: string;
  displayName: string;
  roles: readonly Role[];
  locale: Locale;
  /** The active one first. */
  clients: readonly string[];
};

/** Who invites, for which office, from where. */
export type Inviting = {
  officeId: string;
  accountId: string;
  displayName: string;
  address: string | null;
  keys: readonly BoxKey[];
};

/** Whose an address is: an account that signs in with it, or has it as its confirmed second one. */
export type Owner = { key: string; accountId: string; email: string; officeId: string };

/** The owners of these addresses (`identifierKey`), anywhere in the portal. */
export async function ownersOf(sql: postgres.Sql, keys: readonly string[]): Promise<Map<string, Owner>> {
  const rows = await sql<Owner[]>`
    select k.key, o.account_id as "accountId", o.email, o.office_id as "officeId"
      from unnest(${[...keys]}::text[]) as k (key) cross join lateral (
        select a.id as account_id, a.email, a.office_id from account a where a.email_key = k.key
        union all
        select c.account_id, c.email, a.office_id from contact c join account a on a.id = c.account_id
         where c.email_key = k.key and c.confirmed_at is not null and c.removed_at is null
      ) o`;
  return new Map(rows.map((row) => [row.key, row]));
}

/** A link for one person: what is mailed, and what is kept of it. */
export type Link = { tokenHash: string; sealedToken: string };

/** Draws the link of an invitation. The token is sealed for the invitation, since there is no account yet. */
export function drawLink(keys: readonly BoxKey[], invitationId: string): Link {
  const token = drawToken();
  return { tokenHash: hashToken(token).toString('hex'), sealedToken: seal(keys, invitationId, token) };
}

/**
 * Invites people to an office, each address once. For an address of an account elsewhere all goes the same way, so that
 * nothing tells the two apart; only that nobody ever has a link, and the mail is another one, to the account that has
 * the address (not even that where it was told within a day).
 * @returns the keys of the addresses that are invited now: not those that have an account at this office, or are
 *   invited by it already
 */
export async function makeInvitations(
  sql: postgres.Sql,
  by: Inviting,
  people: readonly Invitee[],
): Promise<Set<string>> {
  const owners = await ownersOf(
    sql,
    people.map(({ email }) => identifierKey(email)),
  );
  const drawn = people
    .map((person) => {
      const [id, key] = [randomUUID(), identifierKey(person.email)];
      return { ...person, id, key, owner: owners.get(key), ...drawLink(by.keys, id) };
    })
    .filter(({ owner }) => owner?.officeId !== by.officeId)
    // In one order everywhere: two imports with the same addresses never wait for each other crosswise.
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const rows = drawn.map((each) => ({
    id: each.id,
    email: each.email,
    email_key: each.key,
    display_name: each.displayName,
    roles: each.roles,
    locale: each.locale,
    client_ids: each.clients,
    token_hash: each.owner ? null : each.tokenHash,
  }));
  const made = await sql<{ key: string }[]>`
    insert into invitation (id, office_id, email, email_key, display_name, roles, locale, client_ids, token_hash,
                            expires_at, created_by)
    select g.id, ${by.officeId}::uuid, g.email, g.email_key, g.display_name, g.roles, g.locale, g.client_ids,
           decode(g.token_hash, 'hex'), now() + interval '1 day' * ${invitationDays}::int, ${by.accountId}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (
             id uuid, email text, email_key text, display_name text, roles role[], locale text, client_ids uuid[],
             token_hash text)
    on conflict (office_id, email_key) where used_at is null and withdrawn_at is null do nothing
    returning email_key as key`;
  const keys = new Set(made.map(({ key }) => key));
  const invited = drawn.filter(({ key }) => keys.has(key));
  await writeMails(sql, by, invited);
  await tellInvited(sql, by, invited);
  return keys;
}

type Mailed = { id: string; key: string; email: string; owner?: Owner | undefined } & Link;

/**
 * Writes the mails of invitations, any number of them in one statement. One to an address of an account elsewhere goes to that
 * account, and brings no link; not even that where it was told within a day.
 */
export async function writeMails(
  sql: postgres.Sql,
  by: Pick<Inviting, 'officeId' | 'displayName'>,
  invited: readonly Mailed[],
): Promise<void> {
  const told = await toldLately(sql, by.officeId, invited);
  const mails = invited
    .filter(({ key }) => !told.has(key))
    .map(({ id, email, owner, sealedToken }) => ({
      account_id: owner?.accountId,
      invitation_id: id,
      kind: owner ? 'invited-elsewhere' : 'invitation',
      to_address: owner?.email ?? email,
      data: owner ? {} : { person: by.displayName },
      sealed_token: owner ? null : sealedToken,
    }));
  // An account that is being erased at this moment gets none any more.
  await sql`
    with owner as (
      select id from account where id = any(${mails.flatMap((each) => each.account_id ?? [])}::uuid[])
       order by id for key share
    )
    insert into mail (account_id, invitation_id, kind, to_address, data, sealed_token)
    select g.* from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) as g (
           account_id uuid, invitation_id uuid, kind text, to_address text, data jsonb, sealed_token text)
     where g.account_id is null or g.account_id in (select id from owner)`;
}

/**
 * The keys of those addresses whose owners were told of an invitation by this office within a day, or are about to be. A mail
 * that was given up has told nobody. Asked for any address, so that it makes no difference whether there is an owner.
 */
async function toldLately(
  sql: postgres.Sql,
  officeId: string,
  invited: readonly Mailed[],
): Promise<Set<string>> {
  const owned = invited.flatMap(({ key, owner }) => (owner ? [{ key, account_id: owner.accountId }] : []));
  const rows = await sql<{ key: string }[]>`
    select g.key from jsonb_to_recordset(${JSON.stringify(owned)}::jsonb) as g (key text, account_id uuid)
     where exists (
       select from mail m join invitation i on i.id = m.invitation_id
        where m.account_id = g.account_id and m.kind = 'invited-elsewhere' and m.state <> 'failed'
          and i.office_id = ${officeId} and i.email_key = g.key
          and coalesce(m.sent_at, m.created_at) > now() - interval '1 day')`;
  return new Set(rows.map(({ key }) => key));
}

/** An event each, with so much of the address that the office's admins know it again. */
async function tellInvited(
  sql: postgres.Sql,
  by: Inviting,
  invited: readonly (Invitee & { id: string })[],
): Promise<void> {
  const data = invited.map(({ id, email, roles }) => ({ invitation: id, email: maskEmail(email), roles }));
  await sql`
    insert into audit_event (${eventColumns(sql)})
    select 'person.invited', ${by.officeId}::uuid, null, ${by.accountId}::uuid, ${by.address}, g.data
      from jsonb_array_elements(${JSON.stringify(data)}::jsonb) as g (data)`;
}
