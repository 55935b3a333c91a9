import { redirect } from 'next/navigation';
import { cache } from 'react';
import { config } from '@/lib/config';
import { deviceOf } from '@/lib/session/device';
import { placeOf } from '@/lib/session/place';
import { endSession } from '@/lib/session/session';
import { type Attempt, findAttempt, type Holder, type StepResult } from '@/lib/sign-in/attempt';
import { safeDestination } from '@/lib/sign-in/destination';
import { confirmPath, profileSetUpPath } from '@/lib/sign-in/from-profile';
import { knownBrowserName, rememberBrowser } from '@/lib/sign-in/known-browser';
import { type State, signInPath } from '@/lib/sign-in/state';
import { startSession } from './auth';
import { deleteCookie, readCookie, writeCookie } from './cookies';
import { database } from './database';
import { currentSession, sessionIdFromCookie } from './session';
import { currentVisitor } from './visitor';

/** An attempt together with what holds it: a browser's token, or the session it runs in. */
export type Held = { holder: Holder; attempt: Attempt };

/** The sign-in of this browser, looked up once a request. */
export const currentSignIn = cache(async (): Promise<Held | undefined> => {
  const token = await readCookie('attempt');
  if (!token) return undefined;
  const attempt = await findAttempt(database(), { token });
  return attempt?.purpose === 'sign-in' ? { holder: { token }, attempt } : undefined;
});

/** The set-up or change that stands open in this session's profile, looked up once a request. */
export const currentProfileSetUp = cache(async (): Promise<Held | undefined> => {
  const session = await currentSession();
  if (!session) return undefined;
  const holder = { sessionId: session.id };
  const attempt = await findAttempt(database(), holder);
  return attempt && attempt.purpose !== 'sign-in' ? { holder, attempt } : undefined;
});

/** The two doors to the same set-up. */
export type Door = 'sign-in' | 'profile';

/** Where a door's screens begin, for somebody whose attempt is gone. */
const doorPath = { 'sign-in': '/sign-in', profile: '/profile/second-factor' } as const;

const heldAt = (door: Door) => (door === 'sign-in' ? currentSignIn() : currentProfileSetUp());

/** The path that shows an attempt as it stands. */
export function pathOf({ attempt }: Held): string {
  if (attempt.purpose !== 'sign-in') return profilePath(attempt.shown.state, attempt.destination);
  return signInPath(attempt.shown.state, attempt.methods);
}

/** The one path that shows what a session's attempt is at: the shared proof, the set-up, or where it was asked for. */
function profilePath(state: State, destination: string): string {
  switch (state) {
    case 'ready':
      return safeDestination(destination);
    case 'awaiting-password':
    case 'awaiting-proof':
    case 'confirmed':
    case 'closed':
    case 'refused':
      return confirmPath;
    default:
      return profileSetUpPath;
  }
}

/** For a page: the attempt, when its state is shown at one of `paths`; otherwise the person goes where it is. */
export async function requireAttempt(door: Door, ...paths: string[]): Promise<Held> {
  const held = await heldAt(door);
  if (!held) redirect(doorPath[door]);
  const path = pathOf(held);
  const alternative = path === '/sign-in/code' && held.attempt.shown.state === 'awaiting-proof';
  const shownHere = paths.includes(path) || (alternative && paths.includes('/sign-in/recovery-code'));
  if (!shownHere) redirect(path);
  return held;
}

/** For an action: the attempt, or back to the start of the door. */
export async function attemptOf(door: Door): Promise<Held> {
  const held = await heldAt(door);
  if (!held) redirect(doorPath[door]);
  return held;
}

/**
 * After a step: on to the screen of the new state, or, when the step completed a sign-in, into the portal.
 * A step that was not taken (somebody else took it first, time is over) leads to where the attempt is now.
 */
export async function followStep(held: Held, step: StepResult): Promise<never> {
  const { attempt } = held;
  if (step?.ticket) return enterPortal(attempt, step.ticket);
  if (step && attempt.purpose !== 'sign-in') redirect(profilePath(step.state, attempt.destination));
  if (step) redirect(signInPath(step.state, attempt.methods));
  const now = await findAttempt(database(), held.holder);
  redirect(
    now ? pathOf({ ...held, attempt: now }) : doorPath[attempt.purpose === 'sign-in' ? 'sign-in' : 'profile'],
  );
}

/** Completes a sign-in: session cookie, a browser that is known from now on, and on to where the person was going (W12). */
export async function enterPortal(
  person: Pick<Attempt, 'identifiers' | 'destination'> & { office: { slug: string } },
  ticket: string,
): Promise<never> {
  // Whoever was signed in on this browser is not any more.
  const before = await sessionIdFromCookie();
  if (before) await endSession(database(), before);
  const { authSecrets } = config();
  const [{ address, browser }, cookie] = [await currentVisitor(), await readCookie('browser')];
  const isKnown = person.identifiers.some(
    (each) => knownBrowserName(authSecrets, cookie, each) !== undefined,
  );
  await startSession(ticket, { isKnown, device: deviceOf(browser), place: await placeOf(address) });
  await writeCookie('browser', rememberBrowser(authSecrets, cookie, person.identifiers));
  if ((await readCookie('office')) !== person.office.slug) await writeCookie('office', person.office.slug);
  await deleteCookie('attempt');
  redirect(safeDestination(person.destination));
}
