/** "I can't get in": what helps now, and how to ask the service desk. */
export const getIn = {
  nowTitle: 'What you can do now',
  enterCode: 'Enter the code',
  recovery: 'Use a recovery code ({count} left)',
  /** What there may be a wait for. */
  codesBy: {
    authenticator: 'Codes from the app',
    sms: 'Codes by text message',
    voice: 'Codes by voice call',
    'keypad-call': 'Keypad calls',
    'recovery-code': 'Recovery codes',
  },
  wait: '{what}: not possible at the moment. Try again from {time}.',
  applied: 'Your application for a method is waiting for a decision.',
  toApplication: 'Look at your application',
  setUp: 'Set up your second factor',
  goOn: 'Go back to where you were',
  again: 'Start again with your password',
  nothing: 'You cannot get any further on your own at the moment. The service desk can help you.',

  deskTitle: 'Ask the service desk for help',
  deskLead:
    'If none of this helps, the service desk of {office} can remove your second factor, so that you can set up a new one. They check who you are, and a second person has to agree. Your password alone is not enough for this.',
  ask: 'Ask for help',
  askedOn: 'You asked the service desk for help on {moment}. They get in touch with you.',
  withdraw: 'Withdraw the request',
  answeredOn:
    'The service desk closed your request on {moment}. If nobody has been in touch, call or write to them, or ask for help again.',
  reset: {
    asked: 'The service desk has asked for a reset of your second factor. A second person has to confirm it.',
    waiting: 'The reset of your second factor is confirmed. On {moment} we send you a pass by email.',
    mailed: 'We have sent you a pass by email. With it you set up a new second factor.',
    handed: 'The reset is confirmed, and you are told a pass. With it you set up a new second factor.',
    vetoed:
      'The reset was stopped through the link in one of our emails. If that was not you, tell the service desk.',
    refused: 'The reset was refused. Ask the service desk why.',
    withdrawn: 'The service desk has withdrawn the reset.',
    expired:
      'The reset has lapsed, because it was not confirmed or used in time. You can ask for help again.',
  },
  enterPass: 'Enter the pass',
  havePass: 'I have a pass from the service desk',
  without:
    'Sign in with your password first, then come back to this page. It then shows what you can do now, and you can ask the service desk for help.',

  askTitle: 'How can the service desk reach you?',
  askLead:
    'The service desk of {office} gets in touch with you, checks who you are and helps you to get in again. Every known email address of your account is told about your request.',
  reach: 'How we reach you',
  reachHint:
    'For example a phone number, and when you can be reached. At most 200\u00A0characters. Do not write a password or a code here.',
  errors: {
    'reach-missing': 'Enter how the service desk can reach you.',
    'reach-too-long': 'Enter at most 200\u00A0characters.',
    'too-often':
      'You have asked for help three times within 24\u00A0hours. Call the service desk, or try again tomorrow.',
    'not-now':
      'Too much time has passed since you entered your password, or your account has changed. Sign in again with your password first.',
  },
};
