'use server';

import { checkCurrentPassword } from '@/lib/account/password-current';
import { changedPasswordSchema } from '@/lib/account/password-rules';
import { config } from '@/lib/config';
import { hashPassword, TooBusy } from '@/lib/crypto/slow-hash';
import { fromClockTime } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { requestChange } from '@/lib/web/change-actions';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { newPasswordErrors } from '@/lib/web/new-password';
import { requireSession } from '@/lib/web/session';
import { currentVisitor } from '@/lib/web/visitor';

/**
 * A new password in place of the present one. What costs nobody a try comes first; the hash of the new one is worked
 * out only for somebody who knew the old one.
 */
export async function changePassword(_: FormResult, data: FormData): Promise<FormResult> {
  const session = await requireSession('/profile/password');
  const entries = {
    current: textField(data, 'current'),
    password: textField(data, 'password'),
    repeat: textField(data, 'repeat'),
  };
  const slips = await newPasswordErrors(changedPasswordSchema, entries, session.accountId);
  if (slips) return slips;

  const locale = await currentLocale();
  const t = translator(locale, 'password');
  const visitor = await currentVisitor();
  const { authSecrets } = config();
  const outcome = await checkCurrentPassword(database(), authSecrets, session, entries.current, visitor);
  switch (outcome.kind) {
    case 'wrong':
      return { errors: [{ field: 'current', text: t('currentWrong') }] };
    case 'wait': {
      const time = fromClockTime(locale, session.office.timeZone, outcome.until);
      return { errors: [{ field: 'current', text: translator(locale, 'signIn')('waitUntil', { time }) }] };
    }
    case 'busy':
      return { errors: [{ text: t('busy') }] };
  }
  const { checkedAgainst } = outcome;
  let hash: string;
  try {
    hash = await hashPassword(entries.password);
  } catch (error) {
    if (error instanceof TooBusy) return { errors: [{ text: t('busy') }] };
    throw error;
  }
  return requestChange({ kind: 'password', hash, checkedAgainst }, '/profile/password');
}
