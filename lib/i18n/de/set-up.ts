import type { setUp as english } from '../en/set-up';

export const setUp: typeof english = {
  offerTitle: 'Schützen Sie Ihr Konto mit einem zweiten Faktor',
  offerLead:
    'Mit einem zweiten Faktor öffnet Ihr Passwort allein nichts mehr: Sie bestätigen jede Anmeldung zusätzlich mit Ihrem Telefon.',
  demandTitle: 'Richten Sie Ihren zweiten Faktor ein',
  demandLead: '{office} verlangt einen zweiten Faktor. Das Einrichten dauert etwa drei Minuten.',
  roleLead: 'Ihre Rolle bei {office} verlangt einen zweiten Faktor. Das Einrichten dauert etwa drei Minuten.',
  profileTitle: 'Koppeln Sie eine Authenticator-App',
  profileLead: 'Danach bestätigen Sie jede Anmeldung mit einem Code aus der App.',
  replaceLead: 'Die neue App tritt an die Stelle der jetzigen. Bis dahin funktioniert die alte weiter.',
  appRecommended: 'Authenticator-App (empfohlen)',
  appWhy: 'Die App erzeugt die Codes auf Ihrem Telefon selbst und funktioniert deshalb auch ohne Netz.',
  needTitle: 'Was Sie brauchen',
  needPhone:
    'Ihr Telefon mit einer beliebigen Authenticator-App: Google Authenticator, Microsoft Authenticator, Authy oder einer anderen.',
  needClock:
    'Die richtige Uhrzeit: Prüfen Sie, ob Ihr Telefon die Uhr automatisch stellt. Davon hängen die Codes ab.',
  needPrinter:
    'Einen sicheren Ort für zehn Wiederherstellungscodes, auf Papier oder in einem Passwortmanager.',
  start: 'Einrichten',
  notNow: 'Jetzt nicht',
  notNowText:
    'Wenn Sie „Jetzt nicht“ wählen, fragen wir in 30 Tagen wieder. In Ihrem Profil können Sie ihn jederzeit einrichten.',

  scanTitle: 'Koppeln Sie Ihre Authenticator-App',
  scanStep: 'Öffnen Sie die App, wählen Sie „Konto hinzufügen“ und scannen Sie dieses Bild.',
  qrLabel: 'QR-Code für Ihre Authenticator-App',
  onPhone: 'Auf diesem Telefon? Schlüssel in der App öffnen',
  cannotScan: 'Scannen geht nicht? Schlüssel abtippen',
  keyText:
    'Wählen Sie in der App die Eingabe eines Schlüssels und tippen Sie diesen ab; die Art ist „zeitbasiert“.',
  keyName: 'Der Eintrag in der App heißt {issuer}: {label}.',
  copyKey: 'Schlüssel kopieren',
  copyKeyName: 'Schlüssel kopieren, für die App',
  code: 'Code aus der App',
  codeHint: 'Sechs Ziffern. Für jeden Code haben Sie 60 Sekunden; sind Sie zu spät, nehmen Sie den nächsten.',
  connect: 'Koppeln',
  until: 'Das Bild gilt bis {time} Uhr.',
  codeMissing: 'Geben Sie die sechs Ziffern ein, die Ihre App gerade zeigt.',
  codeWrong:
    'Dieser Code stimmt nicht. Prüfen Sie, ob er zum neuen Eintrag gehört, und geben Sie den Code ein, den Ihre App gerade zeigt.',
  clockFast:
    'Die Uhr Ihres Telefons geht {minutes, plural, =0 {etwa eine halbe Minute} one {etwa eine Minute} other {etwa # Minuten}} vor. Stellen Sie sie auf automatisch und geben Sie den nächsten Code ein.',
  clockSlow:
    'Die Uhr Ihres Telefons geht {minutes, plural, =0 {etwa eine halbe Minute} one {etwa eine Minute} other {etwa # Minuten}} nach. Stellen Sie sie auf automatisch und geben Sie den nächsten Code ein.',
  expiredTitle: 'Dieser QR-Code ist zu alt',
  expiredText:
    'Ein QR-Code gilt 10 Minuten. Löschen Sie den Eintrag in Ihrer App, falls es ihn schon gibt, und scannen Sie einen neuen.',
  newQr: 'Neuen QR-Code zeigen',

  codesTitle: 'Sichern Sie Ihre Wieder\u00ADherstellungs\u00ADcodes',
  codesLead:
    'Ihre App ist gekoppelt. Falls Sie Ihr Telefon verlieren, kommen Sie mit einem dieser Codes hinein. Jeder gilt einmal. Wir zeigen sie nur jetzt.',
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
  fileOnce: 'Jeder Code gilt einmal. Bewahren Sie sie dort auf, wo nur Sie sie finden.',
  receiptTitle: 'Bestätigen Sie, dass Sie sie gesichert haben',
  receiptTermsLink: 'Nutzungsbedingungen',
  receiptName: 'Ihr vollständiger Name',
  receiptNameHint: 'Als Nachweis halten wir Ihren Namen, den Zeitpunkt und die Fassung dieses Textes fest.',
  receiptSubmit: 'Ich habe sie gesichert',
  nameMissing: 'Geben Sie Ihren vollständigen Namen ein.',
  nameTooLong: 'Geben Sie einen Namen mit höchstens 120 Zeichen ein.',
  nameSigns: 'Geben Sie Ihren Namen mit Buchstaben ein; Punkte, Bindestriche und Apostrophe sind erlaubt.',
  savedMissing: 'Bestätigen Sie, dass Sie die Codes gesichert haben.',
  termsMissing: 'Stimmen Sie den Nutzungsbedingungen zu, um fortzufahren.',
  busy: 'Gerade melden sich viele Personen an. Versuchen Sie es in einigen Sekunden erneut.',

  doneTitle: 'Ihr zweiter Faktor ist aktiv',
  doneWord: 'Aktiv',
  doneText: 'Ab jetzt geben Sie bei jeder Anmeldung einen Code aus Ihrer App ein.',
  doneCodesTitle: 'Ihre neuen Wieder\u00ADherstellungs\u00ADcodes sind aktiv',
  doneCodesText: 'Die alten Codes gelten nicht mehr. Vernichten Sie sie.',
  doneReplacedText: 'Die bisherige App zeigt keine gültigen Codes mehr. Löschen Sie dort den Eintrag.',
  receipt: 'Nachweis',
  receiptBy: 'Bestätigt von',
  receiptAt: 'Am',
  receiptVersion: 'Text',
  receiptVersionText: 'Fassung {version}',
  codesLeft: 'Verbleibende Wieder\u00ADherstellungs\u00ADcodes',
  fewCodes:
    'Sie haben nur noch {count, plural, one {# Wiederherstellungscode} other {# Wiederherstellungscodes}}. Holen Sie sich in Ihrem Profil neue.',
  toPortal: 'Weiter',
  toProfile: 'Zurück zu Ihrem Profil',

  recoveredTitle: 'Haben Sie Ihre App verloren?',
  recoveredWord: 'Wieder\u00ADherstellungs\u00ADcode angenommen',
  recoveredLeft: 'Dieser Code ist verbraucht. Sie haben noch {count, plural, one {# Code} other {# Codes}}.',
  recoveredText:
    'Ist das Telefon weg oder die App gelöscht, koppeln Sie jetzt eine neue. Die alte gilt danach nicht mehr.',
  recoveredDisabled:
    'Ihre App ist nach zu vielen falschen Codes gesperrt. Koppeln Sie sie neu, um sie wieder zu verwenden.',
  replace: 'Neue App koppeln',
  keep: 'Ich habe sie noch',
  keepDisabled: 'Später',
  cancel: 'Abbrechen',
};
