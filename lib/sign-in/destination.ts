/** Where a person lands who asked for nothing in particular. */
export const home = '/profile/info';

const longest = 512;

/**
 * A path of this portal, as it was wished for; undefined for everything else. Whatever a browser could
 * read as another site is refused: two slashes, a backslash (browsers take it for a slash), control
 * characters (browsers drop tabs and line ends), a scheme. ASVS 5.0, 3.7.2.
 */
export function ownPath(wish: unknown): string | undefined {
  if (typeof wish !== 'string' || wish.length > longest) return undefined;
  // Printable ASCII only: real paths of the portal are percent-encoded.
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(wish) || wish.includes('\\') || wish.includes('//')) return undefined;
  const base = 'https://portal.invalid';
  if (!URL.canParse(wish, base)) return undefined;
  const { origin, pathname, search } = new URL(wish, base);
  // Encoded they lead to no other site, but to no page either: the door turns them away.
  if (origin !== base || pathname.startsWith('//') || /%(2f|5c|7f|[01][0-9a-f])/i.test(pathname)) {
    return undefined;
  }
  return pathname + search;
}

/** Pages that stand before the sign-in, and what is no page. */
const doors = /^\/(sign-in|welcome|password|confirm-email|stop-reset|not-me|api|_next)([/?]|$)/;

/** Where to go after sign-in: the path wished for, or home. */
export function safeDestination(wish: unknown): string {
  const path = ownPath(wish);
  // Going back to the door itself would ask the person to sign in twice.
  if (!path || path === '/' || doors.test(path)) return home;
  return path;
}
