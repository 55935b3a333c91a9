import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { longestReason } from '@/lib/method-request/reason';
import { readOutPass } from '@/lib/support/read-out';
import type { ShownPass } from '@/lib/support/shown-pass';
import { requestFromList } from './change-actions';
import { database } from './database';
import { textField } from './form-data';
import type { FormResult } from './form-result';
import { currentLocale } from './locale';
import { requireSession } from './session';

/*
 * What the second person does with a reset, from the desk's pages or from the office's: `base` is a constant of each action's
 * file. Who may, the verbs themselves ask.
 */

const resetOf = (data: FormData) => textField(data, 'reset', 36);
const pageOf = (base: string, data: FormData) => `${base}/${encodeURIComponent(resetOf(data))}`;

export async function confirmReset(base: string, by: 'mail' | 'handed-over', data: FormData): Promise<void> {
  await requestFromList({ kind: 'confirm-reset', reset: resetOf(data), by }, pageOf(base, data));
}

export async function withdrawReset(base: string, data: FormData): Promise<void> {
  await requestFromList({ kind: 'withdraw-reset', reset: resetOf(data) }, pageOf(base, data));
}

export async function refuseReset(base: string, data: FormData): Promise<FormResult> {
  const t = translator(await currentLocale(), 'resets');
  const reason = textField(data, 'reason', 10_000).trim();
  const error = (text: string) => ({ errors: [{ field: 'reason', text }], values: { reason } });
  if (!reason) return error(t('errors.refusal'));
  if (reason.length > longestReason) return error(t('errors.reason-long', { count: longestReason }));
  return requestFromList({ kind: 'refuse-reset', reset: resetOf(data), reason }, pageOf(base, data));
}

/** The pass, once, for whoever confirmed that it is handed over; only with a proof that is still fresh. */
export async function showPass(base: string, data: FormData): Promise<ShownPass> {
  const session = await requireSession(base);
  const pass = await readOutPass(database(), config().secretKeys, session, resetOf(data));
  return { pass: pass ?? null };
}
