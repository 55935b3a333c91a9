/** Who is hit by a rule, before it is saved. */
export const preview = {
  sentence:
    'Once saved, {asked, plural, =0 {nobody is} one {#\u00A0person is} other {#\u00A0people are}} asked. {noFactor, plural, =0 {Nobody has to set up a second factor} one {#\u00A0has no second factor} other {#\u00A0have no second factor}}, {lockedOut, plural, =0 {nobody is} one {#\u00A0is} other {#\u00A0are}} locked out:',
  seeWho: 'see who',
  noEffect: 'Nothing changes for anybody’s next sign-in at present: everybody is asked as before.',
  stricter: 'For {count, plural, one {#\u00A0person it becomes} other {#\u00A0people it becomes}} stricter.',
  nothingStricter: 'It becomes stricter for nobody.',
  looser: 'For {count, plural, one {#\u00A0person it becomes} other {#\u00A0people it becomes}} looser.',
  newlyAsked: '{count, plural, one {#\u00A0of them is} other {#\u00A0of them are}} not asked today.',
  elsewhere:
    '{count, plural, one {For #\u00A0of them another client is the active one: this person is asked on switching to this one.} other {For #\u00A0of them another client is the active one: they are asked when they switch to this one.}}',
  lockedOut: '{count, plural, one {#\u00A0person is} other {#\u00A0people are}} locked out: {cause}.',
  lockedLater:
    '{count, plural, one {#\u00A0person gets in for now, and is} other {#\u00A0people get in for now, and are}} locked out once the days to put it off are over: nothing that is offered can be set up.',
  lockedAlready:
    '{count, plural, one {#\u00A0person is} other {#\u00A0people are}} locked out today already.',
  adminsWord: 'Admins would be locked out',
  adminsText:
    'The admins named below could no longer sign in or undo this. Offer their method, too, or have them set up another one first.',
  atNextSignIn: 'At the next sign-in',
  atNextSignInText:
    '{count, plural, =0 {Nobody has} one {#\u00A0person has} other {#\u00A0people have}} to set up a second factor, or apply for a method, at the very next sign-in.',
  canPutOff: '{count, plural, one {#\u00A0person can} other {#\u00A0people can}} put the set-up off for now.',

  statesTitle: 'What happens at the next sign-in',
  statesDescription:
    'For each outcome a pair of bars: how many people it is today, and how many once the rule is saved.',
  now: 'Today',
  saved: 'Once saved',
  state: 'At the next sign-in',
  asTable: 'The same figures as a table',
  states: {
    'not-asked': 'Let in without being asked',
    offered: 'Offered a second factor, may decline',
    'puts-off': 'Must set one up, can put it off',
    'refused-later': 'Get in for now, locked out later',
    'sets-up': 'Must set one up',
    proves: 'Asked for their second factor',
    'recovery-code': 'Get in with a recovery code only',
    applies: 'Must apply for a method',
    waits: 'Wait for a decision',
    refused: 'Locked out',
  },

  daysTitle: 'Who can still put it off, day by day',
  daysDescription: 'The line falls from {first} today to zero after {last}.',
  day: 'Last day',
  people: 'People',

  whoTitle: 'Who it is',
  classes: {
    'locked-admins': 'Admins who could no longer sign in',
    'locked-out': 'Locked out',
    'locked-later': 'Locked out later',
    'no-factor': 'No second factor yet',
    'recovery-code': 'Only a recovery code works',
    'only-phone': 'Only a phone',
    'newly-asked': 'Not asked today',
    loosened: 'Less is asked of them',
  },
  classCount: '{name} ({count})',
  more: 'And {count, plural, one {#\u00A0more} other {#\u00A0more}}. All of them are in the file.',
  csv: 'Download everybody affected (CSV)',

  busyWord: 'Too many at once',
  busy: 'Several of these pages are being worked out at the same moment. Nothing is lost: try again in a few seconds.',

  says: {
    'not-asked': 'is let in without being asked',
    offered: 'is offered a second factor, and may decline',
    'puts-off': 'sets up a second factor by {date} at the latest',
    'refused-later':
      'gets in until {date}, and is locked out after that: nothing that is offered can be set up',
    'sets-up': 'sets up a second factor at the next sign-in',
    proves: 'is asked at the next sign-in',
    'recovery-code': 'gets in with a recovery code only',
    applies: 'has to apply for a method',
    'applies-later': 'has to apply for a method, by {date} at the latest',
    waits: 'waits for the decision on an application',
    'waits-later': 'waits for the decision on an application, and gets in until {date}',
    refused: 'cannot get in',
  },
  /** Of users for whom another client is the active one. */
  onSwitch: {
    'not-asked': 'is let in without being asked when they switch to this client',
    offered:
      'is offered a second factor at the first sign-in after switching to this client, and may decline',
    'puts-off': 'sets one up when they switch to this client, and can put it off',
    'refused-later': 'can switch to this client for now, and no more once the days to put it off are over',
    'sets-up': 'sets one up when they switch to this client',
    proves: 'is asked when they switch to this client',
    'recovery-code': 'can switch to this client with a recovery code only',
    applies: 'has to apply for a method to switch to this client',
    waits: 'waits for the decision on an application to switch to this client',
    refused: 'cannot switch to this client',
  },
  causes: {
    'method-gone': 'the method they use is not offered',
    'country-off': 'no codes go to the country of their number',
    'factor-blocked':
      'their second factor is blocked after too many wrong codes, and no recovery code is left',
    'nothing-to-set-up': 'none of the methods offered can be set up',
    reset: 'a reset has removed their second factor, and they have not set up a new one',
    'changes-blocked': 'changes on their account are blocked since they said “This wasn’t me”',
    'must-apply': 'what is offered has to be applied for and approved first',
    waits: 'the application has not been decided yet',
  },

  file: {
    name: 'Name',
    email: 'Email address',
    userName: 'User name',
    roles: 'Roles',
    client: 'Client',
    active: 'Active client',
    activeHere: 'this one',
    activeElsewhere: 'another one',
    factors: 'Second factor',
    today: 'Today',
    onceSaved: 'Once saved',
    lastDay: 'Last day to put it off',
    why: 'Why locked out',
    app: 'app',
    phone: 'phone',
    none: 'none',
  },
};
