import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, hashRaw, verify } from '@node-rs/argon2';
import pLimit, { type LimitFunction } from 'p-limit';

/** The library's ambient enum cannot be imported into isolated modules. */
const argon2id = 2;

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. */
const strength = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** More waiting than this and a newcomer is told "busy" at once: about five seconds' work on one core. */
const longestQueue = 200;

/** Too many people are signing in right now; nothing was decided. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

// One gate per process (Next bundles this module once per route). One core stays free for everybody
// who is not hashing: same throughput, and the code step does not wait behind passwords.
const shared = globalThis as typeof globalThis & { __vestibuleHashGate?: LimitFunction };

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  shared.__vestibuleHashGate ??= pLimit(Math.max(1, availableParallelism() - 1));
  const gate = shared.__vestibuleHashGate;
  if (gate.pendingCount >= longestQueue) return Promise.reject(new TooBusy('hash queue is full'));
  return gate(work);
}

/**
 * Hashes a password to a PHC string.
 * @throws TooBusy
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), strength));
}

/** A hash nobody knows the password of, so that an unknown account costs what a known one does. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$dmVzdGlidWxlLW5vYm9keQ$Tm9ib2R5IGtub3dzIGEgcGFzc3dvcmQgZm9yIHRoaXM';

/**
 * True when the password belongs to the hash. Without a hash it works as long and says false.
 * @throws TooBusy
 */
export async function passwordMatches(phc: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(phc ?? nobody, password.normalize('NFC')));
  return phc !== null && matches;
}

/** A salt for one set of recovery codes. */
export const drawSalt = () => randomBytes(16);

/**
 * Hashes a recovery code under its set's salt (NIST SP 800-63B-4, 3.1.2.2: look-up secrets below 112
 * bits are kept salted and slowly hashed).
 * @throws TooBusy
 */
export function hashRecoveryCode(salt: Buffer, code: string): Promise<Buffer> {
  return inTurn(() => hashRaw(code, { ...strength, salt }));
}
