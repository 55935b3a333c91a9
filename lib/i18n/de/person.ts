import type { person as english } from '../en/person';

export const person: typeof english = {
  back: 'Zurück zur Liste der Personen',
  backTo: 'Zurück zu {name}',
  change: 'Ändern',
  save: 'Speichern',
  email: 'E-Mail',
  userName: 'Benutzername',
  none: 'Keiner',
  roles: 'Rollen',
  clients: 'Mandanten',
  clientActive: '{client} (aktiv)',
  clientsNone: 'Keine; es gilt die Regel von {office} für die Kundschaft',
  language: 'Sprache',
  since: 'Konto seit',
  lastSignIn: 'Letzte Anmeldung',
  never: 'Nie',
  signedIn: 'Jetzt angemeldet',
  sessions: '{count, plural, =0 {Nirgends} one {In # Browser} other {In # Browsern}}',
  manager: 'Entscheidet über Anträge',
  managerEmail: '{name} ({email})',
  managerAsAll: '{name}, wie für alle',
  managerAsAllAdmins: 'Die Administration, wie für alle',
  managerNoMore:
    '{name} darf nicht mehr entscheiden. Bis Sie jemand anderen wählen, entscheidet hier, wer für alle entscheidet.',
  deactivatedWord: 'Deaktiviert',
  deactivatedText: 'Dieses Konto ist seit dem {moment} deaktiviert. Niemand kann sich damit anmelden.',

  factorTitle: 'Zweiter Faktor',
  has: 'Hat',
  hasNone: 'Keinen',
  hasApps: '{count, plural, one {Eine Authenticator-App} other {# Authenticator-Apps}}',
  hasNumber: '{kind, select, mobile {Mobilnummer} other {Festnetznummer}} {number}',
  hasSince: 'Seit {date}',
  codesLeft:
    '{count, plural, =0 {Keine Wieder\u00ADherstellungs\u00ADcodes übrig} one {# Wieder\u00ADherstellungs\u00ADcode übrig} other {# Wieder\u00ADherstellungs\u00ADcodes übrig}}',
  blocked:
    '{which, select, all {Gesperrt nach zu vielen falschen Codes. Ein Wieder\u00ADherstellungs\u00ADcode öffnet das Konto noch, falls einer übrig ist; sonst hilft der Servicedesk.} other {Teilweise gesperrt nach zu vielen falschen Codes. Das Übrige geht noch.}}',
  demanded: 'Vorgabe',
  requirement: { off: 'Aus', optional: 'Freiwillig', required: 'Pflicht' },
  because: {
    'role-always-required':
      'Administration, Führungskräfte und Servicedesk brauchen immer einen zweiten Faktor. Keine Einstellung und keine Ausnahme ändert das.',
    exception: 'Bis {date} geht eine Ausnahme den Regeln vor.',
    'account-requires': 'Die eigene Einstellung dieser Person verlangt einen zweiten Faktor.',
    'client-requires': '{client} verlangt von allen Nutzenden einen zweiten Faktor.',
    'office-requires':
      '{who, select, staff {{office} verlangt von allen Mitarbeitenden einen zweiten Faktor.} other {{office} verlangt von der ganzen Kundschaft ohne Mandanten einen zweiten Faktor.}}',
    'application-requires':
      'Die Anwendung, bei der sich diese Person anmeldet, verlangt von allen einen zweiten Faktor.',
    'account-leaves-the-choice': 'Nach der eigenen Einstellung entscheidet diese Person selbst.',
    'client-leaves-the-choice': '{client} lässt die Nutzenden selbst entscheiden.',
    'office-leaves-the-choice':
      '{who, select, staff {{office} lässt die Mitarbeitenden selbst entscheiden.} other {{office} lässt die Kundschaft selbst entscheiden.}}',
    'account-does-not-ask': 'Nach der eigenen Einstellung wird diese Person nicht gefragt.',
    'client-does-not-ask': '{client} verlangt von den Nutzenden keinen zweiten Faktor.',
    'office-does-not-ask':
      '{who, select, staff {{office} verlangt von den Mitarbeitenden keinen zweiten Faktor.} other {{office} verlangt von der Kundschaft keinen zweiten Faktor.}}',
  },
  noEffect:
    'Die eigene Einstellung „{setting}“ bewirkt hier nichts: Was von allen verlangt wird, kann die Einstellung einer einzelnen Person nicht aufheben. Das kann nur eine Ausnahme, bis zu ihrem letzten Tag.',
  noEffectRole:
    'Die eigene Einstellung „{setting}“ bewirkt nichts, solange diese Person eine solche Rolle hat.',
  noEffectException: 'Die eigene Einstellung „{setting}“ gilt wieder, wenn die Ausnahme vorbei ist.',
  own: 'Eigene Einstellung',
  inherit: 'Wie die Regeln es vorsehen',
  exception: 'Ausnahme',
  exceptionNone: 'Keine',
  exceptionIs:
    '{requirement, select, off {Wird bis {date} nicht gefragt} other {Entscheidet bis {date} selbst}}',
  exceptionWhy: 'Grund: {reason}',
  exceptionMake: 'Ausnahme machen',
  exceptionEnd: 'Beenden',
  exceptionNot: 'Warum es keine geben kann',
  next: 'Bei der nächsten Anmeldung',
  nextIs: {
    allow: 'Das Passwort allein genügt.',
    challenge: 'Der zweite Faktor wird verlangt.',
    offer: 'Ein zweiter Faktor wird angeboten; das Angebot kann abgelehnt werden.',
    enrol: 'Ein zweiter Faktor muss eingerichtet werden.',
    apply: 'Ein Verfahren muss beantragt werden.',
    wait: 'Es geht erst weiter, wenn über den Antrag entschieden ist.',
    refuse: 'Diese Person kann sich nicht selbst anmelden. Der Servicedesk kann helfen.',
    refuseNone:
      'Diese Person kann sich nicht anmelden: Keines der angebotenen Verfahren lässt sich einrichten.',
  },
  putOffUntil: 'Aufschieben geht bis {date}.',
  putOffFor: 'Von da an lässt sich das Einrichten {days, plural, one {# Tag} other {# Tage}} aufschieben.',
  request: 'Antrag',
  requestIs:
    '{state, select, pending {{method} an {number}: wartet seit dem {date} auf eine Entscheidung} switch {Wechsel zu {method} für {number}: wartet seit dem {date} auf den Servicedesk} other {{method} an {number}: genehmigt, noch nicht eingerichtet; beantragt am {date}}}',

  historyTitle: 'Verlauf',
  historyOf: 'Verlauf von {name}',
  historyNewest: 'Die neuesten Einträge der letzten 90\u00A0Tage:',
  historyNone: 'In den letzten 90\u00A0Tagen ist mit diesem Konto nichts geschehen.',

  accountTitle: 'Konto und Zugang',
  deactivate: 'Konto deaktivieren',
  reactivate: 'Konto wieder aktivieren',
  ownAccount:
    'Ihr eigenes Konto können Sie nicht deaktivieren. Eine andere Person mit Administrationsrolle kann es.',

  rolesTitle: 'Welche Rollen hat {name}?',
  kind: 'Kundschaft oder Mitarbeitende?',
  kinds: {
    customer: 'Jemand aus der Kundschaft',
    staff: 'Jemand, der für die Organisation arbeitet',
  },
  kindMeans: {
    customer: 'Es gilt die Regel des Mandanten, sonst die für die Kundschaft.',
    staff: 'Es gilt die Regel für Mitarbeitende.',
  },
  leavesClients: 'Die Person gehört dann zu keinem Mandanten mehr; jetzt: {clients}.',
  extra: 'Weitere Rollen, für Mitarbeitende',
  extraIs: { 'office-admin': 'Administration', manager: 'Führungskraft', support: 'Servicedesk' },
  extraMeans: {
    'office-admin': 'Ändert Regeln, Personen und Mandanten der Organisation.',
    manager: 'Entscheidet über Anträge auf ein Verfahren.',
    support: 'Hilft Personen aller Organisationen, die ihren zweiten Faktor verloren haben.',
  },
  alwaysRequired: 'Für alle mit einer dieser Rollen ist ein zweiter Faktor immer Pflicht, ohne Aufschub.',
  rolesWrong:
    'Wer zur Kundschaft gehört, kann keine dieser Rollen haben. Entfernen Sie sie, oder wählen Sie „Jemand, der für die Organisation arbeitet“.',
  rolesMissing: 'Wählen Sie, ob die Person zur Kundschaft gehört oder für Ihre Organisation arbeitet.',
  ownRoles:
    'Das sind Ihre eigenen Rollen. Ohne „Administration“ kommen Sie nicht mehr auf diese Seite zurück.',

  ownTitle: 'Was wird von {name} verlangt?',
  askedNow: 'Zweiter Faktor jetzt: {requirement}',
  ownHint: 'Die Einstellung gilt ab der nächsten Anmeldung.',
  ownMeans: {
    inherit: 'Was {office} verlangt, oder der aktive Mandant.',
    off: 'Kein zweiter Faktor wird verlangt, außer wo Organisation, Mandant oder Anwendung ihn zur Pflicht machen.',
    optional:
      'Diese Person entscheidet selbst, außer wo Organisation, Mandant oder Anwendung einen zweiten Faktor zur Pflicht machen.',
    required:
      'Ein zweiter Faktor wird verlangt, was auch immer die anderen Regeln sagen; nur eine Ausnahme geht dem vor.',
  },
  ownMissing: 'Wählen Sie, was verlangt wird.',

  exceptionTitle: 'Welche Ausnahme bekommt {name}?',
  exceptionHint: 'Eine Ausnahme geht jeder Regel vor und endet von selbst.',
  exceptionWhat: 'Was wird in dieser Zeit verlangt?',
  exceptionMeans: {
    off: 'Kein zweiter Faktor: Das Passwort allein genügt.',
    optional:
      'Diese Person entscheidet selbst. Wenn sie einen zweiten Faktor hat, wird sie weiterhin danach gefragt.',
  },
  exceptionUntil: 'Letzter Tag',
  exceptionUntilHint: 'Höchstens ein Jahr im Voraus: bis {date}.',
  exceptionReason: 'Begründung',
  exceptionReasonHint:
    'Die Administration sieht sie hier; im Verlauf bleibt sie erhalten. Höchstens {count}\u00A0Zeichen.',
  exceptionSave: 'Ausnahme speichern',
  exceptionErrors: {
    what: 'Wählen Sie, was in dieser Zeit verlangt wird.',
    missing: 'Geben Sie den letzten Tag ein.',
    past: 'Dieser Tag ist vorbei. Geben Sie heute oder einen späteren Tag ein.',
    'too-late': 'Geben Sie einen Tag ein, der höchstens ein Jahr voraus liegt, bis {date}.',
    reason: 'Geben Sie eine Begründung ein.',
    long: 'Geben Sie eine Begründung mit höchstens {count}\u00A0Zeichen ein.',
  },
  exceptionNotTitle: '{name} kann keine Ausnahme bekommen',
  exceptionNotText:
    'Administration, Führungskräfte und Servicedesk können sehen oder ändern, was anderen gehört. Sie brauchen immer einen zweiten Faktor, und davon gibt es keine Ausnahme. Soll diese Person ohne zweiten Faktor auskommen, nehmen Sie ihr zuerst die Rolle.',
  exceptionEndTitle: 'Möchten Sie die Ausnahme von {name} beenden?',
  exceptionEndText: 'Ab der nächsten Anmeldung gelten wieder die Regeln, als hätte es keine gegeben.',
  exceptionEndSubmit: 'Ausnahme beenden',

  managerTitle: 'Wer entscheidet über die Anträge von {name}?',
  managerOffice: 'Wie für alle: {name}',
  managerOfficeAdmins: 'Wie für alle: die Administration',
  managerOther: 'Jemand anderes',
  managerOtherHint: 'Eine Führungskraft oder jemand aus der Administration Ihrer Organisation.',
  managerAddress: 'E-Mail-Adresse dieser Person',
  managerAddressHint: 'Nur wenn Sie „Jemand anderes“ gewählt haben.',
  managerErrors: {
    missing: 'Wählen Sie, wer entscheidet.',
    unknown:
      'Keine Führungskraft und niemand aus der Administration Ihrer Organisation hat diese Adresse. Prüfen Sie sie, oder geben Sie der Person zuerst die Rolle.',
    self: 'Niemand entscheidet über eigene Anträge. Geben Sie eine andere Adresse ein.',
  },

  deactivateTitle: 'Möchten Sie das Konto von {name} deaktivieren?',
  deactivateMeans: {
    signIn: 'Niemand kann sich mehr damit anmelden; Name und Adresse bleiben vergeben.',
    sessions:
      '{count, plural, =0 {Es ist zurzeit nirgends angemeldet.} one {Der Browser, in dem es angemeldet ist, wird sofort abgemeldet.} other {Alle # Browser, in denen es angemeldet ist, werden sofort abgemeldet.}}',
    open: 'Laufende Anmeldungen enden; gesendete Links und offene Anträge verfallen.',
    told: 'Die Person wird per E-Mail benachrichtigt.',
    back: 'Nichts wird gelöscht: Sie können das Konto wieder aktivieren, mit Passwort und zweitem Faktor.',
  },
  deactivateSubmit: 'Deaktivieren',
  reactivateTitle: 'Möchten Sie das Konto von {name} wieder aktivieren?',
  reactivateText:
    'Die Person kann sich dann wie zuvor anmelden, mit demselben Passwort, zweiten Faktor und denselben Rollen. Sitzungen, Links und Anträge, die beendet sind, bleiben beendet.',
  reactivateSubmit: 'Wieder aktivieren',
};
