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
  waits:
    '{email} wacht tot {time} op bevestiging. Open de link in de e-mail die wij daarheen hebben gestuurd.',
  waitsOver: '{email} is niet op tijd bevestigd. De link werkt niet meer.',
  sendAgain: 'Nieuwe link sturen',
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
  placePrivate: 'Privénetwerk',
  placeUnknown: 'Plaats onbekend',
  end: 'Uitloggen',
  endOthers: 'In alle andere browsers uitloggen',

  nameTitle: 'Wat is uw naam?',
  nameLabel: 'Volledige naam',
  nameHint: 'Zo heet u in het portaal en bij de servicedesk.',
  nameWrong: 'Vul een naam in van hoogstens 120\u00A0tekens, met minstens één letter.',
  nameLink: 'Een naam mag geen webadres bevatten. Zet een spatie na een punt.',

  languageTitle: 'Welke taal wilt u?',
  languageHint: 'Het portaal en onze e-mails aan u zijn in deze taal.',

  emailTitle: 'Met welk e-mailadres wilt u inloggen?',
  emailLabel: 'Nieuw e-mailadres',
  emailHint:
    'Wij sturen een link naar het nieuwe adres. Zodra u het adres via die link hebt bevestigd, logt u ermee in; tot die tijd met {email}.',
  emailWrong: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  sendLink: 'Link sturen',

  secondTitle: 'Naar welk tweede e-mailadres moeten beveiligingsberichten gaan?',
  secondLabel: 'Tweede e-mailadres',
  secondHint:
    'Wij sturen een link naar het nieuwe adres. Zodra u het adres via die link hebt bevestigd, gaan beveiligingsberichten naar beide adressen; u blijft inloggen met het eerste.',
  secondReplaces: 'Het komt dan in de plaats van {email}.',
  removeTitle: 'Wilt u uw tweede e-mailadres verwijderen?',
  removeText: '{email} krijgt nog 14\u00A0dagen beveiligingsberichten.',
  removeSubmit: 'Adres verwijderen',

  userNameTitle: 'Welke gebruikersnaam wilt u?',
  userNameHint:
    '3 tot 40 letters en cijfers, met punten, streepjes of lage streepjes (_) ertussen. Laat het veld leeg om alleen met uw e-mailadres in te loggen.',
  userNameWrong: 'Gebruik 3 tot 40 letters en cijfers, met punten, streepjes of lage streepjes (_) ertussen.',
};
