/** Zurücksetzen (X4): die Seiten des Servicedesks und der zweiten Person. */
export const resets = {
  listTitle: 'Was wird gerade zurückgesetzt?',
  officeListTitle: 'Bei welchen Mitarbeitenden wird gerade zurückgesetzt?',
  listLead:
    'Beim Zurücksetzen wird ein verlorener zweiter Faktor entfernt. Eine Person prüft, wer anruft, eine andere bestätigt.',
  none: 'Zurzeit wird nichts zurückgesetzt.',
  askedOn: 'Beantragt am {moment}',
  states: {
    asked: 'Wartet auf eine zweite Person',
    waiting: 'Bestätigt, kann bis {moment} gestoppt werden',
    mailed: 'Rücksetzcode per E-Mail gesendet, gültig bis {moment}',
    handed: 'Rücksetzcode übergeben, gültig bis {moment}',
    used: 'Erledigt: Der Rücksetzcode wurde verwendet',
    refused: 'Abgelehnt',
    withdrawn: 'Zurückgezogen',
    vetoed: 'Von der Inhaberin oder dem Inhaber des Kontos gestoppt',
    expired: 'Ungenutzt verfallen',
    void: 'Mit dem Konto beendet',
  },
  scope: 'Was entfernt wird',
  scopes: {
    all: 'Der gesamte zweite Faktor',
    app: 'Die Authenticator-Apps',
    phones: 'Die Telefonnummern',
  },
  scopeHints: {
    all: 'Alle Apps, alle Telefonnummern und alle Wiederherstellungscodes.',
    app: 'Alle Apps und alle Wiederherstellungscodes. Telefonnummern bleiben.',
    phones: 'Alle Telefonnummern und alle Wiederherstellungscodes. Apps bleiben.',
  },
  askTitle: 'Den zweiten Faktor von {name} zurücksetzen?',
  askLead:
    'Prüfen Sie zuerst, wer anruft. Eine Kollegin oder ein Kollege sieht, was Sie hier eintragen, und bestätigt es oder nicht.',
  checks: 'Was haben Sie geprüft?',
  checksHint:
    'Kreuzen Sie an, was Sie getan haben. Verlangen Sie keine Kopien von Dokumenten und speichern Sie keine.',
  note: 'Was Sie außerdem geprüft haben',
  noteHint: 'In eigenen Worten, ohne Nummern von Dokumenten. Höchstens {count} Zeichen.',
  reason: 'Warum das Zurücksetzen nötig ist',
  reasonHint: 'Für die zweite Person und den Verlauf. Höchstens {count} Zeichen.',
  ask: 'Zweite Person anfragen',
  errors: {
    scope: 'Wählen Sie aus, was entfernt werden soll.',
    checks: 'Kreuzen Sie an, was Sie geprüft haben, oder beschreiben Sie es unten.',
    note: 'Kürzen Sie dies auf {count} Zeichen.',
    reason: 'Geben Sie an, warum das Zurücksetzen nötig ist.',
    'reason-long': 'Kürzen Sie die Begründung auf {count} Zeichen.',
    refusal: 'Geben Sie an, warum Sie ablehnen. Die Begründung wird gelesen.',
  },
  title: 'Zurücksetzen für {name}',
  officeTitle: 'Zurücksetzen für {name}, aus Ihrer Organisation',
  person: 'Person',
  email: 'E-Mail-Adresse',
  office: 'Organisation',
  roles: 'Rollen',
  state: 'Stand',
  checked: 'Geprüft',
  noted: 'Außerdem geprüft',
  why: 'Begründung',
  askedBy: 'Beantragt von',
  decidedBy: 'Bestätigt von',
  former: 'einem früheren Konto',
  since: 'Beantragt am',
  endReason: 'Begründung der Ablehnung',
  passwordNew:
    'Das Passwort dieses Kontos wurde kürzlich über einen Link in einer E-Mail gesetzt. Das kann auch jemand anderes gewesen sein, der dieses Postfach liest: Der Rücksetzcode kann nur übergeben werden.',
  stoppedLately:
    'Vor weniger als einem Tag wurde ein Zurücksetzen aus dem Konto heraus gestoppt. Bis {moment} kann der Rücksetzcode nur übergeben werden.',
  contactNew:
    'Keine E-Mail-Adresse dieses Kontos ist seit 30\u00A0Tagen unverändert. Der Rücksetzcode kann nur übergeben werden.',
  whyNot: {
    'own-reset':
      'Sie haben dieses Zurücksetzen beantragt, oder es geht um Ihr eigenes Konto: Jemand anderes muss bestätigen.',
    'higher-role': 'Diese Person hat eine höhere Rolle als Sie: Jemand anderes muss bestätigen.',
  },
  confirmTitle: 'Bestätigen Sie dieses Zurücksetzen?',
  byMail: 'Per E-Mail',
  byMailText:
    'Jede bekannte Adresse wird sofort benachrichtigt und kann das Zurücksetzen {hours}\u00A0Stunden lang stoppen. Danach geht ein Rücksetzcode an eine Adresse, die seit 30\u00A0Tagen unverändert ist.',
  handedOver: 'Übergeben',
  handedOverText:
    'Nur wenn Sie die Person kennen oder vor sich haben. Sie lesen den Rücksetzcode sofort vor; jede bekannte Adresse wird benachrichtigt.',
  confirmByMail: 'Bestätigen, Rücksetzcode mailen',
  confirmHandedOver: 'Bestätigen, Rücksetzcode vorlesen',
  refuseTitle: 'Oder stimmt etwas nicht?',
  refuseReason: 'Warum Sie ablehnen',
  refuse: 'Zurücksetzen ablehnen',
  withdrawTitle: 'Wird das Zurücksetzen nicht mehr gebraucht?',
  withdrawText: 'Es wird nichts entfernt, und ein ausgegebener Rücksetzcode gilt nicht mehr.',
  withdraw: 'Zurücksetzen zurückziehen',
  backToList: 'Zur Übersicht',
  passTitle: 'Rücksetzcode vorlesen',
  passLead:
    'Nennen Sie diesen Rücksetzcode nur {name}. Er wird einmal angezeigt und gilt einmal, bis {moment}, und nur zusammen mit dem Passwort.',
  passHow:
    'Die Person meldet sich mit dem Passwort an, wählt „Hilfe“ und dann „Ich habe einen Rücksetzcode vom Servicedesk“.',
  passShow: 'Rücksetzcode anzeigen',
  passShowText:
    'Der Rücksetzcode wird einmal angezeigt. Fahren Sie erst fort, wenn Sie {name} am Telefon oder vor sich haben.',
  passDone:
    'Der Rücksetzcode wurde angezeigt. Ging er unterwegs verloren, ziehen Sie dieses Zurücksetzen zurück und beginnen Sie neu.',
  passDoneLink: 'Ich habe ihn vorgelesen',
  ofAccount: 'Zurücksetzen',
  ofAccountNone: 'Dieses Konto wurde noch nicht zurückgesetzt.',
  askLink: 'Verlorenen zweiten Faktor zurücksetzen',
  openLink: 'Vorgang ansehen',
};
