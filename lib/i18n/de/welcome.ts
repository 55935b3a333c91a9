import type { welcome as english } from '../en/welcome';

export const welcome: typeof english = {
  title: 'Wählen Sie Ihr Passwort',
  lead: 'Willkommen, {name}. Mit diesem Passwort melden Sie sich im Kundenportal von {office} an.',
  password: 'Neues Passwort',
  hint: 'Mindestens 12\u00A0Zeichen. Gut geeignet ist ein Satz, den Sie sich leicht merken.',
  repeat: 'Neues Passwort wiederholen',
  submit: 'Passwort speichern',
  tooShort: 'Geben Sie mindestens 12\u00A0Zeichen ein.',
  tooLong: 'Geben Sie höchstens 256\u00A0Zeichen ein.',
  notTheSame: 'Die beiden Passwörter sind nicht gleich. Geben Sie beide noch einmal ein.',
  personal: 'Verwenden Sie nicht Ihren Namen oder Ihre E-Mail-Adresse als Passwort.',
  goneTitle: 'Dieser Link gilt nicht mehr',
  goneText:
    'Ein Link gilt einmal und 7\u00A0Tage lang; ein neuerer ersetzt ihn. Bitten Sie den Servicedesk um einen neuen.',
  doneTitle: 'Ihr Passwort ist gespeichert',
  doneText: 'Melden Sie sich jetzt damit an.',
  signIn: 'Anmelden',
  busy: 'Gerade melden sich viele Personen an. Versuchen Sie es in einigen Sekunden erneut.',
};
