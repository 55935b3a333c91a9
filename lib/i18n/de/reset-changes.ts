import type { resetChanges as english } from '../en/reset-changes';

/** A reset of somebody's second factor: before each step, after it, and why it was not done. */
export const resetChanges: typeof english = {
  about: {
    'ask-reset': 'Sie sind dabei, das Zurücksetzen eines zweiten Faktors zu beantragen.',
    'confirm-reset': 'Sie sind dabei, ein Zurücksetzen zu bestätigen.',
    'refuse-reset': 'Sie sind dabei, ein Zurücksetzen abzulehnen.',
    'withdraw-reset': 'Sie sind dabei, ein Zurücksetzen zurückzuziehen.',
    'show-pass': 'Sie sind dabei, den Code eines Zurücksetzens anzuzeigen.',
  },
  done: {
    'ask-reset':
      'Das Zurücksetzen ist beantragt. Eine zweite Person muss es bestätigen; bis dahin ändert sich nichts. Die betroffene Person wird per E-Mail benachrichtigt.',
    'confirm-reset':
      'Das Zurücksetzen ist bestätigt. Alle bekannten Adressen der Person werden per E-Mail benachrichtigt.',
    'refuse-reset':
      'Das Zurücksetzen ist abgelehnt. Es ändert sich nichts; die Person wird per E-Mail benachrichtigt.',
    'withdraw-reset':
      'Das Zurücksetzen ist zurückgezogen. Falls es schon einen Rücksetzcode gab, gilt er nicht mehr.',
    'show-pass': 'Sie haben nachgewiesen, dass Sie es sind. Sie können den Rücksetzcode jetzt anzeigen.',
  },
  refused: {
    'own-reset':
      'Sie können dieses Zurücksetzen nicht selbst beantragen oder bestätigen: Sie haben es beantragt, oder es betrifft Ihr eigenes Konto. Wenden Sie sich an jemanden aus Ihrem Team.',
    'reset-open':
      'Für diese Person läuft schon ein Zurücksetzen. Sehen Sie es sich an, bevor Sie ein weiteres beantragen.',
    'not-by-mail':
      'Dieses Zurücksetzen kann nicht per E-Mail wirksam werden. Wenn Sie sicher sind, wer die Person ist, bestätigen Sie es, indem Sie den Rücksetzcode selbst übergeben.',
    'no-factor':
      'In diesem Konto gibt es nichts dieser Art zu entfernen. Sehen Sie nach, was die Person eingerichtet hat.',
    'asked-too-often-for':
      'Für diese Person wurde das Zurücksetzen innerhalb von 24\u00A0Stunden dreimal beantragt. Versuchen Sie es morgen erneut.',
  },
};
