import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { account, auditEvent, contact, mail, notice } from '@/db/schema';
import { carryOut } from '@/lib/account/carry-out';
import type { Change } from '@/lib/account/change';
import { confirmEmail } from '@/lib/account/confirm-email';
import { open } from '@/lib/crypto/secret-box';
import type { Session } from '@/lib/session/session';
import { fileDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import type { Clock } from './clock';
import { freshAddress, secretKeys, signIn, visitorFrom } from './journey';
import { makePerson } from './people';

/** How a person's addresses are asked for and confirmed, in the file's database. */

const database = () => fileDatabase().db;

let names = 0;
/** An address that nobody has. */
export function freshEmail(): string {
  names += 1;
  return `new.${names}@elsewhere.example`;
}

/** Signed in, the app's code just entered. */
export async function owner(clock: Clock) {
  const person = await makePerson({ enrolled: true });
  return { person, session: await signIn(database(), clock, person) };
}

export const change = (session: Session, wish: Change) =>
  carryOut(database(), secretKeys(), session, wish, visitorFrom());
export const add = (session: Session, email: string) => change(session, { kind: 'add-email', email });
export const move = (session: Session, email: string) => change(session, { kind: 'change-email', email });
export const confirm = (token: string) => confirmEmail(database(), token, freshAddress());

export const mailsOf = (accountId: string) =>
  database().select().from(mail).where(eq(mail.accountId, accountId)).orderBy(mail.createdAt, mail.id);
export const contactsOf = (accountId: string) =>
  database().select().from(contact).where(eq(contact.accountId, accountId));
export const noticesOf = async (accountId: string) =>
  (await database().select().from(notice).where(eq(notice.accountId, accountId))).map(({ kind, data }) => ({
    kind,
    data,
  }));
export const emailEvents = async (accountId: string) =>
  (
    await database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, accountId))
      .orderBy(auditEvent.id)
  )
    .filter(({ kind }) => kind.startsWith('email.'))
    .map(({ kind }) => kind);
export const rowOf = async (accountId: string) =>
  (await database().select().from(account).where(eq(account.id, accountId)))[0];

/** The token in the latest mail to an address. */
export async function mailedToken({ accountId }: Person, to: string): Promise<string> {
  const sealed = (await mailsOf(accountId)).filter(({ toAddress }) => toAddress === to).at(-1)?.sealedToken;
  if (!sealed) throw new Error(`no link was mailed to ${to}`);
  return open(secretKeys(), accountId, sealed);
}

/** Asked for and confirmed. */
export async function confirmed(
  who: { person: Person; session: Session },
  kind: 'add-email' | 'change-email',
) {
  const email = freshEmail();
  expect(await change(who.session, { kind, email })).toEqual({ kind: 'done' });
  const token = await mailedToken(who.person, email);
  expect(await confirm(token)).toEqual({ kind: 'confirmed', takesOver: kind === 'change-email' });
  return { email, token };
}
