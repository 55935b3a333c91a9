import { z } from 'zod';
import { longestIdentifier } from './identifier';

/**
 * An e-mail address as a person types it. ASCII only, as the mail that proves it is sent without SMTPUTF8 (RFC 6531);
 * so no look-alike of another letter is in one either.
 */
export const emailSchema = z.string().trim().max(longestIdentifier).pipe(z.email());

const firstOf = (part: string) => `${[...part][0] ?? ''}…`;

/** Enough of an address for its owner to know it again, for places that others may come to read: `r…@p….example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const labels = email.slice(at + 1).split('.');
  const top = labels.length > 1 ? `.${labels.at(-1)}` : '';
  return `${firstOf(email.slice(0, at))}@${firstOf(labels[0] ?? '')}${top}`;
}
