import { cookies } from 'next/headers';
import { type CookieKind, cookieAttributes, cookieKinds, cookieName, longestCookie } from './cookie-kinds';

/** A cookie's value, unless it is missing or longer than any of ours. */
export async function readCookie(kind: CookieKind): Promise<string | undefined> {
  const value = (await cookies()).get(cookieName(kind))?.value;
  return value && value.length <= longestCookie ? value : undefined;
}

/** Only in server actions and route handlers. */
export async function writeCookie(kind: CookieKind, value: string): Promise<void> {
  const { maxAge } = cookieKinds[kind];
  (await cookies()).set(cookieName(kind), value, { ...cookieAttributes(), ...(maxAge && { maxAge }) });
}

/** Only in server actions and route handlers. */
export async function deleteCookie(kind: CookieKind): Promise<void> {
  (await cookies()).set(cookieName(kind), '', { ...cookieAttributes(), maxAge: 0 });
}
