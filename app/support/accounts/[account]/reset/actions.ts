'use server';

import { translator } from '@/lib/i18n/translator';
import { longestReason, readReason } from '@/lib/method-request/reason';
import { resetScopes } from '@/lib/support/reset-scope';
import { requestChange } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import type { FormError, FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { accountPath } from '../../../paths';

/** X4, the first person. Whom they may ask it for, and which checks the office knows, the verb looks at. */
export async function askReset(_: FormResult, data: FormData): Promise<FormResult> {
  const t = translator(await currentLocale(), 'resets');
  const account = textField(data, 'account', 36);
  const typed = {
    scope: textField(data, 'scope'),
    note: textField(data, 'note', 10_000),
    reason: textField(data, 'reason', 10_000),
  };
  const ticked = [...data.entries()].filter(([name]) => /^checks$|^check-\d+$/.test(name));
  const checks = ticked.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
  const scope = resetScopes.find((each) => each === typed.scope);
  const [note, reason] = [readReason(typed.note), readReason(typed.reason)];
  const count = longestReason;
  const errors: FormError[] = [];
  if (!scope) errors.push({ field: 'scope', text: t('errors.scope') });
  if (checks.length === 0 && 'error' in note) errors.push({ field: 'checks', text: t('errors.checks') });
  if ('error' in note && note.error === 'too-long')
    errors.push({ field: 'note', text: t('errors.note', { count }) });
  if ('error' in reason) {
    errors.push({
      field: 'reason',
      text: reason.error === 'too-long' ? t('errors.reason-long', { count }) : t('errors.reason'),
    });
  }
  const values = { ...typed, ...Object.fromEntries(ticked.map(([name, value]) => [name, String(value)])) };
  if (errors.length > 0 || !scope || 'error' in reason) return { errors, values };
  const change = {
    kind: 'ask-reset',
    account,
    scope,
    checks,
    note: 'error' in note ? '' : note.text,
    reason: reason.text,
  } as const;
  const refused = await requestChange(change, accountPath(account));
  return refused && { ...refused, values };
}
