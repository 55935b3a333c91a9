export const stay = {
  session: {
    label: 'Staying signed in',
    line: 'You stay signed in until {time}; each click extends this.',
    lastLine: 'You stay signed in until {time}. This cannot be extended; sign in again afterwards.',
    warning: 'You will be signed out at {time}. Choose “Stay signed in”, and nothing you have typed is lost.',
    lastWarning:
      'You will be signed out at {time}. This cannot be extended: finish what you are doing, then sign in again.',
    more: 'Stay signed in',
  },
  page: {
    label: 'Time for this page',
    lastLine: 'This page works until {time}. This cannot be extended.',
    warning:
      'This page works until {time}. Do you need longer? Choose “More time”, and nothing you have typed is lost.',
    lastWarning: 'This page works until {time}. This cannot be extended: finish what you are doing.',
    more: 'More time',
  },
  qr: {
    lastLine: 'This QR code works until {time}. This cannot be extended.',
    warning:
      'This QR code works until {time}. Do you need longer? Choose “More time”, and nothing you have typed is lost.',
    lastWarning: 'This QR code works until {time}. This cannot be extended: finish what you are doing.',
  },
  understood: 'Understood',
  failed: 'The portal could not be reached. Check your connection and try again.',
  pageOver: 'This page no longer works.',
  pageOverNext: 'See how to go on',
  outTitle: 'You are signed out',
  outText:
    'This happens after an hour without a click, 24\u00A0hours after signing in, or when the session is ended from another window or browser.',
  outNext: 'After signing in again you come back to this page.',
  signInAgain: 'Sign in again',
};
