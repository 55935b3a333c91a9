/** What the service desk checks to know who is calling, where the office has no list of its own. */
export const identityChecks = {
  'called-back': 'Called back at a number that was known before',
  seen: 'Recognised in person or on video',
  'vouched-for': 'Confirmed by their manager or an office admin',
  'customer-number': 'Knows the customer or staff number',
  'account-questions': 'Answered questions about the account correctly',
};
