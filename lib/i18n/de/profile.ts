import type { profile as english } from '../en/profile';

export const profile: typeof english = {
  tabs: 'Ihr Profil',
  tabInfo: 'Info',
  tabFactor: '2. Faktor',
  tabPassword: 'Passwort',
  signedInAs: 'Angemeldet als {name}',

  infoTitle: 'Ihre Angaben',
  name: 'Name',
  email: 'E-Mail-Adresse',
  userName: 'Benutzername',
  userNameNone: 'Keiner: Sie melden sich mit Ihrer E-Mail-Adresse an',
  office: 'Organisation',
  language: 'Sprache',

  factorTitle: 'Ihr zweiter Faktor',
  method: 'Verfahren',
  methodApp: 'Authenticator-App',
  methodNone: 'Keines',
  status: 'Status',
  statusActive: 'Aktiv',
  statusDisabled: 'Nach zu vielen falschen Codes gesperrt',
  since: 'Seit',
  lastUsed: 'Zuletzt verwendet',
  codesLeft: 'Wieder\u00ADherstellungs\u00ADcodes',
  codesLeftText: 'noch {count} von {total}',
  codesNone: 'Noch keine: Sie erhalten sie bei der nächsten Anmeldung',
  demandedOffice: '{office} verlangt einen zweiten Faktor.',
  demandedRole: 'Ihre Rolle verlangt einen zweiten Faktor.',
  demandedNot: 'Sie entscheiden selbst, ob Sie einen zweiten Faktor verwenden.',
  rule: 'Regel',
  emptyText:
    'Ihr Konto ist nur durch Ihr Passwort geschützt. Mit einer Authenticator-App kommt niemand hinein, der nur Ihr Passwort kennt.',
  setUp: 'Einrichten',
  replace: 'Neue App koppeln',
  newCodes: 'Neue Wieder\u00ADherstellungs\u00ADcodes erstellen',
  fewCodes:
    'Sie haben nur noch wenige Wieder\u00ADherstellungs\u00ADcodes. Erstellen Sie neue, bevor der letzte verbraucht ist.',
  receiptTitle: 'Nachweis zu Ihren Wieder\u00ADherstellungs\u00ADcodes',
  receiptText: 'Diesem Text haben Sie zugestimmt:',

  confirmPasswordTitle: 'Geben Sie Ihr Passwort noch einmal ein',
  confirmPasswordText: 'Sie ändern gleich, wie Sie sich anmelden. Deshalb prüfen wir, ob Sie es sind.',
  confirmCodeText:
    'Sie ändern gleich, wie Sie sich anmelden. Deshalb fragen wir Ihren bisherigen zweiten Faktor ab.',
  confirm: 'Bestätigen',
  passwordMissing: 'Geben Sie Ihr Passwort ein.',
  passwordWrong:
    'Dieses Passwort stimmt nicht; noch {tries, plural, one {#\u00A0Versuch} other {#\u00A0Versuche}}.',
  closedTitle: 'Dieser Schritt ist beendet',
  closedTries: 'Zu viele falsche Eingaben. Ihr zweiter Faktor wurde nicht geändert.',
  closedTime: 'Jeder Schritt bleibt 10\u00A0Minuten offen. Ihr Profil zeigt, was jetzt gilt.',
  closedOther:
    'Dieser Schritt wurde abgebrochen oder an anderer Stelle abgeschlossen. Ihr Profil zeigt, was jetzt gilt.',
  refusedText:
    'Ihr zweiter Faktor ist gesperrt, und Sie haben keine Wieder\u00ADherstellungs\u00ADcodes mehr. Wenden Sie sich an den Servicedesk.',
};
