import type { Database } from '@/db/connection';
import { isId } from '@/lib/id';
import type { Client } from './client';

export const clientsOnPage = 50;

export type ClientPage = {
  clients: Client[];
  /** Where the next page begins (the last client's id); undefined where this is the last. */
  next: string | undefined;
};

/** What lists are searched by: part of a name, in any case. `%` and `_` stand for themselves. */
export const likeText = (search: string) => `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/**
 * An office's clients by name, from the one after `after` on. An `after` that is not (any more) a client of the office
 * begins anew.
 */
export async function listClients(
  db: Database,
  officeId: string,
  { search = '', after }: { search?: string | undefined; after?: string | undefined },
): Promise<ClientPage> {
  const sql = db.$client;
  const [from] = isId(after)
    ? await sql<{ nameKey: string }[]>`
        select name_key as "nameKey" from client where id = ${after} and office_id = ${officeId}`
    : [];
  const found = await sql<Client[]>`
    select page.*, (select count(*) from membership m where m.client_id = page.id)::int as users
      from (
        select c.id, c.name, c.requirement, c.grace_days as "graceDays", c.settings_version as version, c.name_key
          from client c
         where c.office_id = ${officeId}
           and ${from ? sql`c.name_key > ${from.nameKey}` : sql`true`}
           and ${search ? sql`c.name_key like ${likeText(search)}` : sql`true`}
         order by c.name_key limit ${clientsOnPage + 1}
      ) page order by page.name_key`;
  const clients = found.slice(0, clientsOnPage).map(clientOf);
  return { clients, next: found.length > clientsOnPage ? clients.at(-1)?.id : undefined };
}

/** A client of this office; undefined for anything else. */
export async function findClient(db: Database, officeId: string, id: string): Promise<Client | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await db.$client<Client[]>`
    select c.id, c.name, c.requirement, c.grace_days as "graceDays", c.settings_version as version,
           (select count(*) from membership m where m.client_id = c.id)::int as users
      from client c where c.id = ${id} and c.office_id = ${officeId}`;
  return found && clientOf(found);
}

const clientOf = ({ id, name, requirement, graceDays, version, users }: Client): Client => ({
  id,
  name,
  requirement,
  graceDays,
  version,
  users,
});
