import {
  isSupportedCountry,
  type NumberType,
  type PhoneNumber,
  // The build that knows of each number what kind it is; 150 kB, so no component may reach this file.
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';

/** `mobile`: text messages arrive there; what may be either counts as mobile. */
export type PhoneKind = 'mobile' | 'landline';

/** How a phone proves, as the portal offers it for a number. */
export type PhoneMethod = 'sms' | 'voice' | 'keypad-call';

/**
 * Why no code goes to a number that exists: whoever calls it pays more than for a call, or somebody else answers.
 * `personal`: it follows a person at a price nobody can foretell; `international`: of no country (satellites, ships,
 * global services).
 */
export type SpecialKind =
  | 'premium'
  | 'shared-cost'
  | 'toll-free'
  | 'personal'
  | 'pager'
  | 'company'
  | 'voicemail'
  | 'international';

export type ReadNumber =
  /** `number` in E.164 with the +, at most 15 digits; `country` ISO 3166-1 alpha-2, of the number itself. */
  | { kind: 'number'; number: string; country: string; phoneKind: PhoneKind }
  | { kind: 'malformed' }
  | { kind: 'special'; because: SpecialKind };

/**
 * What each of libphonenumber's kinds is here. Numbers of internet lines (France's 09, Germany's 032) are what many homes
 * have instead of a landline, at a landline's price: they are one. A kind that is not told counts as no number.
 */
const kinds: Record<NonNullable<NumberType>, PhoneKind | SpecialKind> = {
  MOBILE: 'mobile',
  FIXED_LINE_OR_MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  VOIP: 'landline',
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'shared-cost',
  TOLL_FREE: 'toll-free',
  PERSONAL_NUMBER: 'personal',
  PAGER: 'pager',
  UAN: 'company',
  VOICEMAIL: 'voicemail',
};

/** No number is longer, with all that people put between digits. */
const longestTyped = 60;

/** Digits of any script, with what stands between them in print; one + at most, in front. */
const printed = /^[\p{Zs}(]*[+＋]?[\p{Nd}\p{Zs}\p{Pd}()[\]./·−]+$/u;

/** Marks that show nothing and come along when a number is copied out of an address book. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Reads a phone number as people write it: for the chosen `country` (ISO 3166-1 alpha-2) with or without the leading 0, or
 * in an international form (`+31`, `0031`, as dialled from America `01131`), which counts whatever country is chosen.
 * Never throws, whatever is given.
 */
export function readNumber(country: string, typed: string): ReadNumber {
  const malformed = { kind: 'malformed' } as const;
  if (typed.length > longestTyped) return malformed;
  const text = typed.replace(invisible, '').trim().replace(/^tel:/i, '');
  if (!printed.test(text)) return malformed;
  const dialled = (/[+＋]/.test(text) ? '+' : '') + text.replace(/\P{Nd}/gu, '');
  // What is a number of the chosen country is one: in the Netherlands 0113 is a town, in America 011 leads abroad.
  const found = parse(country, dialled) ?? parse(country, dialled.replace(/^(?:00|011)/, '+'));
  const type = found?.getType();
  if (!found || !type) return malformed;
  const kind = kinds[type];
  if (kind !== 'mobile' && kind !== 'landline') return { kind: 'special', because: kind };
  if (!found.country) return { kind: 'special', because: 'international' };
  return { kind: 'number', number: found.number, country: found.country, phoneKind: kind };
}

/** The number, if there can be such a one. */
function parse(country: string, dialled: string): PhoneNumber | undefined {
  const defaultCountry = isSupportedCountry(country) ? country : undefined;
  const found = parsePhoneNumberFromString(dialled, { defaultCountry, extract: false });
  return found?.isValid() ? found : undefined;
}

/** How a code can get to a phone of this kind, in the order in which they are offered: no text message to a landline. */
export function methodsFor(phoneKind: PhoneKind): PhoneMethod[] {
  return phoneKind === 'mobile' ? ['sms', 'voice', 'keypad-call'] : ['voice', 'keypad-call'];
}

/**
 * What kind of phone a number is, that `readNumber` once made.
 * @throws Error for anything else; it does not say what
 */
export function kindOfNumber(number: string): PhoneKind {
  const read = readNumber('', number);
  if (read.kind !== 'number') throw new Error('not a number that was read before');
  return read.phoneKind;
}

/** `+31 •••••• 78`: what everybody sees but who approves the number. It tells neither the digits nor how many there are. */
export function maskNumber(number: string): string {
  return `+${known(number).countryCallingCode} •••••• ${lastDigits(number)}`;
}

/** The last two digits: enough to tell one's own phones apart. */
export function lastDigits(number: string): string {
  return number.slice(-2);
}

/** The whole number as it is printed, for who approves it and for its owner while it is being entered: `+31 6 12345678`. */
export function printNumber(number: string): string {
  return known(number).formatInternational();
}

/** What a number shares with its neighbours: its country, and the block of ten thousand that it is in (`+3161234`). */
export type Prefixes = { country: string; block: string };

/** Of a number that `readNumber` once made; one whose country is not known any more has its calling code for it. */
export function prefixesOf(number: string): Prefixes {
  const { country, countryCallingCode } = known(number);
  return { country: country ?? `+${countryCallingCode}`, block: number.slice(0, -4) };
}

/** `+3161234 ••••`: a block as it is told to an office. */
export function maskBlock(block: string): string {
  return `${block} ••••`;
}

/** @throws Error for anything that `readNumber` did not make; it does not say what */
function known(number: string): PhoneNumber {
  const found = number.startsWith('+') ? parsePhoneNumberFromString(number, { extract: false }) : undefined;
  if (!found) throw new Error('not a number in E.164');
  return found;
}
