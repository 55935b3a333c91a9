import { config } from '@/lib/config';
import type { PhoneMethod } from '@/lib/factor/phone/number';
import { ask, type Outer } from '@/lib/sign-in/ask';
import { type Attempt, findAttempt, type Holder } from '@/lib/sign-in/attempt';
import type { Way } from '@/lib/sign-in/challenge';
import { database } from './database';
import { vonage } from './vonage';

/** What a question to a phone takes, as this process has it. */
export function outer(): Outer {
  const { secretKeys, authSecrets } = config();
  return { vonage: vonage(), keys: secretKeys, authSecrets };
}

/**
 * The first code goes out right after the password (W2), or with the change that asks for a proof: from that very
 * action, never from a page. Nothing of it may keep the person from the next page, which says what became of it.
 */
export async function askFirst(holder: Holder): Promise<void> {
  const attempt = await findAttempt(database(), holder);
  if (attempt?.shown.state !== 'awaiting-proof' || attempt.challenges.length > 0) return;
  if (attempt.way) await askWay(holder, attempt, attempt.way);
}

/** Asks by a way of the attempt's; nothing is asked of an app. */
export async function askWay(holder: Holder, attempt: Attempt, way: Way): Promise<void> {
  if (isPhoneWay(way)) await ask(database(), outer(), holder, attempt, { purpose: 'prove', way });
}

const isPhoneWay = (way: Way): way is Way & { method: PhoneMethod } => way.phone !== undefined;
