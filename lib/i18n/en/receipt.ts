/** What people agree to when they take their recovery codes, by version. A wording is never changed: a new one is added. */
export const receipt = {
  '2026-11': {
    saved: 'I have saved the codes where only I can find them.',
    terms: 'I accept the terms of use.',
  },
};
