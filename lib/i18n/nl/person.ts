import type { person as english } from '../en/person';

export const person: typeof english = {
  back: 'Terug naar de lijst van mensen',
  backTo: 'Terug naar {name}',
  change: 'Wijzigen',
  save: 'Opslaan',
  email: 'E-mail',
  userName: 'Gebruikersnaam',
  none: 'Geen',
  roles: 'Rollen',
  clients: 'Cliënten',
  clientActive: '{client} (actief)',
  clientsNone: 'Geen; de regel van {office} voor klanten geldt',
  language: 'Taal',
  since: 'Account sinds',
  lastSignIn: 'Laatst ingelogd',
  never: 'Nooit',
  signedIn: 'Nu ingelogd',
  sessions: '{count, plural, =0 {Nergens} one {In # browser} other {In # browsers}}',
  manager: 'Beslist over aanvragen',
  managerEmail: '{name} ({email})',
  managerAsAll: '{name}, zoals voor iedereen',
  managerAsAllAdmins: 'De beheerders, zoals voor iedereen',
  managerNoMore:
    '{name} mag niet meer beslissen. Totdat u iemand anders kiest, beslist hier wie voor iedereen beslist.',
  deactivatedWord: 'Gedeactiveerd',
  deactivatedText: 'Dit account is sinds {moment} gedeactiveerd. Niemand kan ermee inloggen.',

  factorTitle: 'Tweede stap',
  has: 'Heeft',
  hasNone: 'Geen',
  hasApps: '{count, plural, one {Een authenticator-app} other {# authenticator-apps}}',
  hasNumber: '{kind, select, mobile {Mobiel nummer} other {Vast nummer}} {number}',
  hasSince: 'Sinds {date}',
  codesLeft:
    '{count, plural, =0 {Geen herstelcodes over} one {# herstelcode over} other {# herstelcodes over}}',
  blocked:
    '{which, select, all {Geblokkeerd na te veel verkeerde codes. Met een herstelcode gaat het account nog open, als er een over is; anders helpt de servicedesk.} other {Deels geblokkeerd na te veel verkeerde codes. De rest werkt nog.}}',
  demanded: 'Verplichting',
  requirement: { off: 'Uit', optional: 'Optioneel', required: 'Verplicht' },
  because: {
    'role-always-required':
      'Beheerders, leidinggevenden en de servicedesk hebben altijd een tweede stap nodig. Geen instelling of uitzondering verandert dat.',
    exception: 'Tot en met {date} gaat een uitzondering vóór de regels.',
    'account-requires': 'Door de eigen instelling van deze persoon is een tweede stap verplicht.',
    'client-requires': '{client} stelt een tweede stap verplicht voor alle gebruikers.',
    'office-requires':
      '{who, select, staff {{office} stelt een tweede stap verplicht voor alle medewerkers.} other {{office} stelt een tweede stap verplicht voor alle klanten zonder cliënt.}}',
    'application-requires':
      'De toepassing waarbij deze persoon inlogt, stelt een tweede stap verplicht voor iedereen.',
    'account-leaves-the-choice': 'Volgens de eigen instelling beslist deze persoon zelf.',
    'client-leaves-the-choice': '{client} laat de gebruikers zelf beslissen.',
    'office-leaves-the-choice':
      '{who, select, staff {{office} laat de medewerkers zelf beslissen.} other {{office} laat de klanten zelf beslissen.}}',
    'account-does-not-ask':
      'Volgens de eigen instelling wordt deze persoon niet om een tweede stap gevraagd.',
    'client-does-not-ask': '{client} vraagt de gebruikers niet om een tweede stap.',
    'office-does-not-ask':
      '{who, select, staff {{office} vraagt de medewerkers niet om een tweede stap.} other {{office} vraagt de klanten niet om een tweede stap.}}',
  },
  noEffect:
    'De eigen instelling ‘{setting}’ heeft hier geen effect: de instelling van één persoon kan niet opheffen wat voor iedereen verplicht is. Dat kan alleen een uitzondering, tot en met de laatste dag ervan.',
  noEffectRole: 'De eigen instelling ‘{setting}’ heeft geen effect zolang deze persoon zo’n rol heeft.',
  noEffectException: 'De eigen instelling ‘{setting}’ geldt weer als de uitzondering voorbij is.',
  own: 'Eigen instelling',
  inherit: 'Zoals de regels zeggen',
  exception: 'Uitzondering',
  exceptionNone: 'Geen',
  exceptionIs:
    '{requirement, select, off {Wordt niet gevraagd, tot en met {date}} other {Beslist zelf, tot en met {date}}}',
  exceptionWhy: 'Reden: {reason}',
  exceptionMake: 'Uitzondering maken',
  exceptionEnd: 'Beëindigen',
  exceptionNot: 'Waarom dit niet kan',
  next: 'Bij de volgende keer inloggen',
  nextIs: {
    allow: 'Het wachtwoord alleen is genoeg.',
    challenge: 'De tweede stap wordt gevraagd.',
    offer: 'Een tweede stap instellen wordt aangeboden; dat mag worden geweigerd.',
    enrol: 'Er moet een tweede stap worden ingesteld.',
    apply: 'Er moet een manier worden aangevraagd.',
    wait: 'Inloggen kan pas als er over de aanvraag is beslist.',
    refuse: 'Deze persoon kan niet zelf inloggen. De servicedesk kan helpen.',
    refuseNone: 'Deze persoon kan niet inloggen: geen van de aangeboden manieren kan worden ingesteld.',
  },
  putOffUntil: 'Uitstellen kan tot en met {date}.',
  putOffFor: 'Vanaf dan kan het instellen {days, plural, one {# dag} other {# dagen}} worden uitgesteld.',
  request: 'Aanvraag',
  requestIs:
    '{state, select, pending {{method} naar {number}: wacht sinds {date} op een beslissing} switch {Overstap naar {method} voor {number}: wacht sinds {date} op de servicedesk} other {{method} naar {number}: goedgekeurd, nog niet ingesteld; aangevraagd op {date}}}',

  historyTitle: 'Geschiedenis',
  historyOf: 'Geschiedenis van {name}',
  historyNewest: 'De nieuwste gebeurtenissen van de laatste 90\u00A0dagen:',
  historyNone: 'In de laatste 90\u00A0dagen is er met dit account niets gebeurd.',

  accountTitle: 'Account en toegang',
  deactivate: 'Account deactiveren',
  reactivate: 'Account weer activeren',
  ownAccount: 'Uw eigen account kunt u niet deactiveren. Een andere beheerder kan dat wel.',

  rolesTitle: 'Welke rollen heeft {name}?',
  kind: 'Klant of medewerker?',
  kinds: { customer: 'Een klant', staff: 'Iemand die voor het kantoor werkt' },
  kindMeans: {
    customer: 'Volgt de regel van de cliënt, of anders die voor klanten.',
    staff: 'Volgt de regel voor medewerkers.',
  },
  leavesClients: 'Hoort dan bij geen cliënt meer; nu: {clients}.',
  extra: 'Meer rollen, voor iemand die voor het kantoor werkt',
  extraIs: {
    'office-admin': 'Beheerder',
    manager: 'Leidinggevende',
    support: 'Servicedesk',
  },
  extraMeans: {
    'office-admin': 'Wijzigt de regels, de mensen en de cliënten van het kantoor.',
    manager: 'Beslist over aanvragen voor een manier.',
    support: 'Helpt mensen van alle kantoren die hun tweede stap kwijt zijn.',
  },
  alwaysRequired:
    'Voor iedereen met een van deze rollen is een tweede stap altijd verplicht, zonder uitstel.',
  rolesWrong:
    'Een klant kan geen van deze rollen hebben. Haal ze weg of kies ‘Iemand die voor het kantoor werkt’.',
  rolesMissing: 'Kies of dit een klant is of iemand die voor uw kantoor werkt.',
  ownRoles: 'Dit zijn uw eigen rollen. Zonder ‘Beheerder’ komt u niet meer op deze pagina terug.',

  ownTitle: 'Wat wordt er van {name} gevraagd?',
  askedNow: 'Tweede stap nu: {requirement}',
  ownHint: 'De instelling geldt vanaf de volgende keer inloggen.',
  ownMeans: {
    inherit: 'Wat {office} vraagt, of de actieve cliënt.',
    off: 'Er wordt geen tweede stap gevraagd, tenzij het kantoor, de cliënt of de toepassing die verplicht.',
    optional:
      'Deze persoon beslist zelf, tenzij het kantoor, de cliënt of de toepassing een tweede stap verplicht.',
    required:
      'Er wordt een tweede stap gevraagd, wat de andere regels ook zeggen; alleen een uitzondering gaat daar nog vóór.',
  },
  ownMissing: 'Kies wat er wordt gevraagd.',

  exceptionTitle: 'Welke uitzondering krijgt {name}?',
  exceptionHint: 'Een uitzondering gaat vóór elke regel en eindigt vanzelf.',
  exceptionWhat: 'Wat wordt er intussen gevraagd?',
  exceptionMeans: {
    off: 'Geen tweede stap: het wachtwoord alleen is genoeg.',
    optional:
      'Deze persoon beslist zelf. Als er al een tweede stap is ingesteld, wordt er nog steeds om gevraagd.',
  },
  exceptionUntil: 'Laatste dag',
  exceptionUntilHint: 'Hoogstens een jaar vooruit: tot en met {date}.',
  exceptionReason: 'Reden',
  exceptionReasonHint:
    'Beheerders zien de reden hier; de geschiedenis bewaart die. Hoogstens {count}\u00A0tekens.',
  exceptionSave: 'Uitzondering opslaan',
  exceptionErrors: {
    what: 'Kies wat er intussen wordt gevraagd.',
    missing: 'Vul de laatste dag in.',
    past: 'Deze dag is voorbij. Vul vandaag of een latere dag in.',
    'too-late': 'Vul een dag van hoogstens een jaar vooruit in, tot en met {date}.',
    reason: 'Vul een reden in.',
    long: 'Vul een reden van hoogstens {count}\u00A0tekens in.',
  },
  exceptionNotTitle: '{name} kan geen uitzondering krijgen',
  exceptionNotText:
    'Beheerders, leidinggevenden en de servicedesk kunnen zien of wijzigen wat van anderen is. Zij hebben altijd een tweede stap nodig, en daarop is geen uitzondering mogelijk. Neem eerst de rol weg als deze persoon zonder tweede stap moet kunnen inloggen.',
  exceptionEndTitle: 'Wilt u de uitzondering van {name} beëindigen?',
  exceptionEndText: 'Vanaf de volgende keer inloggen gelden de regels weer, alsof er geen uitzondering was.',
  exceptionEndSubmit: 'Uitzondering beëindigen',

  managerTitle: 'Wie beslist over de aanvragen van {name}?',
  managerOffice: 'Zoals voor iedereen: {name}',
  managerOfficeAdmins: 'Zoals voor iedereen: de beheerders',
  managerOther: 'Iemand anders',
  managerOtherHint: 'Een leidinggevende of beheerder van uw kantoor.',
  managerAddress: 'E-mailadres van die persoon',
  managerAddressHint: 'Alleen als u ‘Iemand anders’ hebt gekozen.',
  managerErrors: {
    missing: 'Kies wie er beslist.',
    unknown:
      'Geen leidinggevende of beheerder van uw kantoor heeft dit adres. Controleer het of geef die persoon eerst de rol.',
    self: 'Niemand beslist over eigen aanvragen. Vul een ander adres in.',
  },

  deactivateTitle: 'Wilt u het account van {name} deactiveren?',
  deactivateMeans: {
    signIn: 'Niemand kan er nog mee inloggen; de naam en het adres blijven bezet.',
    sessions:
      '{count, plural, =0 {Het is nu nergens ingelogd.} one {De browser waarin het is ingelogd, wordt meteen uitgelogd.} other {Alle # browsers waarin het is ingelogd, worden meteen uitgelogd.}}',
    open: 'Wie bezig is met inloggen, komt niet verder; gestuurde links en open aanvragen vervallen.',
    told: 'De persoon krijgt bericht per e-mail.',
    back: 'Er wordt niets gewist: u kunt het account weer activeren, met wachtwoord en tweede stap.',
  },
  deactivateSubmit: 'Deactiveren',
  reactivateTitle: 'Wilt u het account van {name} weer activeren?',
  reactivateText:
    'De persoon kan dan inloggen zoals voorheen, met hetzelfde wachtwoord, dezelfde tweede stap en dezelfde rollen. Sessies, links en aanvragen die zijn beëindigd, blijven beëindigd.',
  reactivateSubmit: 'Weer activeren',
};
