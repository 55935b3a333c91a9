import { redirect } from 'next/navigation';
import type { Session } from '@/lib/session/session';
import { type DeskAccount, findDeskAccount } from '@/lib/support/desk/account';
import { findDesk } from '@/lib/support/desk/served';
import type { Party } from '@/lib/support/rank';
import { database } from '@/lib/web/database';
import { notThere, requireRole } from '@/lib/web/session';
import { accountPath } from './paths';

/** Who is signed in and of a service desk; for anybody else signed in the page is not there. */
export async function requireDesk(path: string): Promise<{ session: Session; desk: Party }> {
  const session = await requireRole(path, 'support');
  const desk = await findDesk(database(), session.accountId);
  return desk ? { session, desk } : notThere();
}

export type AccountParams = Promise<{ account: string }>;

type Found = { session: Session; account: DeskAccount };

/** The account that an address names, for a desk that serves it; for anybody else, and any other id, nothing is there. */
export async function requireAccount(params: AccountParams): Promise<Found> {
  const { account: id } = await params;
  const { session, desk } = await requireDesk(accountPath(id));
  const account = await findDeskAccount(database(), desk, id, session);
  return account ? { session, account } : notThere();
}

/** The same for what is asked only where it can be done; of others the account's page speaks. */
export async function requireAccountWhere(
  params: AccountParams,
  fits: (account: DeskAccount) => boolean,
): Promise<Found> {
  const found = await requireAccount(params);
  const { person, mayAct } = found.account;
  const isOpen = mayAct === 'yes' && person.deactivatedAt === null;
  return isOpen && fits(found.account) ? found : redirect(accountPath(person.id));
}
