import type { password as english } from '../en/password';

export const password: typeof english = {
  title: 'Ihr Passwort',
  changed: 'Zuletzt geändert',
  never: 'Noch nie, seit das Konto besteht',
  whatHappens:
    'Sobald das neue Passwort gespeichert ist, werden Sie in allen anderen Browsern abgemeldet, und Links zum Bestätigen einer E-Mail-Adresse gelten nicht mehr. Hier bleiben Sie angemeldet.',
  current: 'Bisheriges Passwort',
  password: 'Neues Passwort',
  hint: 'Mindestens 12\u00A0Zeichen. Gut geeignet ist ein Satz, den Sie sich leicht merken.',
  repeat: 'Neues Passwort wiederholen',
  save: 'Passwort speichern',
  change: 'Passwort ändern',

  currentMissing: 'Geben Sie Ihr bisheriges Passwort ein.',
  currentWrong: 'Das bisherige Passwort stimmt nicht. Geben Sie es zusammen mit dem neuen noch einmal ein.',
  sameAsCurrent: 'Das neue Passwort ist dasselbe wie das bisherige. Wählen Sie ein anderes.',
  tooShort: 'Geben Sie mindestens 12\u00A0Zeichen ein.',
  tooLong: 'Geben Sie höchstens 256\u00A0Zeichen ein.',
  notTheSame: 'Die beiden Passwörter stimmen nicht überein. Geben Sie beide noch einmal ein.',
  common:
    'Solche Passwörter probieren Angreifer zuerst aus, weil viele Menschen sie verwenden. Wählen Sie mehrere Wörter, die nicht zusammengehören.',
  personal:
    'Dieses Passwort besteht aus Namen, die zu Ihnen, Ihrer Organisation oder diesem Portal gehören. Wählen Sie Wörter, die nichts damit zu tun haben.',
  repeated:
    'In diesem Passwort kehren dieselben Zeichen wieder, deshalb ist es schnell erraten. Wählen Sie mehrere verschiedene Wörter.',
  sequence:
    'Dieses Passwort folgt dem Alphabet, den Ziffern oder der Tastatur, deshalb ist es schnell erraten. Wählen Sie besser mehrere Wörter.',
  date: 'Dieses Passwort ist kaum mehr als ein Datum, deshalb ist es schnell erraten. Wählen Sie besser mehrere Wörter.',
  busy: 'Gerade melden sich viele Personen an. Ihr Passwort ist unverändert. Versuchen Sie es in einigen Sekunden erneut.',
};
