import type { preview as english } from '../en/preview';

export const preview: typeof english = {
  sentence:
    'Danach {asked, plural, =0 {wird niemand} one {wird #\u00A0Person} other {werden #\u00A0Personen}} gefragt. {noFactor, plural, =0 {Niemand muss einen zweiten Faktor einrichten} one {#\u00A0hat keinen zweiten Faktor} other {#\u00A0haben keinen zweiten Faktor}}, {lockedOut, plural, =0 {niemand wird} one {#\u00A0wird} other {#\u00A0werden}} ausgesperrt:',
  seeWho: 'Namen ansehen',
  noEffect: 'Bei der Anmeldung ändert sich zurzeit für niemanden etwas: Alle werden gefragt wie bisher.',
  stricter: 'Für {count, plural, one {#\u00A0Person} other {#\u00A0Personen}} wird es strenger.',
  nothingStricter: 'Für niemanden wird es strenger.',
  looser: 'Für {count, plural, one {#\u00A0Person} other {#\u00A0Personen}} wird es lockerer.',
  newlyAsked: '{count, plural, one {#\u00A0davon wird} other {#\u00A0davon werden}} heute nicht gefragt.',
  elsewhere:
    '{count, plural, one {Für #\u00A0davon ist ein anderer Mandant der aktive: Diese Person wird gefragt, sobald sie zu diesem wechselt.} other {Für #\u00A0davon ist ein anderer Mandant der aktive: Sie werden gefragt, sobald sie zu diesem wechseln.}}',
  lockedOut: '{count, plural, one {#\u00A0Person wird} other {#\u00A0Personen werden}} ausgesperrt: {cause}.',
  lockedLater:
    '{count, plural, one {#\u00A0Person kommt vorerst hinein und ist} other {#\u00A0Personen kommen vorerst hinein und sind}} nach den Tagen des Aufschubs ausgesperrt: Nichts von dem, was angeboten wird, lässt sich einrichten.',
  lockedAlready:
    '{count, plural, one {#\u00A0Person ist} other {#\u00A0Personen sind}} auch heute schon ausgesperrt.',
  adminsWord: 'Personen aus der Administration würden ausgesperrt',
  adminsText:
    'Die unten genannten Personen aus der Administration könnten sich danach nicht mehr anmelden und dies auch nicht zurücknehmen. Bieten Sie auch deren Verfahren an, oder lassen Sie sie zuerst ein anderes einrichten.',
  atNextSignIn: 'Bei der nächsten Anmeldung',
  atNextSignInText:
    '{count, plural, =0 {Niemand muss} one {#\u00A0Person muss} other {#\u00A0Personen müssen}} gleich bei der nächsten Anmeldung einen zweiten Faktor einrichten oder ein Verfahren beantragen.',
  canPutOff:
    '{count, plural, one {#\u00A0Person kann} other {#\u00A0Personen können}} das Einrichten noch aufschieben.',

  statesTitle: 'Was bei der nächsten Anmeldung geschieht',
  statesDescription:
    'Zu jedem Ergebnis zwei Balken: wie viele Personen es heute sind und wie viele nach dem Speichern.',
  now: 'Heute',
  saved: 'Nach dem Speichern',
  state: 'Bei der nächsten Anmeldung',
  asTable: 'Dieselben Zahlen als Tabelle',
  states: {
    'not-asked': 'Werden nicht gefragt',
    offered: 'Bekommen einen zweiten Faktor angeboten',
    'puts-off': 'Müssen einrichten, Aufschub möglich',
    'refused-later': 'Kommen vorerst hinein, später nicht',
    'sets-up': 'Müssen sofort einrichten',
    proves: 'Werden nach dem zweiten Faktor gefragt',
    'recovery-code': 'Nur noch mit Wiederherstellungscode',
    applies: 'Müssen ein Verfahren beantragen',
    waits: 'Warten auf eine Entscheidung',
    refused: 'Ausgesperrt',
  },

  daysTitle: 'Wer noch aufschieben kann, Tag für Tag',
  daysDescription: 'Die Linie fällt von {first} heute auf null nach dem {last}.',
  day: 'Letzter Tag',
  people: 'Personen',

  whoTitle: 'Um wen es geht',
  classes: {
    'locked-admins': 'Personen aus der Administration, die sich nicht mehr anmelden könnten',
    'locked-out': 'Ausgesperrt',
    'locked-later': 'Später ausgesperrt',
    'no-factor': 'Noch kein zweiter Faktor',
    'recovery-code': 'Nur ein Wiederherstellungscode hilft',
    'only-phone': 'Nur ein Telefon',
    'newly-asked': 'Heute nicht gefragt',
    loosened: 'Es wird weniger verlangt',
  },
  classCount: '{name} ({count})',
  more: 'Und {count, plural, one {# weitere Person} other {# weitere Personen}}. Alle stehen in der Datei.',
  csv: 'Alle Betroffenen herunterladen (CSV)',

  busyWord: 'Zu viele gleichzeitig',
  busy: 'Gerade werden mehrere solcher Übersichten berechnet. Es geht nichts verloren: Versuchen Sie es in einigen Sekunden erneut.',

  says: {
    'not-asked': 'wird nicht gefragt',
    offered: 'bekommt einen zweiten Faktor angeboten und kann ablehnen',
    'puts-off': 'richtet spätestens am {date} einen zweiten Faktor ein',
    'refused-later':
      'kommt bis einschließlich {date} hinein und ist danach ausgesperrt: Nichts von dem, was angeboten wird, lässt sich einrichten',
    'sets-up': 'richtet bei der nächsten Anmeldung einen zweiten Faktor ein',
    proves: 'wird bei der nächsten Anmeldung gefragt',
    'recovery-code': 'kommt nur mit einem Wiederherstellungscode hinein',
    applies: 'muss ein Verfahren beantragen',
    'applies-later': 'muss spätestens am {date} ein Verfahren beantragen',
    waits: 'wartet auf die Entscheidung über einen Antrag',
    'waits-later': 'wartet auf die Entscheidung über einen Antrag und kommt bis einschließlich {date} hinein',
    refused: 'kommt nicht hinein',
  },
  /** Of users for whom another client is the active one. */
  onSwitch: {
    'not-asked': 'wechselt ohne Frage zu diesem Mandanten',
    offered:
      'bekommt bei der ersten Anmeldung nach dem Wechsel zu diesem Mandanten einen zweiten Faktor angeboten und kann ablehnen',
    'puts-off': 'richtet beim Wechsel zu diesem Mandanten einen zweiten Faktor ein und kann das aufschieben',
    'refused-later': 'kann vorerst zu diesem Mandanten wechseln, nach den Tagen des Aufschubs nicht mehr',
    'sets-up': 'richtet beim Wechsel zu diesem Mandanten einen zweiten Faktor ein',
    proves: 'wird beim Wechsel zu diesem Mandanten gefragt',
    'recovery-code': 'kann nur mit einem Wiederherstellungscode zu diesem Mandanten wechseln',
    applies: 'muss ein Verfahren beantragen, um zu diesem Mandanten zu wechseln',
    waits: 'wartet auf die Entscheidung über einen Antrag, um zu diesem Mandanten zu wechseln',
    refused: 'kann nicht zu diesem Mandanten wechseln',
  },
  causes: {
    'method-gone': 'das genutzte Verfahren wird nicht angeboten',
    'country-off': 'in das Land ihrer Nummer gehen keine Codes',
    'factor-blocked':
      'der zweite Faktor ist nach zu vielen falschen Codes gesperrt, und es gibt keinen Wiederherstellungscode mehr',
    'nothing-to-set-up': 'keines der angebotenen Verfahren lässt sich einrichten',
    reset: 'ihr zweiter Faktor wurde zurückgesetzt und noch kein neuer eingerichtet',
    'changes-blocked': 'Änderungen an ihrem Konto sind gesperrt, seit sie „Das war ich nicht“ gewählt haben',
    'must-apply': 'was angeboten wird, muss erst beantragt und genehmigt werden',
    waits: 'über den Antrag ist noch nicht entschieden',
  },

  file: {
    name: 'Name',
    email: 'E-Mail-Adresse',
    userName: 'Benutzername',
    roles: 'Rollen',
    client: 'Mandant',
    active: 'Aktiver Mandant',
    activeHere: 'dieser',
    activeElsewhere: 'ein anderer',
    factors: 'Zweiter Faktor',
    today: 'Heute',
    onceSaved: 'Nach dem Speichern',
    lastDay: 'Letzter Tag des Aufschubs',
    why: 'Warum ausgesperrt',
    app: 'App',
    phone: 'Telefon',
    none: 'keiner',
  },
};
