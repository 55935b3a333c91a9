import type { numbers as english } from '../en/numbers';

export const numbers: typeof english = {
  now: {
    sms: 'Bij het inloggen sturen wij een sms naar {number}.',
    voice: 'Bij het inloggen bellen wij {number} en lezen wij een code voor.',
    'keypad-call': 'Bij het inloggen bellen wij {number} en toetst u de cijfers in die op het scherm staan.',
  },
  afterwards: {
    authenticator: 'Bij het inloggen vragen wij dan eerst om een code uit uw authenticator-app.',
    sms: 'Bij het inloggen sturen wij dan een sms naar {number}.',
    voice: 'Bij het inloggen bellen wij dan {number} en lezen wij een code voor.',
    'keypad-call':
      'Bij het inloggen bellen wij dan {number} en toetst u de cijfers in die op het scherm staan.',
  },

  title: 'Uw telefoonnummers',
  none: 'U hebt geen telefoonnummer toegevoegd. Met een nummer kunt u ook per telefoon bevestigen dat u het bent.',
  lead: 'Codes en oproepen gaan eerst naar uw hoofdnummer. Bij het inloggen kunt u een ander nummer kiezen.',
  textsTo: 'Uw sms’en gaan naar {number}: op een vast nummer komen geen sms’en aan.',
  checked: {
    sms: 'Gecontroleerd met een sms op {date}',
    voice: 'Gecontroleerd met een gesproken code op {date}',
    'keypad-call': 'Gecontroleerd met bellen en intoetsen op {date}',
  },
  notServed: 'Naar het land van dit nummer gaan geen codes.',
  unchecked: 'Nog niet gecontroleerd',
  uncheckedText:
    'Er gaan nog geen codes naar dit nummer. Wilt u het laten controleren? Kies ‘Telefoonnummer toevoegen’ en vul het daar in.',
  kinds: { mobile: 'Mobiel nummer', landline: 'Vast nummer' },
  primary: 'Hoofdnummer',
  makePrimary: 'Als hoofdnummer kiezen',
  most: 'U hebt {count} nummers; meer nummers kan een account niet hebben. Verwijder er een om een ander toe te voegen.',
  swap: 'Een nieuw nummer? Voeg dat eerst toe en verwijder dan het oude.',
  appsText: 'Codes uit al uw apps werken. Logt u in met een app? Dan noemen wij uw huidige app.',
  connectApp: 'Authenticator-app koppelen',

  statusNotOffered: 'Op dit moment niet beschikbaar',
  notOffered:
    'Geen van de manieren die u hebt ingesteld, is nu beschikbaar bij {office}. Stel een manier in die daar wel kan, of neem contact op met de servicedesk.',
  blockedAll:
    'Uw tweede stap is geblokkeerd na te veel verkeerde codes. Stel uw tweede stap opnieuw in; alles wat u eerder hebt gekoppeld of toegevoegd, wordt dan verwijderd.',
  blockedApps:
    '{count, plural, one {Uw app is geblokkeerd na te veel verkeerde codes. Koppel de app opnieuw om die weer te gebruiken; tot die tijd werken uw telefoonnummers.} other {Uw apps zijn geblokkeerd na te veel verkeerde codes. Koppel een van de apps opnieuw om ze weer te gebruiken; tot die tijd werken uw telefoonnummers.}}',
  blockedPhone:
    'Geblokkeerd na te veel verkeerde codes: {methods}. Uw andere manieren blijven werken. Hebt u weer nodig wat geblokkeerd is? Neem dan contact op met de servicedesk.',
  setUpAgain: 'Opnieuw instellen',

  methodTitle: 'Waar moeten wij bij het inloggen het eerst om vragen?',
  methodLead: 'U kunt bij het inloggen altijd nog een van de andere manieren kiezen.',
  methodMissing: 'Kies een manier.',
  methodSubmit: 'Manier opslaan',
  methodDesk:
    'Wisselen tussen sms en gesproken code gaat via de servicedesk. Vraag de servicedesk dit voor u te doen:',

  removeTitle: 'Wilt u het nummer {number} verwijderen?',
  removeUnchecked: 'Het is niet gecontroleerd en er gaan geen codes naartoe. Verder verandert er niets.',
  removeSent: 'Er gaan geen codes meer naartoe. Een code die nog onderweg is, werkt niet meer.',
  removeOthers:
    '{left, select, apps {Uw apps en uw herstelcodes blijven werken.} numbers {Uw andere nummers en uw herstelcodes blijven werken.} other {Uw apps, uw andere nummers en uw herstelcodes blijven werken.}} Links om een e-mailadres te bevestigen, werken niet meer.',
  removePrimary: 'Uw hoofdnummer is dan {number}.',
  removeUnknown: 'Is dit nummer niet van u? Maak dan ook nieuwe herstelcodes en wijzig uw wachtwoord.',
  offNumbers:
    '{count, plural, one {Uw telefoonnummer wordt verwijderd. Er gaan geen codes meer naartoe.} other {Alle # telefoonnummers worden verwijderd. Er gaan geen codes meer naartoe.}}',
  offSwap:
    'Een nieuwe telefoon of een nieuw nummer? Voeg die eerst toe en verwijder dan wat u niet meer gebruikt.',
};
