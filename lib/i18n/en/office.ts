export const office = {
  tabs: {
    security: 'Security',
    people: 'People',
    clients: 'Clients',
    requests: 'Applications',
    resets: 'Resets',
    mails: 'Emails',
    history: 'History',
  },
};
