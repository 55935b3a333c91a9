export const signIn = {
  portal: 'Customer portal',
  title: 'Sign in',
  lead: 'to the customer portal of {office}',
  identifier: 'Email address or user name',
  password: 'Password',
  submit: 'Sign in',
  cannotGetIn: 'Help',
  identifierMissing: 'Enter your email address or user name.',
  passwordMissing: 'Enter your password.',
  wrong: 'The user name or password is not right. Check both or choose “Help”.',
  waitUntil: 'Too many wrong passwords. Try again from {time}.',
  busy: 'Many people are signing in right now. Try again in a few seconds.',

  codeTitle: 'Enter the code from your authenticator app',
  codeHint: 'The app shows six digits that change every 30\u00A0seconds.',
  codeMissing: 'Enter the six digits that your app shows now.',
  codeWrong:
    'That code is not right. Enter the code your app shows now; {tries, plural, one {#\u00A0try left} other {#\u00A0tries left}}.',
  codeUsed: 'This code has been used. Wait for the next one in your app.',
  codeWait: 'Too many wrong codes. Try again from {time}.',
  codeDisabled: 'After too many wrong codes the app is blocked. Sign in with a recovery code.',
  noCode: 'No code?',
  noCodeClock: 'The code depends on the clock: check that your phone sets its time automatically.',
  noCodeRecovery: 'Use a recovery code',
  noCodeDesk: 'No recovery codes either? Ask the service desk. They check who you are first.',
  cancel: 'Cancel sign-in',
  until: 'This page works until {time}.',

  recoveryTitle: 'Enter a recovery code',
  recoveryHint:
    'One of the codes you saved when you set up your second factor. Capitals, dashes and spaces do not matter.',
  recoveryLeft: 'You have {count, plural, one {#\u00A0code} other {#\u00A0codes}} left; each works once.',
  recoveryNone:
    'You have no recovery codes left. Ask the service desk: they check who you are and let you set up a new second factor.',
  recoveryMissing:
    'Enter a recovery code: 16 letters and digits, like ABCD-\u2060EFGH-\u2060JKMN-\u2060PQRS.',
  recoveryWrong:
    'That recovery code is not right. Check every letter and digit; {tries, plural, one {#\u00A0try left} other {#\u00A0tries left}}.',
  recoveryUsed: 'This recovery code has been used. Cross it out and take the next one.',
  recoveryWait: 'Too many wrong codes. Try again from {time}.',
  useApp: 'Use the authenticator app',

  closedTriesTitle: 'Too many wrong codes',
  closedTriesText:
    'To protect your account, this sign-in has ended. Start again with your password, and enter the newest code then.',
  closedTriesWait: 'You can enter a code again from {time}.',
  closedTimeTitle: 'This sign-in took too long',
  closedTimeText:
    'The time for this step is over. Start again with your password; “More time” keeps a step open longer.',
  closedCancelledTitle: 'This sign-in has ended',
  closedCancelledText:
    'It was cancelled, or your account has changed since you began. Start again with your password.',
  again: 'Sign in again',
  refusedTitle: 'You cannot sign in right now',
  refusedDisabled:
    'Your second factor is blocked after too many wrong codes, and you have no recovery codes left. Your password alone does not open the account.',
  refusedNothing: 'Your account needs a second factor, and none can be set up at the moment.',
  refusedNext:
    'Ask the service desk of {office}. They check who you are and let you set up a new second factor.',

  helpTitle: 'Help with signing in',
  helpLead: 'What do you need?',
  helpPassword: 'I forgot my password',
  helpPasswordText:
    'Ask for a link. It goes to the email address of your account; open it to choose a new password. Your second factor is still asked for. If you cannot get at that mailbox, ask the service desk; they never ask for your old password.',
  helpCode: 'My code is refused',
  helpCodeText:
    'A code works once, and only the newest counts. From an app: let your phone set its time automatically, and enter the code the app shows now; if you have just used it, wait for the next one. By text message or call: choose “No code?” for a new one.',
  helpPhone: 'I lost my phone',
  helpPhoneText:
    'Enter your password and choose “Use a recovery code” under “No code?”. Afterwards you can connect a new phone at once.',
  helpNothing: 'I have no recovery codes either',
  helpNothingText:
    'Ask the service desk. They check who you are before they let you set up a new second factor.',
  helpWait: 'I must wait',
  helpWaitText:
    'After several wrong entries there is a wait, so that nobody can guess your password or code. The page says from when you can go on; trying earlier does not make the wait longer.',

  demoTitle: 'Demo accounts',
  demoText: 'These accounts exist in this demo only. The password of all of them is <password></password>.',
  demoPhone: 'The demo’s pretend phone, with an authenticator app',
  demoKey: 'key for the app: {key}',
  demoChoose: 'Other offices of the demo',
};
