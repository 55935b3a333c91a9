import type { errors as english } from '../en/errors';

export const errors: typeof english = {
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht ist die Adresse vertippt, oder die Seite ist umgezogen.',
  errorTitle: 'Bei uns ist etwas schiefgegangen',
  errorText:
    'Ihre Eingaben sind bei niemandem gelandet. Versuchen Sie es in einer Minute erneut; bleibt es so, sagen Sie dem Servicedesk, was Sie zuletzt getan haben.',
  again: 'Erneut versuchen',
  home: 'Zum Portal',
};
