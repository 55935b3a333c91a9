/** Mails. Each kind: what happened, as subject and heading, and what it means. */
export const mail = {
  subject: '{title} – {office}',
  when: 'When',
  app: 'Name of the app',
  address: 'Email address',
  notYouTitle: 'This wasn’t you?',
  notYouText: 'Tell the service desk at once. It can end all your sessions and make your account safe again.',
  why: 'This mail was sent because your address belongs to an account at {office}.',
  whyAsked: 'This mail was sent because somebody entered your address in their account at {office}.',
  whyTaken: 'This mail was sent because your address was entered at {office}.',
  neverAsks: '{office} never asks for your password or a code by mail.',
  openLink: 'If the button does not work, copy this address into your browser:',
  kinds: {
    'factor-connected': {
      title: 'Authenticator app connected',
      text: 'An authenticator app has been connected to your account. From now on, its codes are your second factor.',
    },
    'factor-replaced': {
      title: 'Authenticator app replaced',
      text: 'A new authenticator app has taken the place of the earlier ones. Their codes no longer work.',
    },
    'factor-disabled': {
      title: 'Authenticator app locked',
      text: 'Too many wrong codes have been entered for your account. Codes from your authenticator app no longer work. You can still sign in with a recovery code; otherwise ask the service desk. If it was not you who entered the codes, somebody knows your password.',
    },
    'factor-removed': {
      title: 'Second factor and password removed',
      text: 'Your second factor and your password have been removed. To get in again, you need a new link from the service desk.',
    },
    'factor-switched-off': {
      title: 'Second factor turned off',
      text: 'The second factor of your account has been turned off. Your password alone is now enough to sign in.',
    },
    'app-added': {
      title: 'Another authenticator app connected',
      text: 'One more authenticator app has been connected to your account. Its codes work as well as those of the others.',
    },
    'app-removed': {
      title: 'Authenticator app removed',
      text: 'An authenticator app has been removed from your account. Its codes no longer work.',
    },
    'recovery-codes-renewed': {
      title: 'New recovery codes',
      text: 'New recovery codes have been made for your account. The earlier ones no longer work.',
    },
    'password-changed': {
      title: 'Password changed',
      text: 'The password of your account has been changed.',
    },
    'user-name-changed': {
      title: 'User name changed',
      text: 'The user name of your account has been changed.',
    },
    'email-added': {
      title: 'Second e-mail address added',
      text: 'A second e-mail address has been added to your account. It gets every notice, like this one.',
    },
    'email-changed': {
      title: 'Email address changed',
      text: 'The e-mail address you sign in with has been changed. The earlier one gets notices like this one for 14 more days.',
    },
    'email-removed': {
      title: 'Email address removed',
      text: 'An e-mail address has been removed from your account. It gets notices like this one for 14 more days.',
    },
    'confirm-email': {
      title: 'Confirm your e-mail address',
      text: 'This e-mail address has been entered for an account. Open the link within 24 hours if that was you. Nothing changes until you press the button on the page behind it.',
      button: 'Go to confirmation',
      notYou:
        'Then do nothing: without confirmation nothing changes, and the link stops working after 24 hours.',
    },
    'email-taken': {
      title: 'Your e-mail address was entered',
      text: 'Somebody tried to add your e-mail address to an account, but it already belongs to yours. Nothing has changed.',
      notYou:
        'You need not do anything. If you did it yourself, sign in with the account that has this address.',
    },
  },
};
