export const confirmEmail = {
  title: 'Confirm this email address?',
  second: 'Somebody with an account at {office} asked for security notices to go to this address, too:',
  signIn: 'Somebody with an account at {office} wants to sign in with this address from now on:',
  submit: 'Confirm address',
  notYou: 'You did not ask for this? Then close this page, and nothing changes.',
  goneTitle: 'This link does not work any more',
  goneText:
    'A link works once and for 24\u00A0hours, and a newer link replaces it. Sign in and look under “Info” in your profile: there you see which addresses count, and can have a new link sent.',
  doneTitle: 'The address is confirmed',
  doneSecond: 'From now on it gets security notices, too. You go on signing in with your first address.',
  doneSignIn:
    'Use it the next time you sign in. The old address still gets security notices for 14\u00A0days.',
  doneText: 'Your profile shows which addresses count.',
  toPortal: 'To the portal',
};
