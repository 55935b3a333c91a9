import type { Texts } from '../translator';

export const changes: Texts['changes'] = {
  about: {
    'rename-app': 'Sie sind dabei, eine App „{name}“ zu nennen.',
    'make-app-current': 'Sie sind dabei, eine andere App zu Ihrer aktuellen zu machen.',
    'remove-app': 'Sie sind dabei, eine Authenticator-App zu entfernen.',
    'switch-off': 'Sie sind dabei, Ihren zweiten Faktor auszuschalten.',
    'user-name': 'Sie sind dabei, Ihren Benutzernamen zu ändern.',
    'add-email': 'Sie sind dabei, die E-Mail-Adresse {email} hinzuzufügen.',
    'remove-email': 'Sie sind dabei, Ihre zweite E-Mail-Adresse zu entfernen.',
    'change-email': 'Sie sind dabei, sich künftig mit der E-Mail-Adresse {email} anzumelden.',
    password: 'Sie sind dabei, Ihr Passwort zu ändern.',
  },
  done: {
    'rename-app': 'Die App hat ihren neuen Namen.',
    'make-app-current':
      'Ihre aktuelle App ist geändert. Bei der Anmeldung wird zuerst nach ihrem Code gefragt.',
    'remove-app': 'Die App ist entfernt. Ihre Codes gelten nicht mehr; löschen Sie den Eintrag in der App.',
    'switch-off': 'Ihr zweiter Faktor ist ausgeschaltet. Ihr Passwort allein öffnet jetzt Ihr Konto.',
    'user-name': 'Ihr Benutzername ist gespeichert.',
    'add-email':
      'Wir haben einen Link an die Adresse gesendet. Sie zählt, sobald Sie sie dort bestätigt haben.',
    'remove-email': 'Die zweite Adresse ist entfernt. Sie erhält noch 14\u00A0Tage lang Sicherheitshinweise.',
    'change-email':
      'Wir haben einen Link an die neue Adresse gesendet. Bis Sie sie dort bestätigen, melden Sie sich mit der alten an.',
    password: 'Ihr Passwort ist geändert. Alle anderen Browser sind abgemeldet.',
    name: 'Ihr Name ist gespeichert.',
    language: 'Ihre Sprache ist gespeichert.',
    session: 'Der andere Browser ist abgemeldet.',
    sessions: 'Alle anderen Browser sind abgemeldet.',
    withdraw: 'Die Adresse ist zurückgezogen. Der gesendete Link gilt nicht mehr.',
  },
  refused: {
    demanded:
      'Für Ihr Konto ist ein zweiter Faktor Pflicht, deshalb bleibt Ihr letzter bestehen. Aufheben kann das nur die Administration Ihrer Organisation.',
    gone: 'Das wurde inzwischen geändert. Sie sehen hier, was jetzt gilt.',
    'user-name-taken': 'Dieser Benutzername ist vergeben. Wählen Sie einen anderen.',
    'own-email': 'Diese Adresse gehört schon zu Ihrem Konto. Geben Sie eine andere ein.',
    'asked-too-often':
      'Sie haben in einer Stunde mehrere Links angefordert. Sehen Sie im Postfach der Adresse nach oder versuchen Sie es in einer Stunde erneut.',
  },
  confirmedTitle: 'Änderung ausführen',
  confirmedText: 'Sie haben bestätigt, dass Sie es sind. Es fehlt noch ein Schritt.',
  carryOut: 'Ausführen',
  doneWord: 'Erledigt',
  refusedWord: 'Nicht geändert',
};
