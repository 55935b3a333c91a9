/** Der Rücksetzcode bei der Anmeldung, und das Stoppen über den Link einer E-Mail. */
export const pass = {
  title: 'Geben Sie den Rücksetzcode ein',
  lead: 'Sie haben ihn im Gespräch oder per E-Mail erhalten. Sobald Sie ihn eingeben, wird Ihr zweiter Faktor entfernt, und Sie richten gleich einen neuen ein.',
  hint: 'Sechzehn Buchstaben und Ziffern wie ABCD-EFGH-JKMN-PQRS. Halten Sie Ihr Telefon bereit.',
  submit: 'Weiter',
  missing: 'Geben Sie den Rücksetzcode ein: sechzehn Buchstaben und Ziffern.',
  wrong:
    '{tries, plural, one {Dieser Rücksetzcode stimmt nicht. Noch # Versuch.} other {Dieser Rücksetzcode stimmt nicht. Prüfen Sie jedes Zeichen; noch # Versuche.}}',
  over: 'Zu viele falsche Rücksetzcodes. Melden Sie sich erneut an oder fragen Sie den Servicedesk.',
  stop: {
    title: 'Dieses Zurücksetzen stoppen?',
    text: 'Am {moment} entfernen wir den zweiten Faktor dieses Kontos, weil das beim Servicedesk beantragt wurde. Wenn Sie das nicht waren, stoppen Sie das Zurücksetzen.',
    means:
      'Dann wird nichts entfernt, und 24\u00A0Stunden lang kann kein weiteres Zurücksetzen per E-Mail wirksam werden.',
    submit: 'Zurücksetzen stoppen',
    stoppedTitle: 'Das Zurücksetzen ist gestoppt',
    stoppedText:
      'Es wurde nichts entfernt. Haben Sie es nicht selbst beantragt, kennt womöglich jemand Ihr Passwort: Wählen Sie ein neues und melden Sie es dem Servicedesk.',
    lateTitle: 'Hier lässt sich das Zurücksetzen nicht mehr stoppen',
    lateText:
      'Die Zeit dafür ist vorbei, der Rücksetzcode ist unterwegs oder verwendet. Rufen Sie sofort den Servicedesk an: Er kann einen unbenutzten Rücksetzcode noch zurückziehen.',
    overTitle: 'Dieses Zurücksetzen ist beendet',
    overText:
      'Es wurde gestoppt, abgelehnt oder zurückgezogen, oder es ist verfallen. Es gibt nichts mehr zu stoppen.',
    goneTitle: 'Dieser Link gilt nicht mehr',
    goneText: 'Öffnen Sie die neueste E-Mail dazu oder fragen Sie den Servicedesk.',
    toSignIn: 'Zur Anmeldung',
  },
};
