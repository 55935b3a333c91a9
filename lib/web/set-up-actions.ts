import { redirect } from 'next/navigation';
import { config } from '@/lib/config';
import { readOptionalName } from '@/lib/factor/authenticator/app-name';
import { readCode } from '@/lib/factor/authenticator/totp';
import { mostApps } from '@/lib/factor/limits';
import { receiptSchema } from '@/lib/factor/recovery-codes/receipt';
import { translator } from '@/lib/i18n/translator';
import { cancelAttempt, findAttempt, finish, keepApp } from '@/lib/sign-in/attempt';
import { safeDestination } from '@/lib/sign-in/destination';
import { beginPairing, pairApp } from '@/lib/sign-in/pairing';
import { putOff } from '@/lib/sign-in/put-off';
import { acknowledgeCodes } from '@/lib/sign-in/recovery-codes';
import { attemptOf, type Door, followStep } from './attempt';
import { deleteCookie } from './cookies';
import { database } from './database';
import { textField } from './form-data';
import type { FormResult } from './form-result';
import { currentLocale } from './locale';
import { checkConfirmation } from './number-actions';
import { passwordFirst } from './password-first';

/** On to a QR code; also a fresh one in place of one that is too old. */
export async function beginSetUp(door: Door): Promise<void> {
  const held = await attemptOf(door);
  if (!held.attempt.available.includes('authenticator')) return followStep(held, undefined);
  await passwordFirst(held);
  await beginPairing(database(), config().secretKeys, held.holder, held.attempt);
  await followStep(held, undefined);
}

/** The first code of the new app. */
export async function connectApp(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  const t = translator(await currentLocale(), 'setUp');
  const { adds } = held.attempt;
  const typed = adds ? textField(data, 'name') : '';
  const named = readOptionalName(typed);
  const error = (text: string, field = 'code') => ({
    errors: [{ field, text }],
    ...(adds && { values: { name: typed } }),
  });
  const factors = translator(await currentLocale(), 'factors');
  // Before the code, so that it costs no try.
  if (named.error) return error(factors(`nameErrors.${named.error}`), 'name');
  const code = textField(data, 'code', 100);
  if (readCode(code) === undefined) return error(t('codeMissing'));
  const unconfirmed = await checkConfirmation(held, data);
  if (unconfirmed) return unconfirmed;
  const outcome = await pairApp(database(), config().secretKeys, held.holder, code, named.name);
  switch (outcome.kind) {
    case 'malformed':
      return error(t('codeMissing'));
    case 'wrong':
      return error(t('codeWrong'));
    case 'drift': {
      // 45 s and less reads as half a minute; the step is 30 s, so anything finer would be made up.
      const away = Math.abs(outcome.seconds);
      const minutes = away < 46 ? 0 : Math.round(away / 60);
      return error(t(outcome.seconds > 0 ? 'clockFast' : 'clockSlow', { minutes }));
    }
    case 'not-now': {
      const now = adds ? await findAttempt(database(), held.holder) : undefined;
      const isFull = now?.shown.state === 'proving' && now.apps >= mostApps;
      return isFull ? error(factors('mostApps')) : followStep(held, undefined);
    }
    case 'connected':
      return followStep(held, undefined);
  }
}

/** H5: codes saved, own name typed, terms accepted. */
export async function confirmReceipt(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  const locale = await currentLocale();
  const t = translator(locale, 'setUp');
  const entries = {
    name: textField(data, 'name'),
    saved: textField(data, 'saved'),
    terms: textField(data, 'terms'),
  };
  const read = receiptSchema.safeParse(entries);
  if (!read.success) {
    const errors = read.error.issues.map((issue) => ({
      field: String(issue.path[0]),
      text: t(issue.message as 'nameMissing'),
    }));
    return { errors, values: entries };
  }
  const receipt = { name: read.data.name, locale };
  const outcome = await acknowledgeCodes(database(), config().secretKeys, held.holder, held.attempt, receipt);
  if (outcome === 'busy') return { errors: [{ text: t('busy') }], values: entries };
  return followStep(held, undefined);
}

/** An offer is put off. */
export async function declineOffer(door: Door): Promise<void> {
  const held = await attemptOf(door);
  await followStep(held, await putOff(database(), held.holder));
}

/** After a recovery code: the app is still there. */
export async function keepPresentApp(door: Door): Promise<void> {
  const held = await attemptOf(door);
  await followStep(held, await keepApp(database(), held.holder));
}

/** The last page is read. */
export async function finishSetUp(door: Door): Promise<void> {
  const held = await attemptOf(door);
  await followStep(held, await finish(database(), held.holder));
}

/** Leaves the set-up: the attempt is closed and what was pending is gone. */
export async function leaveSetUp(door: Door): Promise<void> {
  const held = await attemptOf(door);
  await cancelAttempt(database(), held.holder);
  if (door === 'profile') redirect(safeDestination(held.attempt.destination));
  await deleteCookie('attempt');
  redirect('/sign-in');
}
