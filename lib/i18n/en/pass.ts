/** A reset's pass at sign-in, and stopping a reset by the link of a mail. */
export const pass = {
  title: 'Enter the pass',
  lead: 'You were told it, or got it by email. Once you enter it, your second factor is removed, and you set up a new one at once.',
  hint: 'Sixteen letters and digits, like ABCD-EFGH-JKMN-PQRS. Have your phone at hand.',
  submit: 'Continue',
  missing: 'Enter the pass: sixteen letters and digits.',
  wrong:
    '{tries, plural, one {This pass is not right. # try left.} other {This pass is not right. Check each character; # tries left.}}',
  over: 'Too many wrong passes. Sign in again, or ask the service desk.',
  stop: {
    title: 'Stop this reset?',
    text: 'On {moment} we will remove the second factor of this account, because the service desk was asked to. If you did not ask for this, stop the reset.',
    means: 'Then nothing is removed, and for 24\u00A0hours no other reset can take effect by email.',
    submit: 'Stop this reset',
    stoppedTitle: 'The reset is stopped',
    stoppedText:
      'Nothing has been removed. If you did not ask for the reset yourself, somebody may know your password: choose a new one, and tell the service desk.',
    lateTitle: 'It is too late to stop this reset here',
    lateText:
      'The time to stop it is over, and the pass is on its way or used. Call the service desk at once: they can still withdraw a pass that has not been used.',
    overTitle: 'This reset has ended',
    overText: 'It was stopped, refused or withdrawn, or it has lapsed. There is nothing left to stop.',
    goneTitle: 'This link no longer works',
    goneText: 'Open the newest email about the reset, or ask the service desk.',
    toSignIn: 'To sign-in',
  },
};
