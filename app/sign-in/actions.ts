'use server';

import { redirect } from 'next/navigation';
import { identifierKey, longestIdentifier } from '@/lib/account/identifier';
import { config } from '@/lib/config';
import { fromClockTime } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { safeDestination } from '@/lib/sign-in/destination';
import { knownBrowserName } from '@/lib/sign-in/known-browser';
import { enterPassword } from '@/lib/sign-in/password';
import { askFirst } from '@/lib/web/ask-phone';
import { enterPortal } from '@/lib/web/attempt';
import { readCookie, writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormError, FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { currentVisitor } from '@/lib/web/visitor';

/** The password form: on to the code, the set-up, or straight in. */
export async function submitPassword(_: FormResult, data: FormData): Promise<FormResult> {
  const locale = await currentLocale();
  const t = translator(locale, 'signIn');
  const identifier = textField(data, 'identifier', longestIdentifier);
  const password = textField(data, 'password');
  const values = { identifier };

  const missing: FormError[] = [];
  if (!identifier.trim()) missing.push({ field: 'identifier', text: t('identifierMissing') });
  if (!password) missing.push({ field: 'password', text: t('passwordMissing') });
  if (missing.length > 0) return { errors: missing, values };

  const { authSecrets } = config();
  const destination = safeDestination(data.get('to'));
  const outcome = await enterPassword(database(), authSecrets, {
    identifier,
    password,
    destination,
    visitor: await currentVisitor(),
    knownBrowser: knownBrowserName(authSecrets, await readCookie('browser'), identifierKey(identifier)),
  });
  switch (outcome.kind) {
    case 'wrong':
      return { errors: [{ field: 'identifier', text: t('wrong') }], values };
    case 'wait': {
      const { timeZone } = await officeAtTheDoor(undefined);
      const time = fromClockTime(locale, timeZone, outcome.until);
      return { errors: [{ text: t('waitUntil', { time }) }], values };
    }
    case 'busy':
      return { errors: [{ text: t('busy') }], values };
    case 'right':
      await writeCookie('office', outcome.office.slug);
      if (outcome.ticket) return enterPortal({ ...outcome, destination }, outcome.ticket);
      await writeCookie('attempt', outcome.token);
      // W2: where a code has to be sent first, it goes out now; the next page says to whom.
      if (outcome.asksPhone) await askFirst({ token: outcome.token });
      redirect(outcome.path);
  }
}
