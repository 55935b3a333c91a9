import type { Database } from '@/db/connection';
import type { Locale } from '@/lib/i18n/locale';
import { isId } from '@/lib/id';
import type { Role } from '@/lib/policy/decide';
import { likeText } from '../clients/find-clients';

export const invitationsOnPage = 50;

/** Somebody who is invited and has not accepted yet. Times in milliseconds since 1970. */
export type OpenInvitation = {
  id: string;
  displayName: string;
  email: string;
  roles: Role[];
  /** Their clients' names, the active one first. */
  clients: string[];
  locale: Locale;
  invitedAt: number;
  /** The name of whoever did; null where the account is gone. */
  invitedBy: string | null;
  /** Until when the link is good. */
  until: number;
  isExpired: boolean;
  /** Why the mail was given up, as `lib/notice/problem.ts` reads it; null: it was not. */
  problem: string | null;
};

export type InvitationPage = {
  invitations: OpenInvitation[];
  /** Where the next page begins (the last invitation's id); undefined where this is the last. */
  next: string | undefined;
};

export type InvitationQuery = {
  /** Part of a name or address. */
  search?: string | undefined;
  after?: string | undefined;
  /** True: only those whose mail was given up. */
  onlyRefused?: boolean;
};

type Row = OpenInvitation & { nameKey: string };

/**
 * An office's open invitations by name, expired ones among them. One to an address of an account elsewhere is like any
 * other, also in what became of its mail.
 */
export async function listInvitations(
  db: Database,
  officeId: string,
  { search = '', after, onlyRefused = false }: InvitationQuery,
): Promise<InvitationPage> {
  const sql = db.$client;
  const [from] = isId(after)
    ? await sql<{ nameKey: string }[]>`
        select name_key as "nameKey" from invitation where id = ${after} and office_id = ${officeId}`
    : [];
  const found = await sql<Row[]>`
    select page.id, page.display_name as "displayName", page.email, page.roles::text[] as roles, page.locale,
           array(select c.name from unnest(page.client_ids) with ordinality as l (id, place)
                   join client c on c.id = l.id order by l.place) as clients,
           (extract(epoch from page.created_at) * 1000)::float8 as "invitedAt",
           (select by.display_name from account by where by.id = page.created_by) as "invitedBy",
           (extract(epoch from page.expires_at) * 1000)::float8 as until,
           page.expires_at <= now() as "isExpired", page.name_key as "nameKey",
           case when mail.state = 'failed' then coalesce(mail.problem, 'unknown') end as problem
      from (
        select i.* from invitation i
         where i.office_id = ${officeId} and i.used_at is null and i.withdrawn_at is null
           and ${from ? sql`(i.name_key, i.id) > (${from.nameKey}, ${after ?? null}::uuid)` : sql`true`}
           and ${search ? sql`(i.name_key like ${likeText(search)} or i.email_key like ${likeText(search)})` : sql`true`}
           and ${onlyRefused ? sql`i.id in (${refused(sql, officeId)})` : sql`true`}
         order by i.name_key, i.id limit ${invitationsOnPage + 1}
      ) page left join lateral (
        select m.state, m.problem from mail m where m.invitation_id = page.id order by m.created_at desc limit 1
      ) mail on true
     order by page.name_key, page.id`;
  const invitations = found.slice(0, invitationsOnPage).map(({ nameKey: _, ...row }) => row);
  return {
    invitations,
    next: found.length > invitationsOnPage ? invitations.at(-1)?.id : undefined,
  };
}

/** How many of an office's open invitations could not be delivered. */
export async function countRefused(db: Database, officeId: string): Promise<number> {
  const sql = db.$client;
  const [found] = await sql<{ count: number }[]>`
    select count(*)::int as count from invitation i
     where i.id in (${refused(sql, officeId)}) and i.office_id = ${officeId} and i.used_at is null and i.withdrawn_at is null`;
  return found?.count ?? 0;
}

/** The office's invitations whose mail was given up, found from its mails: those of other offices are not looked at. */
const refused = (sql: Database['$client'], officeId: string) => sql`
  select f.invitation_id from mail f
   where f.state = 'failed' and f.office_id = ${officeId} and f.invitation_id is not null`;

/** How names of clients are written in one field: the first is the active one. */
export const betweenClients = ';';

/** The office's clients of these names, in their order; `unknown` is the first name that is none of them. */
export async function clientsByName(
  db: Database,
  officeId: string,
  names: readonly string[],
): Promise<{ ids: string[] } | { unknown: string }> {
  const found = await db.$client<{ id: string | null; name: string }[]>`
    select c.id, n.name from unnest(${[...names]}::text[]) with ordinality as n (name, place)
      left join client c on c.office_id = ${officeId} and c.name_key = lower(n.name) order by n.place`;
  const unknown = found.find(({ id }) => id === null);
  if (unknown) return { unknown: unknown.name };
  return { ids: [...new Set(found.flatMap(({ id }) => id ?? []))] };
}

/** Names of the office's first clients, to be suggested; whether there is any. */
export async function someClients(db: Database, officeId: string, most = 200): Promise<string[]> {
  const rows = await db.$client<{ name: string }[]>`
    select name from client where office_id = ${officeId} order by name_key limit ${most}`;
  return rows.map(({ name }) => name);
}
