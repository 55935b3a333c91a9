import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state';
import { Refusal } from './refusal';

const longestAddress = 4096;

/** Paths that load balancers ask by address, so their Host says nothing. */
const hostlessPaths = new Set(['/api/health', '/api/ready']);

/**
 * The request headers Next gets to see; all others end here. Next acts on many headers that are meant for its
 * own processes (a middleware's result, a resumed rendering, a revalidation), answers 500 to a Range it cannot
 * satisfy, and its next version will know more of them: so the list says what may pass, not what may not.
 */
const passing = new Set([
  'accept',
  'accept-language',
  'cache-control',
  'cookie',
  'host',
  'if-modified-since',
  'if-none-match',
  'origin',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
  // Next's own client: a navigation without loading the page, and a form sent by script.
  'rsc',
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
]);

/** What Next adds when it asks itself for another page within one request (see `selfMark` in admission.ts). */
const passingFromSelf = new Set([
  'x-action-forwarded',
  'x-next-revalidated-tags',
  'x-next-revalidate-tag-token',
]);

/**
 * Pages are not compressed, only files are: a page holds what somebody typed beside what nobody else may know, and
 * from the size of the two compressed together a listener guesses the secret (BREACH, CVE-2013-3587). It also took
 * more of the processor than all the statements of a sign-in.
 */
export function passedHeaders(
  headers: IncomingHttpHeaders,
  { fromSelf, isStatic }: { fromSelf: boolean; isStatic: boolean },
): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) =>
        passing.has(name) ||
        (fromSelf && passingFromSelf.has(name)) ||
        (isStatic && name === 'accept-encoding'),
    ),
  );
}

/**
 * Checks the request line.
 * @returns the decoded path, without the query
 * @throws Refusal for anything a browser never sends and Next or a page might stumble over
 */
export function checkedPath(url: string): string {
  if (url.length > longestAddress) throw new Refusal('addressTooLong', 'address-length');
  // Only the first question mark separates; later ones belong to the query.
  const [rawPath = ''] = url.split('?', 1);
  const query = url.slice(rawPath.length);
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    throw new Refusal('malformed', 'path-encoding');
  }
  // Absolute-form and asterisk-form targets (RFC 9112, 3.2) are for proxies and servers as a whole.
  if (!rawPath.startsWith('/')) throw new Refusal('malformed', 'path-form');
  if (hasControlCharacter(path) || path.includes('\\')) throw new Refusal('malformed', 'path-characters');
  if (path.includes('//') || path.split('/').some((part) => part === '.' || part === '..')) {
    throw new Refusal('malformed', 'path-segments');
  }
  // PostgreSQL takes no NUL in a text; nobody types one.
  if (/%00/.test(query)) throw new Refusal('malformed', 'query-characters');
  // Next's own pages (/_error, /_global-error, the image optimiser): nothing a person or our pages ask for.
  if (path.startsWith('/_') && !path.startsWith('/_next/static/'))
    throw new Refusal('notFound', 'path-internal');
  return path;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const hasControlCharacter = (text: string) => /[\x00-\x1f\x7f]/.test(text);

/** @throws Refusal unless the one Host header names the portal (also against DNS rebinding) */
export function checkHost(request: IncomingMessage, path: string, portal: URL): void {
  if (hostlessPaths.has(path)) return;
  const hosts = request.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length;
  const defaultPort = portal.protocol === 'https:' ? ':443' : ':80';
  const named = request.headers.host?.toLowerCase();
  const same = named === portal.host || (portal.port === '' && named === portal.host + defaultPort);
  if (hosts !== 1 || !same) throw new Refusal('otherAddress', 'host');
}

/** @throws Refusal for methods no page or route has */
export function checkMethod(method: string | undefined, isStatic: boolean): void {
  const isKnown = method === 'GET' || method === 'HEAD' || (method === 'POST' && !isStatic);
  if (!isKnown) throw new Refusal('method', 'method');
}

/**
 * Forms come from the portal's own pages. Every browser we support names the origin of a POST; one that does not
 * is answered like a foreign one.
 */
export function checkOrigin(headers: IncomingHttpHeaders, portal: URL): void {
  if (headers.origin !== portal.origin) throw new Refusal('foreignForm', 'origin');
}

/** Next answers 500 to a router state it cannot read, so it is read here first, by the same rules. */
export function checkRouterState(headers: IncomingHttpHeaders): void {
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree']);
  } catch {
    throw new Refusal('malformed', 'router-state');
  }
}
