import { deskChanges } from './desk-changes';
import { officeChanges } from './office-changes';
import { resetChanges } from './reset-changes';

export const changes = {
  about: {
    ...officeChanges.about,
    ...resetChanges.about,
    ...deskChanges.about,
    'rename-app': 'You are about to rename an app to “{name}”.',
    'make-app-current': 'You are about to choose another app as your current one.',
    'remove-app': 'You are about to remove an authenticator app.',
    'switch-off': 'You are about to turn off your second factor.',
    'remove-number': 'You are about to remove a phone number.',
    'make-number-primary': 'You are about to choose another phone number as your primary one.',
    'make-method-current': 'You are about to choose what sign-in asks you for first.',
    'export-data': 'You are about to have your data prepared for download.',
    'user-name': 'You are about to change your user name.',
    'add-email': 'You are about to add {email} as your second email address.',
    'remove-email': 'You are about to remove your second email address.',
    'change-email': 'You are about to change the email address you sign in with to {email}.',
    password: 'You are about to change your password.',
  },
  done: {
    ...officeChanges.done,
    ...resetChanges.done,
    ...deskChanges.done,
    apply: 'Your application is sent. You get an email as soon as it is decided.',
    'ask-switch': 'The service desk has your request. Until the switch is done, nothing changes.',
    'withdraw-request': 'Your request is withdrawn. Nothing changes.',
    remind: 'A reminder is on its way. You can send the next one tomorrow.',
    'rename-app': 'The new name of the app is saved.',
    'make-app-current': 'You have chosen another current app. Sign-in now asks for its code first.',
    'remove-app': 'The app is removed. Its codes no longer work; delete the entry in the app.',
    'switch-off': 'Your second factor is turned off. Your password alone now opens your account.',
    'remove-number': 'The phone number is removed. No more codes go to it.',
    'make-number-primary': 'You have chosen another primary number. Codes by phone now go to it first.',
    'make-method-current': 'You have chosen another method. Sign-in now asks for it first.',
    'export-data': 'Your data is ready for download.',
    'user-name': 'Your user name is saved.',
    'add-email':
      'We have sent a link to the new address. Open it and confirm the address; only then does it get security notices.',
    'remove-email': 'The second address is removed. For 14\u00A0days it still gets security notices.',
    'change-email':
      'We have sent a link to the new address. Until you open it and confirm the address, you sign in with the old one.',
    password: 'Your password is changed. You are signed out in all other browsers.',
    name: 'Your name is saved.',
    language: 'Your language is saved.',
    session:
      'You are signed out in the other browser. An email address that was waiting for confirmation has to be entered again.',
    sessions:
      'You are signed out in all other browsers. An email address that was waiting for confirmation has to be entered again.',
    withdraw: 'The change is withdrawn. The link we sent to the address no longer works.',
  },
  refused: {
    ...officeChanges.refused,
    ...resetChanges.refused,
    ...deskChanges.refused,
    demanded:
      'A second factor is required for your account, so the last app or number you can sign in with stays. If you have questions, ask the service desk.',
    gone: 'This has been changed in the meantime. Check what applies now, and try again if you still need to.',
    guarded:
      'Nothing was changed: changes to this account are blocked since somebody chose “This wasn’t me”. The service desk looks into that and can lift the block.',
    'desk-only':
      'Switching between text messages and voice calls goes through the service desk. Ask it to do this for you.',
    'user-name-taken': 'This user name is taken. Choose another one.',
    'own-email': 'This address already belongs to your account. Enter another one.',
    'asked-too-often':
      'You have asked for several links within an hour. Look in the inbox of that address, or try again in an hour.',
    'names-too-often': 'You have tried ten user names within an hour. Try again in an hour.',
  },
  confirmedTitle: 'Complete your change',
  confirmedText: 'You have confirmed that it is you. One step is left.',
  carryOut: 'Complete the change',
  doneWord: 'Done',
  refusedWord: 'Not changed',
};
