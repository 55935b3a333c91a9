'use server';

import { redirect } from 'next/navigation';
import { config } from '@/lib/config';
import { factorOverview } from '@/lib/factor/overview';
import { openProfileSetUp, type ProfilePurpose } from '@/lib/sign-in/from-profile';
import * as requests from '@/lib/web/applicant';
import { askFirst } from '@/lib/web/ask-phone';
import { requireAttempt } from '@/lib/web/attempt';
import { requestChange } from '@/lib/web/change-actions';
import { writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import { requireSession } from '@/lib/web/session';
import { currentVisitor } from '@/lib/web/visitor';
import { hasApp, hasNumber, leaveWhenGone } from './own-factor';
import { factorPath } from './paths';

async function open(purpose: ProfilePurpose): Promise<never> {
  const session = await requireSession(factorPath);
  if (session.isGuarded) {
    await writeCookie('done', 'refused.guarded');
    redirect(factorPath);
  }
  await openProfileSetUp(database(), config().secretKeys, session, purpose, await currentVisitor());
  await askFirst({ sessionId: session.id });
  // To wherever it begins: at the set-up itself, or at the proof it needs.
  await requireAttempt('profile');
  redirect(factorPath);
}

/** Connect an app: the first one, a further one, or one in place of those that are blocked. */
export async function openConnectApp(): Promise<void> {
  const session = await requireSession(factorPath);
  const overview = await factorOverview(database(), session.accountId, session.clientId);
  // Another tab has added the last one there is room for: the page says so.
  if (overview && !overview.mayAdd) redirect(factorPath);
  await open('connect-app');
}

/** A further number, or the first factor by phone. */
export async function openAddNumber(): Promise<void> {
  const session = await requireSession(factorPath);
  const overview = await factorOverview(database(), session.accountId, session.clientId);
  if (overview && !overview.mayAddNumber) redirect(factorPath);
  await open('add-number');
}

/** New recovery codes in place of the present ones. */
export async function openNewCodes(): Promise<void> {
  await open('new-codes');
}

/** The app that sign-in names. */
export async function makeCurrent(data: FormData): Promise<void> {
  const app = textField(data, 'app', 36);
  await requestChange({ kind: 'make-app-current', app }, factorPath);
  await leaveWhenGone(hasApp(app));
  redirect(factorPath);
}

/** The number that codes go to first (C8). */
export async function makePrimary(data: FormData): Promise<void> {
  const phone = textField(data, 'number', 36);
  await requestChange({ kind: 'make-number-primary', phone }, factorPath);
  await leaveWhenGone(hasNumber(phone));
  redirect(factorPath);
}

/** Takes back what was applied for, or asked of the service desk. */
export async function withdraw(data: FormData): Promise<void> {
  const { who } = await requests.applicantInSession(factorPath);
  const isDone = await requests.withdraw(who, data);
  await writeCookie('done', isDone ? 'done.withdraw-request' : 'refused.gone');
  redirect(factorPath);
}

/** Reminds those who decide, once a day. */
export async function remind(data: FormData): Promise<void> {
  const { who } = await requests.applicantInSession(factorPath);
  if (await requests.remind(who, data)) await writeCookie('done', 'done.remind');
  redirect(factorPath);
}
