export const history = {
  title: 'Your account history',
  lead: 'What has happened on your account in the last 90\u00A0days, newest first.',
  newest: 'The newest entries of the last 90\u00A0days:',
  all: 'See all entries',
  older: 'Older entries',
  toNewest: 'To the newest entries',
  none: 'Nothing has happened on your account in the last 90\u00A0days.',
  noMore: 'There are no older entries.',
  notYou:
    'Is there anything here that was not you? Choose a new password, sign out in all other browsers and tell the service desk.',
  byUnknown: 'Not known who it was',
  byDesk: 'By the service desk',
  events: {
    password: {
      wrong: 'Wrong password entered',
      right: 'Right password entered',
      confirmed: 'Password entered again',
      set: 'Password chosen through a link',
      changed: 'Password changed',
    },
    proof: { wrong: 'Wrong code entered', right: 'Right code from the authenticator app entered' },
    attempt: { closed: 'Attempt stopped after too many wrong entries' },
    factor: {
      connected: 'Second factor set up',
      replaced: 'Authenticator app replaced by another one',
      disabled: 'Authenticator app blocked after too many wrong codes',
      removed: 'Second factor and password removed',
      'switched-off': 'Second factor turned off',
    },
    app: {
      added: 'Another authenticator app connected',
      renamed: 'Authenticator app renamed',
      'made-current': 'Another authenticator app chosen as the current one',
      removed: 'Authenticator app removed',
    },
    number: {
      added: 'Phone number added',
      removed: 'Phone number removed',
      'made-primary': 'Another phone number chosen as the main one',
    },
    method: { 'made-current': 'Another method chosen for signing in' },
    codes: { stopped: 'Codes to some phone numbers stopped' },
    offer: { declined: 'Set-up of a second factor put off' },
    'recovery-code': { used: 'Recovery code used' },
    'recovery-codes': { acknowledged: 'New recovery codes saved' },
    session: { started: 'Signed in', ended: 'Signed out' },
    name: { changed: 'Name changed' },
    'user-name': { changed: 'User name changed', taken: 'User name asked for that is taken' },
    language: { changed: 'Language changed' },
    email: {
      asked: 'Link sent to confirm an email address',
      confirmed: 'Second email address confirmed',
      changed: 'Email address for signing in changed',
      removed: 'Second email address removed',
    },
    account: { created: 'Account created', 'link-made': 'Link to choose a password created' },
  },
  /** In the place of some of the above, where it was a phone. */
  byPhone: {
    proof: {
      right: {
        sms: 'Right code from the text message entered',
        voice: 'Right code from the voice call entered',
        'keypad-call': 'Right digits keyed in on the phone',
      },
    },
    factor: {
      replaced: 'Second factor replaced by a phone number',
      disabled: 'Method by phone blocked after too many wrong codes',
    },
  },
  other: 'Other activity',
};
