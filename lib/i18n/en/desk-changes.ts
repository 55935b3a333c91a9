/** What the service desk changes for others: before it, after it, and why it was not done. */
export const deskChanges = {
  about: {
    'end-sessions': 'You are about to sign somebody out everywhere.',
    'end-wait': 'You are about to end somebody’s wait after wrong codes.',
    'desk-renew-invitation': 'You are about to send an invitation once more.',
    'switch-method': 'You are about to switch somebody between text messages and voice calls.',
    'refuse-switch': 'You are about to refuse a switch.',
    'release-account': 'You are about to allow changes to an account again.',
    'answer-support-request': 'You are about to close a request for help.',
  },
  done: {
    'end-sessions': 'The person is signed out everywhere and is told by email.',
    'end-wait': 'The wait is over: the next code counts at once. The number of wrong codes stays as it was.',
    'desk-renew-invitation': 'A new link is on its way. The older one no longer works.',
    'switch-method': 'The switch is carried out. The person is told by email.',
    'refuse-switch': 'The switch is refused. The person is told why by email.',
    'release-account': 'The account can be changed again. The person is told by email.',
    'answer-support-request': 'The request for help is closed.',
  },
  refused: {
    'higher-role': 'This person has a role above yours. Somebody with a higher role has to do this.',
    'own-account-at-desk': 'You cannot do this to your own account. Ask a colleague at the service desk.',
    'switch-not-possible':
      'This switch is no longer possible: the number or the method is not there any more, or the office switches in another way by now. Refuse it and say why.',
  },
};
