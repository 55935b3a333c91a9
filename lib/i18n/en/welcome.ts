export const welcome = {
  title: 'Choose your password',
  lead: 'Welcome, {name}. With this password you sign in to the customer portal of {office}.',
  password: 'New password',
  hint: 'At least 12\u00A0characters. A sentence that you can remember works well.',
  repeat: 'Repeat the new password',
  submit: 'Save password',
  tooShort: 'Enter at least 12\u00A0characters.',
  tooLong: 'Enter at most 256\u00A0characters.',
  notTheSame: 'The two passwords are not the same. Enter both again.',
  personal: 'Do not use your name or email address as the password.',
  goneTitle: 'This link does not work any more',
  goneText:
    'A link works once and for 7\u00A0days, and a newer link replaces it. Ask the service desk for a new one.',
  doneTitle: 'Your password is saved',
  doneText: 'Sign in with it now.',
  signIn: 'Sign in',
  busy: 'Many people are signing in right now. Try again in a few seconds.',
};
