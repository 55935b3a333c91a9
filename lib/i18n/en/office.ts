export const office = {
  tabs: {
    security: 'Security',
    people: 'People',
    clients: 'Clients',
    requests: 'Applications',
    mails: 'Emails',
    history: 'History',
  },
};
