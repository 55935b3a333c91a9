import { eq } from 'drizzle-orm';
import type { Database } from '@/db/connection';
import { account } from '@/db/schema';
import type { PasswordOwner } from './password-quality';

/** When the password was last set; null when never. */
export async function passwordChangedAt(db: Database, accountId: string): Promise<Date | null> {
  const [found] = await db
    .select({ at: account.passwordChangedAt })
    .from(account)
    .where(eq(account.id, accountId));
  return found?.at ?? null;
}

/**
 * What others know of the account's owner, for `passwordProblem`: every address that is or was in use, too.
 * @throws Error when there is no such account
 */
export async function passwordOwner(db: Database, accountId: string): Promise<PasswordOwner> {
  const [found] = await db.$client<PasswordOwner[]>`
    select a.display_name as "displayName", a.user_name as "userName", o.name as "officeName",
           array[a.email] || array(select c.email from contact c where c.account_id = a.id) as emails
      from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
  if (!found) throw new Error('no such account');
  return found;
}
