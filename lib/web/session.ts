import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Role } from '@/lib/policy/decide';
import { findSession, type Session } from '@/lib/session/session';
import { cookieName } from './cookie-kinds';
import { database } from './database';
import { sessionIdOf } from './guest';

/** The id in the session cookie, when we signed it. */
export async function sessionIdFromCookie(): Promise<string | undefined> {
  const sent = await cookies();
  return sessionIdOf({ cookie: (kind) => sent.get(cookieName(kind))?.value });
}

/** Who is signed in, looked up once a request: a session that was ended is refused at the next click. */
export const currentSession = cache(async (): Promise<Session | undefined> => {
  const id = await sessionIdFromCookie();
  return id ? findSession(database(), id) : undefined;
});

/** Who is signed in; anybody else goes to sign-in and comes back to `path`. */
export async function requireSession(path: string): Promise<Session> {
  const session = await currentSession();
  if (!session) redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  return session;
}

/**
 * For what is not there, and for what this person must not see: both look the same. Next's own `notFound()` is empty without
 * JavaScript, so the browser goes to an address that nothing is behind.
 */
export function notThere(): never {
  redirect('/not-here');
}

/** Who is signed in and has one of these roles; for anybody else signed in the page is not there. */
export async function requireRole(path: string, ...roles: Role[]): Promise<Session> {
  const session = await requireSession(path);
  if (!session.roles.some((role) => roles.includes(role))) notThere();
  return session;
}
