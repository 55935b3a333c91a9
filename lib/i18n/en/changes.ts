export const changes = {
  about: {
    'rename-app': 'You are about to call an app “{name}”.',
    'make-app-current': 'You are about to choose another app as your current one.',
    'remove-app': 'You are about to remove an authenticator app.',
    'switch-off': 'You are about to turn off your second factor.',
    'user-name': 'You are about to change your user name.',
    'add-email': 'You are about to add the email address {email}.',
    'remove-email': 'You are about to remove your second email address.',
    'change-email': 'You are about to sign in with the email address {email} from now on.',
    password: 'You are about to change your password.',
  },
  done: {
    'rename-app': 'The app has its new name.',
    'make-app-current': 'Your current app is changed. Sign-in asks for its code first.',
    'remove-app': 'The app is removed. Its codes no longer work; delete the entry in the app.',
    'switch-off': 'Your second factor is turned off. Your password alone now opens your account.',
    'user-name': 'Your user name is saved.',
    'add-email': 'We have sent a link to the address. It counts once you have confirmed it there.',
    'remove-email': 'The second address is removed. For 14\u00A0days it still gets security notices.',
    'change-email':
      'We have sent a link to the new address. Until you confirm it there, you sign in with the old one.',
    password: 'Your password is changed. All other browsers are signed out.',
    name: 'Your name is saved.',
    language: 'Your language is saved.',
    session: 'The other browser is signed out.',
    sessions: 'All other browsers are signed out.',
    withdraw: 'The address is withdrawn. The link we sent to it no longer works.',
  },
  refused: {
    demanded:
      'A second factor is required for your account, so your last one stays. Only the administration of your office can lift that.',
    gone: 'This was changed in the meantime. You see here what applies now.',
    'user-name-taken': 'This user name is taken. Choose another one.',
    'own-email': 'This is already an address of your account. Enter another one.',
    'asked-too-often':
      'You have asked for several links within an hour. Look in the inbox of that address, or try again in an hour.',
  },
  confirmedTitle: 'Carry out your change',
  confirmedText: 'You have confirmed that it is you. One step is left.',
  carryOut: 'Carry out',
  doneWord: 'Done',
  refusedWord: 'Not changed',
};
