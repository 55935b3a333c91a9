import type { setUp as english } from '../en/set-up';

export const setUp: typeof english = {
  offerTitle: 'Bescherm uw account met een tweede stap',
  offerLead:
    'Met een tweede stap komt niemand binnen met alleen uw wachtwoord: u bevestigt elke keer met uw telefoon dat u het bent.',
  demandTitle: 'Stel uw tweede stap in',
  profileTitle: 'Koppel een authenticator-app',
  profileLead: 'Daarna vult u elke keer dat u inlogt ook een code uit de app in.',
  replaceLead:
    'Uw app is geblokkeerd na te veel verkeerde codes. Als u de app opnieuw koppelt, vervangt die alles wat u eerder hebt gekoppeld.',
  appRecommended: 'Authenticator-\u2060app (aanbevolen)',
  appWhy: 'De app maakt de codes zelf op uw telefoon en werkt dus ook zonder netwerk.',
  needTitle: 'Wat u nodig hebt',
  needPhone:
    'Uw telefoon met een authenticator-app naar keuze: Google Authenticator, Microsoft Authenticator, Authy of een andere.',
  needClock:
    'De juiste tijd: controleer of uw telefoon de klok automatisch instelt. De codes hangen daarvan af.',
  needPrinter:
    'Een veilige plek, op papier of in een wachtwoordmanager, voor tien herstelcodes om zonder telefoon in te loggen.',
  start: 'Instellen',
  notNow: 'Nu niet',
  notNowText:
    'Kiest u ‘Nu niet’, dan vragen wij het over 30\u00A0dagen opnieuw. In uw profiel kunt u altijd een tweede stap instellen.',

  scanTitle: 'Scan de QR-\u2060code met uw app',
  scanStep: 'Open uw authenticator-app, voeg een account toe en scan deze code.',
  qrLabel: 'QR-code voor uw authenticator-app',
  onPhone: 'Staat de app op dit toestel? Open de sleutel in de app',
  cannotScan: 'Lukt scannen niet? Typ de sleutel over',
  keyText:
    'Kies in de app voor het invoeren van een sleutel en typ deze over. Het type is ‘op basis van tijd’.',
  keyName: 'De vermelding in de app heet {issuer}: {label}.',
  copyKey: 'Sleutel kopiëren',
  copyKeyName: 'Sleutel kopiëren voor de app',
  code: 'Code uit de app',
  codeHint: 'Zes cijfers. Elke code werkt 60\u00A0seconden; bent u te laat, vul dan de volgende in.',
  connect: 'Koppelen',
  until: 'Deze QR-code is geldig tot {time}\u00A0uur.',
  codeMissing: 'Vul de zes cijfers in die uw app nu toont.',
  codeWrong:
    'Deze code klopt niet. Controleer of de code bij de nieuwe vermelding hoort en vul de code in die uw app nu toont.',
  clockFast:
    'De klok van uw telefoon loopt {minutes, plural, =0 {ongeveer een halve minuut} one {ongeveer een minuut} other {ongeveer # minuten}} voor. Zet de tijd op automatisch en vul de volgende code in.',
  clockSlow:
    'De klok van uw telefoon loopt {minutes, plural, =0 {ongeveer een halve minuut} one {ongeveer een minuut} other {ongeveer # minuten}} achter. Zet de tijd op automatisch en vul de volgende code in.',
  expiredTitle: 'Deze QR-\u2060code werkt niet meer',
  expiredText:
    'Een QR-code werkt maar een beperkte tijd en voor hoogstens 20\u00A0pogingen. Staat er in uw app al een vermelding voor, verwijder die dan. Scan daarna een nieuwe code.',
  newQr: 'Nieuwe QR-code tonen',

  codesTitle: 'Bewaar uw herstelcodes',
  codesLead:
    'Uw app is gekoppeld. Raakt u uw telefoon kwijt, dan kunt u met een herstelcode zonder telefoon inloggen. Elke code werkt één keer. Wij tonen de codes alleen nu.',
  codesLeadNew:
    'Deze codes vervangen uw oude codes zodra u bevestigt. Elke code werkt één keer. Wij tonen de codes alleen nu.',
  codesLabel: 'Herstelcodes',
  download: 'Downloaden',
  print: 'Afdrukken',
  copyCodes: 'Kopiëren',
  copyCodesName: 'Alle herstelcodes kopiëren',
  fileTitle: 'Herstelcodes',
  fileFor: 'Account: {account}',
  fileMade: 'Gemaakt op {date}',
  fileOnce: 'Elke code werkt één keer. Bewaar ze waar alleen u ze kunt vinden.',
  receiptTitle: 'Bevestig dat u de codes hebt bewaard',
  receiptTermsLink: 'Gebruiksvoorwaarden',
  receiptName: 'Uw volledige naam',
  receiptNameHint: 'Als bewijs leggen wij uw naam, het tijdstip en de versie van deze tekst vast.',
  receiptSubmit: 'Ik heb ze bewaard',
  nameMissing: 'Vul uw volledige naam in.',
  nameTooLong: 'Vul een naam van hoogstens 120\u00A0tekens in.',
  nameSigns: 'Vul uw naam in met letters; punten, streepjes en apostroffen mogen ook.',
  savedMissing: 'Bevestig dat u de codes hebt bewaard.',
  termsMissing: 'Ga akkoord met de gebruiksvoorwaarden om verder te gaan.',
  busy: 'Er loggen op dit moment veel mensen in. Probeer het over enkele seconden opnieuw.',

  doneTitle: 'Uw tweede stap staat aan',
  doneWord: 'Gelukt',
  doneText: 'Vanaf nu vult u elke keer dat u inlogt een code uit uw app in.',
  doneCodesTitle: 'Uw nieuwe herstelcodes zijn actief',
  doneCodesText: 'De oude codes werken niet meer. Vernietig ze.',
  doneReplacedText:
    'Codes van wat u eerder hebt gekoppeld, werken niet meer. Verwijder de oude vermeldingen in uw app.',
  receipt: 'Bewijs',
  receiptBy: 'Bevestigd door',
  receiptAt: 'Bevestigd op',
  receiptVersion: 'Tekst',
  receiptVersionText: 'Versie {version}',
  codesLeft: 'Herstelcodes over',
  fewCodes:
    '{count, plural, =0 {U hebt geen herstelcodes meer.} one {U hebt nog maar #\u00A0herstelcode.} other {U hebt nog maar #\u00A0herstelcodes.}} Maak in uw profiel nieuwe aan.',
  toPortal: 'Verder',
  toProfile: 'Terug naar uw profiel',

  recoveredTitle: 'Bent u uw app kwijt?',
  recoveredWord: 'Herstelcode geaccepteerd',
  recoveredSpent: 'Deze code is verbruikt.',
  recoveredLeft:
    'Deze code is verbruikt. {count, plural, =0 {Het was uw laatste.} one {U hebt nog #\u00A0code.} other {U hebt nog #\u00A0codes.}}',
  recoveredText:
    'Is de telefoon weg of de app verwijderd? Koppel dan nu een nieuwe app. De oude werkt daarna niet meer.',
  recoveredDisabled:
    'Uw app is geblokkeerd na te veel verkeerde codes. Koppel de app opnieuw om die weer te gebruiken.',
  replace: 'Nieuwe app koppelen',
  keep: 'Ik heb de app nog',
  keepDisabled: 'Later',
  cancel: 'Annuleren',
};
