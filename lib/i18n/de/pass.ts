/** Der Rücksetzcode bei der Anmeldung, und das Stoppen über den Link einer E-Mail. */
export const pass = {
  link: 'Ich habe einen Rücksetzcode vom Servicedesk',
  title: 'Geben Sie den Rücksetzcode ein',
  lead: 'Sie haben ihn vom Servicedesk erhalten, im Gespräch oder per E-Mail. Danach wird Ihr zweiter Faktor entfernt, und Sie richten gleich einen neuen ein.',
  hint: 'Sechzehn Buchstaben und Ziffern wie ABCD-EFGH-JKMN-PQRS. Halten Sie Ihr Telefon bereit.',
  submit: 'Weiter',
  missing: 'Geben Sie den Rücksetzcode ein: sechzehn Buchstaben und Ziffern.',
  wrong:
    '{tries, plural, one {Dieser Rücksetzcode stimmt nicht. Noch # Versuch.} other {Dieser Rücksetzcode stimmt nicht. Prüfen Sie jedes Zeichen; noch # Versuche.}}',
  over: 'Zu viele falsche Rücksetzcodes. Melden Sie sich erneut an oder fragen Sie den Servicedesk.',
  again: 'Erneut anmelden',
  stop: {
    title: 'Dieses Zurücksetzen stoppen?',
    text: 'Am {moment} würde der zweite Faktor dieses Kontos entfernt, weil das beim Servicedesk beantragt wurde. Waren Sie das nicht, stoppen Sie es.',
    means:
      'Dann wird nichts entfernt, und einen Tag lang kann kein Zurücksetzen per E-Mail bestätigt werden.',
    submit: 'Zurücksetzen stoppen',
    stoppedTitle: 'Das Zurücksetzen ist gestoppt',
    stoppedText:
      'Es wurde nichts entfernt. Haben Sie es nicht selbst beantragt, kennt womöglich jemand Ihr Passwort: Ändern Sie es und informieren Sie den Servicedesk.',
    lateTitle: 'Hier lässt sich das Zurücksetzen nicht mehr stoppen',
    lateText:
      'Die Zeit dafür ist vorbei, der Rücksetzcode ist unterwegs oder verwendet. Rufen Sie sofort den Servicedesk an: Er kann einen unbenutzten Rücksetzcode noch zurückziehen.',
    overTitle: 'Dieses Zurücksetzen ist beendet',
    overText: 'Es wurde gestoppt, abgelehnt oder zurückgezogen. Es gibt nichts mehr zu stoppen.',
    goneTitle: 'Dieser Link gilt nicht mehr',
    goneText: 'Öffnen Sie die neueste E-Mail dazu oder fragen Sie den Servicedesk.',
    toSignIn: 'Zur Anmeldung',
  },
};
