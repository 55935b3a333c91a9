import { isId } from '@/lib/id';
import { type Role, roles } from '@/lib/policy/decide';

/** What a list of people may be narrowed to, by their second factor and by whether the account is active. */
export const peopleStates = ['none', 'app', 'phone', 'blocked', 'exception', 'deactivated'] as const;
export type PeopleState = (typeof peopleStates)[number];

/** What an address of the list asks for. */
export type PeopleQuery = {
  /** Part of a name, e-mail address or user name, as typed; empty: anybody. */
  search: string;
  state: PeopleState | undefined;
  role: Role | undefined;
  /** The person (an account's id) whom the page begins after, or ends before; undefined: the first page. */
  from: { after: string } | { before: string } | undefined;
};

const longestSearch = 100;

type Parameters = { [name: string]: string | string[] | undefined };

/** Reads the parameters of an address: `q`, `factor`, `role`, `after` or `before`. Whatever makes no sense asks for nothing. */
export function readPeopleQuery(parameters: Parameters): PeopleQuery {
  const text = (name: string) => {
    const value = parameters[name];
    return typeof value === 'string' ? value : '';
  };
  const [after, before] = [text('after'), text('before')];
  return {
    search: readSearch(text('q')),
    state: peopleStates.find((state) => state === text('factor')),
    role: roles.find((role) => role === text('role')),
    from: isId(after) ? { after } : isId(before) ? { before } : undefined,
  };
}

/** One line, single blanks, nothing that PostgreSQL takes for the end of a text. */
export const readSearch = (typed: string) =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestSearch)
    .trim();

/** The address of such a list; without `from` its first page. */
export function peopleHref(path: string, { search, state, role }: PeopleQuery, from?: PeopleQuery['from']) {
  const parameters = new URLSearchParams({
    ...(search && { q: search }),
    ...(state && { factor: state }),
    ...(role && { role }),
    ...from,
  }).toString();
  return parameters ? `${path}?${parameters}` : path;
}

/** True where the list shows everybody. */
export const asksForAll = ({ search, state, role }: PeopleQuery) => !search && !state && !role;

/** Patterns for `like`, all of which have to fit: the beginning of the name, or parts of name, e-mail and user name. */
export type SearchPatterns = { name: string } | { parts: string[] };

/** Fewer letters than this are in nearly everybody's name: they are its beginning. */
const fewestInside = 3;

/** How a search is looked up: one or two letters begin the name, more are looked for word by word. */
export function searchPatterns(search: string): SearchPatterns | undefined {
  if (!search) return undefined;
  if ([...search].length < fewestInside) return { name: `${literally(search)}%` };
  const words = search.split(' ');
  // Trigrams are made of letters within a word: short words alone are looked for as they stand.
  const sought = words.some((word) => [...word].length >= fewestInside) ? words : [search];
  return { parts: sought.map((word) => `%${literally(word)}%`) };
}

/** `%`, `_` and `\` stand for themselves. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');
