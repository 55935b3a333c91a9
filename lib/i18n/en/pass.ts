/** A reset's pass at sign-in, and stopping a reset by the link of a mail. */
export const pass = {
  link: 'I have a pass from the service desk',
  title: 'Enter the pass',
  lead: 'The service desk gave it to you, or sent it by email. Your second factor is then removed, and you set up a new one at once.',
  hint: 'Sixteen letters and digits, like ABCD-EFGH-JKMN-PQRS. Have your phone at hand.',
  submit: 'Continue',
  missing: 'Enter the pass: sixteen letters and digits.',
  wrong:
    '{tries, plural, one {This pass is not right. # try left.} other {This pass is not right. Check each character; # tries left.}}',
  over: 'Too many wrong passes. Sign in again, or ask the service desk.',
  again: 'Sign in again',
  stop: {
    title: 'Stop this reset?',
    text: 'On {moment} the second factor of this account would be removed, because somebody asked the service desk for it. If that was not you, stop it.',
    means: 'Then nothing is removed, and for a day no reset by email can be confirmed.',
    submit: 'Stop this reset',
    stoppedTitle: 'The reset is stopped',
    stoppedText:
      'Nothing has been removed. If you did not ask for the reset yourself, somebody may know your password: change it, and tell the service desk.',
    lateTitle: 'It is too late to stop this reset here',
    lateText:
      'The time to stop it is over, and the pass is on its way or used. Call the service desk at once: it can still withdraw a pass that has not been used.',
    overTitle: 'This reset has ended',
    overText: 'It was stopped, refused or withdrawn. There is nothing left to stop.',
    goneTitle: 'This link no longer works',
    goneText: 'Open the newest email about the reset, or ask the service desk.',
    toSignIn: 'To sign-in',
  },
};
