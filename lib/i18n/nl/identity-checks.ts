import type { identityChecks as english } from '../en/identity-checks';

/** What the service desk checks to know who is calling, where the office has no list of its own. */
export const identityChecks: typeof english = {
  'called-back': 'Teruggebeld op een nummer dat al bekend was',
  seen: 'Persoonlijk of via een videogesprek herkend',
  'vouched-for': 'Bevestigd door de leidinggevende of een beheerder',
  'customer-number': 'Kent het klant- of personeelsnummer',
  'account-questions': 'Heeft vragen over het account goed beantwoord',
};
