import type { Reason } from './decide';

/**
 * Whose rule the first of a decision's reasons speaks of, as sentences name it: the active client's, where it is that one's;
 * else the office's, which also sets what is asked of single people and applications.
 */
export function askerOf(
  because: readonly Reason[],
  names: { office: string; client: string | null | undefined },
): string {
  const [first] = because;
  return (first?.startsWith('client-') && names.client) || names.office;
}

/** True where nobody asks at sign-in, not even of somebody who has a factor. */
export const isNotAsked = ([first]: readonly Reason[]) => first?.endsWith('-does-not-ask') ?? false;
