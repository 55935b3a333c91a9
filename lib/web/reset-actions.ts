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
import { requireRole } from './session';

/**
 * Where the second person decides: the desk's pages, or the office's. A constant of each action's file. Which resets are theirs to
 * decide, the verbs themselves ask.
 */
export type ResetPlace = { base: string; role: 'support' | 'office-admin' };

const enter = ({ base, role }: ResetPlace) => requireRole(base, role);

const resetOf = (data: FormData) => textField(data, 'reset', 36);
const pageOf = ({ base }: ResetPlace, data: FormData) => `${base}/${encodeURIComponent(resetOf(data))}`;

export async function confirmReset(
  place: ResetPlace,
  by: 'mail' | 'handed-over',
  data: FormData,
): Promise<void> {
  await enter(place);
  await requestFromList({ kind: 'confirm-reset', reset: resetOf(data), by }, pageOf(place, data));
}

export async function withdrawReset(place: ResetPlace, data: FormData): Promise<void> {
  await enter(place);
  await requestFromList({ kind: 'withdraw-reset', reset: resetOf(data) }, pageOf(place, data));
}

export async function refuseReset(place: ResetPlace, data: FormData): Promise<FormResult> {
  await enter(place);
  const t = translator(await currentLocale(), 'resets');
  const reason = textField(data, 'reason', 10_000).trim();
  const error = (text: string) => ({ errors: [{ field: 'reason', text }], values: { reason } });
  if (!reason) return error(t('errors.refusal'));
  if (reason.length > longestReason) return error(t('errors.reason-long', { count: longestReason }));
  return requestFromList({ kind: 'refuse-reset', reset: resetOf(data), reason }, pageOf(place, data));
}

/**
 * The pass, once, for whoever confirmed that it is handed over. Whose proof has grown too old gives another one first, and comes
 * back to the button.
 */
export async function showPass(place: ResetPlace, data: FormData): Promise<ShownPass> {
  const session = await enter(place);
  if (!session.freshlyProven) {
    return requestFromList({ kind: 'show-pass', reset: resetOf(data) }, `${pageOf(place, data)}/pass`);
  }
  const pass = await readOutPass(database(), config().secretKeys, session, resetOf(data));
  return { pass: pass ?? null };
}
