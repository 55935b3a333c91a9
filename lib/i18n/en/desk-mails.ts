/** Mails about what the service desk is asked for and does. */
export const deskMails = {
  'support-asked': {
    title: 'The service desk was asked for help',
    text: 'Somebody who knows your password has asked the service desk for help, because they cannot get in. Nothing changes yet: the service desk first gets in touch and checks who it is.',
  },
  'signed-out': {
    title: 'Signed out by the service desk',
    text: 'The service desk has signed you out in all browsers. Your password and your second factor stay as they are, and you can sign in again.',
    notYou:
      'If you did not expect this, contact the service desk. If somebody else may know your password, choose a new one.',
  },
  'account-released': {
    title: 'You can change your account again',
    text: 'Somebody had chosen “This wasn’t me” in an email about your account, and changes were blocked. The service desk has looked into it, and you can change your account again.',
    notYou: 'If nobody has spoken to you about this, contact the service desk at once.',
  },
};
