import { z } from 'zod';

/**
 * The version of the sentence a person agrees to when taking the recovery codes (H5, X5). A new
 * wording gets a new version; old ones stay in the texts, so that a receipt can always show its own.
 */
export const receiptTextVersion = '2026-11';

export const receiptTextVersions = [receiptTextVersion] as const;

const longestName = 120;

/** What the form asks for; the issues are keys of the texts `setUp.receiptErrors`. Used by browser and server alike. */
export const receiptSchema = z.object({
  // Letters, marks, blanks and the signs names have; no control characters reach the record.
  name: z
    .string()
    .transform((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .min(1, { error: 'nameMissing', abort: true })
        .max(longestName, { error: 'nameTooLong', abort: true })
        .regex(/^[\p{L}\p{M}\p{N} .,'’`´\-–/()&]+$/u, { error: 'nameSigns', abort: true })
        .regex(/\p{L}.*\p{L}/u, 'nameMissing'),
    ),
  saved: z.literal('yes', { error: 'savedMissing' }),
  terms: z.literal('yes', { error: 'termsMissing' }),
});
