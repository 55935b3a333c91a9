export const profile = {
  tabs: 'Your profile',
  tabInfo: 'Info',
  tabFactor: '2nd factor',
  tabPassword: 'Password',
  signedInAs: 'Signed in as {name}',

  infoTitle: 'Your details',
  name: 'Name',
  email: 'Email address',
  userName: 'User name',
  userNameNone: 'None: you sign in with your email address',
  office: 'Office',
  language: 'Language',

  confirmPasswordTitle: 'Enter your password once more',
  confirmPasswordText: 'To be sure that it is you, we ask for your password before anything changes.',
  confirmCodeText: 'To be sure that it is you, we ask for your second factor before anything changes.',
  confirm: 'Confirm',
  passwordMissing: 'Enter your password.',
  passwordWrong:
    'That password is not right; {tries, plural, one {#\u00A0try left} other {#\u00A0tries left}}.',
  closedTitle: 'This step has ended',
  closedTries: 'Too many wrong entries. Nothing has been changed. Go back to your profile and begin again.',
  closedTime: 'The time for this step is over. Your profile shows what applies now.',
  closedOther: 'It was cancelled or finished elsewhere. Your profile shows what applies now.',
  refusedText: 'Your second factor is blocked, and there is no recovery code left. Ask the service desk.',
};
