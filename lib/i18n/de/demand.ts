import type { demand as english } from '../en/demand';

export const demand: typeof english = {
  by: {
    office: '{name} verlangt einen zweiten Faktor.',
    client: '{name} verlangt einen zweiten Faktor.',
    application: 'Für {name} ist ein zweiter Faktor Pflicht.',
    account: '{name} verlangt für Ihr Konto einen zweiten Faktor.',
    role: 'Ihre Rolle bei {name} verlangt einen zweiten Faktor.',
    reset: 'Ihr zweiter Faktor bei {name} wurde entfernt. Deshalb richten Sie jetzt einen neuen ein.',
  },
  takes: 'Das Einrichten dauert etwa drei Minuten.',
  left: '{days, plural, =1 {Heute ist der letzte Tag, an dem Sie das überspringen können.} other {Sie können das noch #\u00A0Tage überspringen.}}',
  from: 'Ab dem {date} brauchen Sie ihn zum Anmelden.',
  skip: 'Jetzt überspringen',
  skipText: 'Bis dahin können Sie ihn auch jederzeit in Ihrem Profil einrichten.',

  term: 'Frist',
  putOff:
    '{days, plural, =1 {Heute ist der letzte Tag, an dem Sie das aufschieben können. Ab dem {date} brauchen Sie ihn zum Anmelden.} other {Sie können das noch #\u00A0Tage aufschieben. Ab dem {date} brauchen Sie ihn zum Anmelden.}}',
  now: 'Sie brauchen ihn, wenn Sie sich das nächste Mal anmelden.',
  exceptionOff:
    'Für Sie gilt eine Ausnahme: Bis einschließlich {date} wird bei der Anmeldung kein zweiter Faktor verlangt.',
  exceptionOptional:
    'Für Sie gilt eine Ausnahme: Bis einschließlich {date} entscheiden Sie selbst, ob Sie einen zweiten Faktor verwenden.',
};
