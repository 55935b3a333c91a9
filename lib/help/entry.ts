/** Characters that a few words for the editors may have. */
export const longestWords = 500;

/** Control and direction characters, but for line breaks: what a reader would not see. */
const unseen = /[^\P{Cc}\n]|\p{Cf}/gu;

/** What somebody wrote, fit to be kept; or why not, with what to show again. */
export function readWordsEntry(
  entry: unknown,
): { words: string } | { problem: 'missing' | 'too-long'; words: string } {
  const words = typeof entry === 'string' ? entry.replaceAll('\r\n', '\n').replaceAll(unseen, '').trim() : '';
  if (!words) return { problem: 'missing', words };
  // As people count: an emoji is one, however it is stored.
  return [...words].length > longestWords ? { problem: 'too-long', words: words.slice(0, 4000) } : { words };
}
