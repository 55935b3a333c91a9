import { z } from 'zod';

/** The most characters of an app's name, as people count them. */
export const longestAppName = 40;

/** Control characters, halves of characters, and signs that turn the direction of the text around them. */
const hidden = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

/** Something that can be seen: joiners and blanks alone are no name. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * What people may call an app: 1 to 40 characters in normal form C, without blanks around. The issues are keys
 * of the texts `factors.nameErrors`.
 */
export const appName = z
  .string()
  .transform((name) => name.normalize('NFC').trim().replace(/ +/g, ' '))
  .pipe(
    z
      .string()
      .min(1, { error: 'missing', abort: true })
      .refine((name) => [...name].length <= longestAppName, { error: 'tooLong', abort: true })
      .refine((name) => !hidden.test(name), { error: 'signs', abort: true })
      .refine((name) => visible.test(name), { error: 'missing' }),
  );

/** What the form of a new name asks for. Used by browser and server alike. */
export const appNameSchema = z.object({ name: appName });

export type AppNameError = 'missing' | 'tooLong' | 'signs';

/** A name that may be left out, as with a further app: null then, or the key of what is wrong with it. */
export function readOptionalName(
  typed: string,
): { name: string | null; error?: never } | { error: AppNameError } {
  if (typed.trim() === '') return { name: null };
  const read = appName.safeParse(typed);
  if (read.success) return { name: read.data };
  return { error: (read.error.issues[0]?.message ?? 'missing') as AppNameError };
}
