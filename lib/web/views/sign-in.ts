import type { Locale } from '@/lib/i18n/locale';
import type { OfficeFace } from '@/lib/office/face';
import { type Guest, localeFor } from '../guest';
import { officeFor } from '../known-office';

/** The page that asks who one is. */
export type SignInView = { shape: { locale: Locale; office: OfficeFace }; texts: null };

/** For a browser that is not signed in and follows no link. */
export async function findSignInView(guest: Guest): Promise<SignInView | undefined> {
  if (guest.cookie('session')) return undefined;
  const office = await officeFor(undefined, guest.cookie('office'));
  return { shape: { locale: localeFor(guest), office }, texts: null };
}
