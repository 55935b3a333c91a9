import { countryName } from '@/lib/factor/phone/countries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import {
  type Applicant,
  type Application,
  type ApplyOutcome,
  type ApplyRefusal,
  apply,
} from '@/lib/method-request/apply';
import { isByPhone, isMethod } from '@/lib/sign-in/challenge';
import { database } from './database';
import { textField } from './form-data';
import type { FormError, FormResult } from './form-result';
import { currentLocale } from './locale';

/** What people type for a reason is not cut off before it is counted. */
const longestTyped = 5_000;

export const typedReason = (data: FormData) => textField(data, 'reason', longestTyped);

/** `made`, or what is to be put right in the form. */
export type Sent = { kind: 'made' } | { kind: 'failed'; result: FormResult };

/** W3, W4: sends an application in, as the form has it; the entries are kept when it will not do. */
export async function sendApplication(
  who: Applicant,
  data: FormData,
  office: { name: string },
): Promise<Sent> {
  const values = {
    method: textField(data, 'method', 20),
    phone: textField(data, 'phone', 36),
    country: textField(data, 'country', 2),
    number: textField(data, 'number', 200),
    reason: typedReason(data),
  };
  const locale = await currentLocale();
  const isOwn = values.phone !== '' && values.phone !== 'other';
  const number: Application['number'] = isOwn
    ? { phone: values.phone }
    : { country: values.country, typed: values.number };
  const { method, reason } = values;
  const outcome: ApplyOutcome =
    isMethod(method) && isByPhone(method)
      ? await apply(database(), who, { method, number, reason })
      : { kind: 'refused', because: 'not-applicable' };
  if (outcome.kind === 'made') return { kind: 'made' };
  const error = applyError(locale, office, outcome.because, {
    isOwn,
    country: outcome.country ?? values.country,
  });
  return { kind: 'failed', result: { errors: [error], values } };
}

/** Why nothing was sent, at the field it is about. */
export function applyError(
  locale: Locale,
  office: { name: string },
  because: ApplyRefusal,
  { isOwn, country }: { isOwn: boolean; country: string },
): FormError {
  const [t, phone] = [translator(locale, 'requests'), translator(locale, 'phone')];
  const field = isOwn ? 'phone' : 'number';
  switch (because) {
    case 'not-applicable':
    case 'open':
    case 'too-often':
      return { text: t(`errors.${because}`) };
    case 'not-now':
      return { text: translator(locale, 'changes')('refused.gone') };
    case 'guarded':
      return { text: translator(locale, 'changes')('refused.guarded') };
    case 'reason-missing':
    case 'reason-too-long':
      return { field: 'reason', text: t(`errors.${because}`) };
    case 'number-missing':
      return { field, text: t('errors.number-missing') };
    case 'no-text-messages':
      return { field, text: phone('errors.landlineOnly') };
    case 'country-off':
      return {
        field,
        text: phone('errors.countryOffOnly', { office: office.name, country: countryName(locale, country) }),
      };
    default:
      return { field, text: phone(`errors.${because}`) };
  }
}
