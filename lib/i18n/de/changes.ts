import type { Texts } from '../translator';
import { deskChanges } from './desk-changes';
import { officeChanges } from './office-changes';
import { resetChanges } from './reset-changes';

export const changes: Texts['changes'] = {
  about: {
    ...officeChanges.about,
    ...resetChanges.about,
    ...deskChanges.about,
    'rename-app': 'Sie sind dabei, eine App in „{name}“ umzubenennen.',
    'make-app-current': 'Sie sind dabei, eine andere App als Ihre aktuelle zu wählen.',
    'remove-app': 'Sie sind dabei, eine Authenticator-App zu entfernen.',
    'switch-off': 'Sie sind dabei, Ihren zweiten Faktor auszuschalten.',
    'remove-number': 'Sie sind dabei, eine Telefonnummer zu entfernen.',
    'make-number-primary': 'Sie sind dabei, eine andere Telefonnummer als Ihre Hauptnummer zu wählen.',
    'make-method-current': 'Sie sind dabei zu wählen, wonach bei der Anmeldung zuerst gefragt wird.',
    'export-data': 'Sie sind dabei, Ihre Daten zum Herunterladen bereitstellen zu lassen.',
    'user-name': 'Sie sind dabei, Ihren Benutzernamen zu ändern.',
    'add-email': 'Sie sind dabei, {email} als Ihre zweite E-Mail-Adresse hinzuzufügen.',
    'remove-email': 'Sie sind dabei, Ihre zweite E-Mail-Adresse zu entfernen.',
    'change-email': 'Sie sind dabei, die E-Mail-Adresse, mit der Sie sich anmelden, in {email} zu ändern.',
    password: 'Sie sind dabei, Ihr Passwort zu ändern.',
  },
  done: {
    ...officeChanges.done,
    ...resetChanges.done,
    ...deskChanges.done,
    apply: 'Ihr Antrag ist gesendet. Sie bekommen eine E-Mail, sobald entschieden ist.',
    'ask-switch': 'Der Servicedesk hat Ihre Anfrage. Bis der Wechsel erledigt ist, ändert sich nichts.',
    'withdraw-request': 'Der Antrag ist zurückgezogen. Es ändert sich nichts.',
    remind: 'Die Erinnerung ist unterwegs. Morgen können Sie die nächste senden.',
    'rename-app': 'Der neue Name der App ist gespeichert.',
    'make-app-current':
      'Sie haben eine andere aktuelle App gewählt. Bei der Anmeldung wird jetzt zuerst nach dem Code dieser App gefragt.',
    'remove-app':
      'Die App ist entfernt. Codes aus dieser App gelten nicht mehr; löschen Sie auch den Eintrag in der App.',
    'switch-off': 'Ihr zweiter Faktor ist ausgeschaltet. Zum Anmelden genügt jetzt Ihr Passwort.',
    'remove-number': 'Die Telefonnummer ist entfernt. Codes werden nicht mehr an sie gesendet.',
    'make-number-primary':
      'Sie haben eine andere Hauptnummer gewählt. Codes per Telefon gehen jetzt zuerst an diese Nummer.',
    'make-method-current':
      'Sie haben ein anderes Verfahren gewählt. Bei der Anmeldung wird jetzt zuerst danach gefragt.',
    'export-data': 'Ihre Daten stehen zum Herunterladen bereit.',
    'user-name': 'Ihr Benutzername ist gespeichert.',
    'add-email':
      'Wir haben einen Link an die neue Adresse gesendet. Öffnen Sie ihn und bestätigen Sie die Adresse; erst dann erhält sie Sicherheitshinweise.',
    'remove-email': 'Die zweite Adresse ist entfernt. Sie erhält noch 14\u00A0Tage lang Sicherheitshinweise.',
    'change-email':
      'Wir haben einen Link an die neue Adresse gesendet. Bis Sie ihn öffnen und die Adresse bestätigen, melden Sie sich mit der alten an.',
    password: 'Ihr Passwort ist geändert. In allen anderen Browsern sind Sie abgemeldet.',
    name: 'Ihr Name ist gespeichert.',
    language: 'Ihre Sprache ist gespeichert.',
    session:
      'Sie sind in dem anderen Browser abgemeldet. Eine E-Mail-Adresse, die noch auf Bestätigung wartete, müssen Sie neu eingeben.',
    sessions:
      'Sie sind in allen anderen Browsern abgemeldet. Eine E-Mail-Adresse, die noch auf Bestätigung wartete, müssen Sie neu eingeben.',
    withdraw:
      'Die Änderung ist zurückgezogen. Der Link, den wir an die Adresse gesendet haben, gilt nicht mehr.',
  },
  refused: {
    ...officeChanges.refused,
    ...resetChanges.refused,
    ...deskChanges.refused,
    demanded:
      'Für Ihr Konto ist ein zweiter Faktor Pflicht, deshalb bleibt die letzte App oder Nummer, mit der Sie sich anmelden können. Bei Fragen hilft Ihnen der Servicedesk.',
    gone: 'Das wurde inzwischen geändert. Prüfen Sie, was jetzt gilt, und versuchen Sie es bei Bedarf erneut.',
    guarded:
      'Es wurde nichts geändert: Änderungen an diesem Konto sind gesperrt, seit jemand „Das war ich nicht“ gewählt hat. Der Servicedesk klärt das und kann die Sperre aufheben.',
    'desk-only':
      'Der Wechsel zwischen SMS und Sprachanruf geht über den Servicedesk. Bitten Sie ihn, das für Sie zu erledigen.',
    'user-name-taken': 'Dieser Benutzername ist vergeben. Wählen Sie einen anderen.',
    'own-email': 'Diese Adresse gehört schon zu Ihrem Konto. Geben Sie eine andere ein.',
    'asked-too-often':
      'Sie haben innerhalb einer Stunde mehrere Links angefordert. Sehen Sie im Postfach dieser Adresse nach oder versuchen Sie es in einer Stunde erneut.',
    'names-too-often':
      'Sie haben innerhalb einer Stunde zehn Benutzernamen ausprobiert. Versuchen Sie es in einer Stunde erneut.',
  },
  confirmedTitle: 'Schließen Sie Ihre Änderung ab',
  confirmedText: 'Sie haben bestätigt, dass Sie es sind. Es fehlt noch ein Schritt.',
  carryOut: 'Änderung abschließen',
  doneWord: 'Erledigt',
  refusedWord: 'Nicht geändert',
};
