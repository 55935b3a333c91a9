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

  confirmPasswordTitle: 'Geben Sie Ihr Passwort noch einmal ein',
  confirmPasswordText: 'Bevor sich etwas ändert, prüfen wir mit Ihrem Passwort, ob Sie es sind.',
  confirmCodeText: 'Bevor sich etwas ändert, prüfen wir mit Ihrem zweiten Faktor, ob Sie es sind.',
  confirm: 'Bestätigen',
  passwordMissing: 'Geben Sie Ihr Passwort ein.',
  passwordWrong:
    'Dieses Passwort stimmt nicht; noch {tries, plural, one {#\u00A0Versuch} other {#\u00A0Versuche}}.',
  closedTitle: 'Dieser Schritt ist beendet',
  closedTries:
    'Zu viele falsche Eingaben. Es wurde nichts geändert. Gehen Sie zurück zu Ihrem Profil und beginnen Sie noch einmal.',
  closedTime: 'Die Zeit für diesen Schritt ist abgelaufen. Ihr Profil zeigt, was jetzt gilt.',
  closedOther:
    'Dieser Schritt wurde abgebrochen oder an anderer Stelle abgeschlossen. Ihr Profil zeigt, was jetzt gilt.',
  refusedText:
    'Ihr zweiter Faktor ist gesperrt, und Sie haben keine Wieder\u00ADherstellungs\u00ADcodes mehr. Wenden Sie sich an den Servicedesk.',
};
