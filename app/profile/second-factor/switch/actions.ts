'use server';

import { redirect } from 'next/navigation';
import { askForSwitch } from '@/lib/method-request/apply';
import { applicantInSession } from '@/lib/web/applicant';
import { writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { applyError, typedReason } from '@/lib/web/request-actions';
import { factorPath, switchPath } from '../paths';

/** W10: the service desk is asked to switch. */
export async function send(_: FormResult, data: FormData): Promise<FormResult> {
  const { who, session } = await applicantInSession(switchPath);
  const reason = typedReason(data);
  const outcome = await askForSwitch(database(), who, reason);
  if (outcome.kind === 'refused') {
    const error = applyError(await currentLocale(), session.office, outcome.because, {
      isOwn: true,
      country: '',
    });
    return { errors: [error], values: { reason } };
  }
  await writeCookie('done', 'done.ask-switch');
  redirect(factorPath);
}
