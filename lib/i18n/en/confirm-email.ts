export const confirmEmail = {
  title: 'Do you want to confirm this email address?',
  second: 'Somebody with an account at {office} wants security notices to go to this address too:',
  signIn: 'Somebody with an account at {office} wants to sign in with this address from now on:',
  submit: 'Confirm address',
  notYou: 'If you did not ask for this, close this page; nothing will change.',
  goneTitle: 'This link no longer confirms an address',
  goneText:
    'A link works once, for 24\u00A0hours at most; a newer link, or a change to how the account is protected, ends it sooner. Sign in and open “Info” in your profile: it shows which addresses are confirmed, and you can have a new link sent.',
  doneTitle: 'The address is confirmed',
  doneSecond: 'From now on it gets security notices too. You go on signing in with your first address.',
  doneSignIn:
    'From now on you sign in with this address. The old address still gets security notices for 14\u00A0days.',
  doneText: 'Your profile shows which addresses are confirmed.',
  toPortal: 'To the portal',
};
