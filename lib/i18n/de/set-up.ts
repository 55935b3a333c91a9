import type { setUp as english } from '../en/set-up';

export const setUp: typeof english = {
  offerTitle: 'Schützen Sie Ihr Konto mit einem zweiten Faktor',
  offerLead:
    'Mit einem zweiten Faktor kommt niemand allein mit Ihrem Passwort hinein: Sie bestätigen jede Anmeldung zusätzlich mit Ihrem Telefon.',
  demandTitle: 'Richten Sie Ihren zweiten Faktor ein',
  profileTitle: 'Koppeln Sie eine Authenticator-App',
  profileLead: 'Danach bestätigen Sie jede Anmeldung mit einem Code aus der App.',
  replaceLead:
    'Ihre App ist nach zu vielen falschen Codes gesperrt. Neu gekoppelt ersetzt sie alles, was Sie bisher gekoppelt haben.',
  appRecommended: 'Authenticator-\u2060App (empfohlen)',
  appWhy: 'Die App erzeugt die Codes auf Ihrem Telefon selbst und funktioniert deshalb auch ohne Netz.',
  needTitle: 'Was Sie brauchen',
  needPhone:
    'Ihr Telefon mit einer beliebigen Authenticator-App: Google Authenticator, Microsoft Authenticator, Authy oder einer anderen.',
  needClock:
    'Die richtige Uhrzeit: Prüfen Sie, ob Ihr Telefon die Uhrzeit automatisch einstellt. Davon hängen die Codes ab.',
  needPrinter:
    'Einen sicheren Ort, auf Papier oder in einem Passwortmanager, für zehn Wieder\u00ADherstellungs\u00ADcodes. Mit ihnen melden Sie sich ohne Telefon an.',
  start: 'Einrichten',
  notNow: 'Jetzt nicht',
  notNowText:
    'Wenn Sie „Jetzt nicht“ wählen, fragen wir in 30\u00A0Tagen wieder. In Ihrem Profil können Sie jederzeit einen zweiten Faktor einrichten.',

  scanTitle: 'Scannen Sie den QR-\u2060Code mit Ihrer App',
  scanStep: 'Öffnen Sie Ihre Authenticator-App, fügen Sie ein Konto hinzu und scannen Sie diesen Code.',
  qrLabel: 'QR-Code für Ihre Authenticator-App',
  onPhone: 'Ist die App auf diesem Gerät? Schlüssel in der App öffnen',
  cannotScan: 'Scannen geht nicht? Schlüssel abtippen',
  keyText:
    'Wählen Sie in der App, dass Sie einen Schlüssel eingeben möchten, und tippen Sie diesen ab. Der Typ ist „zeitbasiert“.',
  keyName: 'Der Eintrag in der App heißt {issuer}: {label}.',
  copyKey: 'Schlüssel kopieren',
  copyKeyName: 'Schlüssel kopieren für die App',
  code: 'Code aus der App',
  codeHint: 'Sechs Ziffern. Jeder Code gilt 60\u00A0Sekunden; sind Sie zu spät, geben Sie den nächsten ein.',
  connect: 'Koppeln',
  until: 'Dieser QR-Code gilt bis {time}\u00A0Uhr.',
  codeMissing: 'Geben Sie die sechs Ziffern ein, die Ihre App gerade zeigt.',
  codeWrong:
    'Dieser Code stimmt nicht. Prüfen Sie, ob er zum neuen Eintrag gehört, und geben Sie den Code ein, den Ihre App gerade zeigt.',
  clockFast:
    'Die Uhr Ihres Telefons geht {minutes, plural, =0 {etwa eine halbe Minute} one {etwa eine Minute} other {etwa # Minuten}} vor. Stellen Sie sie auf automatisch und geben Sie den nächsten Code ein.',
  clockSlow:
    'Die Uhr Ihres Telefons geht {minutes, plural, =0 {etwa eine halbe Minute} one {etwa eine Minute} other {etwa # Minuten}} nach. Stellen Sie sie auf automatisch und geben Sie den nächsten Code ein.',
  expiredTitle: 'Dieser QR-\u2060Code gilt nicht mehr',
  expiredText:
    'Ein QR-Code gilt nur für begrenzte Zeit und für höchstens 20\u00A0Versuche. Gibt es in Ihrer App schon einen Eintrag dafür, löschen Sie ihn. Scannen Sie dann einen neuen Code.',
  newQr: 'Neuen QR-Code zeigen',

  codesTitle: 'Sichern Sie Ihre Wieder\u00ADherstellungs\u00ADcodes',
  codesLead:
    'Ihre App ist gekoppelt. Falls Sie Ihr Telefon verlieren, melden Sie sich mit einem dieser Codes an. Jeder gilt einmal. Wir zeigen sie nur jetzt.',
  codesLeadNew:
    'Diese Codes ersetzen die alten, sobald Sie bestätigen. Jeder gilt einmal. Wir zeigen sie nur jetzt.',
  codesLabel: 'Wiederherstellungscodes',
  download: 'Herunterladen',
  print: 'Drucken',
  copyCodes: 'Kopieren',
  copyCodesName: 'Kopieren: alle Wiederherstellungscodes',
  fileTitle: 'Wiederherstellungscodes',
  fileFor: 'Konto: {account}',
  fileMade: 'Erstellt am {date}',
  fileOnce: 'Jeder Code gilt einmal. Bewahren Sie die Codes dort auf, wo nur Sie sie finden.',
  receiptTitle: 'Bestätigen Sie, dass die Codes gesichert sind',
  receiptTermsLink: 'Nutzungsbedingungen',
  receiptName: 'Ihr vollständiger Name',
  receiptNameHint: 'Als Nachweis halten wir Ihren Namen, den Zeitpunkt und die Fassung dieses Textes fest.',
  receiptSubmit: 'Ich habe sie gesichert',
  nameMissing: 'Geben Sie Ihren vollständigen Namen ein.',
  nameTooLong: 'Geben Sie einen Namen mit höchstens 120\u00A0Zeichen ein.',
  nameSigns: 'Geben Sie Ihren Namen mit Buchstaben ein; Punkte, Bindestriche und Apostrophe sind erlaubt.',
  savedMissing: 'Bestätigen Sie, dass Sie die Codes gesichert haben.',
  termsMissing: 'Stimmen Sie den Nutzungsbedingungen zu, um fortzufahren.',
  busy: 'Gerade melden sich viele Personen an. Versuchen Sie es in einigen Sekunden erneut.',

  doneTitle: 'Ihr zweiter Faktor ist aktiv',
  doneWord: 'Fertig',
  doneText: 'Ab jetzt geben Sie bei jeder Anmeldung einen Code aus Ihrer App ein.',
  doneCodesTitle: 'Ihre neuen Wieder\u00ADherstellungs\u00ADcodes sind aktiv',
  doneCodesText: 'Die alten Codes gelten nicht mehr. Vernichten Sie sie.',
  doneReplacedText:
    'Codes aus früher gekoppelten Einträgen gelten nicht mehr. Löschen Sie diese Einträge in Ihrer App.',
  receipt: 'Nachweis',
  receiptBy: 'Bestätigt von',
  receiptAt: 'Bestätigt am',
  receiptVersion: 'Text',
  receiptVersionText: 'Fassung {version}',
  codesLeft: 'Verbleibende Wieder\u00ADherstellungs\u00ADcodes',
  fewCodes:
    '{count, plural, =0 {Sie haben keine Wieder\u00ADherstellungs\u00ADcodes mehr.} one {Sie haben nur noch #\u00A0Wieder\u00ADherstellungs\u00ADcode.} other {Sie haben nur noch #\u00A0Wieder\u00ADherstellungs\u00ADcodes.}} Erstellen Sie in Ihrem Profil neue.',
  toPortal: 'Weiter',
  toProfile: 'Zurück zu Ihrem Profil',

  recoveredTitle: 'Haben Sie Ihre App verloren?',
  recoveredWord: 'Wieder\u00ADherstellungs\u00ADcode angenommen',
  recoveredSpent: 'Dieser Code ist verbraucht.',
  recoveredLeft:
    'Dieser Code ist verbraucht. {count, plural, =0 {Es war Ihr letzter.} one {Sie haben noch #\u00A0Code.} other {Sie haben noch #\u00A0Codes.}}',
  recoveredText:
    'Ist das Telefon weg oder die App gelöscht? Dann koppeln Sie jetzt eine neue App. Die alte funktioniert danach nicht mehr.',
  recoveredDisabled:
    'Ihre App ist nach zu vielen falschen Codes gesperrt. Koppeln Sie die App neu, um sie weiter zu verwenden.',
  replace: 'Neue App koppeln',
  keep: 'Ich habe die App noch',
  keepDisabled: 'Später',
  cancel: 'Abbrechen',
};
