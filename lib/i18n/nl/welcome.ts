import type { welcome as english } from '../en/welcome';

export const welcome: typeof english = {
  title: 'Kies uw wachtwoord',
  lead: 'Welkom, {name}. Met dit wachtwoord logt u in bij het klantportaal van {office}.',
  goneTitle: 'Deze link werkt niet meer',
  goneText:
    'Een link werkt één keer en is 7\u00A0dagen geldig; een nieuwere link vervangt de oude. Vraag de servicedesk om een nieuwe.',
  doneTitle: 'Uw wachtwoord is opgeslagen',
  doneText: 'Log er nu mee in.',
  signIn: 'Inloggen',
};
