import { eq } from 'drizzle-orm';
import { authenticator } from '@/db/schema';
import { type ChangeOutcome, carryOut } from '@/lib/account/carry-out';
import type { Change } from '@/lib/account/change';
import type { Session } from '@/lib/session/session';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { pairApp } from '@/lib/sign-in/pairing';
import { fileDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { codeOf } from './app';
import type { Clock } from './clock';
import { secretKeys, showKey, signIn, visitorFrom } from './journey';
import { makePerson } from './people';

/** An app as a test knows it: the row's id, and the key in somebody's phone. */
export type OwnApp = { id: string; key: string };

/** Somebody enrolled, signed in with the app's code of the step before just now. */
export async function signedIn(clock: Clock, options: PersonOptions = {}) {
  const { db } = fileDatabase();
  const person = await makePerson({ ...options, enrolled: true });
  const session = await signIn(db, clock, person, clock.step - 1);
  const [row] = await rowsOf(person);
  const first: OwnApp = { id: row?.id ?? '', key: person.appKey ?? '' };
  return { person, session, holder: { sessionId: session.id }, first };
}

/** Connects a further app from within the session; its code of the clock's step is spent with that. */
export async function addApp(
  clock: Clock,
  person: Person,
  session: Session,
  name: string | null = null,
): Promise<OwnApp> {
  const { db } = fileDatabase();
  const holder = { sessionId: session.id };
  await openProfileSetUp(db, secretKeys(), session, 'connect-app', visitorFrom());
  const before = new Set((await rowsOf(person)).map(({ id }) => id));
  const key = await showKey(db, holder);
  const paired = await pairApp(db, secretKeys(), holder, codeOf(key, clock.step), name);
  if (paired.kind !== 'connected') throw new Error(`the app's first code was answered with ${paired.kind}`);
  const added = (await rowsOf(person)).find(({ id }) => !before.has(id));
  if (!added) throw new Error('no app was added');
  return { id: added.id, key };
}

/** Asks for a change in this session. */
export function change(session: Session, wanted: Change): Promise<ChangeOutcome> {
  return carryOut(fileDatabase().db, secretKeys(), session, wanted, visitorFrom());
}

export const rowsOf = ({ accountId }: { accountId: string }) =>
  fileDatabase()
    .db.select()
    .from(authenticator)
    .where(eq(authenticator.accountId, accountId))
    .orderBy(authenticator.createdAt, authenticator.id);
