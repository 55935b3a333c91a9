import type { signIn as english } from '../en/sign-in';

export const signIn: typeof english = {
  portal: 'Kundenportal',
  title: 'Anmelden',
  lead: 'im Kundenportal von {office}',
  identifier: 'E-Mail-Adresse oder Benutzername',
  password: 'Passwort',
  submit: 'Anmelden',
  cannotGetIn: 'Hilfe',
  identifierMissing: 'Geben Sie Ihre E-Mail-Adresse oder Ihren Benutzernamen ein.',
  passwordMissing: 'Geben Sie Ihr Passwort ein.',
  wrong: 'Benutzername oder Passwort stimmt nicht. Prüfen Sie beides oder wählen Sie „Hilfe“.',
  waitUntil: 'Zu viele falsche Passwörter. Versuchen Sie es ab {time}\u00A0Uhr erneut.',
  busy: 'Gerade melden sich viele Personen an. Versuchen Sie es in einigen Sekunden erneut.',

  codeTitle: 'Geben Sie den Code aus Ihrer Authenticator-App ein',
  codeHint: 'Die App zeigt sechs Ziffern, die alle 30\u00A0Sekunden wechseln.',
  codeMissing: 'Geben Sie die sechs Ziffern ein, die Ihre App gerade zeigt.',
  codeWrong:
    'Dieser Code stimmt nicht. Geben Sie den Code ein, den Ihre App gerade zeigt; noch {tries, plural, one {#\u00A0Versuch} other {#\u00A0Versuche}}.',
  codeUsed: 'Dieser Code wurde schon benutzt. Warten Sie auf den nächsten in der App.',
  codeWait: 'Zu viele falsche Codes. Versuchen Sie es ab {time}\u00A0Uhr erneut.',
  codeDisabled:
    'Nach zu vielen falschen Codes ist die App gesperrt. Melden Sie sich mit einem Wieder\u00ADherstellungs\u00ADcode an.',
  noCode: 'Kein Code?',
  noCodeClock: 'Der Code hängt von der Uhr ab: Prüfen Sie, ob Ihr Telefon die Uhrzeit automatisch einstellt.',
  noCodeRecovery: 'Einen Wieder\u00ADherstellungs\u00ADcode verwenden',
  noCodeDesk:
    'Haben Sie auch keine Wieder\u00ADherstellungs\u00ADcodes? Wenden Sie sich an den Servicedesk. Dort wird zuerst geprüft, wer Sie sind.',
  cancel: 'Anmeldung abbrechen',
  until: 'Diese Seite ist bis {time}\u00A0Uhr gültig.',

  recoveryTitle: 'Geben Sie einen Wieder\u00ADherstellungs\u00ADcode ein',
  recoveryHint:
    'Einer der Codes, die Sie gesichert haben, um sich ohne Telefon anzumelden. Groß- und Kleinschreibung, Bindestriche und Leerzeichen spielen keine Rolle.',
  recoveryLeft: 'Sie haben noch {count, plural, one {#\u00A0Code} other {#\u00A0Codes}}; jeder gilt einmal.',
  recoveryNone:
    'Sie haben keine Wieder\u00ADherstellungs\u00ADcodes mehr. Wenden Sie sich an den Servicedesk: Dort wird geprüft, wer Sie sind; danach können Sie einen neuen zweiten Faktor einrichten.',
  recoveryMissing:
    'Geben Sie einen Wieder\u00ADherstellungs\u00ADcode ein: 16\u00A0Buchstaben und Ziffern, etwa ABCD-\u2060EFGH-\u2060JKMN-\u2060PQRS.',
  recoveryWrong:
    'Dieser Wieder\u00ADherstellungs\u00ADcode stimmt nicht. Prüfen Sie alle Buchstaben und Ziffern; noch {tries, plural, one {#\u00A0Versuch} other {#\u00A0Versuche}}.',
  recoveryUsed:
    'Dieser Wieder\u00ADherstellungs\u00ADcode wurde schon benutzt. Streichen Sie ihn durch und nehmen Sie den nächsten.',
  recoveryWait: 'Zu viele falsche Codes. Versuchen Sie es ab {time}\u00A0Uhr erneut.',
  useApp: 'Die Authenticator-App verwenden',

  closedTriesTitle: 'Zu viele falsche Codes',
  closedTriesText:
    'Zum Schutz Ihres Kontos wurde diese Anmeldung beendet. Beginnen Sie noch einmal mit Ihrem Passwort und geben Sie dann den neuesten Code ein.',
  closedTriesWait: 'Ab {time}\u00A0Uhr können Sie wieder einen Code eingeben.',
  closedTimeTitle: 'Die Anmeldung hat zu lange gedauert',
  closedTimeText:
    'Die Zeit für diesen Schritt ist abgelaufen. Beginnen Sie noch einmal mit Ihrem Passwort; mit „Mehr Zeit“ bleibt ein Schritt länger offen.',
  closedCancelledTitle: 'Diese Anmeldung ist beendet',
  closedCancelledText:
    'Sie wurde abgebrochen, oder Ihr Konto wurde inzwischen geändert. Beginnen Sie noch einmal mit Ihrem Passwort.',
  again: 'Erneut anmelden',
  refusedTitle: 'Sie können sich gerade nicht anmelden',
  refusedDisabled:
    'Ihr zweiter Faktor ist nach zu vielen falschen Codes gesperrt, und Sie haben keine Wieder\u00ADherstellungs\u00ADcodes mehr. Das Passwort allein öffnet Ihr Konto nicht.',
  refusedNothing: 'Für Ihr Konto ist ein zweiter Faktor Pflicht, aber zurzeit lässt sich keiner einrichten.',
  refusedNext:
    'Wenden Sie sich an den Servicedesk von {office}. Dort wird geprüft, wer Sie sind; danach können Sie einen neuen zweiten Faktor einrichten.',

  helpTitle: 'Hilfe bei der Anmeldung',
  helpLead: 'Worum geht es?',
  helpPassword: 'Ich habe mein Passwort vergessen',
  helpPasswordText:
    'Fordern Sie einen Link an. Er geht an die E-Mail-Adresse Ihres Kontos; öffnen Sie ihn, um ein neues Passwort zu wählen. Ihr zweiter Faktor wird weiterhin abgefragt. Wenn Sie an dieses Postfach nicht herankommen, wenden Sie sich an den Servicedesk; nach Ihrem alten Passwort fragt dort niemand.',
  helpCode: 'Mein Code wird nicht angenommen',
  helpCodeText:
    'Ein Code gilt einmal, und nur der neueste zählt. Aus einer App: Lassen Sie Ihr Telefon die Uhrzeit automatisch einstellen und geben Sie den Code ein, den die App gerade zeigt; haben Sie ihn gerade benutzt, warten Sie auf den nächsten. Per SMS oder Anruf: Wählen Sie „Kein Code?“ für einen neuen.',
  helpPhone: 'Ich habe mein Telefon verloren',
  helpPhoneText:
    'Geben Sie Ihr Passwort ein und wählen Sie bei „Kein Code?“ die Möglichkeit „Einen Wieder\u00ADherstellungs\u00ADcode verwenden“. Danach können Sie sofort ein neues Telefon koppeln.',
  helpNothing: 'Ich habe auch keine Wieder\u00ADherstellungs\u00ADcodes',
  helpNothingText:
    'Wenden Sie sich an den Servicedesk. Dort wird geprüft, wer Sie sind, bevor Sie einen neuen zweiten Faktor einrichten können.',
  helpWait: 'Ich muss warten',
  helpWaitText:
    'Nach mehreren falschen Eingaben gibt es eine Wartezeit, damit niemand Ihr Passwort oder einen Code erraten kann. Die Seite nennt die Uhrzeit, ab der es weitergeht; frühere Versuche verlängern die Wartezeit nicht.',

  demoTitle: 'Demo-Konten',
  demoText: 'Diese Konten gibt es nur in dieser Demo. Das Passwort ist für alle <password></password>.',
  demoPhone: 'Das Übungstelefon der Demo mit einer Authenticator-App',
  demoKey: 'Schlüssel für die App: {key}',
  demoChoose: 'Weitere Organisationen der Demo',
};
