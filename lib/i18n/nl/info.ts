import type { Texts } from '../translator';

export const info: Texts['info'] = {
  change: 'Wijzigen',
  add: 'Toevoegen',
  remove: 'Verwijderen',
  save: 'Opslaan',
  secondEmail: 'Tweede e-mailadres',
  secondEmailNone: 'Geen: beveiligingsberichten gaan alleen naar uw eerste adres',
  newSignIn: 'Nieuw adres om in te loggen',
  newSecond: 'Nieuw tweede adres',
  waits: '{email} wacht op bevestiging tot {time}.',
  waitsOver: '{email} is niet op tijd bevestigd. De link werkt niet meer.',
  sendAgain: 'Link opnieuw sturen',
  withdraw: 'Intrekken',

  sessionsTitle: 'Waar u bent ingelogd',
  deviceBoth: '{browser} op {system}',
  deviceUnknown: 'Onbekende browser',
  deviceUnknownOn: 'Onbekende browser op {system}',
  thisBrowser: 'Deze browser',
  since: 'Ingelogd op {time}',
  lastActive: 'Laatst actief op {time}',
  address: 'Netwerkadres: {address}',
  placeHere: 'Deze computer',
  placePrivate: 'Een privénetwerk',
  placeUnknown: 'Plaats onbekend',
  end: 'Uitloggen',
  endOthers: 'Alle andere browsers uitloggen',

  nameTitle: 'Wat is uw naam?',
  nameLabel: 'Volledige naam',
  nameHint: 'Zo spreken het portaal, de e-mails en de servicedesk u aan.',
  nameWrong: 'Vul een naam in van hoogstens 120\u00A0tekens, met minstens één letter.',

  languageTitle: 'Welke taal wilt u?',
  languageHint: 'Het portaal en de e-mails aan u zijn in deze taal.',

  emailTitle: 'Met welk e-mailadres wilt u inloggen?',
  emailLabel: 'Nieuw e-mailadres',
  emailHint:
    'We sturen er een link naartoe. Het adres telt zodra het via die link is bevestigd; tot dan logt u in met {email}.',
  emailWrong: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  sendLink: 'Link sturen',

  secondTitle: 'Welk tweede e-mailadres moet uw berichten krijgen?',
  secondLabel: 'Tweede e-mailadres',
  secondHint:
    'Beveiligingsberichten gaan dan naar beide adressen; u blijft inloggen met het eerste. We sturen er een link naartoe, en het adres telt zodra het via die link is bevestigd.',
  secondReplaces: 'Het komt dan in de plaats van {email}.',
  removeTitle: 'Uw tweede e-mailadres verwijderen?',
  removeText: '{email} krijgt nog 14\u00A0dagen beveiligingsberichten.',
  removeSubmit: 'Adres verwijderen',

  userNameTitle: 'Welke gebruikersnaam wilt u?',
  userNameHint:
    '3 tot 40 letters en cijfers, met punten, streepjes of lage streepjes ertussen. Laat het veld leeg om alleen met uw e-mailadres in te loggen.',
  userNameWrong: 'Gebruik 3 tot 40 letters en cijfers, met punten, streepjes of lage streepjes ertussen.',
};
