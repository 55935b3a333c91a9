export const office = {
  tabs: {
    security: 'Beveiliging',
    people: 'Mensen',
    clients: 'Cliënten',
    requests: 'Aanvragen',
    resets: 'Resets',
    mails: 'E-mails',
    history: 'Geschiedenis',
  },
};
