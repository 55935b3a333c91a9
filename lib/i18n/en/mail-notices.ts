/** Mails about signing in, and of “This wasn’t me”. */
export const mailNotices = {
  words: {
    device: 'Device',
    place: 'Place',
    notMe: 'This wasn’t me',
    notMeHint:
      'This signs you out everywhere and blocks changes to your account until the service desk has looked into it. Before anything happens, you are asked once more.',
    moreBefore:
      '{count, plural, one {Before these, there was one more.} other {Before these, there were # more.}}',
  },
  kinds: {
    'signed-in-new-device': {
      title: 'Sign-in from a new device',
      text: 'Somebody signed in to your account from a browser that had not been used for it before. If that was you, you do not need to do anything.',
    },
    'proof-failed': {
      title: 'Right password, wrong code',
      text: 'Somebody entered the password of your account, and after it a wrong code for the second factor. They were not let in. If that was not you, somebody knows your password: choose a new one.',
    },
    'recovery-code-used': {
      title: 'Recovery code used',
      text: 'A recovery code of your account was used; it does not work any more. {left, plural, =0 {You have no codes left.} one {You have # code left.} other {You have # codes left.}}{few, select, yes { Create new ones in your profile soon.} other {}}',
    },
    'request-sent': {
      title: 'A method has been applied for',
      text: 'The method named here has been applied for on your account. You get an email as soon as this is decided; until then, nothing changes.',
    },
    'account-guarded': {
      title: 'Changes to your account are blocked',
      text: 'Somebody chose “This wasn’t me” in an email about your account. You have been signed out everywhere, and nothing about your account can be changed until the service desk has looked into it. You can still sign in.',
      notYou:
        'Contact the service desk: they look at what happened together with you, and lift the block. If you did not choose “This wasn’t me” yourself, somebody else reads your email; tell the service desk that as well.',
    },
    'account-guarded-of': {
      title: 'Somebody at your office says: this wasn’t me',
      text: 'In an email about the account of the person named here, “This wasn’t me” was chosen. They have been signed out everywhere, and nothing about the account can be changed until the service desk has looked into it.',
      notYou:
        'Talk to the person, or call them on a number you know. The service desk looks at what happened and lifts the block.',
    },
    bundle: {
      title: 'Several notices about your account',
      text: 'Several things happened on your account within an hour. So as not to fill your mailbox, one email tells you of all of them.',
    },
  },
};
