import type { resetChanges as english } from '../en/reset-changes';

/** A reset of somebody's second factor: before each step, after it, and why it was not done. */
export const resetChanges: typeof english = {
  about: {
    'ask-reset': 'U staat op het punt een reset van iemands tweede stap aan te vragen.',
    'confirm-reset': 'U staat op het punt een reset te bevestigen.',
    'refuse-reset': 'U staat op het punt een reset af te wijzen.',
    'withdraw-reset': 'U staat op het punt een reset in te trekken.',
    'show-pass': 'U staat op het punt de code van een reset te zien.',
  },
  done: {
    'ask-reset':
      'De reset is aangevraagd. Een collega moet die bevestigen; tot die tijd verandert er niets. De persoon krijgt bericht per e-mail.',
    'confirm-reset':
      'De reset is bevestigd. Alle bekende adressen van de persoon krijgen bericht per e-mail.',
    'refuse-reset': 'De reset is afgewezen. Er verandert niets, en de persoon krijgt bericht per e-mail.',
    'withdraw-reset': 'De reset is ingetrokken. Was er al een resetcode? Dan werkt die niet meer.',
    'show-pass': 'U hebt aangetoond dat u het bent. U kunt de resetcode nu tonen.',
  },
  refused: {
    'own-reset':
      'U kunt deze reset niet zelf aanvragen of bevestigen: u hebt die aangevraagd, of het gaat om uw eigen account. Vraag het een collega.',
    'reset-open':
      'Voor deze persoon staat al een reset open. Bekijk die eerst, voordat u een nieuwe aanvraagt.',
    'not-by-mail':
      'Deze reset kan niet per e-mail ingaan. Weet u zeker wie de persoon is? Bevestig de reset dan door de resetcode zelf te overhandigen.',
    'no-factor':
      'In dit account is niets van deze soort om te verwijderen. Bekijk wat de persoon heeft ingesteld.',
    'asked-too-often-for':
      'Voor deze persoon zijn binnen 24\u00A0uur drie resets aangevraagd. Probeer het morgen opnieuw.',
  },
};
