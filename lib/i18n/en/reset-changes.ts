/** A reset of somebody's second factor: before each step, after it, and why it was not done. */
export const resetChanges = {
  about: {
    'ask-reset': 'You are about to ask for a reset of somebody’s second factor.',
    'confirm-reset': 'You are about to confirm a reset.',
    'refuse-reset': 'You are about to refuse a reset.',
    'withdraw-reset': 'You are about to withdraw a reset.',
    'show-pass': 'You are about to see the pass of a reset.',
  },
  done: {
    'ask-reset':
      'The reset is asked for. A colleague has to confirm it; until then, nothing changes. The person is told by email.',
    'confirm-reset': 'The reset is confirmed. Every known address of the person is told by email.',
    'refuse-reset': 'The reset is refused. Nothing changes, and the person is told by email.',
    'withdraw-reset': 'The reset is withdrawn. If it already had a pass, the pass no longer works.',
    'show-pass': 'You have proven that it is you. You can now see the pass.',
  },
  refused: {
    'own-reset':
      'You cannot confirm or ask for this reset yourself: you asked for it, or it is about your own account. Ask a colleague.',
    'reset-open':
      'There is an open reset for this person already. Look at it before you ask for another one.',
    'not-by-mail':
      'This reset cannot take effect by email. Once you are certain who the person is, confirm it by handing the pass over.',
    'no-factor':
      'There is nothing of this kind to remove from the account. Look at what the person has set up.',
    'asked-too-often-for':
      'Three resets have been asked for this person within 24\u00A0hours. Try again tomorrow.',
  },
};
