import type { welcome as english } from '../en/welcome';

export const welcome: typeof english = {
  title: 'Wählen Sie Ihr Passwort',
  lead: 'Willkommen, {name}. Mit diesem Passwort melden Sie sich im Kundenportal von {office} an.',
  goneTitle: 'Dieser Link gilt nicht mehr',
  goneText:
    'Ein Link gilt 7\u00A0Tage und lässt sich nur einmal verwenden; ein neuerer ersetzt ihn. Bitten Sie den Servicedesk um einen neuen.',
  ended: {
    used: {
      title: 'Dieser Link wurde schon benutzt',
      text: 'Ein Link funktioniert nur einmal. Haben Sie ihn selbst benutzt, melden Sie sich an. Wenn nicht, sagen Sie es dem Servicedesk.',
    },
    expired: {
      title: 'Diese Einladung ist abgelaufen',
      text: 'Der Link einer Einladung gilt 7\u00A0Tage. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen.',
    },
    withdrawn: {
      title: 'Diese Einladung wurde zurückgezogen',
      text: 'Ihr Link gilt nicht mehr. Wenn Sie noch eine Einladung erwarten, fragen Sie die Person, die Sie eingeladen hat.',
    },
  },
  doneTitle: 'Ihr Passwort ist gespeichert',
  doneText: 'Melden Sie sich jetzt damit an.',
  signIn: 'Anmelden',
};
