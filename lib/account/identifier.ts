/** Longer than any e-mail address may be (RFC 5321, 4.5.3.1.3: 254); what is longer is nobody's. */
export const longestIdentifier = 254;

/**
 * The form in which e-mail addresses and user names are compared: NFKC, no surrounding blanks, lower
 * case. Two spellings of one identifier give one key. Control characters, which nobody's has and some of which
 * PostgreSQL refuses in a text, become a sign that is in no identifier either.
 */
export function identifierKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\p{Cc}/gu, '\ufffd');
}
