import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
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
