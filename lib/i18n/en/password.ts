export const password = {
  title: 'Your password',
  changed: 'Last changed',
  never: 'Not since the account was created',
  whatHappens:
    'Once the new password is saved, you are signed out in all other browsers, and links to confirm an email address stop working. You stay signed in here.',
  current: 'Current password',
  password: 'New password',
  hint: 'At least 12\u00A0characters. A sentence that you can remember works well.',
  repeat: 'Repeat the new password',
  save: 'Save password',
  change: 'Change password',

  currentMissing: 'Enter your current password.',
  currentWrong: 'The current password is not right. Enter it and the new one again.',
  sameAsCurrent: 'The new password is the same as the current one. Choose another one.',
  tooShort: 'Enter at least 12\u00A0characters.',
  tooLong: 'Enter at most 256\u00A0characters.',
  notTheSame: 'The two passwords are not the same. Enter both again.',
  common:
    'Attackers try passwords like this one first, because many people use them. Choose several words that do not belong together.',
  personal:
    'This password is made of names that belong to you, your office or this portal. Choose words that have nothing to do with them.',
  repeated:
    'This password repeats the same characters, so it is quickly guessed. Choose several different words.',
  sequence:
    'This password follows the alphabet, the digits or the keyboard, so it is quickly guessed. Choose several words instead.',
  date: 'This password is hardly more than a date, so it is quickly guessed. Choose several words instead.',
  busy: 'Many people are signing in right now. Your password is unchanged. Try again in a few seconds.',
};
