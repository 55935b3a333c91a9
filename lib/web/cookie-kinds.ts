import { config } from '@/lib/config';

/**
 * The portal's cookies. `secret` ones are HttpOnly and, over https, carry the `__Host-` prefix, so that no
 * neighbouring host can plant one (ASVS 5.0, 3.3). The others are a person's preferences.
 */
export const cookieKinds = {
  /** The browser's hold on a sign-in; gone with the browser. */
  attempt: { secret: true, maxAge: undefined },
  /** See `lib/sign-in/known-browser.ts`. */
  browser: { secret: true, maxAge: 400 * 86_400 },
  /** A one-use link's token, between opening the link and using it. */
  link: { secret: true, maxAge: 30 * 60 },
  /** The same for a link that confirms an e-mail address. */
  email: { secret: true, maxAge: 30 * 60 },
  /** The same for a link for a new password. */
  forgotten: { secret: true, maxAge: 30 * 60 },
  /** The same for a link that stops a reset. */
  veto: { secret: true, maxAge: 30 * 60 },
  /** The same for "This wasn't me". */
  'not-me': { secret: true, maxAge: 30 * 60 },
  /** What has just been changed, for the next page to say. */
  done: { secret: true, maxAge: 15 },
  /** Whose answers "Was this helpful?" has, of somebody not signed in: one counts once (H8). */
  reader: { secret: true, maxAge: 400 * 86_400 },
  language: { secret: false, maxAge: 400 * 86_400 },
  /** Whose door this browser came through last: picks name and colour before sign-in. */
  office: { secret: false, maxAge: 400 * 86_400 },
} as const;

export type CookieKind = keyof typeof cookieKinds;

/** No cookie of ours is longer. */
export const longestCookie = 1024;

const overHttps = () => config().portalUrl.protocol === 'https:';

/** The name of a cookie, which depends on how the portal is reached. */
export function cookieName(kind: CookieKind | 'session'): string {
  const secret = kind === 'session' || cookieKinds[kind].secret;
  return secret && overHttps() ? `__Host-vestibule.${kind}` : `vestibule.${kind}`;
}

/** What every cookie is set with, and therefore deleted with. */
export function cookieAttributes() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: overHttps() } as const;
}
