import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** An AES-256 key and the name it has in sealed rows. */
export type BoxKey = { id: string; key: Buffer };

/** A sealed text could not be opened: wrong key, wrong owner, or altered. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

const ivLength = 12;
const tagLength = 16;

/**
 * Seals a secret for one owner: AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV. The result is
 * `keyId.base64url(iv | ciphertext | tag)`, so that keys can change while old rows still open.
 *
 * `owner` is authenticated but not stored: a row copied to another account does not open there.
 * Synchronous on purpose: WebCrypto would wait in the thread pool behind password hashes.
 */
export function seal(keys: readonly BoxKey[], owner: string, secret: string): string {
  const [current] = keys;
  if (!current) throw new Error('no key to seal with');
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', current.key, iv);
  cipher.setAAD(Buffer.from(`${current.id}|${owner}`));
  const body = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${current.id}.${body.toString('base64url')}`;
}

/**
 * Opens what `seal` made for the same owner.
 * @throws SealBroken
 */
export function open(keys: readonly BoxKey[], owner: string, sealed: string): string {
  const dot = sealed.indexOf('.');
  const id = sealed.slice(0, dot);
  const key = keys.find((candidate) => candidate.id === id)?.key;
  if (!key) throw new SealBroken('sealed with a key that is not in the ring');
  const body = Buffer.from(sealed.slice(dot + 1), 'base64url');
  if (body.length < ivLength + tagLength) throw new SealBroken('too short');
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(`${id}|${owner}`));
  decipher.setAuthTag(body.subarray(-tagLength));
  try {
    return decipher.update(body.subarray(ivLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new SealBroken('altered, or another owner');
  }
}
