import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { config } from '@/lib/config';
import { readSigned } from '@/lib/crypto/token';
import { findSession, type Session } from '@/lib/session/session';
import { cookieName } from './cookies';
import { database } from './database';

/** What a session cookie is signed for; next-auth writes it (`auth.ts`), this reads it. */
export const sessionPurpose = 'session';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in the session cookie, when we signed it. */
export async function sessionIdFromCookie(): Promise<string | undefined> {
  const value = (await cookies()).get(cookieName('session'))?.value;
  const id =
    value && value.length < 300 ? readSigned(config().authSecrets, sessionPurpose, value) : undefined;
  return id && uuid.test(id) ? id : undefined;
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
