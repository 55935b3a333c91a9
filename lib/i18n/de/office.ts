export const office = {
  tabs: {
    security: 'Sicherheit',
    people: 'Personen',
    clients: 'Mandanten',
    requests: 'Anträge',
    mails: 'E-Mails',
    history: 'Verlauf',
  },
};
