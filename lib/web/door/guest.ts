import type { IncomingMessage } from 'node:http';
import { RequestCookies } from 'next/dist/server/web/spec-extension/cookies';
import { cookieName, longestCookie } from '../cookie-kinds';
import type { Guest } from '../guest';

/** What a request says of who sends it. */
export function guestOf({ headers }: IncomingMessage): Guest {
  // Read as Next reads them.
  const sent = new RequestCookies(
    new Headers(headers.cookie === undefined ? {} : { cookie: headers.cookie }),
  );
  return {
    cookie: (kind) => {
      const value = sent.get(cookieName(kind))?.value;
      return value && value.length <= longestCookie ? value : undefined;
    },
    acceptLanguage: headers['accept-language'],
  };
}
