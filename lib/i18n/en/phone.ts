import { phoneErrors } from './phone-errors';
import { phoneProblems } from './phone-problems';
import { phoneSetUp } from './phone-set-up';

/** Codes and calls that prove: the screens of the sign-in and the set-up share these. */
export const phone = {
  methods: {
    authenticator: 'Authenticator app',
    sms: 'Text message',
    voice: 'Voice call',
    'keypad-call': 'Keypad call',
    'recovery-code': 'Recovery code',
  },
  /** Another way, as a button that says what it does. */
  ways: {
    authenticator: 'Use the authenticator app',
    sms: 'Text message to {number}',
    voice: 'Voice call to {number}',
    'keypad-call': 'Keypad call to {number}',
    'recovery-code': 'Use a recovery code',
  },
  backTo: '{method, select, sms {Back to the text message} other {Back to the call}}',
  closedTries: 'To protect your account, this sign-in has ended. Start again with your password.',
  refusedUnusable:
    'Your second factor cannot be used right now, and you have no recovery codes left. Your password alone does not open the account.',
  waysTitle: 'Other ways',

  smsTitle: 'Enter the code from the text message',
  voiceTitle: 'Enter the code you hear on the phone',
  smsSent: 'We sent it to {number} at {time}. It can take 30\u00A0seconds to arrive.',
  voiceSent: 'We called {number} at {time}. It can take 30\u00A0seconds until the phone rings.',
  smsAsk: 'We send a text message with six digits to {number}.',
  voiceAsk: 'We call {number} and read out six digits.',
  callAsk: 'We call {number}. The screen shows a number of six digits, which you key in on the phone.',
  send: 'Send the code',
  callMe: 'Call me',
  again: '{method, select, sms {Send a new code} other {Call again}}',
  newFrom: '{method, select, sms {A new code can be sent} other {We can call again}} from {time}',

  /** Where nothing has been sent yet. */
  otherWay: 'Try another way',
  noCode: 'No code?',
  noCall: 'No call?',
  noSms:
    'A text message can take a minute. No text message yet? Check your signal, send a new code or try another way.',
  noVoice:
    'A call can take a minute. No call yet? Check your signal and the phone’s sound, have us call again or try another way.',
  lastDigits: 'It goes to the number that ends in {digits}.',
  lastDigitsCall: 'We call the number that ends in {digits}.',
  desk: 'None of these? Ask the service desk. They check who you are first.',

  callTitle: 'Key in this number on your phone',
  callIdleTitle: 'Confirm with a call to your phone',
  callRightTitle: 'You keyed in the right number',
  digitsName: 'Number to key in: {digits}',
  stages: {
    calling: 'We are calling {number}. Pick up when your phone rings.',
    ringing: 'The phone {number} is ringing. Pick up.',
    answered: 'You have picked up. Now key in the six digits on the phone’s keypad.',
    wrong:
      'Those were not the digits on this screen. Key them in once more; {goes, plural, one {#\u00A0more go} other {#\u00A0more goes}}.',
  },
  neverTell:
    'We never ask for this number by phone, text message or email. Nobody but you needs it: only key it in, on a call you asked for here.',
  rightWord: 'Confirmed',
  checkNow: 'Check now',
  checkNowText: 'The screen goes on by itself.',
  signMeIn: 'Sign me in',

  until: 'It works again from {time}.',
  next: {
    app: 'Your authenticator app works now, without a network, too: you find it below.',
    way: 'Another way may work now: you find it below.',
    recovery: 'A recovery code works now: you find it below.',
    number: 'Another number may work now: choose “Change the number”.',
    desk: 'If it still does not work, ask the service desk.',
  },

  setUp: phoneSetUp,
  problems: phoneProblems,
  errors: phoneErrors,
};
