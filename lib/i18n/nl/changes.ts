import type { Texts } from '../translator';

export const changes: Texts['changes'] = {
  about: {
    'rename-app': 'U staat op het punt een app ‘{name}’ te noemen.',
    'make-app-current': 'U staat op het punt een andere app als uw huidige te kiezen.',
    'remove-app': 'U staat op het punt een authenticator-app te verwijderen.',
    'switch-off': 'U staat op het punt uw tweede stap uit te zetten.',
    'user-name': 'U staat op het punt uw gebruikersnaam te wijzigen.',
    'add-email': 'U staat op het punt het e-mailadres {email} toe te voegen.',
    'remove-email': 'U staat op het punt uw tweede e-mailadres te verwijderen.',
    'change-email': 'U staat op het punt voortaan in te loggen met het e-mailadres {email}.',
    password: 'U staat op het punt uw wachtwoord te wijzigen.',
  },
  done: {
    'rename-app': 'De app heeft zijn nieuwe naam.',
    'make-app-current':
      'Uw huidige app is gewijzigd. Bij het inloggen wordt eerst om de code van deze app gevraagd.',
    'remove-app': 'De app is verwijderd. De codes werken niet meer; wis de vermelding in de app.',
    'switch-off': 'Uw tweede stap staat uit. Uw wachtwoord alleen geeft nu toegang tot uw account.',
    'user-name': 'Uw gebruikersnaam is opgeslagen.',
    'add-email': 'We hebben een link naar het adres gestuurd. Het telt mee zodra u het daar hebt bevestigd.',
    'remove-email': 'Het tweede adres is verwijderd. Het ontvangt nog 14\u00A0dagen beveiligingsberichten.',
    'change-email':
      'We hebben een link naar het nieuwe adres gestuurd. Tot u het daar bevestigt, logt u in met het oude.',
    password: 'Uw wachtwoord is gewijzigd. Alle andere browsers zijn uitgelogd.',
    name: 'Uw naam is opgeslagen.',
    language: 'Uw taal is opgeslagen.',
    session: 'De andere browser is uitgelogd.',
    sessions: 'Alle andere browsers zijn uitgelogd.',
    withdraw: 'Het adres is ingetrokken. De gestuurde link werkt niet meer.',
  },
  refused: {
    demanded:
      'Voor uw account is een tweede stap verplicht; daarom blijft uw laatste staan. Alleen de beheerder van uw kantoor kan dat opheffen.',
    gone: 'Dit is intussen gewijzigd. U ziet hier wat nu geldt.',
    'user-name-taken': 'Deze gebruikersnaam is al in gebruik. Kies een andere.',
    'own-email': 'Dit adres hoort al bij uw account. Vul een ander in.',
    'asked-too-often':
      'U hebt in een uur meerdere links aangevraagd. Kijk in de mailbox van dat adres of probeer het over een uur opnieuw.',
  },
  confirmedTitle: 'Voer uw wijziging door',
  confirmedText: 'U hebt bevestigd dat u het bent. Er is nog één stap.',
  carryOut: 'Doorvoeren',
  doneWord: 'Gelukt',
  refusedWord: 'Niet gewijzigd',
};
