export const setUp = {
  offerTitle: 'Protect your account with a second factor',
  offerLead:
    'With a second factor, your password alone opens nothing: you also confirm each sign-in with your phone.',
  demandTitle: 'Set up your second factor',
  profileTitle: 'Connect an authenticator app',
  profileLead: 'From then on you confirm each sign-in with a code from the app.',
  replaceLead:
    'Your app is blocked after too many wrong codes. Once you connect it again, it replaces everything you connected before.',
  appRecommended: 'Authenticator app (recommended)',
  appWhy: 'The app makes the codes on your phone itself, so it works without a network, too.',
  needTitle: 'What you need',
  needPhone:
    'Your phone, with any authenticator app: Google Authenticator, Microsoft Authenticator, Authy or another.',
  needClock: 'The right time: check that your phone sets its clock automatically. The codes depend on it.',
  needPrinter:
    'A safe place, on paper or in a password manager, for ten recovery codes. They get you in without your phone.',
  start: 'Set up',
  notNow: 'Not now',
  notNowText:
    'If you choose “Not now”, we ask again in 30\u00A0days. You can set up a second factor at any time in your profile.',

  scanTitle: 'Scan the QR code with your app',
  scanStep: 'Open your authenticator app, choose to add an account and scan this code.',
  qrLabel: 'QR code for your authenticator app',
  onPhone: 'Is the app on this device? Open the key in the app',
  cannotScan: 'Cannot scan? Type the key',
  keyText: 'In the app, choose to enter a key, and type this one. Its type is “time-based”.',
  keyName: 'The entry in the app is called {issuer}: {label}.',
  copyKey: 'Copy key',
  copyKeyName: 'Copy key for the app',
  code: 'Code from the app',
  codeHint: 'Six digits. Each code works for 60\u00A0seconds; if you are too late, enter the next one.',
  connect: 'Connect',
  until: 'This QR code works until {time}.',
  codeMissing: 'Enter the six digits that your app shows now.',
  codeWrong:
    'That code is not right. Check that it belongs to the new entry, and enter the code your app shows now.',
  clockFast:
    'Your phone’s clock is {minutes, plural, =0 {about half a minute} one {about a minute} other {about # minutes}} fast. Set it to automatic and enter the next code.',
  clockSlow:
    'Your phone’s clock is {minutes, plural, =0 {about half a minute} one {about a minute} other {about # minutes}} slow. Set it to automatic and enter the next code.',
  expiredTitle: 'This QR code no longer works',
  expiredText:
    'A QR code works only for a limited time and for at most 20\u00A0tries. If there is an entry for it in your app, delete it; then scan a new one.',
  newQr: 'Show a new QR code',

  codesTitle: 'Save your recovery codes',
  codesLead:
    'Your app is connected. If you lose your phone, one of these codes gets you in. Each works once. They are shown only now.',
  codesLeadNew:
    'These codes take the place of your old ones as soon as you confirm. Each works once. They are shown only now.',
  codesLabel: 'Recovery codes',
  download: 'Download',
  print: 'Print',
  copyCodes: 'Copy',
  copyCodesName: 'Copy all recovery codes',
  fileTitle: 'Recovery codes',
  fileFor: 'Account: {account}',
  fileMade: 'Made on {date}',
  fileOnce: 'Each code works once. Keep them where only you can find them.',
  receiptTitle: 'Confirm that you have saved them',
  receiptTermsLink: 'Terms of use',
  receiptName: 'Your full name',
  receiptNameHint: 'As a receipt, we keep your name, the time and the version of this text.',
  receiptSubmit: 'I have saved them',
  nameMissing: 'Enter your full name.',
  nameTooLong: 'Enter a name of at most 120\u00A0characters.',
  nameSigns: 'Enter your name in letters; spaces, dots, hyphens and apostrophes are fine.',
  savedMissing: 'Confirm that you have saved the codes.',
  termsMissing: 'Accept the terms of use to go on.',
  busy: 'Many people are signing in right now. Try again in a few seconds.',

  doneTitle: 'Your second factor is active',
  doneWord: 'Done',
  doneText: 'From now on you enter a code from your app each time you sign in.',
  doneCodesTitle: 'Your new recovery codes are active',
  doneCodesText: 'The old codes no longer work. Destroy them.',
  doneReplacedText:
    'Codes from entries you connected before no longer work. Delete those entries in your app.',
  receipt: 'Receipt',
  receiptBy: 'Confirmed by',
  receiptAt: 'Confirmed on',
  receiptVersion: 'Text',
  receiptVersionText: 'Version {version}',
  codesLeft: 'Recovery codes left',
  fewCodes:
    '{count, plural, =0 {You have no recovery codes left.} one {You have only #\u00A0recovery code left.} other {You have only #\u00A0recovery codes left.}} Get new ones in your profile.',
  toPortal: 'Continue',
  toProfile: 'Back to your profile',

  recoveredTitle: 'Have you lost your app?',
  recoveredWord: 'Recovery code accepted',
  recoveredSpent: 'This code is used up.',
  recoveredLeft:
    'This code is used up. {count, plural, =0 {It was your last one.} one {You have #\u00A0code left.} other {You have #\u00A0codes left.}}',
  recoveredText:
    'If the phone is gone or the app has been deleted, connect a new app now. The old one then stops working.',
  recoveredDisabled: 'Your app is blocked after too many wrong codes. Connect it again to go on using it.',
  replace: 'Connect a new app',
  keep: 'I still have it',
  keepDisabled: 'Later',
  cancel: 'Cancel',
};
