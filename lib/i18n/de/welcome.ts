import type { welcome as english } from '../en/welcome';

export const welcome: typeof english = {
  title: 'Wählen Sie Ihr Passwort',
  lead: 'Willkommen, {name}. Mit diesem Passwort melden Sie sich im Kundenportal von {office} an.',
  goneTitle: 'Dieser Link gilt nicht mehr',
  goneText:
    'Ein Link gilt einmal und 7\u00A0Tage lang; ein neuerer ersetzt ihn. Bitten Sie den Servicedesk um einen neuen.',
  doneTitle: 'Ihr Passwort ist gespeichert',
  doneText: 'Melden Sie sich jetzt damit an.',
  signIn: 'Anmelden',
};
