import { createHash, timingSafeEqual } from 'node:crypto';
import { verifySignature } from '@vonage/jwt';
import { z } from 'zod';
import type { VonageSettings } from './vonage';

/** A webhook as it arrived. `now` is compared with the moment it was signed. */
export type Arrived = { authorization: string | null; body: Buffer; now: Date };

export type Webhook =
  /** `id` is the token's own (`jti`): whoever takes the webhook keeps it, so that it counts once. */
  { kind: 'genuine'; id: string; payload: unknown } | { kind: 'refused'; because: Refused };

/** For the log; the sender is not told. */
export type Refused =
  | 'no-token'
  | 'malformed-token'
  | 'algorithm'
  | 'signature'
  | 'issuer'
  | 'application'
  | 'age'
  | 'body-hash'
  | 'malformed-body';

/** How old a webhook may be and how far ahead Vonage's clock, in seconds. */
const oldest = 5 * 60;
const ahead = 60;

const longestToken = 4096;

const header = z.object({ alg: z.string() });
const claims = z.object({
  iss: z.string(),
  iat: z.number(),
  jti: z.string().min(1).max(128),
  payload_hash: z.string().regex(/^[0-9a-f]{64}$/i),
  /** Vonage leaves it out where a webhook belongs to the account as a whole. */
  application_id: z.string().optional(),
});

/**
 * Whether a webhook is Vonage's own, unaltered and fresh. The SDK checks the signature and nothing else: not the age,
 * not the body, and a token of another algorithm when the secret happens to be a key.
 * https://developer.vonage.com/en/getting-started/concepts/webhooks#validating-signed-webhooks
 */
export function readWebhook(
  { authorization, body, now }: Arrived,
  { signatureSecret, applicationId }: Pick<VonageSettings, 'signatureSecret' | 'applicationId'>,
): Webhook {
  const refused = (because: Refused): Webhook => ({ kind: 'refused', because });

  const [, token] =
    /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization?.slice(0, longestToken) ?? '') ?? [];
  if (!token) return refused('no-token');
  const [head = '', middle = ''] = token.split('.');
  if (header.safeParse(decoded(head)).data?.alg !== 'HS256') return refused('algorithm');
  if (!signatureSecret || !verifySignature(token, signatureSecret)) return refused('signature');

  const { data: claimed } = claims.safeParse(decoded(middle));
  if (!claimed) return refused('malformed-token');
  if (claimed.iss !== 'Vonage') return refused('issuer');
  if (claimed.application_id !== undefined && claimed.application_id !== applicationId) {
    return refused('application');
  }
  const age = now.getTime() / 1000 - claimed.iat;
  if (age > oldest || age < -ahead) return refused('age');

  const hash = createHash('sha256').update(body).digest();
  if (!timingSafeEqual(hash, Buffer.from(claimed.payload_hash, 'hex'))) return refused('body-hash');
  const payload = parsed(body.toString());
  if (typeof payload !== 'object' || payload === null) return refused('malformed-body');
  return { kind: 'genuine', id: claimed.jti, payload };
}

const decoded = (part: string) => parsed(Buffer.from(part, 'base64url').toString());

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
