import type { phoneSetUp as english } from '../en/phone-set-up';

export const phoneSetUp: typeof english = {
  chooseTitle: 'Kies hoe u het inloggen bevestigt',
  chooseLead: 'Daarna bevestigt u elke keer dat u inlogt op deze manier dat u het bent.',
  chooseLegend: 'Hoe wilt u bevestigen dat u het bent?',
  replaceLead:
    'Uw tweede stap is geblokkeerd na te veel verkeerde codes. Wat u nu instelt, vervangt alles wat u eerder hebt gekoppeld.',
  addAppLead: 'De nummers die u hebt, blijven werken.',
  recommended: 'Authenticator-\u2060app (aanbevolen)',
  needs: {
    authenticator:
      'Hiervoor hebt u uw telefoon nodig, met een authenticator-app naar keuze en een klok die goed staat. De app maakt de codes zelf en werkt dus ook zonder netwerk.',
    sms: 'Hiervoor hebt u een mobiele telefoon met bereik nodig. Wij sturen u een sms met een code.',
    voice: 'Hiervoor hebt u een telefoon nodig, mobiel of vast. Wij bellen u en lezen een code voor.',
    'keypad-call':
      'Hiervoor hebt u een telefoon met toetsen nodig, mobiel of vast. Wij bellen u en u toetst een getal in dat op het scherm staat.',
    'recovery-code': 'Hiervoor hebt u een van uw herstelcodes nodig.',
  },
  addNumberTitle: 'Voeg een telefoonnummer toe',
  addNumberLead: {
    sms: 'Daarna sturen wij u elke keer dat u inlogt een sms met een code, die u dan invult.',
    voice:
      'Daarna bellen wij u elke keer dat u inlogt en lezen wij een code voor, die u op het scherm invult.',
    'keypad-call':
      'Daarna bellen wij u elke keer dat u inlogt. Op het scherm staat een getal en dat toetst u op de telefoon in.',
  },
  needNumber: {
    sms: 'Een mobiele telefoon met bereik, die u nu bij de hand hebt.',
    voice: 'Een mobiele of vaste telefoon waarmee u zelf kunt opnemen, nu en elke keer dat u inlogt.',
    'keypad-call': 'Een mobiele of vaste telefoon waarmee u zelf kunt opnemen, nu en elke keer dat u inlogt.',
  },
  addNumber: 'Telefoonnummer toevoegen',

  numberTitle: 'Welk telefoonnummer wilt u gebruiken?',
  numberUse: 'Wij gebruiken dit nummer voor uw codes en voor niets anders.',
  country: 'Land',
  number: 'Telefoonnummer',
  numberHint: 'Met of zonder de eerste 0. U kunt ook een nummer met landnummer plakken.',
  noMenus:
    'Een nummer waar een keuzemenu of een telefooncentrale opneemt, is niet geschikt: de oproep moet rechtstreeks bij u aankomen.',
  mobileOnly: 'Een mobiel nummer: op een vast nummer komen geen sms’en aan.',
  how: 'Hoe sturen wij u de code?',
  howHints: {
    sms: 'Naar een mobiel nummer.',
    voice: 'Naar een mobiel of vast nummer: wij lezen een code voor.',
    'keypad-call':
      'Naar een mobiel of vast nummer: u toetst op de telefoon een getal in dat op het scherm staat.',
  },
  sendCode: 'Code sturen',
  verify: 'Controleren',
  chooseAgain: 'Andere manier kiezen',

  changeNumber: 'Nummer wijzigen',
  codeTitle: 'Vul de code in om uw nummer te controleren',
  callTitle: 'Toets deze cijfers in om uw nummer te controleren',
  callIdleTitle: 'Controleer uw nummer met een oproep',
  numberRight: 'Uw nummer is bevestigd',
  methodsAgain: {
    sms: 'In plaats daarvan een sms sturen',
    voice: 'In plaats daarvan een code laten voorlezen',
    'keypad-call': 'In plaats daarvan bellen en intoetsen',
  },

  nextSms:
    'Hierna sturen wij een sms naar {number}. Met de code daaruit en de code uit de app samen koppelt u de app.',
  next: 'Volgende',
  confirmTitle: 'Vul beide codes in om de app te koppelen',
  confirmRightTitle: 'Vul de code uit de app in om die te koppelen',
  confirmDesk: 'Komt de sms niet aan? Neem contact op met de servicedesk. Die controleert eerst wie u bent.',
  confirmLead:
    'Wij hebben om {time}\u00A0uur een sms naar {number} gestuurd. Het kan 30\u00A0seconden duren.',
  confirmAsk: 'Een sms naar {number} bevestigt dat u het bent die deze app koppelt.',
  smsRight: 'De code uit de sms klopte. Alleen de code uit de app ontbreekt nog.',
  smsCode: 'Code uit de sms',
  smsCodeHint: 'Zes cijfers. De nieuwste sms telt.',
  otherwise: 'Op een andere manier bevestigen',

  lostTitle: 'Bent u uw telefoon kwijt?',
  lostText:
    'Is de telefoon of het nummer weg? Stel dan nu een nieuwe tweede stap in. De oude werkt daarna niet meer.',
  lostBlocked:
    'Uw tweede stap is geblokkeerd na te veel verkeerde codes. Stel uw tweede stap opnieuw in om die weer te gebruiken.',
  keep: 'Ik heb hem nog',
  newNumber: 'Nieuw nummer toevoegen',

  doneText: {
    sms: 'Vanaf nu krijgt u elke keer dat u inlogt een code per sms.',
    voice: 'Vanaf nu bellen wij u elke keer dat u inlogt en lezen wij een code voor.',
    'keypad-call':
      'Vanaf nu bellen wij u elke keer dat u inlogt en toetst u het getal in dat op het scherm staat.',
  },
  doneAddedTitle: 'Uw nieuwe nummer is bevestigd',
  doneAddedText: 'U kunt het vanaf nu ook gebruiken om in te loggen.',
  doneAddedAppText: 'U kunt nu ook inloggen met een code uit deze app.',
  doneReplaced: 'Met wat u eerder hebt gekoppeld, kunt u niet meer inloggen.',
  codesLead:
    'Uw nummer is bevestigd. Raakt u uw telefoon kwijt, dan kunt u met een herstelcode zonder telefoon inloggen. Elke code werkt één keer. Wij tonen de codes alleen nu.',
  needCodes:
    'U hebt ook een veilige plek nodig, op papier of in een wachtwoordmanager, voor tien herstelcodes om zonder telefoon in te loggen.',
  notAsked:
    '{office} vraagt bij het inloggen nu niet om een code. Met uw tweede stap bevestigt u wijzigingen in uw profiel, en het inloggen zodra {office} erom vraagt.',
};
