/** Characters of a reason, of an application or of its refusal. */
export const longestReason = 500;

/** Lines stay lines; what shows nothing is left out. `missing` or `too-long` when it will not do. */
export function readReason(typed: string): { text: string } | { error: 'missing' | 'too-long' } {
  const text = typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!text) return { error: 'missing' };
  return [...text].length > longestReason ? { error: 'too-long' } : { text };
}
