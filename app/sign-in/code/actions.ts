'use server';

import { redirect } from 'next/navigation';
import { cancelAttempt } from '@/lib/sign-in/attempt';
import { currentSignIn } from '@/lib/web/attempt';
import { deleteCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import type { FormResult } from '@/lib/web/form-result';
import { enterAppCode, enterRecoveryCode } from '@/lib/web/proof-actions';

export async function submitCode(_: FormResult, data: FormData): Promise<FormResult> {
  return enterAppCode('sign-in', data);
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
