import type { welcome as english } from '../en/welcome';

export const welcome: typeof english = {
  title: 'Kies uw wachtwoord',
  lead: 'Welkom, {name}. Met dit wachtwoord logt u in bij het klantportaal van {office}.',
  password: 'Nieuw wachtwoord',
  hint: 'Minstens 12\u00A0tekens. Een zin die u makkelijk onthoudt, werkt goed.',
  repeat: 'Herhaal het nieuwe wachtwoord',
  submit: 'Wachtwoord opslaan',
  tooShort: 'Vul minstens 12\u00A0tekens in.',
  tooLong: 'Vul hoogstens 256\u00A0tekens in.',
  notTheSame: 'De twee wachtwoorden zijn niet gelijk. Vul beide opnieuw in.',
  personal: 'Gebruik niet uw naam of e-mailadres als wachtwoord.',
  goneTitle: 'Deze link werkt niet meer',
  goneText:
    'Een link werkt één keer en is 7\u00A0dagen geldig; een nieuwere link vervangt de oude. Vraag de servicedesk om een nieuwe.',
  doneTitle: 'Uw wachtwoord is opgeslagen',
  doneText: 'Log er nu mee in.',
  signIn: 'Inloggen',
  busy: 'Er loggen op dit moment veel mensen in. Probeer het over enkele seconden opnieuw.',
};
