import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { eventBy } from '@/lib/audit/event';
import { hashPassword, TooBusy } from '@/lib/crypto/slow-hash';
import { hashToken } from '@/lib/crypto/token';
import type { Locale } from '@/lib/i18n/locale';
import type { OfficeFace } from '../face';
import { officeColumns } from '../face-columns';
import { isVouchedFor } from './in-charge';

/**
 * What stands behind the link of an invitation. `used` also where the address has got an account in another way meanwhile:
 * the two must not be told apart.
 */
export type Invited = {
  state: 'open' | 'used' | 'expired' | 'withdrawn';
  displayName: string;
  email: string;
  locale: Locale;
  office: OfficeFace;
};

/** The invitation of this link; undefined when the link was invented or replaced by a newer one. Changes nothing. */
export async function findInvited(db: Database, token: string): Promise<Invited | undefined> {
  const sql = db.$client;
  const [found] = await sql<Invited[]>`
    select case when i.withdrawn_at is not null then 'withdrawn'
                when i.used_at is not null or ${isTaken(sql)} then 'used'
                when not ${isVouchedFor(sql)} then 'withdrawn'
                when i.expires_at <= now() then 'expired' else 'open' end as state,
           i.display_name as "displayName", i.email, i.locale, ${officeColumns(sql)} as office
      from invitation i join office o on o.id = i.office_id
     where i.token_hash = ${hashToken(token)}`;
  return found;
}

const isTaken = (sql: postgres.Sql) => sql`
  (exists (select from account a where a.email_key = i.email_key)
   or exists (select from contact c where c.email_key = i.email_key
               and c.confirmed_at is not null and c.removed_at is null))`;

export type AcceptOutcome = 'done' | 'gone' | 'busy';

type Offer = { id: string; officeId: string; clients: string[] };

/**
 * Uses the link up: makes the account as it was invited, with this password, and its clients, the first of which is active.
 * One transaction; of any number of browsers with the same link one makes the account. `gone` for a link that is used,
 * withdrawn, replaced or too old, for an address that has an account by now, and for roles that nobody vouches for any more.
 */
export async function acceptInvitation(
  db: Database,
  token: string,
  password: string,
  address: string,
): Promise<AcceptOutcome> {
  // An invented token must not buy a hash.
  if ((await findInvited(db, token))?.state !== 'open') return 'gone';
  let hash: string;
  try {
    hash = await hashPassword(password);
  } catch (error) {
    if (error instanceof TooBusy) return 'busy';
    throw error;
  }
  try {
    return await db.$client.begin(async (tx) => {
      const sql = tx as unknown as postgres.Sql;
      return (await useUp(sql, token, hash, address)) ? 'done' : 'gone';
    });
  } catch (error) {
    // The address became somebody's in this very moment, by another invitation, say.
    if ((error as { code?: string }).code === '23505') return 'gone';
    throw error;
  }
}

async function useUp(sql: postgres.Sql, token: string, hash: string, address: string): Promise<boolean> {
  const [offer] = await sql<Offer[]>`
    select id, office_id as "officeId", client_ids::text[] as clients from invitation
     where token_hash = ${hashToken(token)}`;
  if (!offer) return false;
  // Before the invitation, as everywhere: a client that is about to be removed is not joined any more.
  const kept = await sql<{ id: string }[]>`
    select id from client where id = any(${offer.clients}::uuid[]) and office_id = ${offer.officeId}
     order by id for share`;
  const clients = offer.clients.filter((client) => kept.some(({ id }) => id === client));
  const [used] = await sql<{ id: string }[]>`
    update invitation i set used_at = now()
     where i.token_hash = ${hashToken(token)} and i.used_at is null and i.withdrawn_at is null and i.expires_at > now()
       and ${isVouchedFor(sql)}
    returning i.id`;
  if (!used) return false;
  const [made] = await sql<{ id: string }[]>`
    insert into account (office_id, display_name, email, email_key, roles, locale, password_hash,
                         password_changed_at, client_id)
    select office_id, display_name, email, email_key, roles, locale, ${hash}, now(), ${clients[0] ?? null}::uuid
      from invitation where id = ${used.id} returning id`;
  if (!made) throw new Error('an insert returned no row');
  await sql`
    insert into membership (account_id, client_id)
    select ${made.id}::uuid, c from unnest(${clients}::uuid[]) as c`;
  const doing = { officeId: offer.officeId, accountId: made.id, actorId: made.id, address };
  await eventBy(sql, 'person.joined', doing, { invitation: used.id });
  return true;
}
