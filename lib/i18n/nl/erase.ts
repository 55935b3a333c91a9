/** Before an account is erased: what that does. */
export const erase = {
  link: 'Het account wissen',
  title: 'Wilt u het account van {name} wissen?',
  goesTitle: 'Wat voorgoed verdwijnt',
  goes: {
    person:
      'Naam, e-mailadressen, gebruikersnaam, wachtwoord en rollen; de adressen kunnen daarna opnieuw worden gebruikt.',
    factors: 'Authenticator-apps, telefoonnummers en herstelcodes.',
    rest: 'Sessies, aanvragen, hulpverzoeken, resets, berichten en uitnodigingen van deze persoon.',
  },
  staysTitle: 'Wat blijft',
  stays: {
    history:
      'De geschiedenis vermeldt wat er wanneer is gebeurd, onder een willekeurig nummer. Niets verbindt dat nummer nog met de persoon; netwerkadressen en bijzonderheden worden verwijderd.',
    others:
      'Wat deze persoon voor anderen heeft gedaan, blijft in de geschiedenis van die anderen staan, zonder naam en netwerkadres.',
    messages: 'E-mails die anderen al hebben ontvangen.',
  },
  download:
    'De persoon krijgt geen bericht. Wie een kopie van de eigen gegevens wil, moet die downloaden voordat het account wordt gedeactiveerd.',
  sure: 'Ja, wis dit account. Dit kan niet ongedaan worden gemaakt.',
  sureMissing: 'Vink aan dat u het zeker weet, of annuleer.',
  submit: 'Account wissen',
};
