import type { phone as english } from '../en/phone';
import { phoneErrors } from './phone-errors';
import { phoneProblems } from './phone-problems';
import { phoneSetUp } from './phone-set-up';

export const phone: typeof english = {
  methods: {
    authenticator: 'Authenticator-app',
    sms: 'Sms',
    voice: 'Gesproken code',
    'keypad-call': 'Bellen en intoetsen',
    'recovery-code': 'Herstelcode',
  },
  ways: {
    authenticator: 'De authenticator-app gebruiken',
    sms: 'Sms naar {number}',
    voice: 'Gesproken code op {number}',
    'keypad-call': 'Bellen en intoetsen op {number}',
    'recovery-code': 'Een herstelcode gebruiken',
  },
  backTo: '{method, select, sms {Terug naar de sms} other {Terug naar de oproep}}',
  closedTries: 'Om uw account te beschermen is dit inloggen beëindigd. Begin opnieuw met uw wachtwoord.',
  refusedUnusable:
    'Uw tweede stap kan op dit moment niet worden gebruikt en u hebt geen herstelcodes meer. Met alleen uw wachtwoord gaat uw account niet open.',
  waysTitle: 'Andere manieren',

  smsTitle: 'Vul de code uit de sms in',
  voiceTitle: 'Vul de code in die u aan de telefoon hoort',
  smsSent: 'Wij hebben de code om {time}\u00A0uur naar {number} gestuurd. Het kan 30\u00A0seconden duren.',
  voiceSent:
    'Wij hebben om {time}\u00A0uur {number} gebeld. Het kan 30\u00A0seconden duren voordat de telefoon overgaat.',
  smsAsk: 'Wij sturen een sms met zes cijfers naar {number}.',
  voiceAsk: 'Wij bellen {number} en lezen zes cijfers voor.',
  callAsk:
    'Wij bellen {number}. Op het scherm staat een getal van zes cijfers; dat toetst u op de telefoon in.',
  send: 'Code sturen',
  callMe: 'Bel mij',
  again: '{method, select, sms {Nieuwe code sturen} other {Opnieuw bellen}}',
  newFrom:
    '{method, select, sms {Een nieuwe code sturen kan} other {Opnieuw bellen kan}} vanaf {time}\u00A0uur',

  otherWay: 'Andere manier kiezen',
  noCode: 'Geen code?',
  noCall: 'Geen oproep?',
  noSms:
    'Een sms kan een minuut duren. Nog geen sms? Controleer uw bereik, vraag een nieuwe code aan of kies een andere manier.',
  noVoice:
    'Een oproep kan een minuut duren. Nog geen oproep? Controleer uw bereik en het geluid van de telefoon, laat opnieuw bellen of kies een andere manier.',
  lastDigits: 'De code gaat naar het nummer dat eindigt op {digits}.',
  lastDigitsCall: 'Wij bellen het nummer dat eindigt op {digits}.',
  desk: 'Lukt het zo niet? Neem contact op met de servicedesk. Die controleert eerst wie u bent.',

  callTitle: 'Toets dit getal in op uw telefoon',
  callIdleTitle: 'Bevestig met een oproep naar uw telefoon',
  callRightTitle: 'U hebt het juiste getal ingetoetst',
  digitsName: 'Getal om in te toetsen: {digits}',
  stages: {
    calling: 'Wij bellen {number}. Neem op als uw telefoon overgaat.',
    ringing: 'De telefoon {number} gaat over. Neem op.',
    answered: 'U hebt opgenomen. Toets nu de zes cijfers in op de telefoon.',
    wrong:
      'Dat waren niet de cijfers op dit scherm. Toets ze nog een keer in; nog {goes, plural, one {#\u00A0poging} other {#\u00A0pogingen}}.',
  },
  neverTell:
    'Wij vragen nooit per telefoon, sms of e-mail naar dit getal. Niemand anders heeft het nodig: toets het alleen in, in een gesprek waar u hier om hebt gevraagd.',
  rightWord: 'Bevestigd',
  checkNow: 'Nu kijken',
  checkNowText: 'Het scherm gaat vanzelf verder.',
  signMeIn: 'Log mij in',

  until: 'Vanaf {time}\u00A0uur kan het weer.',
  next: {
    app: 'Uw authenticator-app werkt nu wel, ook zonder netwerk: u vindt die hieronder.',
    way: 'Misschien werkt een andere manier nu wel: u vindt die hieronder.',
    recovery: 'Een herstelcode werkt nu wel: u vindt die hieronder.',
    number: 'Misschien werkt een ander nummer nu wel: kies ‘Nummer wijzigen’.',
    desk: 'Lukt het nog steeds niet? Neem dan contact op met de servicedesk.',
  },

  setUp: phoneSetUp,
  problems: phoneProblems,
  errors: phoneErrors,
};
