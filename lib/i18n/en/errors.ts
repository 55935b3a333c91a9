export const errors = {
  notFoundTitle: 'This page does not exist',
  notFoundText: 'The address may be mistyped, or the page has moved.',
  errorTitle: 'Something went wrong on our side',
  errorText:
    'Nothing of what you entered was lost to anybody. Try again in a minute; if it stays, tell the service desk what you did last.',
  again: 'Try again',
  home: 'To the portal',
};
