'use server';

import { redirect } from 'next/navigation';
import { setLanguage } from '@/lib/account/language';
import { isLocale } from '@/lib/i18n/locale';
import { ownPath } from '@/lib/sign-in/destination';
import { stopSession } from '@/lib/web/auth';
import { writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentSession } from '@/lib/web/session';
import { currentVisitor } from '@/lib/web/visitor';

/** Ends the session's row and takes the cookie away. */
export async function signOut(): Promise<void> {
  await stopSession();
  redirect('/sign-in');
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
