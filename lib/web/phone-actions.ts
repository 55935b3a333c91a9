import { redirect } from 'next/navigation';
import { config } from '@/lib/config';
import { takeWay as chooseWay } from '@/lib/sign-in/attempt';
import { askedOf } from '@/lib/sign-in/challenge';
import { proveWithCall, proveWithSentCode } from '@/lib/sign-in/prove-by-phone';
import { askWay, outer } from './ask-phone';
import { attemptOf, type Door, followStep } from './attempt';
import { database } from './database';
import { textField } from './form-data';
import type { FormResult } from './form-result';
import { wayKey } from './phone-view';
import { answerProof, longestCode } from './proof-actions';

/** A new code, or another call, the way that is on the screen; the page says what became of it. */
export async function askAgain(door: Door): Promise<FormResult> {
  const held = await attemptOf(door);
  const { way } = held.attempt;
  if (way) await askWay(held.holder, held.attempt, way);
  return followStep(held, undefined);
}

/** Another way of the same proof: the form's field `way` names one of the attempt's own. */
export async function takeWay(door: Door, data: FormData): Promise<void> {
  const held = await attemptOf(door);
  const wish = textField(data, 'way', 80);
  const way = held.attempt.ways.find((each) => wayKey(each) === wish);
  if (way) {
    // First the page: whatever becomes of the code, its words are about this way.
    await chooseWay(database(), held.holder, way);
    const to = way.phone && { method: way.method, number: way.phone.number };
    // One that is still under way need not be paid for again.
    if (to && !askedOf(held.attempt, 'prove', to).live) await askWay(held.holder, held.attempt, way);
  }
  const back = door === 'sign-in' ? '/sign-in/code' : '/profile/confirm';
  // To the code's own page, also from that of recovery codes.
  redirect(back);
}

/** The code of the text message or voice call. */
export async function enterSentCode(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  // Sent in twice, or once more after an answer that got lost: the first one was taken.
  if (held.attempt.shown.state !== 'awaiting-proof') return followStep(held, undefined);
  const typed = textField(data, 'code', longestCode);
  const outcome = await proveWithSentCode(database(), outer(), held.holder, held.attempt, typed);
  return answerProof(held, outcome, 'sent');
}

/** The digits were keyed in on the phone: on with it. */
export async function finishCall(door: Door): Promise<void> {
  const held = await attemptOf(door);
  const outcome = await proveWithCall(database(), config().secretKeys, held.holder);
  await answerProof(held, outcome, 'sent');
  // Nothing was proven: the page says what became of the call.
  await followStep(held, undefined);
}
