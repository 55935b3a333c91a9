import { cookies } from 'next/headers';
import NextAuth from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { config } from '@/lib/config';
import { readSigned, sign } from '@/lib/crypto/token';
import type { Arrival } from '@/lib/session/new-device';
import { endSession, redeemTicket } from '@/lib/session/session';
import { sessionHours } from '@/lib/session/start';
import { cookieAttributes, cookieName } from './cookie-kinds';
import { database } from './database';
import { sessionPurpose } from './guest';
import { log } from './log';
import { sessionIdFromCookie } from './session';

/** next-auth insists on noting where to go next; the attempt knows better, so the note is thrown away. */
const callbackCookie = 'vestibule.callback';

async function dropCallbackCookie(): Promise<void> {
  (await cookies()).set(callbackCookie, '', { ...cookieAttributes(), maxAge: 0 });
}

/**
 * next-auth is the last step of a sign-in: it turns a one-use ticket into the session cookie, and takes the
 * cookie away again. None of its routes or pages is mounted. Its token is nothing but the signed session id;
 * signing is synchronous, because WebCrypto waits in the thread pool behind password hashes.
 */
const { signIn, signOut } = NextAuth(() => ({
  secret: config().authSecrets,
  trustHost: true, // the door has checked it
  basePath: '/api/auth',
  session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
  cookies: {
    sessionToken: { name: cookieName('session'), options: cookieAttributes() },
    callbackUrl: { name: callbackCookie, options: cookieAttributes() },
  },
  providers: [
    Credentials({
      id: 'ticket',
      credentials: { ticket: {}, arrival: {} },
      authorize: async ({ ticket, arrival }) => {
        if (typeof ticket !== 'string' || typeof arrival !== 'string') return null;
        const id = await redeemTicket(database(), ticket, JSON.parse(arrival) as Arrival);
        return id ? { id } : null;
      },
    }),
  ],
  jwt: {
    encode: ({ token }) => sign(config().authSecrets, sessionPurpose, String(token?.sub)),
    decode: ({ token }) => {
      const sub = token && readSigned(config().authSecrets, sessionPurpose, token);
      return sub ? { sub } : null;
    },
  },
  callbacks: { jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub }) },
  logger: {
    error: (error) => log.error('next-auth', { error }),
    warn: (name) => log.warn('next-auth', { name }),
    debug: () => undefined,
  },
}));

/** Redeems the winning step's ticket: sets the session cookie. Only in server actions; throws when the ticket is spent. */
export async function startSession(ticket: string, arrival: Arrival): Promise<void> {
  // Credentials are texts.
  await signIn('ticket', { ticket, arrival: JSON.stringify(arrival), redirect: false, redirectTo: '/' });
  await dropCallbackCookie();
}

/** Ends the session of this browser, on our side first: a copy of the cookie is worth nothing afterwards. */
export async function stopSession(): Promise<void> {
  const id = await sessionIdFromCookie();
  if (id) await endSession(database(), id);
  await signOut({ redirect: false, redirectTo: '/' });
  await dropCallbackCookie();
}
