import type { legal as english } from '../en/legal';

export const legal: typeof english = {
  termsTitle: 'Gebruiksvoorwaarden',
  privacyTitle: 'Privacyverklaring',
  imprintTitle: 'Colofon',
  version: 'Versie van 22 november 2026',
  back: 'Terug naar inloggen',
  terms1Title: 'Waarvoor het portaal is',
  terms1:
    '{owner} biedt dit portaal aan zodat u veilig kunt inloggen en uw gegevens en tweede stap kunt beheren. Gebruik het alleen voor uzelf.',
  terms2Title: 'Wat u doet',
  terms2:
    'Houd uw wachtwoord, uw authenticator-app en uw herstelcodes voor uzelf. Meld het meteen aan de servicedesk als iets daarvan in andere handen kan zijn.',
  terms3Title: 'Wat wij doen',
  terms3:
    'Wij controleren elke keer dat u inlogt zoals uw account of kantoor dat verlangt, melden u elke wijziging van uw tweede stap en vragen nooit per telefoon of e-mail om uw wachtwoord of een code.',
  terms4Title: 'Wanneer de toegang wordt gesloten',
  terms4:
    'Na veel verkeerde codes, of als het erop lijkt dat iemand anders uw account gebruikt, blijft de toegang gesloten totdat de servicedesk heeft gecontroleerd wie u bent.',
  privacy1Title: 'Wat wij bewaren',
  privacy1:
    'Uw naam, gebruikersnaam en e-mailadressen, ook vroegere, uw wachtwoord als hash, uw tweede stap versleuteld, wat er aan uw account is gewijzigd en welke berichten zijn verstuurd, en wanneer, met welke browser en vanaf welk netwerkadres u hebt ingelogd.',
  privacy2Title: 'Waarvoor',
  privacy2:
    'Om u binnen te laten en anderen buiten te houden, en om u en {owner} te laten zien wat er met uw account is gebeurd. Wij gebruiken het nergens anders voor en verkopen het niet.',
  privacy3Title: 'Cookies',
  privacy3:
    'Het portaal plaatst alleen cookies die het nodig heeft: voor het inloggen, voor uw taal en uw kantoor, en om deze browser te herkennen. Geen cookies van anderen en geen tracking.',
  privacy4Title: 'Uw rechten',
  privacy4: 'U mag inzien wat er over u is bewaard, en het laten verbeteren of wissen. Schrijf naar {email}.',
  imprintOwner: 'Verantwoordelijk',
  imprintContact: 'Contact',
};
