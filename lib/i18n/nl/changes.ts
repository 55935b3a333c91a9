import type { Texts } from '../translator';
import { deskChanges } from './desk-changes';
import { officeChanges } from './office-changes';
import { resetChanges } from './reset-changes';

export const changes: Texts['changes'] = {
  about: {
    ...officeChanges.about,
    ...resetChanges.about,
    ...deskChanges.about,
    'rename-app': 'U staat op het punt de naam van een app te wijzigen in ‘{name}’.',
    'make-app-current': 'U staat op het punt een andere app als uw huidige app te kiezen.',
    'remove-app': 'U staat op het punt een authenticator-app te verwijderen.',
    'switch-off': 'U staat op het punt uw tweede stap uit te zetten.',
    'remove-number': 'U staat op het punt een telefoonnummer te verwijderen.',
    'make-number-primary': 'U staat op het punt een ander telefoonnummer als uw hoofdnummer te kiezen.',
    'make-method-current': 'U staat op het punt te kiezen waar wij bij het inloggen het eerst om vragen.',
    'export-data': 'U staat op het punt uw gegevens te laten klaarzetten om te downloaden.',
    'user-name': 'U staat op het punt uw gebruikersnaam te wijzigen.',
    'add-email': 'U staat op het punt {email} als uw tweede e-mailadres toe te voegen.',
    'remove-email': 'U staat op het punt uw tweede e-mailadres te verwijderen.',
    'change-email': 'U staat op het punt het e-mailadres waarmee u inlogt te wijzigen in {email}.',
    password: 'U staat op het punt uw wachtwoord te wijzigen.',
  },
  done: {
    ...officeChanges.done,
    ...resetChanges.done,
    ...deskChanges.done,
    apply: 'Uw aanvraag is verstuurd. U krijgt een e-mail zodra er is beslist.',
    'ask-switch': 'De servicedesk heeft uw verzoek ontvangen. Tot de overstap is gedaan, verandert er niets.',
    'withdraw-request': 'De aanvraag is ingetrokken. Er verandert niets.',
    remind: 'De herinnering is onderweg. Morgen kunt u de volgende sturen.',
    'rename-app': 'De nieuwe naam van de app is opgeslagen.',
    'make-app-current':
      'U hebt een andere huidige app gekozen. Bij het inloggen vragen wij voortaan eerst om de code van die app.',
    'remove-app':
      'De app is verwijderd. De codes van die app werken niet meer; verwijder ook de vermelding in de app.',
    'switch-off': 'Uw tweede stap staat uit. Met alleen uw wachtwoord kunt u nu inloggen.',
    'remove-number': 'Het telefoonnummer is verwijderd. Er gaan geen codes meer naartoe.',
    'make-number-primary':
      'U hebt een ander hoofdnummer gekozen. Codes per telefoon gaan voortaan eerst naar dat nummer.',
    'make-method-current':
      'U hebt een andere manier gekozen. Bij het inloggen vragen wij daar voortaan het eerst om.',
    'export-data': 'Uw gegevens staan klaar om te downloaden.',
    'user-name': 'Uw gebruikersnaam is opgeslagen.',
    'add-email':
      'Wij hebben een link naar het nieuwe adres gestuurd. Open die link en bevestig het adres; pas dan krijgt het beveiligingsberichten.',
    'remove-email': 'Het tweede adres is verwijderd. Het ontvangt nog 14\u00A0dagen beveiligingsberichten.',
    'change-email':
      'Wij hebben een link naar het nieuwe adres gestuurd. Totdat u die link opent en het adres bevestigt, logt u in met het oude.',
    password: 'Uw wachtwoord is gewijzigd. In alle andere browsers bent u uitgelogd.',
    name: 'Uw naam is opgeslagen.',
    language: 'Uw taal is opgeslagen.',
    session:
      'U bent in de andere browser uitgelogd. Een e-mailadres dat nog op bevestiging wachtte, moet u opnieuw invullen.',
    sessions:
      'U bent in alle andere browsers uitgelogd. Een e-mailadres dat nog op bevestiging wachtte, moet u opnieuw invullen.',
    withdraw: 'De wijziging is ingetrokken. De link die wij naar het adres stuurden, werkt niet meer.',
  },
  refused: {
    ...officeChanges.refused,
    ...resetChanges.refused,
    ...deskChanges.refused,
    demanded:
      'Voor uw account is een tweede stap verplicht; daarom blijft de laatste app of het laatste nummer waarmee u kunt inloggen. Hebt u vragen? Neem contact op met de servicedesk.',
    gone: 'Dit is intussen gewijzigd. Bekijk wat er nu geldt en probeer het zo nodig opnieuw.',
    guarded:
      'Er is niets gewijzigd: wijzigingen aan dit account zijn geblokkeerd sinds iemand ‘Dit was ik niet’ heeft gekozen. De servicedesk zoekt dat uit en kan de blokkade opheffen.',
    'desk-only':
      'Wisselen tussen sms en gesproken code gaat via de servicedesk. Vraag de servicedesk dit voor u te doen.',
    'user-name-taken': 'Deze gebruikersnaam is al in gebruik. Kies een andere.',
    'own-email': 'Dit adres hoort al bij uw account. Vul een ander adres in.',
    'asked-too-often':
      'U hebt binnen een uur meerdere links aangevraagd. Kijk in het postvak van dat adres of probeer het over een uur opnieuw.',
    'names-too-often':
      'U hebt binnen een uur tien gebruikersnamen geprobeerd. Probeer het over een uur opnieuw.',
  },
  confirmedTitle: 'Rond uw wijziging af',
  confirmedText: 'U hebt bevestigd dat u het bent. Er is nog één stap nodig.',
  carryOut: 'Wijziging afronden',
  doneWord: 'Gelukt',
  refusedWord: 'Niet gewijzigd',
};
