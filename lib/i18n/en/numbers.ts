/** Phone numbers on the tab of the second factor, and what sign-in asks for first. */
export const numbers = {
  now: {
    sms: 'At sign-in we send a text message to {number}.',
    voice: 'At sign-in we call {number} and read out a code.',
    'keypad-call': 'At sign-in we call {number}, and you key in the digits that the screen shows.',
  },
  afterwards: {
    authenticator: 'Sign-in then asks for a code from your authenticator app first.',
    sms: 'At sign-in we then send a text message to {number}.',
    voice: 'At sign-in we then call {number} and read out a code.',
    'keypad-call': 'At sign-in we then call {number}, and you key in the digits that the screen shows.',
  },

  title: 'Your phone numbers',
  none: 'You have not added a phone number. With one, you can also confirm by phone that it is you.',
  lead: 'Codes and calls go to your primary number first. When you sign in you can choose another one.',
  textsTo: 'Your text messages go to {number}: a landline cannot get any.',
  checked: {
    sms: 'Checked by text message on {date}',
    voice: 'Checked by voice call on {date}',
    'keypad-call': 'Checked by keypad call on {date}',
  },
  notServed: 'No codes go to the country of this number.',
  unchecked: 'Not checked yet',
  uncheckedText:
    'No codes go to this number yet. To check it, choose “Add a phone number” and enter it there.',
  kinds: { mobile: 'Mobile number', landline: 'Landline number' },
  primary: 'Primary',
  makePrimary: 'Make primary',
  most: 'You have {count} numbers, the most an account can have. Remove one to add another.',
  swap: 'A new number? Add it first, then remove the old one.',
  appsText: 'Codes from each of your apps work. When you sign in with an app, we name the current one.',
  connectApp: 'Connect an authenticator app',

  statusNotOffered: 'Not offered at present',
  notOffered:
    '{office} offers none of the methods you have set up at present. Set up one that it offers, or ask the service desk.',
  blockedAll:
    'Your second factor is blocked after too many wrong codes. Set it up again; this removes everything you have connected or added before.',
  blockedApps:
    '{count, plural, one {Your app is blocked after too many wrong codes. Connect it again to go on using it; until then, your phone numbers work.} other {Your apps are blocked after too many wrong codes. Connect one of them again to go on using them; until then, your phone numbers work.}}',
  blockedPhone:
    'Blocked after too many wrong codes: {methods}. Your other methods go on working. If you need what is blocked again, ask the service desk.',
  setUpAgain: 'Set it up again',

  methodTitle: 'Which method should sign-in ask for first?',
  methodLead: 'When you sign in you can still choose one of the others.',
  methodMissing: 'Choose a method.',
  methodSubmit: 'Save method',
  methodDesk:
    'A switch between text message and voice call goes through the service desk. Ask it to do this for you:',

  removeTitle: 'Do you want to remove the number {number}?',
  removeUnchecked: 'It has not been checked, and no codes go to it. Nothing else changes.',
  removeSent: 'No more codes go to it. A code that is on its way there no longer works.',
  removeOthers:
    '{left, select, apps {Your apps and your recovery codes go on working.} numbers {Your other numbers and your recovery codes go on working.} other {Your apps, your other numbers and your recovery codes go on working.}} Links to confirm an email address stop working.',
  removePrimary: 'Your primary number is then {number}.',
  removeUnknown: 'Is this number not yours? Then also get new recovery codes and change your password.',
  offNumbers:
    '{count, plural, one {Your phone number is removed. No more codes go to it.} other {All # phone numbers are removed. No more codes go to them.}}',
  offSwap: 'A new phone or number? Add it first, then remove the old one.',
};
