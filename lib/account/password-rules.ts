import { z } from 'zod';

/** NIST SP 800-63B-4, 3.1.1.2: length is what counts; ASVS 5.0, 6.2.1 and 6.2.9. Characters. */
export const shortestPassword = 12;
export const longestPassword = 256;

/**
 * A new password, typed twice; the issues are keys of the texts `welcome`. Used by browser and server
 * alike. Length is counted in code points, so that an emoji is one character.
 */
export const newPasswordSchema = z
  .object({ password: z.string(), repeat: z.string() })
  .superRefine(({ password, repeat }, context) => {
    const length = [...password.normalize('NFC')].length;
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (length < shortestPassword) issue('password', 'tooShort');
    else if (length > longestPassword) issue('password', 'tooLong');
    else if (password !== repeat) issue('repeat', 'notTheSame');
  });

/** True for a password that is nothing but the person's own name or address (ASVS 5.0, 6.2.11). */
export function isPersonal(
  password: string,
  person: { displayName: string; email: string; userName: string | null },
) {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s.\-_@]/g, '');
  const typed = plain(password).replace(/\d+$/, '');
  return [person.displayName, person.email, person.userName ?? '']
    .map((text) => plain(text).replace(/\d+$/, ''))
    .some((own) => own.length > 0 && own === typed);
}
