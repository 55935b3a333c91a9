import type { invitations as english } from '../en/invitations';

export const invitations: typeof english = {
  title: 'Openstaande uitnodigingen',
  lead: 'Deze mensen zijn uitgenodigd en hebben de uitnodiging nog niet aangenomen. Een link is 7\u00A0dagen geldig en werkt één keer; het account wordt aangemaakt zodra de persoon een wachtwoord kiest.',
  none: 'Er zijn geen openstaande uitnodigingen. Nodig iemand uit, of meer mensen tegelijk met een bestand.',
  noneFound: 'Geen openstaande uitnodiging gevonden. Probeer een korter deel van de naam of het adres.',
  invite: 'Iemand uitnodigen',
  fromFile: 'Mensen uitnodigen met een bestand',
  searchLabel: 'Naam of e-mailadres',
  search: 'Zoeken',
  all: 'Alles tonen',
  refusedWord: 'Niet bezorgd',
  refusedCount:
    '{count, plural, one {# uitnodiging is niet aangekomen.} other {# uitnodigingen zijn niet aangekomen.}}',
  showRefused: 'Bekijk wat niet is bezorgd',
  roles: 'Rol: {roles}',
  clients: 'Cliënten: {clients}',
  invited: 'Uitgenodigd op {date}',
  invitedBy: 'Uitgenodigd op {date} door {name}',
  until: 'Link geldig tot {moment}',
  expired: 'De link is verlopen op {moment}.',
  again: 'Opnieuw sturen',
  withdraw: 'Intrekken',
  which: 'uitnodiging van {name}',

  formTitle: 'Iemand uitnodigen voor uw kantoor',
  formLead:
    'De persoon krijgt een e-mail met een link die 7\u00A0dagen geldig is. Het account wordt aangemaakt zodra de persoon een wachtwoord kiest.',
  name: 'Naam',
  nameWrong: 'Vul de naam van de persoon in: letters, ten hoogste 120\u00A0tekens.',
  nameLink: 'Een naam mag geen webadres bevatten. Zet een spatie na een punt.',
  email: 'E-mailadres',
  emailWrong: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  kind: 'Klant of medewerker?',
  kindMissing: 'Kies of dit een klant is of iemand die voor uw kantoor werkt.',
  kinds: { customer: 'Een klant', staff: 'Iemand die voor het kantoor werkt' },
  more: 'Meer rollen, voor iemand die voor het kantoor werkt',
  moreRoles: {
    'office-admin': 'Beheerder: stelt de regels in en nodigt mensen uit',
    manager: 'Leidinggevende: beslist over aanvragen',
    support: 'Servicedesk: helpt mensen van elk kantoor',
  },
  moreForStaff: 'Een klant heeft geen andere rol. Kies het een of het ander.',
  language: 'Taal van de e-mail en het portaal',
  languageMissing: 'Kies een taal.',
  clientsLabel: 'Cliënten, voor een klant',
  clientsHint:
    'Namen zoals in uw lijst van cliënten, gescheiden door puntkomma’s. De eerste is de actieve. Laat het veld leeg als er geen is.',
  clientUnknown:
    'Uw kantoor heeft geen cliënt met de naam ‘{name}’. Controleer de naam in de lijst van cliënten.',
  clientsForCustomers: 'Alleen klanten horen bij cliënten. Haal de namen weg of kies ‘Een klant’.',
  send: 'Uitnodiging sturen',
};
