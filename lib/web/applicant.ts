import type { Applicant } from '@/lib/method-request/apply';
import { remindByApplicant, withdrawRequest } from '@/lib/method-request/withdraw';
import type { Session } from '@/lib/session/session';
import type { Attempt } from '@/lib/sign-in/attempt';
import { attemptOf } from './attempt';
import { database } from './database';
import { textField } from './form-data';
import { requireSession } from './session';
import { currentVisitor } from './visitor';

/** Whoever stands at the door with the right password. */
export async function applicantAtSignIn(): Promise<{ who: Applicant; attempt: Attempt }> {
  const { holder, attempt } = await attemptOf('sign-in');
  const { address } = await currentVisitor();
  return { who: { accountId: attempt.accountId, holder, address }, attempt };
}

/** Whoever is signed in; anybody else signs in and comes back to `path`. */
export async function applicantInSession(path: string): Promise<{ who: Applicant; session: Session }> {
  const session = await requireSession(path);
  const { address } = await currentVisitor();
  return { who: { accountId: session.accountId, holder: { sessionId: session.id }, address }, session };
}

const requestOf = (data: FormData) => textField(data, 'request', 36);

/** Takes back the request that the form names; false when there was nothing to take back. */
export const withdraw = (who: Applicant, data: FormData): Promise<boolean> =>
  withdrawRequest(database(), who, requestOf(data));

/** Reminds those who decide; false when it is too soon. */
export const remind = (who: Applicant, data: FormData): Promise<boolean> =>
  remindByApplicant(database(), who, requestOf(data));
