import type { requests as english } from '../en/requests';

export const requests: typeof english = {
  methods: { sms: 'Sms', voice: 'Gesproken code', 'keypad-call': 'Bellen en intoetsen' },
  applyFor: '{method, select, sms {Sms} voice {Gesproken code} other {Bellen en intoetsen}} aanvragen',
  needsApproval: 'Bij {office} moet dit eerst worden goedgekeurd:',

  mustTitle: 'Vraag uw tweede stap aan',
  mustLead: 'Wat u hier kunt gebruiken, moet eerst worden goedgekeurd. Vraag het nu aan.',

  applyTitle: 'Een manier per telefoon aanvragen',
  applyLead:
    'U geeft uw telefoonnummer en de reden op. Uw leidinggevende of een beheerder van uw kantoor beslist, en u krijgt daarover een e-mail. Tot die tijd verandert er niets.',
  which: 'Wat wilt u aanvragen?',
  whichNumber: 'Voor welk telefoonnummer?',
  otherNumber: 'Een ander nummer',
  otherHint: 'Vul het in de velden hieronder in.',
  reason: 'Reden',
  reasonHint: 'Waarvoor u het nodig hebt. Wie beslist, leest dit. Hoogstens 500\u00A0tekens.',
  voids:
    'Uw goedkeuring voor {number} is nog niet gebruikt. Die vervalt zodra u een andere aanvraag verstuurt.',
  submit: 'Aanvraag versturen',
  errors: {
    'not-applicable':
      'Hiervoor is geen aanvraag nodig, of uw kantoor biedt het niet aan. Kies een andere manier.',
    'number-missing': 'Vul een telefoonnummer in of kies een van uw nummers.',
    'reason-missing': 'Vul een reden in.',
    'reason-too-long': 'Vul een reden van hoogstens 500\u00A0tekens in.',
    open: 'U hebt al een aanvraag gedaan waarover nog niet is beslist. Trek die eerst in.',
    'too-often': 'U hebt binnen een dag vijf aanvragen verstuurd. Probeer het morgen opnieuw.',
  },

  waitTitle: 'Uw aanvraag wacht op goedkeuring',
  waitLead:
    'Zodra uw aanvraag is goedgekeurd, kunt u hier uw tweede stap instellen. U krijgt daarover een e-mail.',
  waitNote:
    'Uw aanvraag voor {method, select, sms {sms} voice {gesproken code} other {bellen en intoetsen}} van {date} wacht op goedkeuring.',
  what: 'Aanvraag',
  whatFor: '{method, select, sms {Sms} voice {Gesproken code} other {Bellen en intoetsen}} naar {number}',
  since: 'Verstuurd op',
  decidedBy: 'Wie beslist',
  administration: 'De beheerders van uw kantoor',
  desk: 'De servicedesk',
  reminded: 'Laatste herinnering op',
  worksNow: 'Wat nu werkt',
  worksPassword: 'Alleen uw wachtwoord, tot en met {date}.',
  worksNothing:
    'Nog niets: zonder tweede stap kunt u niet inloggen. Is het dringend? Vraag het aan wie beslist of aan de servicedesk.',
  checkNow: 'Nu controleren',
  withdraw: 'Intrekken',
  withdrawName: 'Aanvraag intrekken',
  remind: 'Herinnering sturen',

  approvedTitle: 'Stel uw goedgekeurde nummer in',
  approvedLead:
    'U kunt dit nummer instellen en geen ander. Voor een ander nummer doet u een nieuwe aanvraag.',

  pending: 'Wijzigingen in behandeling',
  pendingNone: 'Geen',
  status: 'Hoe het ervoor staat',
  waiting: 'Wacht op een beslissing',
  waitingDesk: 'Wacht op de servicedesk',
  approved: 'Goedgekeurd op {date}. Stel het nu in.',
  setUp: 'Instellen',
  again: 'Aanvraag doen voor een ander nummer',
  refusedTitle: 'Uw aanvraag is afgewezen',
  refusedText:
    'U hebt {method, select, sms {sms} voice {gesproken code} other {bellen en intoetsen}} naar {number} aangevraagd. Dat is op {date} afgewezen, om deze reden:',

  switchWhat:
    '{method, select, sms {Van gesproken code naar sms} other {Van sms naar gesproken code}}, voor {number}',
  switchAsk: 'Vragen om over te stappen op {method, select, sms {sms} other {een gesproken code}}',
  switchTitle:
    'De servicedesk vragen om een overstap naar {method, select, sms {sms} other {gesproken code}}',
  switchLead:
    'Bij {office} wisselt de servicedesk tussen sms en gesproken code. Uw codes gaan dan naar {number}. Tot de overstap is gedaan, verandert er niets.',
  switchSubmit: 'Aan de servicedesk vragen',

  listTitle: 'Aanvragen die op een beslissing wachten',
  listLead: 'Manieren per telefoon die iemand heeft aangevraagd, de oudste aanvraag eerst.',
  none: 'Er wacht geen aanvraag op een beslissing.',
  sentOn: 'Verstuurd op {moment}',
  decideTitle: 'Keurt u deze aanvraag goed?',
  applicant: 'Aanvrager',
  email: 'E-mail',
  userName: 'Gebruikersnaam',
  method: 'Manier',
  number: 'Telefoonnummer',
  knownYes: 'Ja: stond al vóór de aanvraag op het account en was gecontroleerd',
  knownNo: 'Nee: vóór de aanvraag niet gecontroleerd voor dit account',
  known: 'Was het bekend?',
  proven: 'Hoe de aanvraag is gedaan',
  provenYes: 'Ingelogd, met een tweede stap van dit account',
  provenNo: 'Met alleen het wachtwoord',
  passwordOnly:
    'Dit is met alleen het wachtwoord aangevraagd. Ook iemand anders die het wachtwoord heeft, kan dit hebben gedaan. Bel {name} terug op een nummer dat u kent, niet op het nummer uit de aanvraag, voordat u goedkeurt.',
  approveText: 'De goedkeuring geldt voor dit nummer en voor geen ander.',
  approve: 'Goedkeuren',
  refuseTitle: 'Afwijzen',
  refuseReason: 'Waarom wijst u de aanvraag af?',
  refuseHint: 'De aanvrager leest dit. Hoogstens 500\u00A0tekens.',
  refuse: 'Aanvraag afwijzen',
  backToList: 'Terug naar de aanvragen',

  switchesTitle: 'Verzoeken om over te stappen',
  switchesLead:
    'Mensen die sms willen in plaats van een gesproken code, of andersom. Het oudste verzoek staat bovenaan.',
  switchesNone: 'Er wacht geen verzoek.',
  office: 'Kantoor',
  person: 'Persoon',
  fromTo: '{method, select, sms {Gesproken code → sms} other {Sms → gesproken code}}',
};
