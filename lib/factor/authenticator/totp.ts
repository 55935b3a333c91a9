import { generateSecret, generateSync, generateURI } from 'otplib';
import { sameBytes } from '@/lib/crypto/token';

/** RFC 6238, 4.1: one time step in seconds. */
export const stepSeconds = 30;

/** RFC 6238, 5.2: a code of the step before or after is accepted, for typing and for clocks. */
const tolerance = 1;

/** How far a clock is looked for at set-up, in steps either way (ten minutes). */
const driftReach = 20;

/** A new secret: 160 bits, base32 (RFC 4226, 4: R6). */
export function drawSecret(): string {
  return generateSecret({ length: 20 });
}

/** The time step of a moment, in seconds since 1970. */
export function stepAt(epochSeconds: number): number {
  return Math.floor(epochSeconds / stepSeconds);
}

/** The six digits an app shows in a step. */
export function codeAt(secret: string, step: number): string {
  return generateSync({
    secret,
    epoch: step * stepSeconds,
    digits: 6,
    period: stepSeconds,
    algorithm: 'sha1',
  });
}

function matches(secret: string, step: number, code: string): boolean {
  return step >= 0 && sameBytes(Buffer.from(codeAt(secret, step)), Buffer.from(code));
}

/** 0, -1, 1, -2, 2 …: the nearest step wins. */
function* nearest(reach: number, from = 0): Generator<number> {
  for (let distance = from; distance <= reach; distance++) {
    yield -distance;
    if (distance > 0) yield distance;
  }
}

/**
 * The step a code belongs to, among the current one and one either side; undefined when none.
 * Whether that step was used before is for the database to decide (RFC 6238, 5.2: at most once).
 */
export function acceptedStep(secret: string, code: string, epochSeconds: number): number | undefined {
  const now = stepAt(epochSeconds);
  for (const offset of nearest(tolerance)) if (matches(secret, now + offset, code)) return now + offset;
  return undefined;
}

/**
 * How far the phone's clock is off, in seconds (positive: fast), when a code is right for a time
 * nearby that is not accepted; undefined when it is simply wrong. Only for set-up, where the person
 * already holds the secret: elsewhere this answer would help somebody who guesses.
 */
export function clockDrift(secret: string, code: string, epochSeconds: number): number | undefined {
  const now = stepAt(epochSeconds);
  for (const offset of nearest(driftReach, tolerance + 1)) {
    if (matches(secret, now + offset, code)) return offset * stepSeconds;
  }
  return undefined;
}

/**
 * What the QR code holds (Google Authenticator's "Key URI Format"). The entry is headed by the
 * office's name; a colon would end it early, so it is left out.
 */
export function pairingUri(issuer: string, label: string, secret: string): string {
  return generateURI({ issuer: issuer.replaceAll(':', ''), label: label.replaceAll(':', ''), secret });
}

/** What a person typed, as six digits: spaces and dashes are only for reading. Undefined when it is not. */
export function readCode(typed: string): string | undefined {
  // NFKC turns full-width digits, as some keyboards send them, into plain ones.
  const code = typed.normalize('NFKC').replace(/[\s\-–.]/g, '');
  return /^[0-9]{6}$/.test(code) ? code : undefined;
}
