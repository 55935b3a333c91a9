import type { profile as english } from '../en/profile';

export const profile: typeof english = {
  tabs: 'Uw profiel',
  tabInfo: 'Info',
  tabFactor: 'Tweede stap',
  tabPassword: 'Wachtwoord',
  signedInAs: 'Ingelogd als {name}',

  infoTitle: 'Uw gegevens',
  name: 'Naam',
  email: 'E-mailadres',
  userName: 'Gebruikersnaam',
  userNameNone: 'Geen: u logt in met uw e-mailadres',
  office: 'Kantoor',
  language: 'Taal',

  confirmPasswordTitle: 'Vul uw wachtwoord nog eens in',
  confirmPasswordText: 'Voordat er iets verandert, controleren wij met uw wachtwoord of u het bent.',
  confirmCodeText: 'Voordat er iets verandert, controleren wij met uw tweede stap of u het bent.',
  confirm: 'Bevestigen',
  passwordMissing: 'Vul uw wachtwoord in.',
  passwordWrong:
    'Dit wachtwoord klopt niet; nog {tries, plural, one {#\u00A0poging} other {#\u00A0pogingen}}.',
  closedTitle: 'Deze stap is beëindigd',
  closedTries:
    'Te veel verkeerde pogingen. Er is niets gewijzigd. Ga terug naar uw profiel en begin opnieuw.',
  closedTime: 'De tijd voor deze stap is om. In uw profiel ziet u wat er nu geldt.',
  closedOther: 'Deze stap is geannuleerd of ergens anders afgerond. In uw profiel ziet u wat er nu geldt.',
  refusedText:
    'Uw tweede stap is geblokkeerd en u hebt geen herstelcodes meer. Neem contact op met de servicedesk.',
};
