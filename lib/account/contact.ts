import type postgres from 'postgres';
import type { Database } from '@/db/connection';

/** An address that waits for its link. Times in milliseconds since 1970, by the database's clock. */
export type PendingEmail = { email: string; until: number; expired: boolean };

/** How a person is reached beside the address they sign in with (which stands on the account). */
export type Contacts = {
  /** The confirmed second address. */
  second: string | null;
  pendingSecond: PendingEmail | null;
  /** The one that they want to sign in with from its confirmation on. */
  pendingSignIn: PendingEmail | null;
};

/** A row of `contactRows`. */
export type ContactRow = {
  email: string;
  takesOver: boolean;
  confirmed: boolean;
  until: number;
  expired: boolean;
};

/** The account's further addresses, as a query of its own or within another one. */
export const contactRows = (sql: postgres.Sql, accountId: string | postgres.Fragment) => sql<ContactRow[]>`
  select email, takes_over as "takesOver", confirmed_at is not null as confirmed,
         coalesce((extract(epoch from link_until) * 1000)::float8, 0) as until,
         coalesce(link_until <= now(), true) as expired
    from contact where account_id = ${accountId} and removed_at is null`;

/** The account's further addresses. One statement. */
export async function findContacts(db: Database, accountId: string): Promise<Contacts> {
  return contactsOf(await contactRows(db.$client, accountId));
}

/** What the rows of `contactRows` say. */
export function contactsOf(rows: readonly ContactRow[]): Contacts {
  const pending = (takesOver: boolean) => {
    const row = rows.find((each) => !each.confirmed && each.takesOver === takesOver);
    return row ? { email: row.email, until: row.until, expired: row.expired } : null;
  };
  return {
    second: rows.find(({ confirmed }) => confirmed)?.email ?? null,
    pendingSecond: pending(false),
    pendingSignIn: pending(true),
  };
}

/**
 * Gives up an address that waits for its link: the link opens nothing from now on. True when there was one. Not a
 * sensitive change, since an address that waits does not count yet.
 */
export async function withdrawEmail(
  db: Database,
  session: { accountId: string },
  takesOver: boolean,
): Promise<boolean> {
  const withdrawn = await db.$client`
    delete from contact where account_id = ${session.accountId} and takes_over = ${takesOver}::boolean
       and confirmed_at is null and removed_at is null returning 1`;
  return withdrawn.length === 1;
}

/**
 * Voids the links of all addresses that wait: whatever is done against somebody in the account must not leave them a way
 * back. Within a transaction that has locked the account's row.
 */
export async function voidEmailLinks(sql: postgres.Sql, accountId: string): Promise<void> {
  await sql`
    delete from contact where account_id = ${accountId} and confirmed_at is null and removed_at is null`;
}
