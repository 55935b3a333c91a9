import type { Locale } from '@/lib/i18n/locale';
import type { OfficeFace } from '@/lib/office/face';
import type { TimeLeft } from '@/lib/session/time-left';
import { type Attempt, findAttempt } from '@/lib/sign-in/attempt';
import { signInPath } from '@/lib/sign-in/state';
import { attemptTimeLeft } from '@/lib/sign-in/time-left';
import { database } from '../database';
import { type Guest, localeFor } from '../guest';

/** The page that asks for the app's code, as nearly everybody sees it. */
export type CodeView = {
  shape: { locale: Locale; office: OfficeFace; hasRecoveryCodes: boolean };
  texts: { time: Omit<TimeLeft, 'what'> };
};

/** What the page shows of an attempt that waits for a code. */
export function codeView(attempt: Attempt, locale: Locale): CodeView {
  const { left, until, movable } = attemptTimeLeft(attempt) ?? { left: 0, until: '', movable: false };
  return {
    shape: { locale, office: attempt.office, hasRecoveryCodes: attempt.recoveryCodesLeft > 0 },
    texts: { time: { left: Math.floor(left), until, movable } },
  };
}

/** The same for a browser at the door; undefined when it has no such attempt, or one with more to say. One statement. */
export async function findCodeView(guest: Guest): Promise<CodeView | undefined> {
  const token = guest.cookie('attempt');
  if (!token) return undefined;
  const attempt = await findAttempt(database(), { token });
  if (attempt?.purpose !== 'sign-in' || attempt.shown.state !== 'awaiting-proof') return undefined;
  const isElsewhere = signInPath('awaiting-proof', attempt.methods) !== '/sign-in/code';
  const hasMore = attempt.waitUntil.authenticator !== undefined || attempt.apps > 1;
  const isAppAlone = attempt.ways.length === 1 && attempt.way?.method === 'authenticator';
  if (isElsewhere || hasMore || !isAppAlone) return undefined;
  // Somebody who is signed in already may have another language than the browser's: rare enough.
  if (guest.cookie('session') && !guest.cookie('language')) return undefined;
  return codeView(attempt, localeFor(guest));
}
