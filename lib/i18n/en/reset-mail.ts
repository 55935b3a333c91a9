/** What the mails of a reset name. */
export const resetFacts = {
  pass: 'Your pass',
  scope: 'What is removed',
  scopes: {
    all: 'Authenticator apps, phone numbers and recovery codes',
    app: 'Authenticator apps and recovery codes',
    phones: 'Phone numbers and recovery codes',
  },
};

/** The mails of a reset (kinds of `mail`). */
export const resetMail = {
  'reset-asked': {
    title: 'A reset of your second factor has been asked for',
    text: 'The service desk has been asked to remove your second factor, so that you can set up a new one. Nothing has changed yet: a second person has to confirm this first. You are told as soon as that happens.',
  },
  'reset-confirmed': {
    title: 'On {moment} we will remove your second factor',
    text: 'On {moment} we will remove your second factor, as requested. Until then, you can stop this. After that, a pass goes to the address of yours that has not changed for the longest time. With your password and this pass you set up a new second factor.',
    button: 'Stop this reset',
    notYou:
      'Stop the reset with the button above, as long as there is time. After that, tell the service desk: somebody may know your password.',
  },
  'reset-handed-over': {
    title: 'A pass to remove your second factor has been handed over',
    text: 'A reset of your second factor was asked for, and a second person has confirmed it. You are told a pass. Whoever enters this pass after your password removes your second factor and sets up a new one. The pass works once, for 24\u00A0hours at most.',
  },
  'reset-vetoed': {
    title: 'The reset has been stopped',
    text: 'The reset of your second factor has been stopped through the link in one of our emails. Nothing has been removed. For 24\u00A0hours, no further reset can take effect by email.',
  },
  'reset-ended': {
    title: 'The reset will not go ahead',
    text: 'The service desk has ended the reset that was asked for your second factor. Nothing has been removed. If you already had a pass for it, it no longer works.',
    notYou: 'If you still cannot sign in, contact the service desk.',
  },
  'reset-done': {
    title: 'Your second factor has been removed',
    text: 'Somebody has entered your password and the pass of the reset. What is named below has been removed, and you have been signed out everywhere. You can sign in again only once a new second factor is set up.',
  },
  'reset-pass': {
    title: 'Your pass for a new second factor',
    text: 'With this pass you can set up a new second factor. Sign in with your user name and your password, choose “Help” and then “Enter the pass”. The pass works once, until {moment}, and only together with your password.',
    notYou:
      'Tell the service desk at once, and do not give the pass to anybody. Nobody from the service desk asks you for it.',
  },
};
