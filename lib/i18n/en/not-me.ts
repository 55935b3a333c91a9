/** Behind “This wasn’t me” in an email. */
export const notMe = {
  title: 'Do you want to block changes to your account?',
  about: 'You opened this page from an email about your account:',
  what: '{title}, {moment}',
  does: 'If that was not you, choose “This wasn’t me”. Then:',
  signsOut: 'everybody is signed out of the account, in every browser;',
  blocks:
    'nothing about the account can be changed, neither the password nor the second factor nor an address, until the service desk has looked into it;',
  stops: 'a reset that is waiting to take effect is stopped;',
  stays: 'you can still sign in with your password and your second factor.',
  wasYou: 'If it was you, close this page; nothing will change.',
  submit: 'This wasn’t me',
  blockedWord: 'Changes are blocked',
  blockedSince:
    '“This wasn’t me” was chosen in an email about your account, so nothing about your account can be changed. The service desk looks at what happened together with you, and can lift the block.',
  blockedText:
    'This was chosen for the account before. If you choose it once more, everybody is signed out again.',
  goneTitle: 'This link no longer works',
  goneText:
    'A link of this kind works for 90\u00A0days after the email. If something happened on your account that you did not do, contact the service desk at once:',
  doneTitle: 'Changes to your account are blocked',
  doneText: 'Everybody has been signed out. Every known address of the account gets an email about this.',
  doneAlready: 'They were blocked before. Everybody has been signed out once more.',
  deskTitle: 'Contact the service desk',
  next: 'Contact the service desk now. They look at what happened together with you, make the account safe again and lift the block:',
  toSignIn: 'To sign-in',
};
