import { deskMails } from './desk-mails';
import { mailNotices } from './mail-notices';
import { resetFacts, resetMail } from './reset-mail';

/** Mails. Each kind: what happened, as subject and heading, and what it means. */
export const mail = {
  subject: '{title} – {office}',
  when: 'When',
  app: 'Name of the app',
  address: 'Email address',
  number: 'Phone number',
  numbers: 'Phone numbers',
  country: 'Country',
  method: 'Method',
  person: 'Changed by',
  about: 'Person',
  requirement: 'Second factor',
  requirements: { off: 'Off', optional: 'Optional', required: 'Required' },
  until: 'Until',
  putOffUntil: 'Set-up can be put off until',
  applicant: 'Applicant',
  role: 'Role',
  invitedBy: 'Invited by',
  client: 'Client',
  reason: 'Reason',
  methods: {
    authenticator: 'Authenticator app',
    sms: 'Text message',
    voice: 'Voice call',
    'keypad-call': 'Keypad call',
  },
  notYouTitle: 'Wasn’t this you?',
  notYouText: 'Choose “This wasn’t me”, and tell the service desk at once.',
  whatNowTitle: 'What you can do',
  why: 'You are receiving this email because your address belongs to an account at {office}.',
  whyAsked:
    'You are receiving this email because somebody entered your address in their account at {office}.',
  whyTaken: 'You are receiving this email because your address was entered at {office}.',
  whyInvited: 'You are receiving this email because {office} has invited you at this address.',
  neverAsks: '{office} never asks for your password or a code by email.',
  openLink: 'If the button does not work, copy this address into your browser:',
  ...resetFacts,
  ...mailNotices.words,
  kinds: {
    ...resetMail,
    ...deskMails,
    ...mailNotices.kinds,
    'factor-connected': {
      title: 'Authenticator app connected',
      text: 'An authenticator app has been connected to your account. From now on, codes from this app are your second factor.',
    },
    'factor-replaced': {
      title: 'Authenticator app replaced',
      text: 'A new authenticator app has replaced every app and phone number that was connected before. Codes from those apps and to those numbers no longer work.',
    },
    'factor-disabled': {
      title: 'Authenticator app blocked',
      text: 'Too many wrong codes have been entered for your account. Codes from your authenticator app no longer work. You can still sign in with a recovery code; if you have none, ask the service desk. If you did not enter the codes yourself, somebody knows your password.',
    },
    'factor-removed': {
      title: 'Second factor and password removed',
      text: 'The service desk has removed your second factor and your password. To sign in again, you need a new link from the service desk.',
    },
    'factor-switched-off': {
      title: 'Second factor turned off',
      text: 'The second factor of your account has been turned off. Its apps, phone numbers and recovery codes no longer work; your password alone is now enough to sign in.',
    },
    'app-added': {
      title: 'Another authenticator app connected',
      text: 'Another authenticator app has been connected to your account. You can now sign in with its codes as well.',
    },
    'app-removed': {
      title: 'Authenticator app removed',
      text: 'An authenticator app has been removed from your account. Its codes no longer work.',
    },
    'number-added': {
      title: 'Phone number added',
      text: 'A phone number has been added to your account. From now on, codes for signing in can go to it.',
    },
    'number-removed': {
      title: 'Phone number removed',
      text: 'A phone number has been removed from your account. No more codes go to it.',
    },
    'method-changed': {
      title: 'Method for signing in changed',
      text: 'For your account, another method or another phone number has been chosen, which sign-in now asks for first.',
    },
    'codes-stopped': {
      title: 'Codes by phone stopped',
      text: 'Most of the codes that were recently sent for your office to the phone numbers named here have not been entered. Somebody may be having codes sent at your expense. For up to 24\u00A0hours, no codes go to these numbers.',
      notYou:
        'You do not need to do anything: after 24\u00A0hours at the latest, codes are sent again. Until then, people with such a number can sign in with the authenticator app or a recovery code. If this happens again, tell the service desk.',
    },
    'recovery-codes-renewed': {
      title: 'New recovery codes',
      text: 'New recovery codes have been created for your account. The earlier ones no longer work.',
    },
    'password-changed': {
      title: 'Password changed',
      text: 'The password of your account has been changed. You have been signed out in all other browsers.',
    },
    'user-name-changed': {
      title: 'User name changed',
      text: 'The user name of your account has been changed. You can still sign in with your email address as well.',
    },
    'email-asked': {
      title: 'New email address entered',
      text: 'A new email address has been entered for your account. Nothing changes until it is confirmed by the link we sent there. If that was not you, sign in and change your password: after that, the link no longer works.',
    },
    'email-added': {
      title: 'Second email address added',
      text: 'A second email address has been added to your account. From now on it also gets security notices like this one.',
    },
    'email-changed': {
      title: 'Email address changed',
      text: 'The email address you sign in with has been changed. The earlier address still gets security notices like this one for 14\u00A0days.',
    },
    'email-removed': {
      title: 'Email address removed',
      text: 'The second email address of your account has been removed. It still gets security notices like this one for 14\u00A0days.',
    },
    'confirm-email': {
      title: 'Confirm your email address',
      text: 'This email address has been entered for an account. If that was you, open the link within 24\u00A0hours and confirm the address there. Until then, nothing changes.',
      button: 'Go to confirmation',
      notYou:
        'Then you do not need to do anything: without confirmation nothing changes, and the link stops working after 24\u00A0hours.',
    },
    'email-taken': {
      title: 'Your email address was entered for another account',
      text: 'Somebody tried to add your email address to another account. It already belongs to yours, so nothing has changed.',
      notYou: 'You do not need to do anything. If it was you, sign in to the account that has this address.',
    },
    'password-link': {
      title: 'Choose a new password',
      text: 'Somebody has asked for a link because they have forgotten the password of your account. If that was you, open the link within 30\u00A0minutes and choose a new password there. The link works only once. If you have a second factor, it is still asked for when you sign in.',
      button: 'Choose a password',
      notYou:
        'Then you do not need to do anything: your password stays as it is, and the link stops working after 30\u00A0minutes. Do not pass it on to anybody.',
    },
    'rules-loosened': {
      title: 'Second factor: less is asked than before',
      text: 'A rule about the second factor has been loosened. All admins of your office are told about this.',
      button: 'Look at the rule',
      notYou:
        'If you did not expect this, ask the person named here. If they know nothing about it, tell the service desk at once: somebody may have got into their account.',
    },
    'less-asked': {
      title: 'Second factor: less is asked of you than before',
      text: 'An admin of your office has loosened what is asked of you when you sign in. The password may be all it takes now. All admins of your office are told of this.',
      button: 'Go to your profile',
      notYou:
        'If you did not expect this, ask the person named here or the service desk, and choose a new password: somebody may know it.',
    },
    'less-asked-of': {
      title: 'Second factor: less is asked of one person than before',
      text: 'What is asked of the person named here when they sign in has been loosened. They and all admins of your office are told of this.',
      button: 'Look at the people',
      notYou:
        'If you did not expect this, ask whoever has changed it. If they know nothing of it, tell the service desk at once: somebody may have got into their account.',
    },
    'roles-changed': {
      title: 'Your roles have changed',
      text: 'An admin of your office has changed the roles of your account. They say what you can see and do in the portal. Some of them always ask for a second factor.',
      notYou: 'If you did not expect this, ask the person named here or the service desk.',
    },
    'in-charge-invited': {
      title: 'Invited to a role with more rights',
      text: '{count, plural, one {Somebody has been invited to your office as office admin, manager or service desk.} other {# people have been invited to your office, with a file, as office admin, manager or service desk.}} All admins of your office are told of this.',
      button: 'Look at the open invitations',
      notYou:
        'If you did not expect this, ask whoever is named here. If they know nothing of it, withdraw the invitation and tell the service desk at once: somebody may have got into their account.',
    },
    'in-charge-given': {
      title: 'Somebody has got a role with more rights',
      text: 'Somebody at your office has become office admin, manager or service desk. All admins of your office are told of this.',
      button: 'Look at the people of your office',
      notYou:
        'If you did not expect this, ask whoever is named here. If they know nothing of it, take the role away again and tell the service desk at once: somebody may have got into their account.',
    },
    'account-deactivated': {
      title: 'Your account has been deactivated',
      text: 'An admin of your office has deactivated your account. You have been signed out everywhere and cannot sign in any more.',
      notYou: 'If you think that this is a mistake, contact the service desk.',
    },
    'request-made': {
      title: 'An application is waiting for you',
      text: 'Somebody has applied for the method named here. You can approve or refuse the application; until then, the method is not offered to them.',
      button: 'Go to the applications',
      notYou:
        'If you are not sure that the application comes from this person, ask them before you approve it, but not through the number in the application.',
    },
    'request-reminder': {
      title: 'An application is still waiting for you',
      text: 'Somebody has applied for the method named here, and the application has not been decided yet. Until then, the method is not offered to them.',
      button: 'Go to the applications',
      notYou:
        'If you are not sure that the application comes from this person, ask them before you approve it, but not through the number in the application.',
    },
    'request-approved': {
      title: 'Your application has been approved',
      text: 'You may use the method named here, with this phone number and no other. To do so, set it up in your profile.',
      button: 'Go to your profile',
    },
    'request-refused': {
      title: 'Your application has been refused',
      text: 'You applied for the method named here. It has been refused; the reason is given below. In your profile you can see what else you can set up, or apply again.',
      button: 'Go to your profile',
    },
    'grace-ends': {
      title: 'Set up your second factor by {day}',
      text: '{office} requires a second factor. You can skip setting it up until {day}. After that day, you cannot sign in without it. Setting it up takes a few minutes.',
      button: 'Set up now',
      notYou: 'If you cannot set it up yourself, contact the service desk before that day is over.',
    },
    invitation: {
      title: 'You have been invited',
      text: '{office} has invited you to create an account. Open the link within 7\u00A0days and choose a password there. The link works only once.',
      button: 'Go to your invitation',
      notYou:
        'If you did not expect this invitation, you do not need to do anything: without you, no account is created, and the link stops working after 7\u00A0days.',
    },
    'invited-elsewhere': {
      title: 'An invitation to an address that already has an account',
      text: 'Somebody has sent an invitation to this address. The address already belongs to your account, so nothing has changed.',
      notYou:
        'You do not need to do anything. If you expected an invitation, give the people who invited you another address: an address can belong to one account only.',
    },
    announcement: {
      title: 'A help article for you',
      text: '{office} asks you to read an article about signing in.',
      button: 'Read the article',
      notYou: 'If you have questions about it, contact the service desk.',
    },
  },
  /** In the place of the above, where it was a phone. */
  byPhone: {
    'factor-connected': {
      title: 'Phone number added as second factor',
      text: 'A phone number has been added to your account. From now on, codes by phone are your second factor.',
    },
    'factor-replaced': {
      title: 'Second factor replaced',
      text: 'A phone number has replaced everything that was connected to your account before. Codes from earlier apps and to earlier numbers no longer work.',
    },
    'factor-disabled': {
      title: 'Method for signing in blocked',
      text: 'Too many wrong codes have been entered for your account. The method named here no longer works. You can still sign in with another method you have set up or with a recovery code; if you have neither, ask the service desk. If you did not enter the codes yourself, somebody knows your password.',
    },
  },
};
