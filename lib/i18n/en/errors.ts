export const errors = {
  notFoundTitle: 'This page does not exist',
  notFoundText: 'The address may be mistyped, or the page has moved.',
  errorTitle: 'Something went wrong on our side',
  errorText:
    'The portal could not show this page. Try again in a minute. If it happens again, tell the service desk what you did last.',
  again: 'Try again',
  home: 'To the portal',
};
