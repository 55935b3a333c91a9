import { fold, letterRuns, spellings } from './password-spelling';

/** Fewer letters than these, with digits around them, are not a word but drawn by chance. */
export const shortestWord = 4;

/** What a library knows about passwords, and which it and the dictionaries list. */
export type PasswordLists = {
  /** Common passwords, folded and in lower case. */
  passwords: ReadonlySet<string>;
  /** Ordinary words of the portal's languages, folded and in lower case. */
  words: ReadonlySet<string>;
  estimate: (password: string, own: readonly string[]) => Estimate;
};

/** How many guesses somebody needs who tries the likeliest first, and the pieces they would put together. */
export type Estimate = {
  guesses: number;
  pieces: { pattern: string; list: string | undefined; length: number }[];
};

// One copy per process (Next bundles this module once per route), made when the first password is chosen: most
// processes of a command never need it.
const shared = globalThis as typeof globalThis & { __vestibulePasswordLists?: Promise<PasswordLists> };

/** The lists, loaded once: about 0.2 s of one core and 18 MB that stay. Only for the server. */
export function passwordLists(): Promise<PasswordLists> {
  shared.__vestibulePasswordLists ??= load().catch((error) => {
    shared.__vestibulePasswordLists = undefined;
    throw error;
  });
  return shared.__vestibulePasswordLists;
}

/**
 * The library tries this many ways to read digits and signs as letters. Its own 100 cost half a second for a long
 * password made for it.
 */
const readings = 4;

async function load(): Promise<PasswordLists> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }, english, german, dutch] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en/dist/commonWords.json.mjs'),
    import('@zxcvbn-ts/language-de/dist/commonWords.json.js'),
    import('@zxcvbn-ts/language-nl-be/dist/commonWords.json.js'),
  ]);
  const { qwerty, qwertz, azerty } = adjacencyGraphs;
  const library = new ZxcvbnFactory({
    dictionary,
    graphs: { qwerty, qwertz, azerty },
    l33tMaxSubstitutions: readings,
  });
  const words = [english.default, german.default, dutch.default, dictionary['diceware-common']];
  const known = words
    .flat()
    .flatMap(spellings)
    .map((word) => letterRuns(word).join(''));
  return {
    passwords: new Set(
      dictionary['passwords-common'].map((entry) =>
        /^[a-z\d]+$/.test(entry) ? entry : fold(entry).toLowerCase(),
      ),
    ),
    words: new Set(known.filter((word) => word.length >= shortestWord)),
    estimate: (password, own) => {
      const { guesses, sequence } = library.check(password, [...own]);
      const pieces = sequence.map(({ pattern, dictionaryName, token }) => ({
        pattern,
        list: dictionaryName as string | undefined,
        length: token.length,
      }));
      return { guesses, pieces };
    },
  };
}
