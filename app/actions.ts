'use server';

import { redirect } from 'next/navigation';
import { setLanguage } from '@/lib/account/language';
import { isLocale } from '@/lib/i18n/locale';
import { home, ownPath } from '@/lib/sign-in/destination';
import { confirmPath, profileSetUpPath } from '@/lib/sign-in/from-profile';
import { switchClient } from '@/lib/sign-in/switch-client';
import { askFirst } from '@/lib/web/ask-phone';
import { attemptOf, pathOf } from '@/lib/web/attempt';
import { stopSession } from '@/lib/web/auth';
import { writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import { currentSession, requireSession } from '@/lib/web/session';
import { currentVisitor } from '@/lib/web/visitor';

/** Ends the session's row and takes the cookie away. */
export async function signOut(): Promise<void> {
  await stopSession();
  redirect('/sign-in');
}

/** Makes another of one's clients the active one; what the new client demands comes first (P2, P3). */
export async function chooseClient(data: FormData): Promise<void> {
  const wish = ownPath(data.get('back')) ?? home;
  // A step of something else that stands open ends with the switch: there is no coming back to it.
  const back = [confirmPath, profileSetUpPath].some((path) => wish.startsWith(path)) ? home : wish;
  const session = await requireSession(back);
  const visitor = await currentVisitor();
  const { kind } = await switchClient(database(), session, textField(data, 'client', 36), back, visitor);
  if (kind !== 'asked') redirect(back);
  await askFirst({ sessionId: session.id });
  const held = await attemptOf('profile');
  redirect(pathOf(held));
}

/** Shows this browser everything in another language, and writes to the person in it from now on. */
export async function chooseLanguage(data: FormData): Promise<void> {
  const locale = data.get('locale');
  if (isLocale(locale)) {
    await writeCookie('language', locale);
    const session = await currentSession();
    if (session) await setLanguage(database(), session.accountId, locale, (await currentVisitor()).address);
  }
  redirect(ownPath(data.get('back')) ?? '/');
}
