import { z } from 'zod';
import { config } from '@/lib/config';
import { isLocale, locales } from '@/lib/i18n/locale';
import { onCallEvent, onKeyed, onVerifyEvent } from '@/lib/sign-in/webhook';
import { readCallEvent, readKeyed, readVerifyEvent } from '@/lib/vonage/event';
import { keyedAnswer, type Ncco } from '@/lib/vonage/ncco';
import { database } from './database';
import { vonage } from './vonage';

/** A webhook that Vonage sent: `id` is its own, once; `path` is what follows `/api/vonage/`. */
export type TakenWebhook = { path: string; query: URLSearchParams; id: string; payload: unknown };

/**
 * Does what a webhook calls for.
 * @returns how the call goes on, where one waits for it
 */
export async function takeWebhook({ path, query, id, payload }: TakenWebhook): Promise<Ncco | undefined> {
  if (path === 'status') {
    const event = readVerifyEvent(payload);
    if (event) await onVerifyEvent(database(), id, event);
    return undefined;
  }
  const [, subject, named] = /^(call|keyed)\/([^/]+)$/.exec(path) ?? [];
  const reference = z.uuid().safeParse(named).data;
  if (!reference) return undefined;
  if (subject === 'keyed') {
    const { portalUrl, secretKeys } = config();
    const keyed = await onKeyed(database(), secretKeys, id, reference, readKeyed(payload));
    const wanted = query.get('locale');
    const locale = isLocale(wanted) ? wanted : locales[0];
    return keyed && keyedAnswer(keyed.answer, { locale, portalUrl, reference });
  }
  const event = readCallEvent(payload);
  await onCallEvent(database(), id, reference, event);
  // A mailbox would be spoken to until the call's time is over. Vonage need not wait for it.
  if (event.status === 'machine' && event.callId) void vonage()?.hangUp(event.callId);
  return undefined;
}
