import type { security as english } from '../en/security';

export const security: typeof english = {
  title: 'Wer braucht in Ihrer Organisation einen zweiten Faktor?',
  lead: 'Gespeichert wird erst, wenn Sie gesehen haben, wen es betrifft. Eine Regel gilt ab der nächsten Anmeldung jeder Person.',
  unchanged: 'Sie haben nichts geändert. Die Regeln sind, wie sie waren.',
  unchangedWord: 'Nichts zu speichern',
  staffTitle: 'Mitarbeitende',
  staffLead:
    'Alle, die für Ihre Organisation arbeiten. Administration, Führungskräfte und Servicedesk brauchen immer einen zweiten Faktor.',
  customersTitle: 'Kundschaft ohne Mandanten',
  customersLead:
    'Für die Nutzenden eines Mandanten gilt die Regel des Mandanten. Die Verfahren hier gelten auch für sie.',
  requirement: 'Ist ein zweiter Faktor Pflicht?',
  requirements: { required: 'Pflicht', optional: 'Freiwillig', off: 'Aus' },
  requirementMeans: {
    required: 'Alle werden gefragt. Wer keinen hat, richtet einen ein.',
    optional: 'Jede Person entscheidet selbst. Wer einen hat, wird danach gefragt.',
    off: 'Niemand wird gefragt, auch nicht, wer einen hat.',
  },
  days: 'Tage, für die sich das Einrichten aufschieben lässt',
  daysHint:
    '0 bis 90, für jede Person gezählt ab der ersten Anmeldung, die danach fragt. Sie enden um Mitternacht und beginnen nie von vorn.',
  methods: 'Verfahren, das beste zuerst',
  methodsHint:
    'In dieser Reihenfolge werden sie angeboten. Ein Verfahren, das nicht angeboten wird, funktioniert auch bei denen nicht mehr, die es eingerichtet haben.',
  notOffered: 'Nicht angeboten',
  places: { '1': '1.', '2': '2.', '3': '3.', '4': '4.' },

  phoneTitle: 'Codes per Telefon',
  countries: 'Länder, in die Codes gehen',
  countriesHint: 'Nummern anderer Länder lassen sich nicht hinzufügen und erhalten keine Codes mehr.',
  moreCountries: 'Weitere Länder',
  apply: 'Verfahren per Telefon müssen beantragt werden',
  applyHint:
    'SMS und Anrufe lassen sich erst einrichten, wenn ein Antrag genehmigt ist, und nur für diese Nummer.',
  manager: 'Wer über Anträge entscheidet',
  managerHint: 'Für Personen ohne eigene Führungskraft.',
  managerNone: 'Die Administration',
  desk: 'Nur der Servicedesk wechselt zwischen SMS und Sprachanruf',
  sms: 'Eine SMS bestätigt eine neue Authenticator-App',
  smsHint: 'Für Personen, deren Mobilnummer bekannt ist.',

  applicationsTitle: 'Anwendungen',
  applicationsLead:
    'Kreuzen Sie die Anwendungen an, für die alle einen zweiten Faktor brauchen, was auch immer die Regeln oben sagen.',
  planned: '{name} (geplant)',

  submit: 'Betroffene anzeigen',
  regionTitle: 'Land, Sprache und Zeitzone',
  regionQuestion: 'Welches Land, welche Sprache und welche Zeitzone gelten für Ihre Organisation?',
  regionLead:
    'Die Sprache gilt für alle, die keine gewählt haben. Die Zeitzone bestimmt, wann ein Tag endet.',
  regionChange: 'Ändern',
  language: 'Sprache',
  country: 'Land',
  timeZone: 'Zeitzone',
  save: 'Speichern',
  back: 'Zurück zu den Regeln',

  errors: {
    requirementMissing: 'Wählen Sie Pflicht, Freiwillig oder Aus.',
    graceWrong: 'Geben Sie eine ganze Zahl von 0 bis 90 ein.',
    methodsMissing: 'Bieten Sie mindestens ein Verfahren an: Geben Sie ihm einen Platz.',
    methodsUnserved:
      'Dieses Portal sendet keine Codes per Telefon. Bieten Sie auch die Authenticator-App an.',
    countriesMissing: 'Wählen Sie mindestens ein Land, oder bieten Sie kein Verfahren per Telefon an.',
    countriesWrong: 'Wählen Sie Länder aus der Liste.',
    applicationsWrong: 'Wählen Sie Anwendungen aus der Liste.',
    other: 'Im Formular stimmt etwas nicht. Prüfen Sie jede Angabe.',
  },

  previewTitle: 'Wen betreffen diese Regeln?',
  changesTitle: 'Was sich ändert',
  change: '{before} → {after}',
  saveFor:
    '{count, plural, =0 {Speichern} one {Für #\u00A0Person speichern} other {Für #\u00A0Personen speichern}}',
  changeEntries: 'Eingaben ändern',
  meanwhileWord: 'Inzwischen geändert',
  meanwhile:
    'Jemand anderes hat die Regeln gespeichert, nachdem Sie das Formular geöffnet hatten. Das hat sich geändert:',
  meanwhileBy: '{person}, {moment}',
  meanwhileAgain:
    'Unten stehen Ihre Eingaben den jetzigen Regeln gegenüber. Speichern Sie nur, wenn Ihre Eingaben an deren Stelle treten sollen.',
  regionChanged: 'Land, Sprache oder Zeitzone',
  rules: {
    staffRequirement: 'Mitarbeitende: zweiter Faktor',
    staffGraceDays: 'Mitarbeitende: Tage Aufschub',
    staffMethods: 'Mitarbeitende: Verfahren',
    customerRequirement: 'Kundschaft: zweiter Faktor',
    customerGraceDays: 'Kundschaft: Tage Aufschub',
    customerMethods: 'Kundschaft: Verfahren',
    codeCountries: 'Länder',
    phoneNeedsApplication: 'Verfahren per Telefon müssen beantragt werden',
    managerId: 'Wer über Anträge entscheidet',
    switchesByDesk: 'Nur der Servicedesk wechselt',
    appNeedsSms: 'Eine SMS bestätigt eine neue App',
    requiredApplications: 'Anwendungen mit zweitem Faktor',
  },
  yes: 'Ja',
  no: 'Nein',
  none: 'Keine',
  somebodyElse: 'jemand anderes',
  daysCount: '{count, plural, one {#\u00A0Tag} other {#\u00A0Tage}}',
};
