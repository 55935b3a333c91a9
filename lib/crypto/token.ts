import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A random bearer token for a cookie or link: 256 bits, URL-safe. */
export function drawToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a token is stored: a plain SHA-256 is enough for 256 random bits, and allows an index. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** HMAC-SHA-256 under a key derived for one purpose, so that no value made for one serves another. */
export function mac(secret: string, purpose: string, message: string): Buffer {
  return createHmac('sha256', createHmac('sha256', secret).update(purpose).digest()).update(message).digest();
}

/** Compares in constant time; false for different lengths. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** `message.signature`, signed with the newest secret. The message must not contain a dot. */
export function sign(secrets: readonly string[], purpose: string, message: string): string {
  const [newest] = secrets;
  if (!newest) throw new Error('no secret to sign with');
  return `${message}.${mac(newest, purpose, message).toString('base64url')}`;
}

/** The message of a text that `sign` made under any of the secrets, else undefined. */
export function readSigned(secrets: readonly string[], purpose: string, signed: string): string | undefined {
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return undefined;
  const message = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1), 'base64url');
  return secrets.some((secret) => sameBytes(mac(secret, purpose, message), given)) ? message : undefined;
}
