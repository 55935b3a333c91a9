import type { signIn as english } from '../en/sign-in';

export const signIn: typeof english = {
  portal: 'Kundenportal',
  title: 'Anmelden',
  lead: 'im Kundenportal von {office}',
  identifier: 'E-Mail-Adresse oder Benutzername',
  password: 'Passwort',
  submit: 'Anmelden',
  cannotGetIn: 'Hilfe bei der Anmeldung',
  identifierMissing: 'Geben Sie Ihre E-Mail-Adresse oder Ihren Benutzernamen ein.',
  passwordMissing: 'Geben Sie Ihr Passwort ein.',
  wrong: 'Benutzername oder Passwort stimmt nicht. Prüfen Sie beides oder wählen Sie „Hilfe“.',
  waitUntil: 'Zu viele falsche Passwörter. Versuchen Sie es ab {time} Uhr erneut.',
  busy: 'Gerade melden sich viele Personen an. Versuchen Sie es in einigen Sekunden erneut.',

  codeTitle: 'Geben Sie den Code aus Ihrer Authenticator-App ein',
  codeHint: 'Die App zeigt sechs Ziffern, die alle 30 Sekunden wechseln.',
  codeMissing: 'Geben Sie die sechs Ziffern ein, die Ihre App gerade zeigt.',
  codeWrong:
    'Dieser Code stimmt nicht. Geben Sie den Code ein, den Ihre App gerade zeigt; noch {tries, plural, one {# Versuch} other {# Versuche}}.',
  codeUsed: 'Dieser Code wurde schon benutzt. Warten Sie auf den nächsten in der App.',
  codeWait: 'Zu viele falsche Codes. Versuchen Sie es ab {time} Uhr erneut.',
  codeDisabled:
    'Nach zu vielen falschen Codes ist die App gesperrt. Melden Sie sich mit einem Wiederherstellungscode an.',
  noCode: 'Kein Code?',
  noCodeClock: 'Der Code hängt von der Uhr ab: Prüfen Sie, ob Ihr Telefon die Uhrzeit automatisch einstellt.',
  noCodeRecovery: 'Einen Wieder\u00ADherstellungs\u00ADcode verwenden',
  noCodeDesk:
    'Auch keine Wiederherstellungscodes? Wenden Sie sich an den Servicedesk; dort wird zuerst geprüft, wer Sie sind.',
  cancel: 'Zurück zum Anfang',
  until: 'Diese Seite gilt bis {time} Uhr.',

  recoveryTitle: 'Geben Sie einen Wieder\u00ADherstellungs\u00ADcode ein',
  recoveryHint:
    'Einer der Codes, die Sie beim Einrichten Ihres zweiten Faktors gesichert haben. Großschreibung, Striche und Leerzeichen sind gleichgültig.',
  recoveryLeft: 'Sie haben noch {count, plural, one {# Code} other {# Codes}}; jeder gilt einmal.',
  recoveryNone: 'Sie haben keine Wiederherstellungscodes mehr. Wenden Sie sich an den Servicedesk.',
  recoveryMissing:
    'Geben Sie einen Wiederherstellungscode ein: 16 Buchstaben und Ziffern, etwa ABCD-EFGH-JKMN-PQRS.',
  recoveryWrong:
    'Dieser Wiederherstellungscode stimmt nicht. Prüfen Sie jeden Buchstaben; noch {tries, plural, one {# Versuch} other {# Versuche}}.',
  recoveryUsed:
    'Dieser Wiederherstellungscode wurde schon benutzt. Streichen Sie ihn durch und nehmen Sie den nächsten.',
  recoveryWait: 'Zu viele falsche Codes. Versuchen Sie es ab {time} Uhr erneut.',
  useApp: 'Die Authenticator-App verwenden',

  closedTriesTitle: 'Zu viele falsche Codes',
  closedTriesText:
    'Zum Schutz Ihres Kontos ist diese Anmeldung beendet. Beginnen Sie neu mit Ihrem Passwort und geben Sie den Code ein, den Ihre App dann zeigt.',
  closedTriesWait: 'Ab {time} Uhr können Sie wieder einen Code eingeben.',
  closedTimeTitle: 'Die Anmeldung hat zu lange gedauert',
  closedTimeText:
    'Ein Schritt bleibt 10 Minuten offen. Es wurde nichts geändert. Beginnen Sie neu mit Ihrem Passwort.',
  closedCancelledTitle: 'Diese Anmeldung ist beendet',
  closedCancelledText: 'Es wurde nichts geändert. Beginnen Sie neu mit Ihrem Passwort.',
  again: 'Erneut anmelden',
  refusedTitle: 'Sie können sich gerade nicht anmelden',
  refusedDisabled:
    'Ihr zweiter Faktor ist nach zu vielen falschen Codes gesperrt, und es ist kein Wiederherstellungscode mehr übrig. Das Passwort allein öffnet Ihr Konto nicht.',
  refusedNothing: 'Für Ihr Konto ist ein zweiter Faktor Pflicht, und zurzeit lässt sich keiner einrichten.',
  refusedNext:
    'Wenden Sie sich an den Servicedesk von {office}: Dort wird geprüft, wer Sie sind; danach können Sie einen neuen einrichten.',

  helpTitle: 'Hilfe bei der Anmeldung',
  helpLead: 'Worum geht es?',
  helpPassword: 'Ich habe mein Passwort vergessen',
  helpPasswordText:
    'Bitten Sie den Servicedesk um einen neuen Link. Dort wird zuerst geprüft, wer Sie sind; nach Ihrem alten Passwort fragt niemand.',
  helpCode: 'Mein Code wird nicht angenommen',
  helpCodeText:
    'Lassen Sie Ihr Telefon die Uhrzeit automatisch einstellen und geben Sie den Code ein, den die App gerade zeigt. Ein Code gilt einmal: Warten Sie nach dem Abmelden auf den nächsten.',
  helpPhone: 'Ich habe mein Telefon verloren',
  helpPhoneText:
    'Geben Sie Ihr Passwort ein und wählen Sie unter „Kein Code?“ „Einen Wiederherstellungscode verwenden“. Danach können Sie sofort ein neues Telefon koppeln.',
  helpNothing: 'Ich habe auch keine Wieder\u00ADherstellungs\u00ADcodes',
  helpNothingText:
    'Wenden Sie sich an den Servicedesk. Dort wird geprüft, wer Sie sind, bevor Sie einen neuen zweiten Faktor einrichten können.',
  helpWait: 'Ich muss warten',
  helpWaitText:
    'Nach mehreren falschen Eingaben gibt es eine Wartezeit, damit niemand raten kann. Die Seite nennt die Uhrzeit, ab der es weitergeht; frühere Versuche verlängern sie nicht.',

  demoTitle: 'Demo-Konten',
  demoText: 'Diese Konten gibt es nur in dieser Demo. Das Passwort ist für alle <password></password>.',
  demoPhone: 'Das Telefon der Demo mit seiner Authenticator-App',
  demoKey: 'Schlüssel für die App: {key}',
  demoChoose: 'Weitere Organisationen der Demo',
};
