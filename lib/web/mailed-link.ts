import { config } from '@/lib/config';
import { type CookieKind, cookieAttributes, cookieKinds, cookieName } from './cookie-kinds';

/** What the token of a link looks like: `drawToken`, or `mailLinkToken`. Anything else is not kept. */
const shapes = {
  drawn: /^[A-Za-z0-9_-]{43}$/,
  signed: /^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/,
};

/**
 * The handler behind a mailed link: its token moves from the address into a cookie at once, so that it stays in no history,
 * bookmark or screenshot, and the browser goes on to `page`. Nothing is looked up, used up or stopped here: mail scanners open
 * links, too.
 */
export function opens(
  page: string,
  kind: Extract<CookieKind, 'link' | 'email' | 'forgotten' | 'veto' | 'not-me'>,
  shape: keyof typeof shapes = 'drawn',
): (request: Request) => Response {
  return (request) => {
    const token = new URL(request.url).searchParams.get('token') ?? '';
    const { sameSite, path, secure } = cookieAttributes();
    const headers = new Headers({ location: new URL(page, config().portalUrl).href });
    if (shapes[shape].test(token)) {
      headers.append(
        'set-cookie',
        `${cookieName(kind)}=${token}; Path=${path}; Max-Age=${cookieKinds[kind].maxAge}; HttpOnly; SameSite=${sameSite}${secure ? '; Secure' : ''}`,
      );
    }
    return new Response(null, { status: 303, headers });
  };
}
