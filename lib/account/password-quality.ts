import { productName } from '@/lib/product';
import { type Estimate, passwordLists, shortestWord } from './password-lists';
import { fold, letterRuns, readings, spellings } from './password-spelling';

/** Whose password it is to be: what others know of the person, and so try first. */
export type PasswordOwner = {
  displayName: string;
  emails: readonly string[];
  userName: string | null;
  officeName: string;
};

/** Why a password of the right length is refused; each is a key of the texts `password`. */
export type PasswordProblem = 'common' | 'personal' | 'repeated' | 'sequence' | 'date';

/**
 * Below so many guesses a password is refused. The library calls more than that "safely unguessable" where hashing
 * is slow; three or more unrelated words, or ten drawn letters and digits, are far above it.
 */
const fewestGuesses = 1e8;

/** The library looks at so many characters from either end: its work grows with the square of the length. */
const looked = 32;

/** Shorter pieces of a name ("de", "Li") are in too many words. */
const shortestTerm = 3;

/** Where digits are read as letters, short words come about by chance: "a18a" among drawn digits is no "alba". */
const shortestReadWord = 6;

/** So few other letters do not hide a name. */
const mostOtherLetters = 3;

/**
 * Why this password would be guessed early, or undefined for a good one (NIST SP 800-63B-4, 3.1.1.2; ASVS 5.0, 6.2.4,
 * 6.2.11 and 6.2.12). Compared as a whole: a listed password is refused, also with digits or signs around it or in place of
 * letters, and so are a single ordinary word and the names of person, office and portal. What is left is
 * refused when the library's guess is low. Length is not looked at (`newPasswordSchema`).
 *
 * Only for the server: the lists take 18 MB. The first call of a process loads them; then a call takes a few milliseconds,
 * whatever the password.
 */
export async function passwordProblem(
  password: string,
  owner: PasswordOwner,
): Promise<PasswordProblem | undefined> {
  const { passwords, words, estimate } = await passwordLists();
  const folded = fold(password);
  const ways = readings(folded.toLowerCase());
  const own = ownTerms(owner);
  if (ways.some((way) => isNamed(way, own))) return 'personal';
  const isListed = (way: string, n: number) => {
    const word = singleWord(way, n === 0 ? shortestWord : shortestReadWord);
    if (word && (passwords.has(word) || words.has(word))) return true;
    return way.length >= shortestReadWord && (passwords.has(way) || passwords.has(withoutSigns(way)));
  };
  if (ways.some(isListed)) return 'common';

  const ends = folded.length > looked ? [folded.slice(0, looked), folded.slice(-looked)] : [folded];
  let weakest: Estimate | undefined;
  for (const end of ends) {
    const found = estimate(end, own);
    if (found.guesses >= fewestGuesses) return undefined;
    weakest ??= found;
  }
  return weakest && reasonOf(weakest);
}

/** Every name that belongs to the person or the place, letters only, longest first. */
function ownTerms(owner: PasswordOwner): string[] {
  const names = [owner.displayName, owner.userName ?? '', owner.officeName, productName, ...owner.emails];
  const terms = names.flatMap(spellings).flatMap((name) => {
    const runs = letterRuns(name);
    return [runs.join(''), ...runs];
  });
  return [...new Set(terms)]
    .filter((term) => term.length >= shortestTerm)
    .sort((a, b) => b.length - a.length);
}

/** True when the letters of the text are such names and hardly anything else. */
function isNamed(text: string, terms: readonly string[]): boolean {
  const letters = letterRuns(text).join('');
  // What was taken out leaves a gap, so that its neighbours do not become a name.
  const left = terms.reduce((rest, term) => rest.replaceAll(term, ' '), letters);
  return left !== letters && left.replaceAll(' ', '').length <= mostOtherLetters;
}

const withoutSigns = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The text's one stretch of letters, when it has just one and it is so long. */
function singleWord(text: string, shortest: number): string | undefined {
  const [word, ...others] = letterRuns(text);
  return word && word.length >= shortest && others.length === 0 ? word : undefined;
}

const reasons: Record<string, PasswordProblem> = {
  repeat: 'repeated',
  sequence: 'sequence',
  spatial: 'sequence',
  date: 'date',
  regex: 'date',
};

/** The reason that explains most of the password. */
function reasonOf({ pieces }: Estimate): PasswordProblem {
  const known = pieces.filter((piece) => piece.pattern === 'dictionary' || reasons[piece.pattern]);
  const [longest] = known.sort((a, b) => b.length - a.length);
  if (longest?.list === 'userInputs') return 'personal';
  return (longest && reasons[longest.pattern]) ?? 'common';
}
