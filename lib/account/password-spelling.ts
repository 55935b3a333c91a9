/**
 * One spelling for texts that look alike to whoever guesses: compatibility forms (full-width letters) and accents
 * are gone, case stays. At most `longestFolded` characters, since one sign can stand for eighteen.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .slice(0, longestFolded);
}
const longestFolded = 512;

/** The stretches of letters in a text. */
export const letterRuns = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** How people type a name: without its accents, or with the two letters German puts for an umlaut. Lower case. */
export function spellings(name: string): string[] {
  const lower = name.normalize('NFKC').toLowerCase();
  return [...new Set([fold(lower), fold(lower.replace(/[äöüß]/g, (letter) => german[letter] ?? letter))])];
}

/** Digits and signs that people put for one letter; 1, ! and | stand for two. */
const lookAlikes: Record<string, string> = {
  '0': 'o',
  '3': 'e',
  '€': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/**
 * The ways to read a password in lower case: as it is, and with the digits and signs up to its last letter, or one
 * further, read as letters: "p4ssw0rd2024" is "password", "@ppl3" is "apple", and a 1 is an i or an l.
 */
export function readings(lower: string): string[] {
  const first = lower.search(/\p{L}/u);
  const ending = /[^\p{L}]*$/u.exec(lower)?.index ?? 0;
  if (first < 0) return [lower];
  const read = (text: string, one: string) =>
    text.replace(/[013-57-9!|€@$]/g, (sign) => ('1!|'.includes(sign) ? one : (lookAlikes[sign] ?? sign)));
  const parts = [first, 0].flatMap((from) => [ending, ending + 1].map((to) => lower.slice(from, to)));
  return [...new Set([lower, ...parts.flatMap((part) => [read(part, 'i'), read(part, 'l')])])];
}
