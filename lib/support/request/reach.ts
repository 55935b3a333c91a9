/** Characters of how somebody can be reached. */
export const longestReach = 200;

/** One line, without what shows nothing. `missing` or `too-long` when it will not do. */
export function readReach(typed: string): { text: string } | { error: 'missing' | 'too-long' } {
  const text = typed
    .replace(/[\p{Z}\s]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .trim();
  if (!text) return { error: 'missing' };
  return [...text].length > longestReach ? { error: 'too-long' } : { text };
}
