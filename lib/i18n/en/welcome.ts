export const welcome = {
  title: 'Choose your password',
  lead: 'Welcome, {name}. With this password you sign in to the customer portal of {office}.',
  goneTitle: 'This link does not work any more',
  goneText:
    'A link works once, for 7\u00A0days, and a newer link replaces it. Ask the service desk for a new one.',
  doneTitle: 'Your password is saved',
  doneText: 'Sign in with it now.',
  signIn: 'Sign in',
};
