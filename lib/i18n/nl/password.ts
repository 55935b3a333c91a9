import type { password as english } from '../en/password';

export const password: typeof english = {
  title: 'Uw wachtwoord',
  changed: 'Laatst gewijzigd',
  never: 'Nog nooit sinds het account bestaat',
  whatHappens:
    'Zodra het nieuwe wachtwoord is opgeslagen, wordt u in alle andere browsers uitgelogd en werken links om een e-mailadres te bevestigen niet meer. Hier blijft u ingelogd.',
  current: 'Huidig wachtwoord',
  password: 'Nieuw wachtwoord',
  hint: 'Minstens 12\u00A0tekens. Een zin die u makkelijk onthoudt, werkt goed.',
  repeat: 'Herhaal het nieuwe wachtwoord',
  save: 'Wachtwoord opslaan',
  change: 'Wachtwoord wijzigen',

  currentMissing: 'Vul uw huidige wachtwoord in.',
  currentWrong: 'Het huidige wachtwoord klopt niet. Vul het samen met het nieuwe opnieuw in.',
  sameAsCurrent: 'Het nieuwe wachtwoord is hetzelfde als het huidige. Kies een ander.',
  tooShort: 'Vul minstens 12\u00A0tekens in.',
  tooLong: 'Vul hoogstens 256\u00A0tekens in.',
  notTheSame: 'De twee wachtwoorden zijn niet hetzelfde. Vul beide opnieuw in.',
  common:
    'Aanvallers proberen dit soort wachtwoorden het eerst, omdat veel mensen ze gebruiken. Kies een paar woorden die niet bij elkaar horen.',
  personal:
    'Dit wachtwoord bestaat uit namen die bij u, uw kantoor of dit portaal horen. Kies woorden die daar niets mee te maken hebben.',
  repeated:
    'In dit wachtwoord komen steeds dezelfde tekens terug. Daardoor is het snel te raden. Kies een paar verschillende woorden.',
  sequence:
    'Dit wachtwoord volgt het alfabet, de cijfers of het toetsenbord. Daardoor is het snel te raden. Kies liever een paar woorden.',
  date: 'Dit wachtwoord is niet veel meer dan een datum. Daardoor is het snel te raden. Kies liever een paar woorden.',
  busy: 'Er loggen op dit moment veel mensen in. Uw wachtwoord is niet gewijzigd. Probeer het over enkele seconden opnieuw.',
};
