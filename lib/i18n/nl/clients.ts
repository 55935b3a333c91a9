/** The office's clients, and what each asks of its users. */
export const clients = {
  title: 'De cliënten van uw kantoor',
  lead: 'Wat een cliënt vraagt, geldt voor de gebruikers zolang die cliënt hun actieve cliënt is.',
  none: 'Er zijn nog geen cliënten. Voeg de eerste toe en daarna de gebruikers.',
  noneFound: 'Geen cliënt heeft dit in de naam. Zoek op een korter deel of laat alles zien.',
  add: 'Cliënt toevoegen',
  addTitle: 'Welke cliënt wilt u toevoegen?',
  addSubmit: 'Toevoegen',
  save: 'Opslaan',
  search: 'Zoeken',
  searchClients: 'Deel van de naam van een cliënt',
  searchUsers: 'Deel van de naam of het e-\u2060mailadres van een gebruiker',
  all: 'Alles tonen',
  backToAll: 'Alle cliënten',
  usersColumn: 'Gebruikers',

  name: 'Naam',
  nameTitle: 'Hoe heet {client} voortaan?',
  nameWrong: 'Vul een naam van maximaal 120\u00A0tekens in.',

  ruleTerm: 'Tweede stap',
  ruleTitle: 'Wat vraagt {client} van de gebruikers?',
  ruleLegend: 'Is een tweede stap verplicht?',
  ruleHint: 'De regel geldt zodra een gebruiker weer voor deze cliënt inlogt of naar deze cliënt wisselt.',
  rule: { required: 'Ja', optional: 'Optioneel', off: 'Nee' },
  ruleWithGrace: 'Ja; instellen kan {days, plural, one {#\u00A0dag} other {#\u00A0dagen}} worden uitgesteld',
  ruleMeans: {
    required:
      'Elke gebruiker moet een tweede stap doen, zodra die weer voor deze cliënt inlogt of naar deze cliënt wisselt. Wie er geen heeft, stelt er dan een in.',
    optional: 'Elke gebruiker kiest zelf. Wie een tweede stap heeft ingesteld, moet die ook doen.',
    off: 'Zolang deze cliënt de actieve is, hoeft niemand een tweede stap te doen, ook niet wie er een heeft.',
  },
  ruleMissing: 'Kies Ja, Optioneel of Nee.',
  grace: 'Aantal dagen dat het instellen kan worden uitgesteld',
  graceHint:
    'Alleen bij ‘Ja’: 0 tot en met 90, voor elke gebruiker geteld vanaf de eerste keer inloggen waarbij erom wordt gevraagd. De termijn begint nooit opnieuw.',
  graceWrong: 'Vul een heel getal van 0 tot en met 90 in.',
  seeAffected: 'Bekijk voor wie dit geldt',
  previewTitle: 'Voor wie geldt het als {client} dit vraagt?',
  previewRule: 'Nieuwe regel',
  previewNow: 'Regel nu',
  changedWord: 'Ondertussen gewijzigd',
  changedText:
    'Iemand anders heeft ondertussen een andere regel voor deze cliënt opgeslagen. Beslis opnieuw.',
  changedBy: '{person}, {moment}: {before} → {after}',
  decideAgain: 'Opnieuw beslissen',
  changeEntry: 'Invoer wijzigen',
  saveFor:
    '{count, plural, =0 {Opslaan} one {Opslaan voor #\u00A0persoon} other {Opslaan voor #\u00A0mensen}}',

  usersTitle: 'Gebruikers ({count})',
  usersLead: 'Klanten van uw kantoor die voor deze cliënt kunnen werken.',
  usersNone: 'Bij deze cliënt hoort nog niemand.',
  usersNoneFound:
    'Geen gebruiker van deze cliënt heeft dit in de naam of het e-mailadres. Zoek op een korter deel of laat alles zien.',
  addUser: 'Gebruiker toevoegen',
  addUserTitle: 'Wie hoort er bij {client}?',
  addUserText: 'Alleen klanten van uw kantoor kunnen bij een cliënt horen, desgewenst bij meer dan één.',
  email: 'E-mailadres',
  emailHint: 'Het adres waarmee de persoon inlogt.',
  emailWrong: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
  nobody:
    'Niemand bij uw kantoor logt als klant met dit adres in. Controleer het adres of nodig de persoon eerst uit.',
  factor: {
    app: 'Authenticator-app',
    number: 'Telefoonnummer',
    both: 'Authenticator-app en telefoonnummer',
    none: 'Geen tweede stap',
  },
  belongsColumn: 'Lidmaatschap',
  activeColumn: 'Actieve cliënt',
  activeHere: 'Deze',
  activeElsewhere: 'Een andere',
  deactivated: 'Account gedeactiveerd',
  removeUser: 'Verwijderen',
  removeUserTitle: '{person} verwijderen als gebruiker van {client}?',
  removeUserWho: 'De persoon logt in als {email}.',
  removeUserSessions: 'Waar de persoon nu voor deze cliënt werkt, wordt die uitgelogd.',
  removeUserNext:
    'Daarna is een andere cliënt van de persoon actief; is die er niet, dan geldt de regel van uw kantoor voor klanten.',
  removeUserKeeps: 'Het account en de tweede stap blijven bestaan.',

  removeLink: 'Deze cliënt verwijderen',
  removeTitle: '{client} verwijderen?',
  removeUsers:
    '{count, plural, =0 {De cliënt heeft geen gebruikers.} one {De cliënt heeft #\u00A0gebruiker, die het account en de tweede stap houdt.} other {De cliënt heeft #\u00A0gebruikers, die hun account en tweede stap houden.}}',
  removeSessions: 'Wie nu voor deze cliënt werkt, wordt uitgelogd.',
  removeNext:
    'Daarna is een andere cliënt van de gebruikers actief; is die er niet, dan geldt de regel van uw kantoor voor klanten.',
  removeInvited: 'De regel vervalt, ook voor wie als gebruiker van deze cliënt is uitgenodigd.',

  /** A customer who belongs to several clients changes the active one. */
  switch: {
    prove: 'Om voor {client} te werken, bevestigt u met uw tweede stap.',
    asks: 'Bij {client} is een tweede stap verplicht.',
    refused:
      'Om voor {client} te werken hebt u een tweede stap nodig. Geen van de manieren die u hebt ingesteld, werkt nu. Vraag het de servicedesk.',
    tries: 'Te veel verkeerde invoer.',
    time: 'De tijd voor deze stap is voorbij.',
    other: 'Het wisselen is geannuleerd, of de regel van de cliënt is ondertussen gewijzigd.',
    stays: 'U werkt nog voor {client}. Kies de cliënt boven aan de pagina opnieuw wanneer u dat wilt.',
    staysNone: 'Kies de cliënt boven aan de pagina opnieuw wanneer u dat wilt.',
    endedTitle: 'Er is niet van cliënt gewisseld',
    back: 'Terug naar waar u was',
    done: 'Verder met {client}',
  },
};
