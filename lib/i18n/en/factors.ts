/** The tab of the second factor: which apps, recovery codes, turning it off. */
export const factors = {
  title: 'Your second factor',
  method: 'Current method',
  methodApp: 'Authenticator app',
  methodNamed: 'Authenticator app “{app}”',
  methodNone: 'None',
  status: 'Status',
  statusActive: 'Active',
  statusBlocked: 'Blocked after too many wrong codes',
  rule: 'Rule',
  demandedNot: 'You decide whether you use a second factor.',
  notAsked:
    '{office} does not ask for a code at sign-in at present. You use your second factor to confirm changes in your profile, and to sign in as soon as {office} asks for it.',
  emptyText:
    'Your account is protected by your password alone. With a second factor, nobody can sign in with your password alone.',
  setUp: 'Set up',
  blockedText:
    '{count, plural, one {Your app is blocked after too many wrong codes. Connect it again to go on using it.} other {Your apps are blocked after too many wrong codes. Connect one of them again; this removes the others.}}',
  reconnect: 'Connect the app again',

  appsTitle: 'Your apps',
  app: 'Authenticator app',
  current: 'Current',
  currentText: 'Sign-in asks for the current app’s code first. Codes from your other apps work as well.',
  since: 'Connected on {date}',
  lastUsed: 'Last used on {moment}',
  rename: 'Rename',
  makeCurrent: 'Make current',
  remove: 'Remove',
  which: '“{app}”',
  add: 'Connect another app',
  most: 'You have {count} apps, the most an account can have. Remove one to connect another.',

  codesTitle: 'Recovery codes',
  codesLeft: '{count} of {total} left',
  codesNone: 'None yet: you get them the next time you sign in.',
  newCodes: 'Get new recovery codes',
  fewCodes:
    'You have hardly any recovery codes left. Get new ones, so that you can sign in even without your phone.',
  receiptTitle: 'Receipt for your recovery codes',
  receiptText: 'You agreed to this text:',

  name: 'Name of the app',
  nameOptional: 'Name of the app (optional)',
  nameHint: 'So that you can tell your apps apart, for example “Work phone”. At most 40\u00A0characters.',
  nameErrors: {
    missing: 'Enter a name.',
    tooLong: 'Enter a name of at most 40\u00A0characters.',
    signs: 'Enter a name with letters, digits and common symbols only.',
  },
  renameTitle: 'What do you want to call this app?',
  renameNow: 'It is called “{app}” now.',
  renameSubmit: 'Save name',

  removeTitle: 'Do you want to remove “{app}”?',
  removeWhich: 'Connected on {date}, last used on {moment}.',
  removeCodes: 'Its codes stop working at once. Delete the entry in the app as well.',
  removeOthers:
    '{left, select, apps {Your other apps and your recovery codes go on working.} numbers {Your phone numbers and your recovery codes go on working.} other {Your other apps, your phone numbers and your recovery codes go on working.}} Links to confirm an email address stop working.',
  removeCurrent: 'Your current app is then “{app}”.',
  removeUnknown: 'Is this app not yours? Then also get new recovery codes and change your password.',

  offTitle: 'Turning it off',
  offLink: 'Turn off the second factor',
  offWhy: 'Why it cannot be turned off',
  offQuestion: 'Do you want to turn off your second factor?',
  offPassword: 'From then on your password alone opens your account.',
  offApps:
    '{count, plural, one {Your app is removed, and its codes no longer work. Delete the entry in the app.} other {All # apps are removed, and their codes no longer work. Delete the entries in the apps.}}',
  offCodes: 'Your recovery codes no longer work. Destroy them.',
  offSessions:
    'You stay signed in. Sign-ins that are not complete yet have to begin again, and links to confirm an email address stop working.',
  offSubmit: 'Turn off',
  offNot: 'Your second factor cannot be turned off',
  offOffice: '{office} requires you to use a second factor. Only an office admin there can change this.',
  offClient: '{client} requires you to use a second factor. Only an admin of {office} can change this.',
  offRole: 'Your role at {office} requires a second factor for as long as you have that role.',
  offAsk: 'If you have questions, ask the service desk:',
  offEmail: 'Email',
  offPhone: 'Phone',
  offSwap: 'A new phone? Connect it as another app first, then remove the old one.',
  back: 'Back to your second factor',

  addTitle: 'Connect another authenticator app',
  addLead:
    '{count, plural, one {The app you have goes on working: codes from both work.} other {The # apps you have go on working: codes from each of them work.}}',
  doneAddedTitle: 'Your new app is connected',
  doneAddedText: 'You can sign in with a code from it or from any other of your {count} apps.',
  mostApps: 'Your account has as many apps as it can have. Cancel, and remove one first.',
  recoveredSeveral:
    'If you still have one of your {count} apps, choose “I still have one”, and remove the lost one in your profile. If all are gone, connect a new app now: it takes the place of all of them.',
  recoveredBlocked:
    'Your {count} apps are blocked after too many wrong codes. Connect one of them again: it takes the place of all of them.',
  recoveredKeep: 'I still have one',
  codeFrom: 'A code from “{app}”, or from another of your apps.',
};
