import { randomBytes } from 'node:crypto';
import { mac, readSigned, sign } from '@/lib/crypto/token';

const purpose = 'known-browser';
/** Two identifiers an account, so five accounts. */
const mostRemembered = 10;

/**
 * A browser that signed in to an account before is not made to wait for what others got wrong there
 * (OWASP "device cookies"). The cookie holds a random name for the browser and, per identifier used, a
 * tag only we can make; wrong tries from it are counted under that name, with the same limits.
 */
type KnownBrowser = { name: string; tags: string[] };

function read(secrets: readonly string[], cookie: string | undefined): KnownBrowser | undefined {
  const message = cookie && cookie.length < 600 ? readSigned(secrets, purpose, cookie) : undefined;
  const [name, ...tags] = message?.split('~') ?? [];
  return name ? { name, tags } : undefined;
}

/** Not bound to a secret of its own: the cookie around it is signed. */
function tagOf(name: string, identifier: string): string {
  return mac(name, 'known-identifier', identifier).subarray(0, 12).toString('base64url');
}

/** The browser's name when this cookie proves that the identifier signed in from it, else undefined. */
export function knownBrowserName(
  secrets: readonly string[],
  cookie: string | undefined,
  identifier: string,
): string | undefined {
  const browser = read(secrets, cookie);
  return browser?.tags.includes(tagOf(browser.name, identifier)) ? browser.name : undefined;
}

/** The cookie after a complete sign-in to the account with these identifiers; the least recent are forgotten first. */
export function rememberBrowser(
  secrets: readonly string[],
  cookie: string | undefined,
  identifiers: readonly string[],
): string {
  const browser = read(secrets, cookie) ?? { name: randomBytes(16).toString('base64url'), tags: [] };
  const fresh = identifiers.map((identifier) => tagOf(browser.name, identifier));
  const tags = [...new Set([...fresh, ...browser.tags])].slice(0, mostRemembered);
  return sign(secrets, purpose, [browser.name, ...tags].join('~'));
}
