/** Choosing a method, a number, and proving it; also the app that a text message confirms. */
export const phoneSetUp = {
  chooseTitle: 'Choose how you confirm your sign-in',
  chooseLead: 'From then on you confirm each sign-in this way.',
  chooseLegend: 'How do you want to confirm that it is you?',
  replaceLead:
    'Your second factor is blocked after too many wrong codes. What you set up now replaces everything you connected before.',
  addAppLead: 'The numbers you have go on working.',
  recommended: 'Authenticator app (recommended)',
  needs: {
    authenticator:
      'You need your phone with any authenticator app, and its clock must be right. The app makes the codes itself, so it works without a network, too.',
    sms: 'You need a mobile phone with a signal. We send you a text message with a code.',
    voice: 'You need any phone; a landline will do. We call you and read out a code.',
    'keypad-call':
      'You need any phone with keys; a landline will do. We call you, and you key in a number that the screen shows.',
    'recovery-code': 'You need one of your recovery codes.',
  },
  addNumberTitle: 'Add a phone number',
  addNumberLead: {
    sms: 'From then on we send you a text message with a code each time you sign in, and you enter the code.',
    voice:
      'From then on we call you each time you sign in and read out a code, which you enter on the screen.',
    'keypad-call':
      'From then on we call you each time you sign in. The screen shows a number, and you key it in on the phone.',
  },
  needNumber: {
    sms: 'A mobile phone with a signal, which you have at hand now.',
    voice: 'A mobile phone or a landline that you can pick up yourself, now and at each sign-in.',
    'keypad-call': 'A mobile phone or a landline that you can pick up yourself, now and at each sign-in.',
  },
  addNumber: 'Add a phone number',

  numberTitle: 'Which phone number do you want to use?',
  numberUse: 'We use this number for your codes, and for nothing else.',
  country: 'Country',
  number: 'Phone number',
  numberHint: 'With or without the first 0. You can also paste a number with its country code.',
  noMenus:
    'A number where a phone menu or a switchboard answers is not suitable: the call has to reach you directly.',
  mobileOnly: 'A mobile number: a landline cannot get text messages.',
  how: 'How do we send you the code?',
  howHints: {
    sms: 'To a mobile number.',
    voice: 'To a mobile number or a landline: we read out a code.',
    'keypad-call':
      'To a mobile number or a landline: you key in, on the phone, a number that the screen shows.',
  },
  sendCode: 'Send code',
  verify: 'Verify',
  chooseAgain: 'Choose another method',

  changeNumber: 'Change the number',
  codeTitle: 'Enter the code to verify your number',
  callTitle: 'Key in these digits to verify your number',
  callIdleTitle: 'Verify your number with a call',
  numberRight: 'Your number is verified',
  methodsAgain: {
    sms: 'Send a text message instead',
    voice: 'Have a code read out in a call instead',
    'keypad-call': 'Get a keypad call instead',
  },

  nextSms: 'Next we send a text message to {number}. Its code and the app’s code together connect the app.',
  next: 'Next',
  confirmTitle: 'Enter both codes to connect the app',
  confirmRightTitle: 'Enter the app’s code to connect the app',
  confirmDesk: 'If the text message does not arrive, ask the service desk. They check who you are first.',
  confirmLead: 'We sent a text message to {number} at {time}. It can take 30\u00A0seconds to arrive.',
  confirmAsk: 'A text message to {number} confirms that it is you who connects this app.',
  smsRight: 'The code from the text message was right. Only the app’s code is missing.',
  smsCode: 'Code from the text message',
  smsCodeHint: 'Six digits. The newest message counts.',
  otherwise: 'Confirm in another way',

  lostTitle: 'Have you lost your phone?',
  lostText:
    'If the phone or the number is gone, set up a new second factor now. The old one then stops working.',
  lostBlocked: 'Your second factor is blocked after too many wrong codes. Set it up again to go on using it.',
  keep: 'I still have it',
  newNumber: 'Add a new number',

  doneText: {
    sms: 'From now on you get a code by text message each time you sign in.',
    voice: 'From now on we call you each time you sign in and read out a code.',
    'keypad-call':
      'From now on we call you each time you sign in, and you key in the number that the screen shows.',
  },
  doneAddedTitle: 'Your new number is verified',
  doneAddedText: 'You can use it for signing in as well, from now on.',
  doneAddedAppText: 'You can now also sign in with a code from it.',
  doneReplaced: 'What you had connected before no longer works for signing in.',
  codesLead:
    'Your number is verified. If you lose your phone, one of these codes gets you in. Each works once. They are shown only now.',
  needCodes:
    'You also need a safe place, on paper or in a password manager, for ten recovery codes. They get you in without your phone.',
  notAsked:
    '{office} does not ask for a code at sign-in at present. You use your second factor to confirm changes in your profile, and to sign in as soon as {office} asks for it.',
};
