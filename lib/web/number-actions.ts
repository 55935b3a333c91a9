import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { config } from '@/lib/config';
import { mostNumbers } from '@/lib/factor/limits';
import { countryName } from '@/lib/factor/phone/countries';
import { kindOfNumber, type PhoneMethod, prefixesOf, readNumber } from '@/lib/factor/phone/number';
import { fromMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { type Translator, translator } from '@/lib/i18n/translator';
import { type Attempt, cancelAttempt } from '@/lib/sign-in/attempt';
import { askedOf, isByPhone, isMethod } from '@/lib/sign-in/challenge';
import { askToConfirm, confirmBySms, confirmingPhone, confirmOtherwise } from '@/lib/sign-in/confirm-app';
import { safeDestination } from '@/lib/sign-in/destination';
import {
  acceptCall,
  beginNumber,
  chooseAgain,
  type NumberRefusal,
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
import { passwordFirst } from './password-first';
import { longestCode } from './proof-actions';

/** One of the offered methods: on to a QR code, or to the page for a number. */
export async function chooseMethod(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  const method = textField(data, 'method', 20);
  if (!isMethod(method) || !held.attempt.available.includes(method)) {
    const t = translator(await currentLocale(), 'phone');
    return { errors: [{ field: 'method', text: t('errors.method') }] };
  }
  await passwordFirst(held);
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
  await passwordFirst(held);
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
  // The number that was approved is known here: it is chosen, not typed (W9).
  const approved = approvedNumber(held.attempt, data, values.method);
  if (!approved && !values.number.trim()) return failed(t('errors.missing'));
  const read = readNumber(values.country, approved ?? values.number);
  if (read.kind === 'malformed') return failed(t('errors.malformed'));
  if (read.kind === 'special') return failed(t(`errors.${read.because}`));
  const { method } = values;
  if (!isMethod(method) || !isByPhone(method)) return failed(t('errors.method'), 'method');
  if (isUnderWay(held.attempt, read.number, method)) return followStep(held, undefined);
  const outcome = await submitNumber(database(), outer(), held.holder, held.attempt, {
    ...read,
    kind: read.phoneKind,
    method,
  });
  const error = submitError(locale, held.attempt, outcome, { country: read.country, method });
  return error ? { errors: [error], values } : followStep(held, undefined);
}

/** The number that the method is approved for, where the form says that this is the one. */
const approvedNumber = ({ boundTo }: Attempt, data: FormData, method: string): string | undefined =>
  textField(data, 'approved', 3) && isMethod(method) ? boundTo[method]?.[0] : undefined;

/** Whether this very number is being asked already: the form was sent in twice, and the page of its code is the next one. */
const isUnderWay = (attempt: Attempt, number: string, method: PhoneMethod): boolean =>
  attempt.shown.state === 'verifying-number' &&
  askedOf(attempt, 'verify-number', { method, number }).live?.method === method;

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
  const error = submitError(await currentLocale(), held.attempt, outcome, { country, method: wish });
  return error ? { errors: [{ text: error.text }] } : followStep(held, undefined);
}

/** Why the number was not asked; undefined when it was, or when the attempt is elsewhere. */
function submitError(
  locale: Locale,
  attempt: Attempt,
  outcome: SubmitOutcome,
  wish: { country: string; method: PhoneMethod },
): FormError | undefined {
  if (outcome.kind === 'unfit') return unfitError(locale, attempt, outcome.because, wish.country);
  if (outcome.kind !== 'refused') return undefined;
  const { because, until } = outcome;
  if (because === 'country-off') return unfitError(locale, attempt, because, wish.country);
  const t = translator(locale, 'phone');
  const { name: office, timeZone } = attempt.office;
  const time = until === undefined ? undefined : fromMoment(locale, timeZone, until, attempt.now);
  const texts = [t(`problems.${because}`, { office, method: wish.method }), time && t('until', { time })];
  return { field: 'number', text: texts.filter(Boolean).join(' ') };
}

function unfitError(
  locale: Locale,
  { office, available }: Attempt,
  because: NumberRefusal,
  country: string,
): FormError {
  const t = translator(locale, 'phone');
  const field = 'number';
  switch (because) {
    case 'not-offered':
      return { field: 'method', text: t('errors.method') };
    case 'no-text-messages':
      return { field, text: t(available.includes('voice') ? 'errors.landline' : 'errors.landlineOnly') };
    case 'country-off': {
      const names = { office: office.name, country: countryName(locale, country) };
      const hasApp = available.includes('authenticator');
      return { field, text: t(hasApp ? 'errors.countryOff' : 'errors.countryOffOnly', names) };
    }
    case 'most':
      return { field, text: t('errors.most', { count: mostNumbers }) };
    default:
      return { field, text: t(`errors.${because}`) };
  }
}

/** The code that came to the new number. */
export async function enterNumberCode(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  // Sent in twice, or once more after an answer that got lost: the first one was taken.
  if (held.attempt.shown.state !== 'verifying-number') return followStep(held, undefined);
  const t = translator(await currentLocale(), 'phone');
  const outcome = await verifyNumber(database(), outer(), held.holder, textField(data, 'code', longestCode));
  if (outcome.kind === 'verified' || outcome.kind === 'not-now') return followStep(held, undefined);
  if (outcome.kind === 'crowded' || outcome.kind === 'not-approved')
    return codeError(t(`errors.${outcome.kind}`));
  return codeError(codeProblem(t, outcome.kind, held.attempt.pendingMethod));
}

/** Why a code that was sent did not do. `sms` or `voice`: how it was sent. */
function codeProblem(
  t: Translator<'phone'>,
  kind: 'malformed' | 'wrong' | 'over' | 'unavailable',
  method: string = 'sms',
): string {
  switch (kind) {
    case 'malformed':
      return t('errors.codeMissing', { method });
    case 'wrong':
      return t('errors.codeWrongPlain', { method });
    case 'over':
      return t('errors.codeOver', { method });
    case 'unavailable':
      return t('errors.codeUnavailable');
  }
}

const codeError = (text: string, field = 'code') => ({ errors: [{ field, text }] });

/** C6: the digits were keyed in on the new number's phone. */
export async function finishNumberCall(door: Door): Promise<void> {
  const held = await attemptOf(door);
  const outcome = await acceptCall(database(), config().secretKeys, held.holder);
  // Nothing more comes of this number: whoever adds one has nowhere else to go on.
  if (outcome.kind === 'not-approved' && !(await chooseAgain(database(), held.holder, held.attempt))) {
    await cancelAttempt(database(), held.holder);
    redirect(safeDestination(held.attempt.destination));
  }
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
  if (outcome === 'right') {
    // Whatever becomes of the app's code: this one need not be entered again.
    refresh();
    return undefined;
  }
  return codeError(codeProblem(t, outcome === 'not-now' ? 'over' : outcome), 'sms');
}
