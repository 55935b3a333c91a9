import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { lengthOf, oneLine } from '@/lib/one-line';

export const longestName = 120;

/** What mail programs make a link of: a scheme, `www.`, words joined by a full stop, a path behind such. Not "J.P. de Vries". */
const linkLike = /:\/\/|\bwww\.|[\p{L}\p{N}-]{2}[.。．｡]\p{L}{2}|[.。．｡]\p{L}{2,63}\//iu;

/** True of a name that stands as a link in mails to whoever its bearer invites. */
export const holdsLink = (typed: string): boolean => linkLike.test(oneLine(typed));

/** A person's name as it is kept (`oneLine`); undefined when nothing is left, or too much, or when it holds a link. */
export function readName(typed: string): string | undefined {
  const name = oneLine(typed);
  const length = lengthOf(name);
  const isName = length > 0 && length <= longestName && /\p{L}/u.test(name);
  return isName && !holdsLink(name) ? name : undefined;
}

/**
 * Another name for the person; signing in does not depend on it. True when it is another one than before; never while changes
 * are blocked.
 */
export async function changeName(
  db: Database,
  session: { accountId: string },
  name: string,
  address: string,
): Promise<boolean> {
  const sql = db.$client;
  const changed = await sql`
    with own as (
      update account set display_name = ${name}
       where id = ${session.accountId} and display_name <> ${name} and guarded_since is null
      returning id as account_id, ${address} as address
    ), told as (${ownEvent(sql, 'name.changed', 'own')})
    select 1 from own`;
  return changed.length === 1;
}
