'use server';

import { redirect } from 'next/navigation';
import type { TimeLeft } from '@/lib/session/time-left';
import { cancelAttempt } from '@/lib/sign-in/attempt';
import { currentSignIn } from '@/lib/web/attempt';
import { deleteCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import type { FormResult } from '@/lib/web/form-result';
import * as phone from '@/lib/web/phone-actions';
import { enterRecoveryCode, enterSignInCode } from '@/lib/web/proof-actions';
import { giveMoreTime } from '@/lib/web/time-left';

// The door is a constant of each file, never an argument from outside.
const door = 'sign-in';

export async function submitCode(_: FormResult, data: FormData): Promise<FormResult> {
  return enterSignInCode(data);
}

export async function submitRecoveryCode(_: FormResult, data: FormData): Promise<FormResult> {
  return enterRecoveryCode(door, data);
}

/** The code of a text message or voice call. */
export async function submitSentCode(_: FormResult, data: FormData): Promise<FormResult> {
  return phone.enterSentCode(door, data);
}

/** A new code, or another call. */
export async function askAgain(_: FormResult): Promise<FormResult> {
  return phone.askAgain(door);
}

/** Another way of the same proof. */
export async function takeWay(data: FormData): Promise<void> {
  return phone.takeWay(door, data);
}

/** C7: the digits were keyed in on the phone. */
export async function finishCall(): Promise<void> {
  return phone.finishCall(door);
}

/** Leaves the sign-in: the attempt is closed, not only forgotten by this browser. */
export async function leaveSignIn(): Promise<void> {
  const held = await currentSignIn();
  if (held) await cancelAttempt(database(), held.holder);
  await deleteCookie('attempt');
  redirect('/sign-in');
}

/** The same page for longer. */
export async function moreTime(): Promise<TimeLeft | null> {
  return giveMoreTime(door);
}
