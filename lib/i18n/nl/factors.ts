import type { factors as english } from '../en/factors';

export const factors: typeof english = {
  title: 'Uw tweede stap',
  method: 'Huidige manier',
  methodApp: 'Authenticator-app',
  methodNamed: 'Authenticator-app ‘{app}’',
  methodNone: 'Geen',
  status: 'Status',
  statusActive: 'Actief',
  statusBlocked: 'Geblokkeerd na te veel verkeerde codes',
  rule: 'Regel',
  demandedNot: 'U kiest zelf of u een tweede stap gebruikt.',
  notAsked:
    '{office} vraagt bij het inloggen nu niet om een code. Met uw tweede stap bevestigt u wijzigingen in uw profiel, en het inloggen zodra {office} erom vraagt.',
  emptyText:
    'Uw account is alleen met uw wachtwoord beveiligd. Met een tweede stap kan niemand inloggen met alleen uw wachtwoord.',
  setUp: 'Instellen',
  blockedText:
    '{count, plural, one {Uw app is geblokkeerd na te veel verkeerde codes. Koppel de app opnieuw om die weer te gebruiken.} other {Uw apps zijn geblokkeerd na te veel verkeerde codes. Koppel een van de apps opnieuw; de andere worden dan verwijderd.}}',
  reconnect: 'App opnieuw koppelen',

  appsTitle: 'Uw apps',
  app: 'Authenticator-app',
  current: 'Huidige app',
  currentText:
    'Bij het inloggen vragen wij eerst om de code van uw huidige app. Codes uit uw andere apps werken ook.',
  since: 'Gekoppeld op {date}',
  lastUsed: 'Laatst gebruikt op {moment}',
  rename: 'Naam wijzigen',
  makeCurrent: 'Als huidige kiezen',
  remove: 'Verwijderen',
  which: '‘{app}’',
  add: 'Nog een app koppelen',
  most: 'U hebt {count} apps; meer apps kan een account niet hebben. Verwijder er een om een andere te koppelen.',

  codesTitle: 'Herstelcodes',
  codesLeft: 'Nog {count} van {total}',
  codesNone: 'Nog geen: u krijgt ze de volgende keer dat u inlogt.',
  newCodes: 'Nieuwe herstelcodes maken',
  fewCodes: 'U hebt bijna geen herstelcodes meer. Maak nieuwe, zodat u ook zonder telefoon kunt inloggen.',
  receiptTitle: 'Bewijs van uw herstelcodes',
  receiptText: 'U ging akkoord met deze tekst:',

  name: 'Naam van de app',
  nameOptional: 'Naam van de app (niet verplicht)',
  nameHint: 'Om uw apps uit elkaar te houden, bijvoorbeeld ‘Werktelefoon’. Hoogstens 40\u00A0tekens.',
  nameErrors: {
    missing: 'Vul een naam in.',
    tooLong: 'Vul een naam van hoogstens 40\u00A0tekens in.',
    signs: 'Vul een naam in met alleen letters, cijfers en gangbare tekens.',
  },
  renameTitle: 'Hoe wilt u deze app noemen?',
  renameNow: 'De app heet nu ‘{app}’.',
  renameSubmit: 'Naam opslaan',

  removeTitle: 'Wilt u ‘{app}’ verwijderen?',
  removeWhich: 'Gekoppeld op {date}, laatst gebruikt op {moment}.',
  removeCodes: 'Codes uit deze app werken daarna niet meer. Verwijder ook de vermelding in de app.',
  removeOthers:
    '{left, select, apps {Uw andere apps en uw herstelcodes blijven werken.} numbers {Uw telefoonnummers en uw herstelcodes blijven werken.} other {Uw andere apps, uw telefoonnummers en uw herstelcodes blijven werken.}} Links om een e-mailadres te bevestigen, werken niet meer.',
  removeCurrent: 'Uw huidige app is dan ‘{app}’.',
  removeUnknown: 'Is deze app niet van u? Maak dan ook nieuwe herstelcodes en wijzig uw wachtwoord.',

  offTitle: 'Uitzetten',
  offLink: 'Tweede stap uitzetten',
  offWhy: 'Waarom u die niet kunt uitzetten',
  offQuestion: 'Wilt u uw tweede stap uitzetten?',
  offPassword: 'Daarna kunt u met alleen uw wachtwoord inloggen.',
  offApps:
    '{count, plural, one {Uw app wordt verwijderd en de codes ervan werken niet meer. Verwijder ook de vermelding in de app.} other {Alle # apps worden verwijderd en de codes ervan werken niet meer. Verwijder ook de vermeldingen in de apps.}}',
  offCodes: 'Uw herstelcodes werken niet meer. Vernietig ze.',
  offSessions:
    'U blijft ingelogd. Wie nog bezig is met inloggen, moet opnieuw beginnen. Links om een e-mailadres te bevestigen, werken niet meer.',
  offSubmit: 'Uitzetten',
  offNot: 'U kunt uw tweede stap niet uitzetten',
  offOffice: 'Bij {office} is een tweede stap voor u verplicht. Alleen een beheerder daar kan dat wijzigen.',
  offClient: 'Bij {client} is een tweede stap verplicht. Alleen een beheerder van {office} kan dat wijzigen.',
  offRole: 'Voor uw rol bij {office} is een tweede stap verplicht, zolang u die rol hebt.',
  offAsk: 'Hebt u vragen? Neem contact op met de servicedesk:',
  offEmail: 'E-mail',
  offPhone: 'Telefoon',
  offSwap: 'Een nieuwe telefoon? Koppel die eerst als extra app en verwijder dan de oude.',
  back: 'Terug naar uw tweede stap',

  addTitle: 'Koppel nog een authenticator-app',
  addLead:
    '{count, plural, one {De app die u hebt, blijft werken: de codes van beide gelden.} other {De # apps die u hebt, blijven werken: de codes van elke app gelden.}}',
  doneAddedTitle: 'Uw nieuwe app is gekoppeld',
  doneAddedText: 'U kunt inloggen met een code uit deze app of uit een andere van uw {count} apps.',
  mostApps: 'Uw account heeft al het hoogste aantal apps. Annuleer en verwijder er eerst een.',
  recoveredSeveral:
    'Hebt u nog een van uw {count} apps? Kies ‘Ik heb er nog een’ en verwijder in uw profiel de app die u kwijt bent. Bent u ze allemaal kwijt? Koppel dan nu een nieuwe app: die vervangt ze allemaal.',
  recoveredBlocked:
    'Uw {count} apps zijn geblokkeerd na te veel verkeerde codes. Koppel een van de apps opnieuw: die vervangt ze allemaal.',
  recoveredKeep: 'Ik heb er nog een',
  codeFrom: 'Een code uit ‘{app}’ of uit een andere van uw apps.',
};
