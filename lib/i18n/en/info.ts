export const info = {
  change: 'Change',
  add: 'Add',
  remove: 'Remove',
  save: 'Save',
  secondEmail: 'Second email address',
  secondEmailNone: 'None: security notices go to your first address only',
  newSignIn: 'New address to sign in with',
  newSecond: 'New second address',
  waits: '{email} waits for its confirmation until {time}. Open the link in the email we sent there.',
  waitsOver: '{email} was not confirmed in time. Its link no longer works.',
  sendAgain: 'Send a new link',
  withdraw: 'Withdraw',

  sessionsTitle: 'Where you are signed in',
  deviceBoth: '{browser} on {system}',
  deviceUnknown: 'Unknown browser',
  deviceUnknownOn: 'Unknown browser on {system}',
  thisBrowser: 'This browser',
  since: 'Signed in on {time}',
  lastActive: 'Last active on {time}',
  address: 'Network address: {address}',
  placeHere: 'This computer',
  placePrivate: 'A private network',
  placeUnknown: 'Place unknown',
  end: 'Sign out',
  endOthers: 'Sign out in all other browsers',

  nameTitle: 'What is your name?',
  nameLabel: 'Full name',
  nameHint: 'This is what you are called in the portal and at the service desk.',
  nameWrong: 'Enter a name of at most 120\u00A0characters, with at least one letter.',
  nameLink: 'A name cannot contain a web address. Leave a space after a full stop.',

  languageTitle: 'Which language do you want?',
  languageHint: 'The portal and its emails to you are in this language.',

  emailTitle: 'Which email address do you want to sign in with?',
  emailLabel: 'New email address',
  emailHint:
    'We will send a link to the new address. Once you have confirmed the address by that link, you sign in with it; until then, with {email}.',
  emailWrong: 'Enter an email address, such as name@example.com.',
  sendLink: 'Send link',

  secondTitle: 'Which second email address should get security notices?',
  secondLabel: 'Second email address',
  secondHint:
    'We will send a link to the new address. Once you have confirmed the address by that link, security notices go to both; you go on signing in with the first.',
  secondReplaces: 'It then replaces {email}.',
  removeTitle: 'Do you want to remove your second email address?',
  removeText: '{email} still gets security notices for 14\u00A0days.',
  removeSubmit: 'Remove address',

  userNameTitle: 'Which user name do you want?',
  userNameHint:
    '3 to 40 letters and digits, with dots, hyphens or underscores between them. Leave it empty to sign in with your email address only.',
  userNameWrong: 'Use 3 to 40 letters and digits, with dots, hyphens or underscores between them.',
};
