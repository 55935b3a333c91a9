import type { identityChecks as english } from '../en/identity-checks';

/** What the service desk checks to know who is calling, where the office has no list of its own. */
export const identityChecks: typeof english = {
  'called-back': 'Unter einer schon vorher bekannten Nummer zurückgerufen',
  seen: 'Persönlich oder im Videogespräch erkannt',
  'vouched-for': 'Von der Führungskraft oder der Administration bestätigt',
  'customer-number': 'Kennt die Kunden- oder Personalnummer',
  'account-questions': 'Hat Fragen zum Konto richtig beantwortet',
};
