import { passwordOwner } from '@/lib/account/password';
import { type PasswordOwner, passwordProblem } from '@/lib/account/password-quality';
import type { changedPasswordSchema, newPasswordSchema } from '@/lib/account/password-rules';
import { translator } from '@/lib/i18n/translator';
import { database } from './database';
import type { FormResult } from './form-result';
import { currentLocale } from './locale';

/**
 * What there is to put right in the entries of a form for a new password; null when nothing. The fields are the
 * schema's; `owner` is an account's id, or who is about to have one. What can be said without a slow hash; the schema bounds the length before anything else looks at it.
 */
export async function newPasswordErrors(
  schema: typeof newPasswordSchema | typeof changedPasswordSchema,
  entries: { password: string },
  owner: string | PasswordOwner,
): Promise<FormResult> {
  const t = translator(await currentLocale(), 'password');
  const read = schema.safeParse(entries);
  if (!read.success) {
    const errors = read.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      text: t(message as 'tooShort'),
    }));
    return { errors };
  }
  const known = typeof owner === 'string' ? await passwordOwner(database(), owner) : owner;
  const problem = await passwordProblem(entries.password, known);
  return problem ? { errors: [{ field: 'password', text: t(problem) }] } : null;
}
