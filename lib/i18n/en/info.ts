export const info = {
  change: 'Change',
  add: 'Add',
  remove: 'Remove',
  save: 'Save',
  secondEmail: 'Second email address',
  secondEmailNone: 'None: security notices go to your first address only',
  newSignIn: 'New address to sign in with',
  newSecond: 'New second address',
  waits: '{email} waits for its confirmation until {time}.',
  waitsOver: '{email} was not confirmed in time. Its link no longer works.',
  sendAgain: 'Send the link again',
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
  endOthers: 'Sign out all other browsers',

  nameTitle: 'What is your name?',
  nameLabel: 'Full name',
  nameHint: 'The portal, its mails and the service desk address you by it.',
  nameWrong: 'Enter a name of at most 120\u00A0characters, with at least one letter.',

  languageTitle: 'Which language do you want?',
  languageHint: 'The portal and its mails to you are in this language.',

  emailTitle: 'Which email address do you want to sign in with?',
  emailLabel: 'New email address',
  emailHint:
    'We send a link there. The address counts once it has been confirmed by that link; until then you sign in with {email}.',
  emailWrong: 'Enter an email address, such as name@example.com.',
  sendLink: 'Send link',

  secondTitle: 'Which second email address should get your notices?',
  secondLabel: 'Second email address',
  secondHint:
    'Security notices then go to both addresses; you go on signing in with the first. We send a link there, and the address counts once it has been confirmed by that link.',
  secondReplaces: 'It then takes the place of {email}.',
  removeTitle: 'Remove your second email address?',
  removeText: '{email} still gets security notices for 14\u00A0days.',
  removeSubmit: 'Remove address',

  userNameTitle: 'Which user name do you want?',
  userNameHint:
    '3 to 40 letters and digits, with dots, hyphens or underscores between them. Leave it empty to sign in with your email address only.',
  userNameWrong: 'Use 3 to 40 letters and digits, with dots, hyphens or underscores between them.',
};
