import { sessionTimes } from '@/lib/session/session';
import { sessionTimeLeft, type TimeLeft } from '@/lib/session/time-left';
import { findAttempt, type Holder } from '@/lib/sign-in/attempt';
import { moreTime } from '@/lib/sign-in/more-time';
import { attemptTimeLeft } from '@/lib/sign-in/time-left';
import type { Door } from './attempt';
import { readCookie } from './cookies';
import { database } from './database';
import { currentSession, sessionIdFromCookie } from './session';

/** How long the session of this browser lasts; asking does not prolong it. Null when there is none. */
export async function timeLeftOfSession(): Promise<TimeLeft | null> {
  const id = await sessionIdFromCookie();
  const found = id && (await sessionTimes(database(), id));
  return found ? sessionTimeLeft(found.timeZone, found) : null;
}

/** How long the page of this browser's sign-in, or of its session's set-up, works; prolongs neither. */
export async function timeLeftOfAttempt(door: Door): Promise<TimeLeft | null> {
  return timeLeftFor(await silentHolder(door));
}

/** Who holds the attempt of a door in this browser; asking keeps no session alive. */
export async function silentHolder(door: Door): Promise<Holder | undefined> {
  if (door === 'sign-in') return signInHolder();
  const sessionId = await sessionIdFromCookie();
  return sessionId ? { sessionId } : undefined;
}

/** The person stays signed in: as any request would, this one keeps the session alive. Null when it has ended. */
export async function stayInSession(): Promise<TimeLeft | null> {
  const session = await currentSession();
  return session ? sessionTimeLeft(session.office.timeZone, session) : null;
}

/**
 * More time for the page on the screen. Answers how much there is now, which is as much as before when no more
 * can be given; null when it is too late.
 */
export async function giveMoreTime(door: Door): Promise<TimeLeft | null> {
  const holder = door === 'sign-in' ? await signInHolder() : await sessionHolder();
  if (holder) await moreTime(database(), holder);
  return timeLeftFor(holder);
}

async function signInHolder(): Promise<Holder | undefined> {
  const token = await readCookie('attempt');
  return token ? { token } : undefined;
}

async function sessionHolder(): Promise<Holder | undefined> {
  const session = await currentSession();
  return session && { sessionId: session.id };
}

async function timeLeftFor(holder: Holder | undefined): Promise<TimeLeft | null> {
  const attempt = holder && (await findAttempt(database(), holder));
  return attempt ? attemptTimeLeft(attempt) : null;
}
