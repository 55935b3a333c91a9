import { createHash, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { PhoneClock, PhoneNumber } from './clock';
import type { Faults, Taken, WebhookFault, WebhookPlace } from './faults';
import type { Application } from './token';

export type Webhook = {
  url: string;
  body: object;
  about: WebhookPlace;
  number: PhoneNumber;
  /** What belongs together keeps its order: a call, or a verification. */
  lane: string;
};

/** Sends it, and again when the portal does not take it. The answer's body; undefined when nobody took it. */
export type Deliver = (webhook: Webhook) => Promise<string | undefined>;

/** Seconds after which one that was not taken is sent again. */
const again = [1, 4, 10];
const patience = 5_000;
const tenDays = 10 * 24 * 3600;
/** The account whose application it is. */
const apiKey = 'a1b2c3d4';

/** Signed as Vonage's webhooks are: HS256, with the body's hash among the claims. */
async function sign(
  { applicationId, signatureSecret }: Application,
  body: string,
  now: number,
  fault: WebhookFault | undefined,
): Promise<string> {
  const hashed = fault === 'wrong-body' ? `${body} ` : body;
  const secret = fault === 'wrong-signature' ? `${signatureSecret}x` : signatureSecret;
  const issued = Math.floor(now / 1000) - (fault === 'webhook-old' ? tenDays : 0);
  return new SignJWT({
    jti: randomUUID(),
    payload_hash: createHash('sha256').update(hashed).digest('hex'),
    api_key: apiKey,
    application_id: fault === 'other-application' ? randomUUID() : applicationId,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer('Vonage')
    .setIssuedAt(issued)
    .sign(new TextEncoder().encode(secret));
}

async function post(url: string, body: string, token: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    return answer.ok ? text : undefined;
  } catch {
    return undefined;
  }
}

export function webhookDelivery(application: Application, clock: PhoneClock, faults: Faults): Deliver {
  const lanes = new Map<string, Promise<unknown>>();

  const attempt = async (url: string, body: string, fault: WebhookFault | undefined) => {
    const token = await sign(application, body, clock.realNow(), fault);
    const answer = await post(url, body, token);
    if (fault === 'webhook-replayed') await post(url, body, token);
    if (fault === 'webhook-twice') await attempt(url, body, undefined);
    return answer;
  };
  const repeat = async ({ url, number }: Webhook, body: string, fault: WebhookFault | undefined) => {
    for (const seconds of again) {
      await clock.pause(number, seconds * 1000);
      const answer = await attempt(url, body, fault);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
  const deliver = async (webhook: Webhook, body: string, fault: WebhookFault | undefined) =>
    (await attempt(webhook.url, body, fault)) ?? repeat(webhook, body, fault);

  return async (webhook) => {
    const body = JSON.stringify(webhook.body);
    const taken: Taken<WebhookFault> = faults.takeForWebhook(webhook.about, webhook.number);
    if (taken?.kind === 'webhook-lost') return undefined;
    if (taken?.kind === 'webhook-late') {
      // Others may overtake it: it is out of its lane.
      await clock.pause(webhook.number, taken.milliseconds);
      return deliver(webhook, body, undefined);
    }
    const before = lanes.get(webhook.lane);
    const first = Promise.resolve(before).then(() => attempt(webhook.url, body, taken?.kind));
    lanes.set(webhook.lane, first);
    const answer = await first;
    if (lanes.get(webhook.lane) === first) lanes.delete(webhook.lane);
    return answer ?? repeat(webhook, body, taken?.kind);
  };
}
