/** Before an account is erased: what that does. */
export const erase = {
  link: 'Erase the account',
  title: 'Do you want to erase the account of {name}?',
  goesTitle: 'What goes, for good',
  goes: {
    person: 'Name, email addresses, user name, password and roles; both addresses can be used again.',
    factors: 'Authenticator apps, phone numbers and recovery codes.',
    rest: 'Sessions, applications, requests for help, resets, messages and invitations of this person.',
  },
  staysTitle: 'What stays',
  stays: {
    history:
      'The history says what happened and when, under a random number. Nothing leads from that number to the person; network addresses and details are removed.',
    others:
      'What this person did for others stays in the history of those others, without name and network address.',
    messages: 'Emails that others have received already.',
  },
  download:
    'The person gets no message. If they want a copy of their data, they must download it before the account is deactivated.',
  sure: 'Yes, erase this account. This cannot be undone.',
  sureMissing: 'Tick the box to say that you are sure, or cancel.',
  submit: 'Erase account',
};
