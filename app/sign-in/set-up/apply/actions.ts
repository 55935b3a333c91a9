'use server';

import { redirect } from 'next/navigation';
import { applicantAtSignIn } from '@/lib/web/applicant';
import type { FormResult } from '@/lib/web/form-result';
import { sendApplication } from '@/lib/web/request-actions';

/** W3, from the sign-in: only the password is proven here. */
export async function send(_: FormResult, data: FormData): Promise<FormResult> {
  const { who, attempt } = await applicantAtSignIn();
  const sent = await sendApplication(who, data, attempt.office);
  if (sent.kind === 'failed') return sent.result;
  redirect('/sign-in/set-up');
}
