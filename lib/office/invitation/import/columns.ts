import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type Role, roles } from '@/lib/policy/decide';

/** What a file of people says of each. The first two have to be there. */
export const columns = ['name', 'email', 'role', 'language', 'client'] as const;
export type Column = (typeof columns)[number];

/** Further ways to write what the portal itself calls otherwise; letters only, as `plain` leaves them. */
const alsoColumns: Record<Column, string[]> = {
  name: ['fullname', 'displayname', 'volledigenaam', 'vollstandigername'],
  email: ['mail', 'mailadres', 'mailadresse', 'mailaddress', 'emailadres', 'emailadresse', 'emailaddress'],
  role: ['roles', 'rollen'],
  language: ['locale'],
  client: ['clients', 'clienten', 'mandanten'],
};

const alsoRoles: Record<Role, string[]> = {
  customer: ['kunde', 'kundin', 'klanten', 'customers'],
  staff: ['mitarbeiter', 'mitarbeiterin', 'medewerkers', 'medewerkster', 'employee'],
  'office-admin': ['admin', 'officeadmin', 'administrator', 'administratorin'],
  manager: ['managers', 'vorgesetzte', 'vorgesetzter'],
  support: [],
};

const alsoLanguages = {
  en: ['engels', 'englisch', 'engb', 'enus'],
  nl: ['dutch', 'niederlandisch', 'nlnl', 'nlbe'],
  de: ['german', 'duits', 'dede', 'deat', 'dech'],
} as const;

/** A word as it is compared: small letters alone, without accents, blanks and signs. */
export const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** Words and what they stand for, in all languages of the portal. */
function dictionary<T extends string>(
  meanings: readonly T[],
  words: (meaning: T) => readonly string[],
): Map<string, T> {
  return new Map(
    meanings.flatMap((meaning) => words(meaning).map((word) => [plain(word), meaning] as const)),
  );
}

const everyLanguage = <T>(word: (locale: (typeof locales)[number]) => T): T[] => locales.map(word);

const columnOf = dictionary(columns, (column) => [
  column,
  ...alsoColumns[column],
  ...everyLanguage((locale) => translator(locale, 'peopleImport')(`columns.${column}`)),
]);

const roleOf = dictionary(roles, (role) => [
  role,
  ...alsoRoles[role],
  ...everyLanguage((locale) => translator(locale, 'roles')(role)),
]);

const languageOf = dictionary(locales, (language) => [
  language,
  ...alsoLanguages[language],
  translator(language, 'common')('languageName'),
  ...(language === 'en' ? ['english'] : []),
]);

export const readColumn = (heading: string) => columnOf.get(plain(heading));
export const readLanguage = (word: string) => languageOf.get(plain(word));

/**
 * The roles of a cell, in any of the languages, several of them with a plus sign, comma or slash between; whoever has one of
 * the roles of staff is staff. Undefined where a word is none of them.
 */
export function readRoleCell(cell: string): Role[] | undefined {
  const words = cell.split(/[+,/|&]/).filter((word) => word.trim() !== '');
  const read = words.map((word) => roleOf.get(plain(word)));
  if (read.some((role) => role === undefined)) return undefined;
  const named = new Set(read);
  if (!named.has('customer') && named.size > 0) named.add('staff');
  return roles.filter((role) => named.has(role));
}
