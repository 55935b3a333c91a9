import { redirect } from 'next/navigation';
import { config } from '@/lib/config';
import { fromClockTime } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { findAttempt } from '@/lib/sign-in/attempt';
import { confirmPassword } from '@/lib/sign-in/password-again';
import { proveWithApp, proveWithRecoveryCode } from '@/lib/sign-in/proof';
import type { ProofOutcome } from '@/lib/sign-in/proof-steps';
import { attemptOf, type Door, enterPortal, followStep, type Held } from './attempt';
import { finishChange } from './change-actions';
import { readCookie } from './cookies';
import { database } from './database';
import { textField } from './form-data';
import type { FormResult } from './form-result';
import { currentLocale } from './locale';
import { requireSession } from './session';
import { currentVisitor } from './visitor';

export const longestCode = 100;

/**
 * The app's code at sign-in, the step everybody takes every time: the attempt is not looked up before its
 * try is spent, only when there is more to say than "come in".
 */
export async function enterSignInCode(data: FormData): Promise<FormResult> {
  const token = await readCookie('attempt');
  if (!token) redirect('/sign-in');
  const typed = textField(data, 'code', longestCode);
  const outcome = await proveWithApp(database(), config().secretKeys, { token }, typed);
  if (outcome.kind === 'right' && outcome.ticket && outcome.entering) {
    return enterPortal(outcome.entering, outcome.ticket);
  }
  return answerProof(await attemptOf('sign-in'), outcome, 'code');
}

/** The app's code, at either door. */
export async function enterAppCode(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  const typed = textField(data, 'code', longestCode);
  const outcome = await proveWithApp(database(), config().secretKeys, held.holder, typed);
  return answerProof(held, outcome, 'code');
}

/** A recovery code, at either door. */
export async function enterRecoveryCode(door: Door, data: FormData): Promise<FormResult> {
  const held = await attemptOf(door);
  const typed = textField(data, 'code', longestCode);
  const outcome = await proveWithRecoveryCode(database(), config().secretKeys, held.holder, typed);
  return answerProof(held, outcome, 'recovery');
}

/** An account without any factor gives its password again instead; only from within a session. */
export async function enterOwnPassword(data: FormData): Promise<FormResult> {
  const held = await attemptOf('profile');
  const session = await requireSession('/profile/second-factor');
  const locale = await currentLocale();
  const t = translator(locale, 'profile');
  const password = textField(data, 'password');
  const error = (text: string) => ({ errors: [{ field: 'password', text }] });
  if (!password) return error(t('passwordMissing'));
  const { authSecrets } = config();
  const visitor = await currentVisitor();
  const outcome = await confirmPassword(database(), authSecrets, held.holder, session, password, visitor);
  switch (outcome.kind) {
    case 'right':
      return outcome.state === 'confirmed'
        ? finishChange(held.attempt.destination)
        : followStep(held, undefined);
    case 'not-now':
      return followStep(held, undefined);
    case 'wrong':
      if (outcome.triesLeft === 0) return followStep(held, undefined);
      return error(t('passwordWrong', { tries: outcome.triesLeft }));
    case 'wait': {
      const time = fromClockTime(locale, session.office.timeZone, outcome.until);
      return error(translator(locale, 'signIn')('waitUntil', { time }));
    }
    case 'busy':
      return error(translator(locale, 'signIn')('busy'));
  }
}

/** Which code was entered: of the app, one that was sent, or a recovery code. */
type CodeKind = 'code' | 'sent' | 'recovery';

/** After a proof: on to wherever it leads, or back to the form with what was not right. */
export async function answerProof(held: Held, outcome: ProofOutcome, kind: CodeKind): Promise<FormResult> {
  const locale = await currentLocale();
  const t = translator(locale, 'signIn');
  const phone = translator(locale, 'phone');
  const method = held.attempt.way?.method ?? 'sms';
  const error = (text: string) => ({ errors: [{ field: 'code', text }] });
  switch (outcome.kind) {
    case 'right':
      return outcome.state === 'confirmed'
        ? finishChange(held.attempt.destination)
        : followStep(held, outcome);
    case 'malformed':
      return error(kind === 'sent' ? phone('errors.codeMissing', { method }) : t(`${kind}Missing`));
    case 'busy':
      return error(t('busy'));
    case 'over':
      return error(phone('errors.codeOver', { method }));
    case 'unavailable':
      return error(phone('errors.codeUnavailable'));
    case 'wrong':
    case 'used':
      // The last miss has closed the attempt: that is a page, not a message.
      if (outcome.triesLeft === 0) return followStep(held, undefined);
      if (kind === 'sent') return error(phone('errors.codeWrong', { method, tries: outcome.triesLeft }));
      return error(
        outcome.kind === 'used' ? t(`${kind}Used`) : t(`${kind}Wrong`, { tries: outcome.triesLeft }),
      );
    case 'not-now': {
      const now = await findAttempt(database(), held.holder);
      const proof = { code: 'authenticator', recovery: 'recovery-code', sent: method } as const;
      const until = now?.waitUntil[proof[kind]];
      if (now?.shown.state !== 'awaiting-proof' || until === undefined) return followStep(held, undefined);
      const time = fromClockTime(locale, now.office.timeZone, until);
      return error(t(kind === 'recovery' ? 'recoveryWait' : 'codeWait', { time }));
    }
  }
}
