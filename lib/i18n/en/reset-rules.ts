/** How the service desk resets second factors of an office's people. */
export const resetRules = {
  title: 'Resets by the service desk',
  question: 'How does the service desk reset a second factor?',
  lead: 'Whoever has lost their second factor can ask the service desk for a reset. One person there checks who is asking, a second one confirms.',
  wait: 'How long a reset by email can be stopped',
  waitHint:
    'A reset by email takes effect this long after it was confirmed. Until then the owner of the account can stop it. Resets that are already waiting stay as they are.',
  hours: '{hours}\u00A0hours',
  checks: 'Identity checks',
  checksHint:
    'What the service desk checks to know who is calling, one check a line: at most {most}\u00A0checks of {longest}\u00A0characters. Without any, the portal’s own list applies.',
  portalsChecks: 'The portal’s own list',
  ownChecks: '{count, plural, one {#\u00A0check of your own} other {#\u00A0checks of your own}}',
  errors: {
    waitMissing: 'Choose for how long a reset by email can be stopped.',
    checksTooMany: 'Enter at most 20\u00A0checks, one a line.',
    checkTooLong: 'A check can have at most 200\u00A0characters. Shorten the longest one.',
    other: 'Something in the form is not right. Check each answer.',
  },
};
