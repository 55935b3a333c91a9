import type { receipt as english } from '../en/receipt';

/** What people agree to when they take their recovery codes, by version. A wording is never changed: a new one is added. */
export const receipt: typeof english = {
  '2026-11': {
    saved: 'Ik heb de codes bewaard waar alleen ik ze kan vinden.',
    terms: 'Ik ga akkoord met de gebruiksvoorwaarden.',
  },
};
