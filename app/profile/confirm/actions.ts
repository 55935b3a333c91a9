'use server';

import type { TimeLeft } from '@/lib/session/time-left';
import { attemptOf } from '@/lib/web/attempt';
import { finishChange } from '@/lib/web/change-actions';
import type { FormResult } from '@/lib/web/form-result';
import * as phone from '@/lib/web/phone-actions';
import { enterAppCode, enterOwnPassword, enterRecoveryCode } from '@/lib/web/proof-actions';
import { leaveSetUp } from '@/lib/web/set-up-actions';
import { giveMoreTime } from '@/lib/web/time-left';

// The door is a constant of each file, never an argument from outside.
const door = 'profile';

/** The account's own factor, before anything is changed. */
export async function proveApp(_: FormResult, data: FormData): Promise<FormResult> {
  return enterAppCode(door, data);
}
export async function proveRecoveryCode(_: FormResult, data: FormData): Promise<FormResult> {
  return enterRecoveryCode(door, data);
}
/** The code of a text message or voice call. */
export async function proveSentCode(_: FormResult, data: FormData): Promise<FormResult> {
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
/** The digits were keyed in on the phone. */
export async function finishCall(): Promise<void> {
  return phone.finishCall(door);
}
export async function provePassword(_: FormResult, data: FormData): Promise<FormResult> {
  return enterOwnPassword(data);
}

/** Proven, but not yet carried out: something broke off in between. */
export async function carryOut(): Promise<void> {
  const { attempt } = await attemptOf(door);
  await finishChange(attempt.destination);
}

export async function leave(): Promise<void> {
  return leaveSetUp(door);
}

/** The same page for longer. */
export async function moreTime(): Promise<TimeLeft | null> {
  return giveMoreTime(door);
}
