import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '@/lib/i18n/locale';
import { guestOf } from '../door/guest';
import { replay } from '../door/replay';
import type { Guest } from '../guest';
import { findCodeView } from '../views/code';
import { findInfoView } from '../views/info';
import { findSignInView } from '../views/sign-in';
import { type Marked, markView, type View } from './marks';
import { orderHeader, placeOrder } from './orders';
import { cut, fill, isCuttable, type Stencil } from './stencil';

type PageView = View & { shape: { locale: Locale } };
export type Pages = Readonly<Record<string, (guest: Guest) => Promise<PageView | undefined>>>;

/** The pages on the way in. */
export const pagesOnTheWayIn: Pages = {
  '/sign-in': findSignInView,
  '/sign-in/code': findCodeView,
  '/profile/info': findInfoView,
};

/** Some 35 KB each. */
const mostKept = 300;

/** The answer to a request: all of it, or, before there is a stencil, what to ask Next and what to do with its page. */
export type Drawn =
  | { page: string; headers: Stencil['headers'] }
  | { order: IncomingMessage; finish: (page: string, response: ServerResponse) => string; end: () => void };

/**
 * A page costs Next several milliseconds, however little of it is a person's own. So the pages on the way in are
 * rendered once for each shape, without anybody's texts in them, and filled in for each request. Who asks and what they
 * may see is looked up for each request as before.
 *
 * Undefined: this request is none of these, and Next answers it as it is.
 */
export function createStencils(pages: Pages) {
  const kept = new Map<string, Stencil>();

  return draw;

  async function draw(
    request: IncomingMessage,
    admitted: IncomingMessage,
    nonce: string,
  ): Promise<Drawn | undefined> {
    const find = request.method === 'GET' && !isByScript(request) ? pages[request.url ?? ''] : undefined;
    const view = await find?.(guestOf(request));
    const marked = view && isCuttable(view.shape) ? markView(view) : undefined;
    if (!marked) return undefined;
    const key = `${request.url} ${JSON.stringify(marked.view)}`;
    const stencil = kept.get(key);
    return stencil
      ? { page: fill(stencil, marked.values, nonce), headers: stencil.headers }
      : order(admitted, marked, nonce, key);
  }

  function order(admitted: IncomingMessage, marked: Marked<PageView>, nonce: string, key: string): Drawn {
    const { id, end } = placeOrder(marked.view);
    const { host, ...own } = admitted.headers;
    const headers = {
      host,
      ...Object.fromEntries(Object.entries(own).filter(([name]) => ownHeaders.has(name))),
      'accept-language': marked.view.shape.locale,
      [orderHeader]: id,
    };
    const finish = (page: string, response: ServerResponse) => {
      const stencil = cut(page, { nonce, count: marked.values.length, headers: pageHeaders(response) });
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, stencil);
      return fill(stencil, marked.values, nonce);
    };
    return { order: replay(admitted, headers, undefined), finish, end };
  }
}

/** Of the request that makes a stencil only what the door itself has put there: no cookie, no address, no browser. */
const ownHeaders = new Set([
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-vestibule-self',
  'x-nonce',
  'content-security-policy',
]);

/** Next's own client wants something else than a page. */
const isByScript = ({ headers }: IncomingMessage) =>
  headers.rsc !== undefined || Object.keys(headers).some((name) => name.startsWith('next-'));

/** Not `link`: it says nothing that the page does not say, and holds the nonce of one request. */
function pageHeaders(response: ServerResponse): Stencil['headers'] {
  return ['content-type', 'vary'].flatMap((name) => {
    const value = response.getHeader(name);
    return value === undefined ? [] : [[name, value] as Stencil['headers'][number]];
  });
}
