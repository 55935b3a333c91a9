import { redirect } from 'next/navigation';
import { carryOut, carryOutConfirmed, sealChange } from '@/lib/account/carry-out';
import type { Change, Refusal } from '@/lib/account/change';
import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { confirmPath, openConfirmation } from '@/lib/sign-in/from-profile';
import { askFirst } from './ask-phone';
import { writeCookie } from './cookies';
import { database } from './database';
import type { FormResult } from './form-result';
import { currentLocale } from './locale';
import { requireSession } from './session';
import { currentVisitor } from './visitor';

/**
 * What an action does with a sensitive change, once its entries are checked: carries it out and returns to `back`, or
 * keeps it, goes to the shared proof, and carries it out after that (`finishChange`): nothing is entered twice. Comes
 * back only with why it was refused, at `field` of the form where one is named.
 * `back` is a constant of the action, a path of the profile.
 */
export async function requestChange(change: Change, back: string, field?: string): Promise<FormResult> {
  return inForm(await request(change, back), field);
}

/**
 * The same for a form that begins with what there is: once somebody else has changed that, it is looked at anew on the page
 * `shown`, which says so, before it is decided again.
 */
export async function requestUnlessChanged(change: Change, back: string, shown: string): Promise<FormResult> {
  const refusal = await request(change, back);
  if (refusal !== 'changed-meanwhile') return inForm(refusal);
  await writeCookie('done', `refused.${refusal}`);
  redirect(shown);
}

async function inForm(refusal: Refusal, field?: string): Promise<FormResult> {
  const text = translator(await currentLocale(), 'changes')(`refused.${refusal}`);
  return { errors: [{ ...(field && { field }), text }] };
}

/** The same for a button of a list, which has no place of its own for an error: the list says why it was refused. */
export async function requestFromList(change: Change, back: string): Promise<never> {
  await writeCookie('done', `refused.${await request(change, back)}`);
  redirect(back);
}

/** Comes back only with why not. */
async function request(change: Change, back: string): Promise<Refusal> {
  const session = await requireSession(back);
  const keys = config().secretKeys;
  const visitor = await currentVisitor();
  const outcome = await carryOut(database(), keys, session, change, visitor);
  switch (outcome.kind) {
    case 'done':
      await writeCookie('done', `done.${change.kind}`);
      redirect(back);
      break;
    case 'refused':
      return outcome.because;
    case 'needs-proof': {
      const sealedChange = sealChange(keys, session.accountId, change);
      // The proof was stale a moment ago; whatever the session said of itself when it was looked up.
      const asked = { ...session, freshlyProven: false };
      const kept = { sealedChange, destination: back };
      const opened = await openConfirmation(database(), keys, asked, kept, visitor);
      // The account changed in this very moment. What an earlier page left open must not be shown in its place.
      if (!opened) return 'gone';
      await askFirst({ sessionId: session.id });
      redirect(confirmPath);
    }
  }
}

/** After the proof: carries out what was kept, and returns to where it was asked for. */
export async function finishChange(back: string): Promise<never> {
  const session = await requireSession(back);
  const visitor = await currentVisitor();
  const outcome = await carryOutConfirmed(database(), config().secretKeys, session, visitor);
  if (outcome.kind === 'not-now') redirect(confirmPath);
  await writeCookie(
    'done',
    outcome.kind === 'done' ? `done.${outcome.change}` : `refused.${outcome.because}`,
  );
  redirect(back);
}
