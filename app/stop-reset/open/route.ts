import { config } from '@/lib/config';
import { cookieAttributes, cookieName } from '@/lib/web/cookie-kinds';

/**
 * As for the other links in mails: the token moves from the address into a cookie at once, and nothing is looked up or stopped,
 * since mail scanners open links, too.
 */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { sameSite, path, secure } = cookieAttributes();
  const known = /^[A-Za-z0-9-]{36}\.[A-Za-z0-9_-]{43}$/.test(token);
  const headers = new Headers({ location: new URL('/stop-reset', config().portalUrl).href });
  if (known) {
    headers.append(
      'set-cookie',
      `${cookieName('veto')}=${token}; Path=${path}; Max-Age=1800; HttpOnly; SameSite=${sameSite}${secure ? '; Secure' : ''}`,
    );
  }
  return new Response(null, { status: 303, headers });
}
