'use server';

import { redirect } from 'next/navigation';
import { profileSetUpPath } from '@/lib/sign-in/from-profile';
import { applicantInSession } from '@/lib/web/applicant';
import { currentProfileSetUp } from '@/lib/web/attempt';
import { writeCookie } from '@/lib/web/cookies';
import type { FormResult } from '@/lib/web/form-result';
import { sendApplication } from '@/lib/web/request-actions';
import { applyPath, factorPath } from '../paths';

/** W3, from the tab, or on the way to another client that demands a second factor. */
export async function send(_: FormResult, data: FormData): Promise<FormResult> {
  const { who, session } = await applicantInSession(applyPath);
  const sent = await sendApplication(who, data, session.office);
  if (sent.kind === 'failed') return sent.result;
  const attempt = (await currentProfileSetUp())?.attempt;
  if (attempt?.purpose === 'switch-client' && attempt.shown.state === 'choosing') redirect(profileSetUpPath);
  await writeCookie('done', 'done.apply');
  redirect(factorPath);
}
