/**
 * A name as it is kept: one line, blanks as single ones, without control and direction characters, with which it could pass
 * for another.
 */
export const oneLine = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    // Joiners (U+200C, U+200D) belong to the spelling of some names.
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .trim();

/** Characters as people count them, not as JavaScript does. */
export const lengthOf = (text: string): number => [...text].length;
