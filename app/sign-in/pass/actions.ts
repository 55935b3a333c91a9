'use server';

import { redirect } from 'next/navigation';
import { translator } from '@/lib/i18n/translator';
import { redeemPass } from '@/lib/sign-in/redeem-pass';
import { attemptOf, followStep } from '@/lib/web/attempt';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { longestCode } from '@/lib/web/proof-actions';

/** Spends the pass: what it takes away is gone, and the set-up begins. */
export async function submitPass(_: FormResult, data: FormData): Promise<FormResult> {
  const held = await attemptOf('sign-in');
  const { holder } = held;
  if (!('token' in holder)) return followStep(held, undefined);
  const outcome = await redeemPass(database(), holder, textField(data, 'pass', longestCode));
  const t = translator(await currentLocale(), 'pass');
  const error = (text: string) => ({ errors: [{ field: 'pass', text }] });
  switch (outcome.kind) {
    case 'right':
      return redirect('/sign-in/set-up');
    case 'malformed':
      return error(t('missing'));
    case 'wrong':
      return error(outcome.triesLeft > 0 ? t('wrong', { tries: outcome.triesLeft }) : t('over'));
    case 'not-now':
      return followStep(held, undefined);
  }
}
