/** How many codes a set has, and below how many left new ones are offered. */
export const codesInSet = 10;
export const fewCodes = 4;

/** 80 bits a code (NIST SP 800-63B-4, 3.1.2.1 asks for 20 at least). */
export const codeBytes = 10;

/** Crockford's base32: no I, L, O or U, so that nothing on paper can be read two ways. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = (codeBytes * 8) / 5;

/** Ten random bytes as a code of sixteen characters. */
export function codeFromBytes(bytes: Buffer): string {
  if (bytes.length !== codeBytes) throw new RangeError(`a code takes ${codeBytes} bytes`);
  let bits = BigInt(`0x${bytes.toString('hex')}`);
  let code = '';
  for (let i = 0; i < codeLength; i++) {
    code = alphabet.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return code;
}

/** As it is shown and printed: ABCD-EFGH-JKMN-PQRS. */
export function groupCode(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code;
}

/**
 * What a person typed, as the code it means: any case, dashes and spaces anywhere, and the letters
 * that look like digits read as digits. Undefined when it cannot be a recovery code.
 */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === codeLength && [...code].every((c) => alphabet.includes(c)) ? code : undefined;
}
