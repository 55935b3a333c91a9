import type { PhoneNumber } from './clock';

/** A number as somebody types it, with the country's number in front: E.164 without the plus; undefined if it is none. */
export function digitsOf(typed: string): PhoneNumber | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s().\-–/]/g, '')
    .replace(/^(\+|00)/, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
