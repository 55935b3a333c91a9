/** The office's clients, and what each asks of its users. */
export const clients = {
  title: 'Die Mandanten Ihrer Organisation',
  lead: 'Was ein Mandant verlangt, gilt für seine Nutzenden, solange er ihr aktiver Mandant ist.',
  none: 'Es gibt noch keine Mandanten. Fügen Sie den ersten hinzu und danach seine Nutzenden.',
  noneFound:
    'Kein Mandant hat das in seinem Namen. Suchen Sie nach einem kürzeren Teil, oder lassen Sie alle anzeigen.',
  add: 'Mandanten hinzufügen',
  addTitle: 'Welchen Mandanten möchten Sie hinzufügen?',
  addSubmit: 'Hinzufügen',
  save: 'Speichern',
  search: 'Suchen',
  searchClients: 'Teil des Namens eines Mandanten',
  searchUsers: 'Teil des Namens oder der E-Mail-Adresse einer Person',
  all: 'Alle anzeigen',
  backToAll: 'Alle Mandanten',
  usersColumn: 'Nutzende',

  name: 'Name',
  nameTitle: 'Wie heißt {client} künftig?',
  nameWrong: 'Geben Sie einen Namen mit höchstens 120\u00A0Zeichen ein.',

  ruleTerm: 'Zweiter Faktor',
  ruleTitle: 'Was verlangt {client} von seinen Nutzenden?',
  ruleLegend: 'Ist ein zweiter Faktor Pflicht?',
  ruleHint:
    'Die Regel gilt, sobald sich jemand das nächste Mal für diesen Mandanten anmeldet oder zu ihm wechselt.',
  rule: { required: 'Ja', optional: 'Freiwillig', off: 'Nein' },
  ruleWithGrace:
    'Ja; die Einrichtung lässt sich {days, plural, one {#\u00A0Tag} other {#\u00A0Tage}} aufschieben',
  ruleMeans: {
    required:
      'Alle werden gefragt, sobald sie sich das nächste Mal für diesen Mandanten anmelden oder zu ihm wechseln. Wer noch keinen zweiten Faktor hat, richtet dann einen ein.',
    optional:
      'Jede Person entscheidet selbst. Wer einen zweiten Faktor eingerichtet hat, wird danach gefragt.',
    off: 'Solange dieser Mandant der aktive ist, wird niemand gefragt, auch nicht, wer einen zweiten Faktor hat.',
  },
  ruleMissing: 'Wählen Sie Ja, Freiwillig oder Nein.',
  grace: 'Tage, um die sich die Einrichtung aufschieben lässt',
  graceHint:
    'Nur bei „Ja“: 0 bis 90, für jede Person gezählt ab der ersten Anmeldung, die danach fragt. Die Frist beginnt nie von vorn.',
  graceWrong: 'Geben Sie eine ganze Zahl von 0 bis 90 ein.',
  seeAffected: 'Betroffene anzeigen',
  previewTitle: 'Wer ist betroffen, wenn {client} das verlangt?',
  previewRule: 'Neue Regel',
  previewNow: 'Regel jetzt',
  changedWord: 'Inzwischen geändert',
  changedText:
    'Inzwischen hat jemand anderes eine andere Regel für diesen Mandanten gespeichert. Entscheiden Sie neu.',
  changedBy: '{person}, {moment}: {before} → {after}',
  decideAgain: 'Neu entscheiden',
  changeEntry: 'Eingabe ändern',
  saveFor:
    '{count, plural, =0 {Speichern} one {Für #\u00A0Person speichern} other {Für #\u00A0Personen speichern}}',

  usersTitle: 'Nutzende ({count})',
  usersLead: 'Personen aus der Kundschaft Ihrer Organisation, die für diesen Mandanten arbeiten können.',
  usersNone: 'Zu diesem Mandanten gehört noch niemand.',
  usersNoneFound:
    'Keine Person dieses Mandanten hat das in ihrem Namen oder ihrer E-Mail-Adresse. Suchen Sie nach einem kürzeren Teil, oder lassen Sie alle anzeigen.',
  addUser: 'Person hinzufügen',
  addUserTitle: 'Wer gehört zu {client}?',
  addUserText:
    'Nur Personen aus der Kundschaft Ihrer Organisation können zu einem Mandanten gehören, bei Bedarf zu mehreren.',
  email: 'E-Mail-Adresse',
  emailHint: 'Die Adresse, mit der sich die Person anmeldet.',
  emailWrong: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
  nobody:
    'Niemand aus der Kundschaft Ihrer Organisation meldet sich mit dieser Adresse an. Prüfen Sie sie oder laden Sie die Person zuerst ein.',
  factor: {
    app: 'Authenticator-App',
    number: 'Telefonnummer',
    both: 'Authenticator-App und Telefonnummer',
    none: 'Kein zweiter Faktor',
  },
  belongsColumn: 'Zugehörigkeit',
  activeColumn: 'Aktiver Mandant',
  activeHere: 'Dieser',
  activeElsewhere: 'Ein anderer',
  deactivated: 'Konto deaktiviert',
  removeUser: 'Entfernen',
  removeUserTitle: '{person} aus {client} entfernen?',
  removeUserWho: 'Die Person meldet sich als {email} an.',
  removeUserSessions: 'Wo sie gerade für diesen Mandanten arbeitet, wird sie abgemeldet.',
  removeUserNext:
    'Danach ist ein anderer ihrer Mandanten aktiv; gibt es keinen, gilt die Regel Ihrer Organisation für die Kundschaft.',
  removeUserKeeps: 'Das Konto und der zweite Faktor bleiben bestehen.',

  removeLink: 'Diesen Mandanten entfernen',
  removeTitle: '{client} entfernen?',
  removeUsers:
    '{count, plural, =0 {Er hat keine Nutzenden.} one {Zu ihm gehört #\u00A0Person; sie behält Konto und zweiten Faktor.} other {Zu ihm gehören #\u00A0Personen; sie behalten Konto und zweiten Faktor.}}',
  removeSessions: 'Wer gerade für diesen Mandanten arbeitet, wird abgemeldet.',
  removeNext:
    'Danach ist ein anderer Mandant dieser Personen aktiv; gibt es keinen, gilt die Regel Ihrer Organisation für die Kundschaft.',
  removeInvited: 'Seine Regel entfällt, auch für alle, die als seine Nutzenden eingeladen sind.',

  /** A customer who belongs to several clients changes the active one. */
  switch: {
    prove: 'Um für {client} zu arbeiten, bestätigen Sie mit Ihrem zweiten Faktor.',
    asks: '{client} verlangt einen zweiten Faktor.',
    refused:
      'Um für {client} zu arbeiten, brauchen Sie einen zweiten Faktor. Keines Ihrer Verfahren lässt sich zurzeit dafür nutzen. Wenden Sie sich an den Servicedesk.',
    tries: 'Zu viele falsche Eingaben.',
    time: 'Die Zeit für diesen Schritt ist abgelaufen.',
    other: 'Der Wechsel wurde abgebrochen, oder die Regel des Mandanten hat sich inzwischen geändert.',
    stays:
      'Sie arbeiten weiterhin für {client}. Wählen Sie den Mandanten oben auf der Seite erneut, wann immer Sie möchten.',
    staysNone: 'Wählen Sie den Mandanten oben auf der Seite erneut, wann immer Sie möchten.',
    endedTitle: 'Der Mandant wurde nicht gewechselt',
    back: 'Zurück zur vorigen Seite',
    done: 'Weiter mit {client}',
  },
};
