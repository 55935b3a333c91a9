'use server';

import { translator } from '@/lib/i18n/translator';
import { readReason } from '@/lib/method-request/reason';
import { requestFromList } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { typedReason } from '@/lib/web/request-actions';
import { accountPath, searchPath, switchesPath } from './paths';

// Whom an id of a form names, and whether this desk serves them, is the verbs' business. What cannot be done (any more) the page
// says that each returns to.

const accountOf = (data: FormData) => textField(data, 'account', 36);
const requestOf = (data: FormData) => textField(data, 'request', 36);

export async function endSessions(data: FormData): Promise<void> {
  const account = accountOf(data);
  await requestFromList({ kind: 'end-sessions', account }, accountPath(account));
}

export async function endWait(data: FormData): Promise<void> {
  const account = accountOf(data);
  await requestFromList({ kind: 'end-wait', account }, accountPath(account));
}

export async function release(data: FormData): Promise<void> {
  const account = accountOf(data);
  await requestFromList({ kind: 'release-account', account }, accountPath(account));
}

export async function answerRequest(data: FormData): Promise<void> {
  const account = accountOf(data);
  await requestFromList({ kind: 'answer-support-request', account }, accountPath(account));
}

export async function resendInvitation(data: FormData): Promise<void> {
  const invitation = textField(data, 'invitation', 36);
  await requestFromList({ kind: 'desk-renew-invitation', invitation }, searchPath);
}

export async function carryOutSwitch(data: FormData): Promise<void> {
  await requestFromList({ kind: 'switch-method', request: requestOf(data) }, switchesPath);
}

export async function refuseSwitch(_: FormResult, data: FormData): Promise<FormResult> {
  const typed = typedReason(data);
  const read = readReason(typed);
  if ('error' in read) {
    const text = translator(await currentLocale(), 'requests')(`errors.reason-${read.error}`);
    return { errors: [{ field: 'reason', text }], values: { reason: typed } };
  }
  return requestFromList(
    { kind: 'refuse-switch', request: requestOf(data), reason: read.text },
    switchesPath,
  );
}
