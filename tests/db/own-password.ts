import { eq } from 'drizzle-orm';
import { account, auditEvent, notice } from '@/db/schema';
import { carryOut } from '@/lib/account/carry-out';
import type { Change } from '@/lib/account/change';
import { passwordFingerprint } from '@/lib/account/password-change';
import { checkCurrentPassword } from '@/lib/account/password-current';
import { hashPassword } from '@/lib/crypto/slow-hash';
import type { Session } from '@/lib/session/session';
import { fileDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import type { Clock } from './clock';
import { authSecrets, begin, enterWith, freshAddress, secretKeys, signIn, visitorFrom } from './journey';
import { makePerson } from './people';

/** Changing one's own password, for tests: what the form's action does, and who does it. */

const database = () => fileDatabase().db;

export const chosen = 'quite another pass phrase';
export const wrong = 'not the right pass phrase';

export const hashOf = async ({ accountId }: Person) =>
  (await database().select().from(account).where(eq(account.id, accountId)))[0]?.passwordHash ?? '';
export const eventsOf = async ({ accountId }: Person) =>
  (await database().select().from(auditEvent).where(eq(auditEvent.accountId, accountId))).map(
    ({ kind }) => kind,
  );
export const noticesOf = async ({ accountId }: Person) =>
  (await database().select().from(notice).where(eq(notice.accountId, accountId))).map(({ kind }) => kind);

/** The change as the form asks for it, for a password that is `hash`. */
export const changeTo = async (person: Person, hash: string): Promise<Change> => ({
  kind: 'password',
  hash,
  checkedAgainst: passwordFingerprint(await hashOf(person)),
});
export const carry = (owner: Session, change: Change) =>
  carryOut(database(), secretKeys(), owner, change, visitorFrom());
export const check = (owner: Session, password: string, address = freshAddress()) =>
  checkCurrentPassword(database(), authSecrets(), owner, password, visitorFrom(address));

/** What the form's action does: the old one is compared, the new one hashed, the change carried out. */
export async function change(owner: Session, from: string, to: string) {
  const checked = await check(owner, from);
  if (checked.kind !== 'right') return checked;
  const { checkedAgainst } = checked;
  return carry(owner, { kind: 'password', hash: await hashPassword(to), checkedAgainst });
}

/** Signed in without a factor, `times` times. */
export async function alone(times = 1) {
  const person = await makePerson({ requirement: 'off' });
  const sessions: Session[] = [];
  for (let n = 0; n < times; n += 1)
    sessions.push(await enterWith(database(), (await begin(database(), person)).ticket));
  const [first] = sessions;
  if (!first) throw new Error('nobody signed in');
  return { person, session: first, sessions };
}

/** Signed in with an app a moment ago. */
export async function enrolled(clock: Clock) {
  const person = await makePerson({ enrolled: true });
  return { person, session: await signIn(database(), clock, person) };
}
