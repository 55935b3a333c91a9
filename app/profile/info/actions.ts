'use server';

import { redirect } from 'next/navigation';
import { withdrawEmail } from '@/lib/account/contact';
import { emailSchema } from '@/lib/account/email-address';
import { setLanguage } from '@/lib/account/language';
import { changeName, holdsLink, readName } from '@/lib/account/name';
import { readUserName } from '@/lib/account/user-name-rules';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { endOtherSessions, endOwnSession } from '@/lib/session/list';
import { requestChange } from '@/lib/web/change-actions';
import { writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { currentVisitor } from '@/lib/web/visitor';

const home = '/profile/info';

const texts = async () => translator(await currentLocale(), 'info');

/** What was typed, to be put right. */
const wrong = (field: string, text: string, typed: string): FormResult => ({
  errors: [{ field, text }],
  values: { [field]: typed },
});

/** Back to the tab, which says what was done. */
async function done(what: 'name' | 'language' | 'session' | 'sessions' | 'withdraw'): Promise<never> {
  await writeCookie('done', `done.${what}`);
  redirect(home);
}

export async function saveName(_: FormResult, data: FormData): Promise<FormResult> {
  const session = await requireSession(home);
  const typed = textField(data, 'name');
  const name = readName(typed);
  if (!name) return wrong('name', (await texts())(holdsLink(typed) ? 'nameLink' : 'nameWrong'), typed);
  if (session.isGuarded) {
    return {
      errors: [{ text: translator(await currentLocale(), 'changes')('refused.guarded') }],
      values: { name: typed },
    };
  }
  await changeName(database(), session, name, (await currentVisitor()).address);
  return done('name');
}

export async function saveLanguage(_: FormResult, data: FormData): Promise<FormResult> {
  const session = await requireSession(home);
  const locale = data.get('locale');
  if (!isLocale(locale)) redirect(`${home}/language`);
  await writeCookie('language', locale);
  if (session.isGuarded) {
    // For this browser alone: the mails go on in the language that the person chose before.
    await writeCookie('done', 'refused.guarded');
    redirect(home);
  }
  await setLanguage(database(), session.accountId, locale, (await currentVisitor()).address);
  return done('language');
}

async function askForEmail(kind: 'add-email' | 'change-email', data: FormData): Promise<FormResult> {
  const typed = textField(data, 'email');
  const read = emailSchema.safeParse(typed);
  if (!read.success) return wrong('email', (await texts())('emailWrong'), typed);
  const refused = await requestChange({ kind, email: read.data }, home, 'email');
  return refused && { ...refused, values: { email: typed } };
}

/** Another address to sign in with: its link is sent, after a fresh proof. */
export async function askSignInEmail(_: FormResult, data: FormData): Promise<FormResult> {
  return askForEmail('change-email', data);
}

/** A second address, or another one in its place. */
export async function askSecondEmail(_: FormResult, data: FormData): Promise<FormResult> {
  return askForEmail('add-email', data);
}

export async function removeSecondEmail(_: FormResult): Promise<FormResult> {
  return requestChange({ kind: 'remove-email' }, home);
}

export async function saveUserName(_: FormResult, data: FormData): Promise<FormResult> {
  const typed = textField(data, 'userName');
  const userName = readUserName(typed);
  if (userName === undefined) return wrong('userName', (await texts())('userNameWrong'), typed);
  const refused = await requestChange({ kind: 'user-name', userName }, home, 'userName');
  return refused && { ...refused, values: { userName: typed } };
}

/** What the portal holds about the person can be fetched for a while, after a fresh proof. */
export async function prepareData(_: FormResult): Promise<FormResult> {
  return requestChange({ kind: 'export-data' }, `${home}/data`);
}

/** Gives up an address that waits; `which` picks one of the person's own two. */
export async function withdraw(data: FormData): Promise<void> {
  const session = await requireSession(home);
  const which = textField(data, 'which');
  const known = which === 'second' || which === 'sign-in';
  if (known && (await withdrawEmail(database(), session, which === 'sign-in'))) await done('withdraw');
  redirect(home);
}

/** Signs another browser out; whose it may be is the verb's business. */
export async function endBrowser(data: FormData): Promise<void> {
  const session = await requireSession(home);
  const { address } = await currentVisitor();
  const ended = await endOwnSession(database(), session, textField(data, 'session'), address);
  if (ended) await done('session');
  redirect(home);
}

export async function endOtherBrowsers(): Promise<void> {
  const session = await requireSession(home);
  await endOtherSessions(database(), session, (await currentVisitor()).address);
  await done('sessions');
}
