import type { receipt as english } from '../en/receipt';

/** What people agree to when they take their recovery codes, by version. A wording is never changed: a new one is added. */
export const receipt: typeof english = {
  '2026-11': {
    saved: 'Ich habe die Codes dort gesichert, wo nur ich sie finde.',
    terms: 'Ich stimme den Nutzungsbedingungen zu.',
  },
};
