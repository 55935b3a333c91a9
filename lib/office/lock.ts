import type postgres from 'postgres';

/*
 * An office's row is locked after accounts, and before clients, applications and sign-ins. Never `for update`: that shuts out
 * even those who only hold on to the office by a foreign key, such as a number's watch that is new, and they may have locked
 * anything by then. So of those below, the first waits for the others and they for it, and none for a foreign key.
 */

/** Whoever changes an office's rules, or what its admins change one after the other: one at a time. */
export async function lockOffice(sql: postgres.Sql, officeId: string): Promise<void> {
  await sql`select 1 from office where id = ${officeId} for no key update`;
}

/**
 * Whoever goes by the rules of an account's office in several statements: any number at once, and what is read after this stays
 * so until the transaction ends.
 */
export async function keepRules(sql: postgres.Sql, accountId: string): Promise<void> {
  await sql`select 1 from office where id = (select office_id from account where id = ${accountId}) for share`;
}

/** The same by the office itself: who its admins are stays so, too. */
export async function keepOffice(sql: postgres.Sql, officeId: string): Promise<void> {
  await sql`select 1 from office where id = ${officeId} for share`;
}
