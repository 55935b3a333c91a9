import { createHmac } from 'node:crypto';

/**
 * The tests' own authenticator, written from the RFCs and from nothing else: were it the portal's
 * library, a fault of that library would prove itself right.
 */

export const stepMilliseconds = 30_000;

/** The number of whole 30-second steps since 1970 (RFC 6238, 4.2). */
export function stepAt(milliseconds: number): number {
  return Math.floor(milliseconds / stepMilliseconds);
}

/**
 * HOTP over a time step with HMAC-SHA-1 (RFC 4226, 5.3; RFC 6238, 4).
 * @param key the shared secret's bytes
 */
export function totp(key: Uint8Array, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const truncated = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without regard to case, spaces and padding (RFC 4648, 6). */
export function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text.toUpperCase().replace(/[\s-]|=+$/g, '')) {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw new Error('not Base32');
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Buffer.from(bytes);
}
