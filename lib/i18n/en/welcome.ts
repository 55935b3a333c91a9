export const welcome = {
  title: 'Choose your password',
  lead: 'Welcome, {name}. With this password you sign in to the customer portal of {office}.',
  goneTitle: 'This link does not work any more',
  goneText:
    'A link works once, for 7\u00A0days, and a newer link replaces it. Ask the service desk for a new one.',
  ended: {
    used: {
      title: 'This link has been used',
      text: 'A link works once. If you used it yourself, sign in. If not, tell the service desk.',
    },
    expired: {
      title: 'This invitation has expired',
      text: 'The link of an invitation is good for 7\u00A0days. Ask the person who invited you to send it again.',
    },
    withdrawn: {
      title: 'This invitation has been withdrawn',
      text: 'Its link no longer works. If you still expect an invitation, ask the person who invited you.',
    },
  },
  doneTitle: 'Your password is saved',
  doneText: 'Sign in with it now.',
  signIn: 'Sign in',
};
