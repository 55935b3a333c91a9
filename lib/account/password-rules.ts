import { z } from 'zod';

/** NIST SP 800-63B-4, 3.1.1.2: length is what counts; ASVS 5.0, 6.2.1 and 6.2.9. Characters. */
export const shortestPassword = 12;
export const longestPassword = 256;

type Slip = { path: ['current' | 'password' | 'repeat']; message: string };

/** What is wrong with a password typed twice, one thing at a time. Length is counted in code points: an emoji is one. */
function newPasswordSlip({ password, repeat }: { password: string; repeat: string }): Slip | undefined {
  const length = [...password.normalize('NFC')].length;
  if (length < shortestPassword) return { path: ['password'], message: 'tooShort' };
  if (length > longestPassword) return { path: ['password'], message: 'tooLong' };
  if (password !== repeat) return { path: ['repeat'], message: 'notTheSame' };
  return undefined;
}

function report(context: z.RefinementCtx, ...slips: (Slip | undefined)[]): void {
  for (const slip of slips) if (slip) context.addIssue({ code: 'custom', ...slip });
}

/** A new password, typed twice; the issues are keys of the texts `password`. Used by browser and server alike. */
export const newPasswordSchema = z
  .object({ password: z.string(), repeat: z.string() })
  .superRefine((entries, context) => report(context, newPasswordSlip(entries)));

/** The same after the present password, which the new one must not be. */
export const changedPasswordSchema = z
  .object({ current: z.string(), password: z.string(), repeat: z.string() })
  .superRefine((entries, context) => {
    const slip = newPasswordSlip(entries);
    if (entries.current === '')
      return report(context, { path: ['current'], message: 'currentMissing' }, slip);
    // As they are hashed, two spellings of one accent are the same.
    const same = entries.current.normalize('NFC') === entries.password.normalize('NFC');
    return report(context, slip ?? (same ? { path: ['password'], message: 'sameAsCurrent' } : undefined));
  });
