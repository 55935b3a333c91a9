/** The service desk's own pages. */
export const desk = {
  tabs: { accounts: 'Accounts', requests: 'Requests for help', switches: 'Switches', resets: 'Resets' },

  title: 'Find an account',
  leadAll: 'You find people of every office.',
  leadOwn: 'You find people of {office}.',
  search: 'Search',
  searchHintAll:
    'Part of the name, email address or user name, or the name of an office; at least three letters. An open invitation is found by its whole email address.',
  searchHintOwn:
    'Part of the name, email address or user name. With one or two letters, only the beginning of the name is searched.',
  office: 'Office',
  anyOffice: 'All offices',
  submit: 'Search',
  waiting:
    '{count, plural, =0 {No request for help is waiting} one {# request for help is waiting} other {# requests for help are waiting}}',
  waitingResets:
    '{count, plural, =0 {No reset is waiting for you to confirm it} one {# reset is waiting for you to confirm it} other {# resets are waiting for you to confirm them}}',
  waitingSwitches:
    '{count, plural, =0 {No request to switch is waiting} one {# request to switch is waiting} other {# requests to switch are waiting}}',
  tooShort: 'Enter at least three letters, or choose an office.',
  tooMany: 'More than {count, number} people match. Enter more of the name, or choose their office.',
  nobody: 'Nobody found. Search for a shorter part of the name, or for the email address.',
  found: 'People',
  offices: 'Offices of that name',
  everybodyOf: 'Everybody of {office}',
  columns: { name: 'Name', office: 'Office', roles: 'Roles', factor: 'Second factor', account: 'Account' },
  invitations: 'Open invitations',
  invitationOf: 'Invited to {office} on {date}; the link is good until {until}.',
  invitationOver: 'Invited to {office} on {date}; the link stopped working on {until}.',
  resend: 'Send the invitation again',

  accountOf: 'Account of {name}',
  back: 'Back to the search',
  own: 'This is your own account. A colleague at the service desk has to look after it.',
  higher: 'This person has a role above yours. You can look at the account, but not change it.',
  guardedWord: 'Changes blocked',
  guardedText:
    'On {moment}, somebody chose “This wasn’t me” in an email about this account. Since then nobody can change anything in it or set anything up. Find out what has happened before you allow it again.',
  release: 'Allow changes again',
  asksWord: 'Asks for help',
  asksText: 'This person cannot get in and has asked for help on {moment}. They say how to reach them:',
  asksWarning:
    'Anybody who knows the password can have written this. Check who it is before you change anything: call back on a number that was known before.',
  answer: 'Close the request',
  officeIs: 'Office',
  waits: 'Wait after wrong codes',
  waitsNot: 'None',
  waitsFor: '{what}: until {time}',
  countStays: 'The number of wrong codes stays as it is, also when you end the wait.',
  endWait: 'End the wait',
  app: 'App “{name}”',
  appUnnamed: 'Authenticator app',
  blockedMethod:
    '{method, select, authenticator {The app} sms {Text messages} voice {Voice calls} other {Keypad calls}}: blocked after too many wrong codes',
  toSwitch: 'Look at the request',
  sessionsTitle: 'Where this person is signed in',
  sessionsNone: 'Nowhere at present.',
  endSessions: 'Sign out everywhere',
  historyOf: 'Account history of {name}',

  endTitle: 'Do you want to sign {name} out everywhere?',
  endMeans: {
    sessions:
      '{count, plural, =0 {They are signed in nowhere at present.} one {The browser they are signed in with is signed out at once.} other {All # browsers they are signed in with are signed out at once.}}',
    open: 'Sign-ins that are under way end, and email addresses that wait for confirmation have to be entered again.',
    stays: 'Their password and second factor stay as they are.',
    told: 'The person is told by email.',
  },
  endSubmit: 'Sign out everywhere',

  releaseTitle: 'Do you want to allow changes to the account of {name} again?',
  releaseMeans: {
    checked:
      'Only do so once you have spoken to the person and know that nobody else gets into the account: not by the password, the mailbox, or a number or app that is not theirs.',
    after:
      'They can then change their account and set up a second factor again. A pass that is out no longer works: if it is still needed, ask for another reset.',
    told: 'The person is told by email.',
  },
  releaseSubmit: 'Allow changes again',

  requestsTitle: 'Requests for help',
  requestsLead: 'People who cannot get in and ask for help. The oldest request comes first.',
  requestsNone: 'Nobody is waiting for help.',
  reach: 'How to reach them',
  since: 'Asked on',

  switchTitle: 'Do you carry out this switch?',
  switchText:
    'Check first who has asked for it. Once it is carried out, codes go to this number by {method, select, sms {text message} other {voice call}}; the person is told by email.',
  carryOut: 'Carry out the switch',
  refuseTitle: 'Refuse it',
  refuseReason: 'Why do you refuse it?',
  refuseHint: 'The person reads this. At most 500\u00A0characters.',
  refuse: 'Refuse the switch',
  backToSwitches: 'Back to the switches',
};
