import type { deskMails as english } from '../en/desk-mails';

export const deskMails: typeof english = {
  'support-asked': {
    title: 'De servicedesk is om hulp gevraagd',
    text: 'Iemand die uw wachtwoord kent, heeft de servicedesk om hulp gevraagd omdat inloggen niet lukt. Er verandert nog niets: de servicedesk neemt eerst contact op en controleert wie het is.',
  },
  'signed-out': {
    title: 'Uitgelogd door de servicedesk',
    text: 'De servicedesk heeft u in alle browsers uitgelogd. Uw wachtwoord en uw tweede stap blijven zoals ze zijn, en u kunt opnieuw inloggen.',
    notYou:
      'Had u dit niet verwacht? Neem dan contact op met de servicedesk. Kan iemand anders uw wachtwoord kennen? Kies dan een nieuw wachtwoord.',
  },
  'account-released': {
    title: 'U kunt uw account weer wijzigen',
    text: 'Iemand had in een e-mail over uw account ‘Dit was ik niet’ gekozen, en wijzigingen waren geblokkeerd. De servicedesk heeft dit uitgezocht; u kunt uw account weer wijzigen.',
    notYou: 'Heeft niemand hierover met u gesproken? Neem dan meteen contact op met de servicedesk.',
  },
};
