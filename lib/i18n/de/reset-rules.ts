import type { resetRules as english } from '../en/reset-rules';

export const resetRules: typeof english = {
  title: 'Zurücksetzen durch den Servicedesk',
  question: 'Wie setzt der Servicedesk einen zweiten Faktor zurück?',
  lead: 'Wer den zweiten Faktor verloren hat, kann den Servicedesk bitten, ihn zurückzusetzen. Eine Person prüft dort, wer fragt, eine zweite bestätigt.',
  wait: 'Wie lange sich ein Zurücksetzen per E-Mail stoppen lässt',
  waitHint:
    'Ein Zurücksetzen per E-Mail wird so lange nach der Bestätigung wirksam. Bis dahin kann es die Person stoppen, der das Konto gehört. Für Vorgänge, die schon warten, ändert sich nichts.',
  hours: '{hours}\u00A0Stunden',
  checks: 'Identitätsprüfung',
  checksHint:
    'Was der Servicedesk prüft, um zu wissen, wer anruft, ein Punkt je Zeile: höchstens {most}\u00A0Punkte mit {longest}\u00A0Zeichen. Ohne Eingabe gilt die eigene Liste des Portals.',
  portalsChecks: 'Die eigene Liste des Portals',
  ownChecks: '{count, plural, one {#\u00A0eigener Punkt} other {#\u00A0eigene Punkte}}',
  errors: {
    waitMissing: 'Wählen Sie, wie lange sich ein Zurücksetzen per E-Mail stoppen lässt.',
    checksTooMany: 'Geben Sie höchstens 20\u00A0Punkte ein, einen je Zeile.',
    checkTooLong: 'Ein Punkt darf höchstens 200\u00A0Zeichen haben. Kürzen Sie den längsten.',
    other: 'Im Formular stimmt etwas nicht. Prüfen Sie jede Angabe.',
  },
};
