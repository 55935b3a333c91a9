export const office = {
  tabs: {
    security: 'Beveiliging',
    people: 'Mensen',
    clients: 'Cliënten',
    requests: 'Aanvragen',
    mails: 'E-mails',
    history: 'Geschiedenis',
  },
};
