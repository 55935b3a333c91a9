export const office = {
  tabs: {
    security: 'Sicherheit',
    people: 'Personen',
    clients: 'Mandanten',
    requests: 'Anträge',
    resets: 'Zurücksetzen',
    mails: 'E-Mails',
    history: 'Verlauf',
  },
};
