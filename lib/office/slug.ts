/** An office's name in addresses, as it may be: small letters, digits and hyphens. */
export const slugPattern = /^[a-z0-9-]{1,63}$/;

/** The slug that an address or cookie names, which may hold anything; undefined when no office can be called that. */
export function readSlug(wish: unknown): string | undefined {
  return typeof wish === 'string' && slugPattern.test(wish) ? wish : undefined;
}
