import type { errors as english } from '../en/errors';

export const errors: typeof english = {
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht enthält die Adresse einen Tippfehler, oder die Seite ist umgezogen.',
  errorTitle: 'Bei uns ist etwas schiefgegangen',
  errorText:
    'Das Portal konnte diese Seite nicht anzeigen. Versuchen Sie es in einer Minute erneut. Geschieht es wieder, sagen Sie dem Servicedesk, was Sie zuletzt getan haben.',
  again: 'Erneut versuchen',
  home: 'Zum Portal',
};
