import type { welcome as english } from '../en/welcome';

export const welcome: typeof english = {
  title: 'Kies uw wachtwoord',
  lead: 'Welkom, {name}. Met dit wachtwoord logt u in bij het klantportaal van {office}.',
  password: 'Nieuw wachtwoord',
  hint: 'Minstens 12 tekens. Een zin die u onthoudt is beter dan losse tekens.',
  repeat: 'Herhaal het nieuwe wachtwoord',
  submit: 'Wachtwoord opslaan',
  tooShort: 'Vul minstens 12 tekens in.',
  tooLong: 'Vul hoogstens 256 tekens in.',
  notTheSame: 'De twee wachtwoorden zijn niet gelijk. Vul beide opnieuw in.',
  personal: 'Gebruik niet uw naam of e-mailadres als wachtwoord.',
  goneTitle: 'Deze link werkt niet meer',
  goneText:
    'Een link werkt één keer en 7 dagen lang; een nieuwere vervangt hem. Vraag de servicedesk om een nieuwe link.',
  doneTitle: 'Uw wachtwoord is opgeslagen',
  doneText: 'Log er nu mee in.',
  signIn: 'Inloggen',
  busy: 'Er loggen op dit moment veel mensen in. Probeer het over enkele seconden opnieuw.',
};
