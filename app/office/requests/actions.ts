'use server';

import { translator } from '@/lib/i18n/translator';
import { readReason } from '@/lib/method-request/reason';
import { requestFromList } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { typedReason } from '@/lib/web/request-actions';

const list = '/office/requests';

const requestOf = (data: FormData) => textField(data, 'request', 36);

// A request that is decided, or not this person's to decide, has no page any more: the list says so.

export async function approve(data: FormData): Promise<void> {
  await requestFromList({ kind: 'approve-request', request: requestOf(data) }, list);
}

export async function refuse(_: FormResult, data: FormData): Promise<FormResult> {
  const typed = typedReason(data);
  const read = readReason(typed);
  if ('error' in read) {
    const text = translator(await currentLocale(), 'requests')(`errors.reason-${read.error}`);
    return { errors: [{ field: 'reason', text }], values: { reason: typed } };
  }
  return requestFromList({ kind: 'refuse-request', request: requestOf(data), reason: read.text }, list);
}
