import type { setUp as english } from '../en/set-up';

export const setUp: typeof english = {
  offerTitle: 'Bescherm uw account met een tweede stap',
  offerLead:
    'Met een tweede stap komt niemand binnen met alleen uw wachtwoord: u bevestigt elke keer met uw telefoon dat u het bent.',
  demandTitle: 'Stel uw tweede stap in',
  demandLead: 'Bij {office} is een tweede stap verplicht. Het instellen duurt ongeveer drie minuten.',
  roleLead:
    'Voor uw rol bij {office} is een tweede stap verplicht. Het instellen duurt ongeveer drie minuten.',
  profileTitle: 'Koppel een authenticator-app',
  profileLead: 'Daarna bevestigt u elke keer dat u inlogt met een code uit de app.',
  replaceLead:
    'De nieuwe app vervangt de app die u nu gebruikt. Tot dat moment blijft de oude gewoon werken.',
  appRecommended: 'Authenticator-app (aanbevolen)',
  appWhy: 'De app maakt de codes zelf op uw telefoon en werkt dus ook zonder netwerk.',
  needTitle: 'Wat u nodig hebt',
  needPhone:
    'Uw telefoon met een authenticator-app naar keuze: Google Authenticator, Microsoft Authenticator, Authy of een andere.',
  needClock:
    'De juiste tijd: controleer of uw telefoon de klok automatisch instelt. De codes hangen daarvan af.',
  needPrinter: 'Een veilige plek voor tien herstelcodes, op papier of in een wachtwoordkluis.',
  start: 'Instellen',
  notNow: 'Nu niet',
  notNowText:
    'Kiest u ‘Nu niet’, dan vragen wij het over 30 dagen opnieuw. In uw profiel kunt u het altijd instellen.',

  scanTitle: 'Koppel uw authenticator-app',
  scanStep: 'Open de app, kies voor een account toevoegen en scan deze afbeelding.',
  qrLabel: 'QR-code voor uw authenticator-app',
  onPhone: 'Bent u op deze telefoon? Open de sleutel in de app',
  cannotScan: 'Lukt scannen niet? Typ de sleutel over',
  keyText:
    'Kies in de app voor het invoeren van een sleutel en typ deze over; het soort is ‘op basis van tijd’.',
  keyName: 'De regel in de app heet {issuer}: {label}.',
  copyKey: 'Sleutel kopiëren',
  copyKeyName: 'Sleutel kopiëren voor de app',
  code: 'Code uit de app',
  codeHint: 'Zes cijfers. U hebt 60 seconden voor elke code; bent u te laat, neem dan de volgende.',
  connect: 'Koppelen',
  until: 'De afbeelding is geldig tot {time} uur.',
  codeMissing: 'Vul de zes cijfers in die uw app nu toont.',
  codeWrong:
    'Deze code klopt niet. Controleer of hij bij de nieuwe regel hoort en vul de code in die uw app nu toont.',
  clockFast:
    'De klok van uw telefoon loopt {minutes, plural, =0 {ongeveer een halve minuut} one {ongeveer een minuut} other {ongeveer # minuten}} voor. Zet de tijd op automatisch en vul de volgende code in.',
  clockSlow:
    'De klok van uw telefoon loopt {minutes, plural, =0 {ongeveer een halve minuut} one {ongeveer een minuut} other {ongeveer # minuten}} achter. Zet de tijd op automatisch en vul de volgende code in.',
  expiredTitle: 'Deze QR-code is te oud',
  expiredText:
    'Een QR-code is 10 minuten geldig. Verwijder de regel uit uw app als die er al staat en scan een nieuwe.',
  newQr: 'Nieuwe QR-code tonen',

  codesTitle: 'Bewaar uw herstelcodes',
  codesLead:
    'Uw app is gekoppeld. Met een herstelcode kunt u zonder telefoon inloggen, bijvoorbeeld als u hem kwijt bent. Elke code werkt één keer. Wij tonen ze alleen nu.',
  codesLeadNew:
    'Deze codes vervangen uw oude zodra u bevestigt. Elke code werkt één keer. Wij tonen ze alleen nu.',
  codesLabel: 'Herstelcodes',
  download: 'Downloaden',
  print: 'Afdrukken',
  copyCodes: 'Kopiëren',
  copyCodesName: 'Alle herstelcodes kopiëren',
  fileTitle: 'Herstelcodes',
  fileFor: 'Account: {account}',
  fileMade: 'Gemaakt op {date}',
  fileOnce: 'Elke code werkt één keer. Bewaar ze waar alleen u ze kunt vinden.',
  receiptTitle: 'Bevestig dat u ze hebt bewaard',
  receiptTermsLink: 'Gebruiksvoorwaarden',
  receiptName: 'Uw volledige naam',
  receiptNameHint: 'Als bewijs leggen wij uw naam, het tijdstip en de versie van deze tekst vast.',
  receiptSubmit: 'Ik heb ze bewaard',
  nameMissing: 'Vul uw volledige naam in.',
  nameTooLong: 'Vul een naam van hoogstens 120 tekens in.',
  nameSigns: 'Vul uw naam in met letters; punten, streepjes en apostroffen mogen ook.',
  savedMissing: 'Bevestig dat u de codes hebt bewaard.',
  termsMissing: 'Ga akkoord met de gebruiksvoorwaarden om verder te gaan.',
  busy: 'Er loggen op dit moment veel mensen in. Probeer het over enkele seconden opnieuw.',

  doneTitle: 'Uw tweede stap staat aan',
  doneWord: 'Actief',
  doneText: 'Vanaf nu vult u bij elke keer inloggen een code uit uw app in.',
  doneCodesTitle: 'Uw nieuwe herstelcodes zijn actief',
  doneCodesText: 'De oude codes werken niet meer. Vernietig ze.',
  doneReplacedText: 'De app die u eerder gebruikte, geeft geen geldige codes meer. Verwijder de regel daar.',
  receipt: 'Bewijs',
  receiptBy: 'Bevestigd door',
  receiptAt: 'Op',
  receiptVersion: 'Tekst',
  receiptVersionText: 'Versie {version}',
  codesLeft: 'Herstelcodes over',
  fewCodes:
    'U hebt nog maar {count, plural, one {# herstelcode} other {# herstelcodes}}. Vraag in uw profiel nieuwe aan.',
  toPortal: 'Verder',
  toProfile: 'Terug naar uw profiel',

  recoveredTitle: 'Bent u uw app kwijt?',
  recoveredWord: 'Herstelcode geaccepteerd',
  recoveredLeft: 'Deze code is verbruikt. U hebt nog {count, plural, one {# code} other {# codes}}.',
  recoveredText:
    'Is de telefoon weg of de app verwijderd? Koppel dan nu een nieuwe. De oude werkt daarna niet meer.',
  recoveredDisabled:
    'Uw app is geblokkeerd na te veel verkeerde codes. Koppel hem opnieuw om hem weer te gebruiken.',
  replace: 'Nieuwe app koppelen',
  keep: 'Ik heb hem nog',
  keepDisabled: 'Later',
  cancel: 'Annuleren',
};
