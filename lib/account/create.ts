import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/connection';
import {
  account,
  auditEvent,
  authenticator,
  contact,
  notice,
  office,
  phone,
  recoveryCodeSet,
  session,
} from '@/db/schema';
import type { Locale } from '@/lib/i18n/locale';
import type { Role } from '@/lib/policy/decide';
import { identifierKey } from './identifier';

export type NewOffice = {
  slug: string;
  name: string;
  legalName: string;
  legalAddress: string;
  accent: string;
  locale: Locale;
  country: string;
  timeZone: string;
  serviceDeskEmail: string;
  serviceDeskPhone: string | null;
};

export type NewAccount = {
  displayName: string;
  email: string;
  userName: string | null;
  roles: Role[];
  locale: Locale;
};

export type EnsuredAccount = { accountId: string; created: boolean; officeName: string };

/**
 * The account with this address, made when there is none; its office likewise, where `office` describes
 * one. An existing account keeps what it has: the command is also the way back in for the last
 * administrator. With `removeFactor` its second factor, password and sessions are taken away. All in one
 * transaction, each with its audit event.
 * @throws Error 'no-office' when neither the office exists nor is described; 'taken' when the user name is;
 *   'address-taken' when the address is another account's second one
 */
export async function ensureAccount(
  db: Database,
  slug: string,
  newOffice: NewOffice | undefined,
  person: NewAccount | { email: string },
  removeFactor: boolean,
): Promise<EnsuredAccount> {
  return db.transaction(async (tx) => {
    const [existing] = await tx
      .select({ id: account.id, officeId: account.officeId, officeName: office.name })
      .from(account)
      .innerJoin(office, eq(office.id, account.officeId))
      .where(eq(account.emailKey, identifierKey(person.email)));
    if (existing) {
      if (removeFactor) await removeFactors(tx, existing.id, existing.officeId);
      return { accountId: existing.id, created: false, officeName: existing.officeName };
    }
    // It may still be somebody's second address, with which nobody signs in.
    const [second] = await tx
      .select({ id: contact.id })
      .from(contact)
      .where(
        and(
          eq(contact.emailKey, identifierKey(person.email)),
          isNotNull(contact.confirmedAt),
          isNull(contact.removedAt),
        ),
      );
    if (second) throw new Error('address-taken');
    if (!('roles' in person)) throw new Error('no-account');
    const place = await ensureOffice(tx, slug, newOffice);
    const [made] = await tx
      .insert(account)
      .values({
        officeId: place.id,
        displayName: person.displayName,
        email: person.email.trim(),
        emailKey: identifierKey(person.email),
        userName: person.userName,
        userNameKey: person.userName && identifierKey(person.userName),
        roles: person.roles,
        locale: person.locale,
      })
      .onConflictDoNothing()
      .returning({ id: account.id });
    if (!made) throw new Error('taken');
    await tx.insert(auditEvent).values({
      kind: 'account.created',
      officeId: place.id,
      accountId: made.id,
      data: { by: 'command', roles: person.roles },
    });
    return { accountId: made.id, created: true, officeName: place.name };
  });
}

async function ensureOffice(tx: Transaction, slug: string, wanted: NewOffice | undefined) {
  const [existing] = await tx
    .select({ id: office.id, name: office.name })
    .from(office)
    .where(eq(office.slug, slug));
  if (existing) return existing;
  if (!wanted) throw new Error('no-office');
  const { locale, ...face } = wanted;
  const [made] = await tx
    .insert(office)
    .values({
      ...face,
      defaultLocale: locale,
      codeCountries: [face.country],
      // The first office runs the portal until another one is told to.
      isOperator: sql`not exists (select from office)`,
    })
    .returning({ id: office.id, name: office.name });
  if (!made) throw new Error('an insert returned no row');
  return made;
}

/**
 * Takes every factor away; the owner is told. Whoever can run commands on the database could do so anyway.
 *
 * The password goes, too: without the factor it would be all that a thief of it needs to set up an app of
 * their own, until the owner gets round to using the link. So from here on only the link opens the account.
 */
async function removeFactors(tx: Transaction, accountId: string, officeId: string): Promise<void> {
  // First, as by every step that writes the account: a sign-in on its way waits here, and begins again.
  await tx.update(account).set({ passwordHash: null, currentMethod: null }).where(eq(account.id, accountId));
  await tx.delete(authenticator).where(eq(authenticator.accountId, accountId));
  await tx.delete(phone).where(eq(phone.accountId, accountId));
  await tx.delete(recoveryCodeSet).where(eq(recoveryCodeSet.accountId, accountId));
  // After the factors and before the sessions, the order in which a right code locks them.
  await tx.execute(sql`
    update attempt set state = 'closed', closed_because = 'cancelled', pending_secret = null, sealed_codes = null,
           pending_change = null
     where id = any(array(
       select id from attempt where account_id = ${accountId} and state not in ('ready', 'closed')
        order by id for no key update))`);
  await tx.execute(sql`delete from proof_counter where account_id = ${accountId}`);
  // An address that somebody else asked for must not become the owner's by its link.
  await tx
    .delete(contact)
    .where(and(eq(contact.accountId, accountId), isNull(contact.confirmedAt), isNull(contact.removedAt)));
  await tx
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt)));
  await tx
    .insert(auditEvent)
    .values({ kind: 'factor.removed', officeId, accountId, data: { by: 'command', passwordVoid: true } });
  await tx.insert(notice).values({ accountId, kind: 'factor-removed' });
}
