/** A forgotten password: a link asked for, and the new one chosen behind it. */
export const forgotten = {
  title: 'Forgotten your password?',
  lead: 'Enter your email address or user name. We send a link to the email address of your account. Open it to choose a new password.',
  submit: 'Send link',
  sentTitle: 'Look in your mailbox',
  sentText:
    'If there is an account with what you entered, we have sent a link to its email address. The link works once, for 30\u00A0minutes.',
  nothingTitle: 'No email after a few minutes?',
  nothingText:
    'Look in the spam folder, and check what you entered. Then ask for a new link; it replaces the older one. If that does not help, contact the service desk.',
  ask: 'Ask for a link',
  again: 'Ask for a new link',
  toSignIn: 'Back to sign-in',
  newTitle: 'Choose a new password',
  newLead:
    'With this password you sign in to the customer portal of {office}. Once it is saved, you are signed out everywhere. Your second factor stays as it is.',
  goneTitle: 'This link for a new password does not work any more',
  goneText: 'A link works once, for 30\u00A0minutes, and a newer link replaces it. Ask for a new one.',
  doneTitle: 'Your new password is saved',
  doneText:
    'You have been signed out everywhere. Sign in with the new password now; if you have a second factor, it is asked for as before.',
  signIn: 'Sign in',
};
