import { describe, expect, test } from 'vitest';
import {
  acceptedStep,
  clockDrift,
  codeAt,
  drawSecret,
  pairingUri,
  readCode,
  stepAt,
} from '@/lib/factor/authenticator/totp';
import { fromBase32, totp } from '../browser/support/totp';

/** RFC 6238, appendix B: the key is "12345678901234567890" in ASCII; here in Base32 (RFC 4648, 6). */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** Its SHA-1 rows. The last six of the eight digits are what an app with six shows (RFC 4226, 5.3). */
const vectors: [seconds: number, step: number, code: string][] = [
  [59, 0x1, '94287082'],
  [1111111109, 0x23523ec, '07081804'],
  [1111111111, 0x23523ed, '14050471'],
  [1234567890, 0x273ef07, '89005924'],
  [2000000000, 0x3f940aa, '69279037'],
  [20000000000, 0x27bc86aa, '65353130'],
];

describe('codes agree with RFC 6238, appendix B', () => {
  test.each(vectors)('at %i seconds the step is %i and the code ends %s', (seconds, step, code) => {
    expect(stepAt(seconds)).toBe(step);
    expect(codeAt(rfcSecret, step)).toBe(code.slice(2));
    expect(acceptedStep(rfcSecret, code.slice(2), seconds)).toBe(step);
  });

  test('and with an implementation of our own, for fresh secrets', () => {
    for (let round = 0; round < 20; round += 1) {
      const secret = drawSecret();
      expect(codeAt(secret, 58_000_000 + round)).toBe(totp(fromBase32(secret), 58_000_000 + round));
    }
  });
});

describe('a step', () => {
  test.each([
    [0, 0],
    [29, 0],
    [29.999, 0],
    [30, 1],
    [59, 1],
    [1_800_000_014.75, 60_000_000],
  ])('of second %d is %i', (seconds, step) => expect(stepAt(seconds)).toBe(step));
});

describe('the code that is accepted', () => {
  const now = 1_111_111_111;
  const here = stepAt(now);

  test.each([
    [-2, undefined],
    [-1, here - 1],
    [0, here],
    [1, here + 1],
    [2, undefined],
  ])('G1: of %i steps away', (away, step) => {
    expect(acceptedStep(rfcSecret, codeAt(rfcSecret, here + away), now)).toBe(step);
  });

  test('serves from the first second of the step before to the last of the step after', () => {
    const code = codeAt(rfcSecret, here);
    const start = here * 30;
    expect(acceptedStep(rfcSecret, code, start - 31)).toBeUndefined();
    expect(acceptedStep(rfcSecret, code, start - 30)).toBe(here);
    expect(acceptedStep(rfcSecret, code, start + 59)).toBe(here);
    expect(acceptedStep(rfcSecret, code, start + 60)).toBeUndefined();
  });

  test('is none of a step before 1970', () => {
    expect(acceptedStep(rfcSecret, codeAt(rfcSecret, 0), 0)).toBe(0);
    expect(acceptedStep(rfcSecret, codeAt(rfcSecret, 1), 0)).toBe(1);
    expect(acceptedStep(rfcSecret, '000000', 0)).toBeUndefined();
  });

  test.each(['', '1234567', '12345', 'abcdef'])('is not "%s", whatever the secret', (code) => {
    expect(acceptedStep(rfcSecret, code, now)).toBeUndefined();
  });
});

describe('the hint at a wrong clock', () => {
  const now = 1_111_111_111;
  const here = stepAt(now);
  const drift = (away: number) => clockDrift(rfcSecret, codeAt(rfcSecret, here + away), now);

  test('X3: names every step from two to twenty away, fast as positive, slow as negative', () => {
    for (let away = 2; away <= 20; away += 1) {
      expect(drift(away)).toBe(away * 30);
      expect(drift(-away)).toBe(-away * 30);
    }
  });

  test.each([-21, 21, -100, 1_000])('X3: says nothing of a code %i steps away', (away) => {
    expect(drift(away)).toBeUndefined();
  });

  test.each([-1, 0, 1])('X3: says nothing of a code %i steps away, which is accepted', (away) => {
    expect(drift(away)).toBeUndefined();
  });

  test('X3: near 1970 it looks at no step before it', () => {
    expect(clockDrift(rfcSecret, codeAt(rfcSecret, 5), 0)).toBe(150);
    expect(clockDrift(rfcSecret, '000000', 0)).toBeUndefined();
  });
});

describe('a secret', () => {
  test('has 160 bits, in Base32 without padding, and is never drawn twice', () => {
    const drawn = Array.from({ length: 200 }, drawSecret);
    for (const secret of drawn) {
      expect(secret).toMatch(/^[A-Z2-7]{32}$/);
      expect(fromBase32(secret)).toHaveLength(20);
    }
    expect(new Set(drawn).size).toBe(200);
  });
});

describe('what a person typed', () => {
  test.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    [' 1 2 3 4 5 6 ', '123456'],
    ['123-456', '123456'],
    ['123–456', '123456'],
    ['123.456', '123456'],
    ['123\u00a0456', '123456'],
    ['123\u2009456\n', '123456'],
    ['\t123456\r\n', '123456'],
    ['１２３４５６', '123456'],
    ['１２３　４５６', '123456'],
    ['000000', '000000'],
    ['012345', '012345'],
  ])('%j is %s', (typed, code) => expect(readCode(typed)).toBe(code));

  test.each([
    '',
    ' ',
    '12345',
    '1234567',
    '12345a',
    'abcdef',
    '-123456-7',
    '+123456',
    '1e5000',
    '0x1234',
    '123,456',
    '١٢٣٤٥٦',
    '१२३४५६',
    '𝟏𝟐𝟑٤𝟓𝟔',
    '12\u000034 56',
    '123\u0007456',
    '\u202e123456',
    '123\u200b456',
    '123456; drop table account',
    '😀😀😀😀😀😀',
    '\ud83d',
    '9'.repeat(100_000),
  ])('%j is no code', (typed) => expect(readCode(typed)).toBeUndefined());
});

describe('what the QR code says', () => {
  const read = (uri: string) => {
    const url = new URL(uri);
    return {
      type: `${url.protocol}//${url.host}`,
      label: decodeURIComponent(url.pathname.slice(1)),
      ...Object.fromEntries(url.searchParams),
    };
  };

  test('P11: the entry bears the office’s name, and the person’s e-mail address', () => {
    const uri = pairingUri('Kantoor De Linde', 'anna@delinde.example', rfcSecret);
    expect(read(uri)).toMatchObject({
      type: 'otpauth://totp',
      label: 'Kantoor De Linde:anna@delinde.example',
      issuer: 'Kantoor De Linde',
      secret: rfcSecret,
    });
  });

  test('P7: says nothing that any authenticator app would read otherwise: six digits, 30 seconds, SHA-1', () => {
    const {
      algorithm = 'SHA1',
      digits = '6',
      period = '30',
    } = read(pairingUri('Office', 'a@b.example', rfcSecret)) as Record<string, string>;
    expect({ algorithm: algorithm.toUpperCase(), digits, period }).toEqual({
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  test.each([
    ['Müller & Söhne / Köln', 'zoë+2fa@müller.example'],
    ['100 % sicher? #1', 'a b@c.example'],
    ['ロビン商会', 'ロビン@例え.テスト'],
    ['A&issuer=Evil&secret=AAAA', 'x?secret=AAAA'],
  ])('P11: keeps %s and %s whole', (issuer, label) => {
    const said = read(pairingUri(issuer, label, rfcSecret));
    expect(said).toMatchObject({ issuer, label: `${issuer}:${label}`, secret: rfcSecret });
  });

  test('P11: leaves out colons, which would end the office’s name early', () => {
    expect(read(pairingUri('Office: North', 'a:b@c.example', rfcSecret))).toMatchObject({
      issuer: 'Office North',
      label: 'Office North:ab@c.example',
    });
  });
});
