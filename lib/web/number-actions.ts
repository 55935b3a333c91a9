import { config } from '@/lib/config';
import { countryName } from '@/lib/factor/phone/countries';
import { kindOfNumber, prefixesOf, readNumber } from '@/lib/factor/phone/number';
import { clockTime, exactTime } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { AskOutcome } from '@/lib/sign-in/ask';
import type { Attempt } from '@/lib/sign-in/attempt';
import { isByPhone, isMethod } from '@/lib/sign-in/challenge';
import { askToConfirm, confirmBySms, confirmingPhone, confirmOtherwise } from '@/lib/sign-in/confirm-app';
import {
  acceptCall,
  beginNumber,
  chooseAgain,
  type SubmitOutcome,
  submitNumber,
  verifyNumber,
} from '@/lib/sign-in/number-set-up';
import { beginPairing } from '@/lib/sign-in/pairing';
import { outer } from './ask-phone';
import { attemptOf, type Door, followStep, type Held } from './attempt';
import { database } from './database';
import { textField } from './form-data';
import type { FormError, FormResult } from './form-result';
import { currentLocale } from './locale';
import { longestCode } from './proof-actions';

/** One of the offered methods: on to a QR code, or to the page for a number. */
export async function chooseMethod(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  const method = textField(data, 'method', 20);
  if (!isMethod(method) || !held.attempt.available.includes(method)) {
    const t = translator(await currentLocale(), 'phone');
    return { errors: [{ field: 'method', text: t('errors.methodMissing') }] };
  }
  if (isByPhone(method)) await beginNumber(database(), held.holder, held.attempt, method);
  else await beginPairing(database(), config().secretKeys, held.holder, held.attempt);
  return followStep(held, undefined);
}

/** Back to where a method is chosen. */
export async function chooseMethodAgain(door: Door): Promise<void> {
  const held = await attemptOf(door);
  await chooseAgain(database(), held.holder, held.attempt);
  await followStep(held, undefined);
}

/** On to the page for a number; also back to it, from that of its code. */
export async function openNumber(door: Door): Promise<void> {
  const held = await attemptOf(door);
  const { pendingMethod } = held.attempt;
  const method = pendingMethod && isByPhone(pendingMethod) ? pendingMethod : undefined;
  await beginNumber(database(), held.holder, held.attempt, method);
  await followStep(held, undefined);
}

/** A number, as typed: checked at once, by the code that goes there or the call that is made. */
export async function enterNumber(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  const locale = await currentLocale();
  const t = translator(locale, 'phone');
  const values = {
    country: textField(data, 'country', 2),
    number: textField(data, 'number', 200),
    method: textField(data, 'method', 20),
  };
  const failed = (text: string, field = 'number') => ({ errors: [{ field, text }], values });
  if (!values.number.trim()) return failed(t('errors.numberMissing'));
  const read = readNumber(values.country, values.number);
  if (read.kind === 'malformed') return failed(t('errors.malformed'));
  if (read.kind === 'special') return failed(t(`errors.${read.because}`));
  const { method } = values;
  if (!isMethod(method) || !isByPhone(method)) return failed(t('errors.methodMissing'), 'method');
  const outcome = await submitNumber(database(), outer(), held.holder, held.attempt, {
    ...read,
    kind: read.phoneKind,
    method,
  });
  const error = submitError(locale, held.attempt, outcome, read.country);
  return error ? { errors: [error], values } : followStep(held, undefined);
}

/** The same number once more, by the form's `method`. */
export async function askNumberAgain(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  const { pendingNumber: number, pendingMethod } = held.attempt;
  const wish = textField(data, 'method', 20) || pendingMethod || '';
  if (!number || !isMethod(wish) || !isByPhone(wish)) return followStep(held, undefined);
  const { country } = prefixesOf(number);
  const outcome = await submitNumber(database(), outer(), held.holder, held.attempt, {
    number,
    country,
    kind: kindOfNumber(number),
    method: wish,
  });
  const error = submitError(await currentLocale(), held.attempt, outcome, country);
  return error ? { errors: [{ text: error.text }] } : followStep(held, undefined);
}

/** Why the number was not asked; undefined when it was, or when the attempt is elsewhere. */
function submitError(
  locale: Locale,
  { office }: Attempt,
  outcome: SubmitOutcome,
  country: string,
): FormError | undefined {
  const t = translator(locale, 'phone');
  const field = 'number';
  if (outcome.kind === 'unfit') {
    const text = t(`errors.${outcome.because}`, {
      office: office.name,
      country: countryName(locale, country),
    });
    return { field: outcome.because === 'not-offered' ? 'method' : field, text };
  }
  return outcome.kind === 'refused'
    ? { field, text: refusalText(locale, office, outcome, country) }
    : undefined;
}

function refusalText(
  locale: Locale,
  office: Attempt['office'],
  { because, until }: Extract<AskOutcome, { kind: 'refused' }>,
  country: string,
): string {
  const t = translator(locale, 'phone');
  const show = because === 'too-soon' ? exactTime : clockTime;
  return t(`refused.${because}`, {
    office: office.name,
    country: countryName(locale, country),
    until: until === undefined ? 'none' : 'known',
    time: until === undefined ? '' : show(locale, office.timeZone, until),
  });
}

/** The code that came to the new number. */
export async function enterNumberCode(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  const t = translator(await currentLocale(), 'phone');
  const outcome = await verifyNumber(database(), outer(), held.holder, textField(data, 'code', longestCode));
  switch (outcome.kind) {
    case 'malformed':
      return codeError(t('errors.codeMissing'));
    case 'wrong':
      return codeError(t('errors.codeWrongAgain'));
    case 'over':
      return codeError(t('errors.codeOver'));
    case 'unavailable':
      return codeError(t('errors.codeUnavailable'));
    default:
      return followStep(held, undefined);
  }
}

const codeError = (text: string, field = 'code') => ({ errors: [{ field, text }] });

/** C6: the digits were keyed in on the new number's phone. */
export async function finishNumberCall(door: Door): Promise<void> {
  const held = await attemptOf(door);
  await acceptCall(database(), config().secretKeys, held.holder);
  await followStep(held, undefined);
}

/** P10: on from the QR code; the text message goes out, or the next page says why not. */
export async function sendConfirmation(door: Door): Promise<FormResult> {
  const held = await attemptOf(door);
  await askToConfirm(database(), outer(), held.holder, held.attempt);
  return followStep(held, undefined);
}

/** P10: the text message did not get through. */
export async function confirmAnotherWay(door: Door): Promise<void> {
  const held = await attemptOf(door);
  await confirmOtherwise(database(), held.holder, held.attempt);
  await followStep(held, undefined);
}

/** P10: what is wrong with the text message's code, before the app's is looked at; undefined when it is right or not asked. */
export async function checkConfirmation(held: Held, data: FormData): Promise<FormResult | undefined> {
  if (held.attempt.shown.state !== 'confirming-app' || !confirmingPhone(held.attempt)) return undefined;
  const t = translator(await currentLocale(), 'phone');
  const typed = textField(data, 'sms', longestCode);
  const outcome = await confirmBySms(database(), outer().vonage, held.holder, held.attempt, typed);
  switch (outcome) {
    case 'right':
      return undefined;
    case 'malformed':
      return codeError(t('errors.codeMissing'), 'sms');
    case 'wrong':
      return codeError(t('errors.codeWrongAgain'), 'sms');
    case 'over':
    case 'not-now':
      return codeError(t('errors.codeOver'), 'sms');
    case 'unavailable':
      return codeError(t('errors.codeUnavailable'), 'sms');
  }
}
