import { generateSync } from 'otplib';

/** What an authenticator app keeps for one account, and how it makes its codes (RFC 6238). */
export type AppKey = {
  /** Base32 without spaces or padding. */
  secret: string;
  algorithm: 'sha1' | 'sha256' | 'sha512';
  digits: 6 | 8;
  /** Seconds a code lasts. */
  period: number;
  /** Who the address says the key is for; empty for a bare key. */
  issuer: string;
  label: string;
};

/** Why a text is no key; each is a text of its own for the person. */
export type KeyProblem = 'keyMissing' | 'keyLetters' | 'keyShort' | 'keyAddress';

/** RFC 4226, 4: R6 wants 128 bits; a shorter text is one of which a part was not copied. */
const minimumCharacters = 26;
const maximumCharacters = 256;

/**
 * Reads what a person pastes: a key in any case, with or without spaces, or a whole `otpauth://`
 * address (Google Authenticator's "Key URI Format").
 */
export function readKey(pasted: string): AppKey | KeyProblem {
  const text = pasted.normalize('NFKC').trim();
  if (!text) return 'keyMissing';
  return /^otpauth:/i.test(text) ? readAddress(text) : readSecret(text);
}

function readSecret(text: string): AppKey | KeyProblem {
  const secret = text.replace(/[\s\-–]|=+\s*$/g, '').toUpperCase();
  if (!/^[A-Z2-7]+$/.test(secret) || secret.length > maximumCharacters) return 'keyLetters';
  // Lengths that no number of whole bytes has (RFC 4648, 6).
  if (secret.length < minimumCharacters || [1, 3, 6].includes(secret.length % 8)) return 'keyShort';
  return { secret, algorithm: 'sha1', digits: 6, period: 30, issuer: '', label: '' };
}

function readAddress(text: string): AppKey | KeyProblem {
  if (!URL.canParse(text)) return 'keyAddress';
  const url = new URL(text);
  const algorithm = (url.searchParams.get('algorithm') ?? 'SHA1').toLowerCase();
  const digits = Number(url.searchParams.get('digits') ?? 6);
  const period = Number(url.searchParams.get('period') ?? 30);
  const given = url.searchParams.get('secret');
  const label = decoded(url.pathname.replace(/^\/+/, ''));
  const known = ['sha1', 'sha256', 'sha512'].includes(algorithm) && [6, 8].includes(digits);
  if (url.hostname !== 'totp' || !given || !known || label === undefined) return 'keyAddress';
  if (!Number.isInteger(period) || period < 10 || period > 300) return 'keyAddress';
  const secret = readSecret(given);
  if (typeof secret === 'string') return secret;

  // "issuer:account", where the issuer may be given once more by itself.
  const [, prefix = '', account = ''] = /^(?:([^:]*):)?(.*)$/s.exec(label) ?? [];
  return {
    secret: secret.secret,
    algorithm: algorithm as AppKey['algorithm'],
    digits: digits as AppKey['digits'],
    period,
    issuer: nameOf(url.searchParams.get('issuer') ?? prefix),
    label: nameOf(account),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A name for one line: no control or direction characters, at most 160 letters. */
export function nameOf(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ');
  return [...line.trim()].slice(0, 160).join('').trim();
}

/**
 * The code at a moment and when it changes.
 * @param now milliseconds since 1970, as is `until`
 */
export function codeAt(key: AppKey, now: number): { code: string; until: number } {
  const { secret, algorithm, digits, period } = key;
  const step = Math.floor(now / 1000 / period);
  const code = generateSync({ secret, algorithm, digits, period, epoch: step * period });
  return { code, until: (step + 1) * period * 1000 };
}
