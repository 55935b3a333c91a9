import type { preview as english } from '../en/preview';

export const preview: typeof english = {
  sentence:
    'Daarna {asked, plural, =0 {moet niemand} one {moet #\u00A0persoon} other {moeten #\u00A0mensen}} een tweede stap doen. {noFactor, plural, =0 {Niemand hoeft er een in te stellen} one {#\u00A0heeft er geen} other {#\u00A0hebben er geen}}, {lockedOut, plural, =0 {niemand wordt} one {#\u00A0wordt} other {#\u00A0worden}} buitengesloten:',
  seeWho: 'bekijk wie',
  noEffect: 'Bij het inloggen verandert nu voor niemand iets: iedereen krijgt dezelfde vraag als voorheen.',
  stricter: 'Voor {count, plural, one {#\u00A0persoon} other {#\u00A0mensen}} wordt het strenger.',
  nothingStricter: 'Voor niemand wordt het strenger.',
  looser: 'Voor {count, plural, one {#\u00A0persoon} other {#\u00A0mensen}} wordt het soepeler.',
  newlyAsked: 'Aan {count, plural, one {#\u00A0van hen} other {#\u00A0van hen}} wordt nu niets gevraagd.',
  elsewhere:
    '{count, plural, one {Voor #\u00A0van hen is een andere cliënt de actieve: die persoon krijgt de vraag zodra die naar deze cliënt wisselt.} other {Voor #\u00A0van hen is een andere cliënt de actieve: zij krijgen de vraag zodra ze naar deze cliënt wisselen.}}',
  lockedOut:
    '{count, plural, one {#\u00A0persoon wordt} other {#\u00A0mensen worden}} buitengesloten: {cause}.',
  lockedLater:
    '{count, plural, one {#\u00A0persoon komt nu nog binnen, en is} other {#\u00A0mensen komen nu nog binnen, en zijn}} na de dagen van uitstel buitengesloten: er wordt niets aangeboden dat kan worden ingesteld.',
  lockedAlready:
    '{count, plural, one {#\u00A0persoon is} other {#\u00A0mensen zijn}} ook nu al buitengesloten.',
  adminsWord: 'Beheerders worden buitengesloten',
  adminsText:
    'De beheerders die hieronder staan, kunnen daarna niet meer inloggen en dit dus ook niet meer terugdraaien. Bied ook hun manier aan, of laat hen eerst een andere manier instellen.',
  atNextSignIn: 'Bij de volgende keer inloggen',
  atNextSignInText:
    '{count, plural, =0 {Niemand moet} one {#\u00A0persoon moet} other {#\u00A0mensen moeten}} meteen bij de volgende keer inloggen een tweede stap instellen of een manier aanvragen.',
  canPutOff:
    '{count, plural, one {#\u00A0persoon kan} other {#\u00A0mensen kunnen}} het instellen nog uitstellen.',

  statesTitle: 'Wat er bij de volgende keer inloggen gebeurt',
  statesDescription:
    'Per uitkomst twee balken: hoeveel mensen het nu zijn, en hoeveel nadat de regel is opgeslagen.',
  now: 'Nu',
  saved: 'Na het opslaan',
  state: 'Bij de volgende keer inloggen',
  asTable: 'Dezelfde cijfers als tabel',
  states: {
    'not-asked': 'Hoeven geen tweede stap te doen',
    offered: 'Krijgen een tweede stap aangeboden',
    'puts-off': 'Moeten instellen, uitstel kan',
    'refused-later': 'Komen nu nog binnen, later niet',
    'sets-up': 'Moeten meteen instellen',
    proves: 'Doen hun tweede stap',
    'recovery-code': 'Komen alleen met herstelcode binnen',
    applies: 'Moeten een manier aanvragen',
    waits: 'Wachten op een beslissing',
    refused: 'Buitengesloten',
  },

  daysTitle: 'Wie nog kan uitstellen, per dag',
  daysDescription: 'De lijn daalt van {first} vandaag tot nul na {last}.',
  day: 'Laatste dag',
  people: 'Mensen',

  whoTitle: 'Om wie het gaat',
  classes: {
    'locked-admins': 'Beheerders die niet meer kunnen inloggen',
    'locked-out': 'Buitengesloten',
    'locked-later': 'Later buitengesloten',
    'no-factor': 'Nog geen tweede stap',
    'recovery-code': 'Alleen een herstelcode werkt',
    'only-phone': 'Alleen een telefoon',
    'newly-asked': 'Nu niets gevraagd',
    loosened: 'Er wordt minder gevraagd',
  },
  classCount: '{name} ({count})',
  more: 'En nog {count, plural, one {#} other {#}}. Iedereen staat in het bestand.',
  csv: 'Iedereen voor wie iets geldt downloaden (CSV)',

  busyWord: 'Te veel tegelijk',
  busy: 'Op dit moment worden er meerdere van deze overzichten berekend. Er gaat niets verloren: probeer het over enkele seconden opnieuw.',

  says: {
    'not-asked': 'hoeft geen tweede stap te doen',
    offered: 'krijgt een tweede stap aangeboden en mag die weigeren',
    'puts-off': 'stelt uiterlijk {date} een tweede stap in',
    'refused-later':
      'komt tot en met {date} binnen en is daarna buitengesloten: er wordt niets aangeboden dat kan worden ingesteld',
    'sets-up': 'stelt bij de volgende keer inloggen een tweede stap in',
    proves: 'doet bij de volgende keer inloggen een tweede stap',
    'recovery-code': 'komt alleen met een herstelcode binnen',
    applies: 'moet een manier aanvragen',
    'applies-later': 'moet uiterlijk {date} een manier aanvragen',
    waits: 'wacht op de beslissing over een aanvraag',
    'waits-later': 'wacht op de beslissing over een aanvraag en komt tot en met {date} binnen',
    refused: 'komt niet binnen',
  },
  /** Of users for whom another client is the active one. */
  onSwitch: {
    'not-asked': 'wisselt zonder vraag naar deze cliënt',
    offered:
      'krijgt bij de eerste keer inloggen na het wisselen naar deze cliënt een tweede stap aangeboden en mag die weigeren',
    'puts-off': 'stelt bij het wisselen naar deze cliënt een tweede stap in en kan dat uitstellen',
    'refused-later': 'kan voorlopig naar deze cliënt wisselen, en na de dagen van uitstel niet meer',
    'sets-up': 'stelt bij het wisselen naar deze cliënt een tweede stap in',
    proves: 'doet bij het wisselen naar deze cliënt een tweede stap',
    'recovery-code': 'kan alleen met een herstelcode naar deze cliënt wisselen',
    applies: 'moet een manier aanvragen om naar deze cliënt te wisselen',
    waits: 'wacht op de beslissing over een aanvraag om naar deze cliënt te wisselen',
    refused: 'kan niet naar deze cliënt wisselen',
  },
  causes: {
    'method-gone': 'de gebruikte manier wordt niet aangeboden',
    'country-off': 'er gaan geen codes naar het land van hun nummer',
    'factor-blocked':
      'de tweede stap is geblokkeerd na te veel verkeerde codes, en er is geen herstelcode meer',
    'nothing-to-set-up': 'geen van de aangeboden manieren kan worden ingesteld',
    reset: 'een reset heeft hun tweede stap verwijderd en zij hebben nog geen nieuwe ingesteld',
    'changes-blocked':
      'wijzigingen in hun account zijn geblokkeerd sinds zij ‘Dit was ik niet’ hebben gekozen',
    'must-apply': 'wat wordt aangeboden, moet eerst worden aangevraagd en goedgekeurd',
    waits: 'over de aanvraag is nog niet beslist',
  },

  file: {
    name: 'Naam',
    email: 'E-mailadres',
    userName: 'Gebruikersnaam',
    roles: 'Rollen',
    client: 'Cliënt',
    active: 'Actieve cliënt',
    activeHere: 'deze',
    activeElsewhere: 'een andere',
    factors: 'Tweede stap',
    today: 'Nu',
    onceSaved: 'Na het opslaan',
    lastDay: 'Laatste dag van uitstel',
    why: 'Waarom buitengesloten',
    app: 'app',
    phone: 'telefoon',
    none: 'geen',
  },
};
