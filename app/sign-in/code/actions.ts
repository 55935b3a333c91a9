'use server';

import { redirect } from 'next/navigation';
import type { TimeLeft } from '@/lib/session/time-left';
import { cancelAttempt } from '@/lib/sign-in/attempt';
import { currentSignIn } from '@/lib/web/attempt';
import { deleteCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import type { FormResult } from '@/lib/web/form-result';
import { enterRecoveryCode, enterSignInCode } from '@/lib/web/proof-actions';
import { giveMoreTime } from '@/lib/web/time-left';

export async function submitCode(_: FormResult, data: FormData): Promise<FormResult> {
  return enterSignInCode(data);
}

export async function submitRecoveryCode(_: FormResult, data: FormData): Promise<FormResult> {
  return enterRecoveryCode('sign-in', data);
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
  return giveMoreTime('sign-in');
}
