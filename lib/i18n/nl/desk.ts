import type { desk as english } from '../en/desk';

export const desk: typeof english = {
  tabs: {
    accounts: 'Accounts opzoeken',
    requests: 'Hulpverzoeken',
    switches: 'Overstappen',
    resets: 'Resets',
  },

  title: 'Een account opzoeken',
  leadAll: 'U vindt hier mensen van alle kantoren.',
  leadOwn: 'U vindt hier mensen van {office}.',
  search: 'Zoeken',
  searchHintAll:
    'Een deel van de naam, het e-mailadres of de gebruikersnaam, of de naam van een kantoor; minstens drie letters. Een openstaande uitnodiging vindt u met het hele e-mailadres.',
  searchHintOwn:
    'Een deel van de naam, het e-mailadres of de gebruikersnaam. Met één of twee letters wordt alleen het begin van de naam doorzocht.',
  office: 'Kantoor',
  anyOffice: 'Alle kantoren',
  submit: 'Zoeken',
  waiting:
    '{count, plural, =0 {Er wacht geen hulpverzoek} one {Er wacht # hulpverzoek} other {Er wachten # hulpverzoeken}}',
  waitingResets:
    '{count, plural, =0 {Er wacht geen reset op uw bevestiging} one {Er wacht # reset op uw bevestiging} other {Er wachten # resets op uw bevestiging}}',
  waitingSwitches:
    '{count, plural, =0 {Er wacht geen verzoek om over te stappen} one {Er wacht # verzoek om over te stappen} other {Er wachten # verzoeken om over te stappen}}',
  tooShort: 'Vul minstens drie letters in, of kies een kantoor.',
  tooMany: 'Er zijn meer dan {count, number} mensen gevonden. Vul meer van de naam in, of kies hun kantoor.',
  nobody: 'Niemand gevonden. Zoek op een korter deel van de naam of op het e-mailadres.',
  found: 'Mensen',
  offices: 'Kantoren met die naam',
  everybodyOf: 'Iedereen van {office}',
  columns: { name: 'Naam', office: 'Kantoor', roles: 'Rollen', factor: 'Tweede stap', account: 'Account' },
  invitations: 'Openstaande uitnodigingen',
  invitationOf: 'Op {date} uitgenodigd bij {office}; de link is geldig tot {until}.',
  invitationOver: 'Op {date} uitgenodigd bij {office}; de link werkt sinds {until} niet meer.',
  resend: 'Uitnodiging opnieuw sturen',

  accountOf: 'Account van {name}',
  back: 'Terug naar het zoeken',
  own: 'Dit is uw eigen account. Een collega van de servicedesk moet ernaar kijken.',
  higher: 'Deze persoon heeft een hogere rol dan u. U kunt het account bekijken, maar niet wijzigen.',
  guardedWord: 'Wijzigingen geblokkeerd',
  guardedText:
    'Op {moment} heeft iemand in een e-mail over dit account ‘Dit was ik niet’ gekozen. Sindsdien kan niemand er iets in wijzigen of instellen. Zoek uit wat er is gebeurd voordat u wijzigingen weer toelaat.',
  release: 'Wijzigingen weer toelaten',
  asksWord: 'Vraagt om hulp',
  asksText:
    'Deze persoon kan niet inloggen en heeft op {moment} om hulp gevraagd. Deze persoon wil zo bereikt worden:',
  asksWarning:
    'Iedereen die het wachtwoord kent, kan dit hebben geschreven. Controleer wie het is voordat u iets wijzigt: bel terug op een nummer dat al bekend was.',
  answer: 'Verzoek afsluiten',
  officeIs: 'Kantoor',
  waits: 'Wachttijd na verkeerde codes',
  waitsNot: 'Geen',
  waitsFor: '{what}: tot {time}\u00A0uur',
  countStays: 'Het aantal verkeerde codes blijft staan, ook als u de wachttijd beëindigt.',
  endWait: 'Wachttijd beëindigen',
  app: 'App ‘{name}’',
  appUnnamed: 'Een authenticator-app',
  blockedMethod:
    '{method, select, authenticator {De app} sms {Sms} voice {Gesproken code} other {Bellen en intoetsen}}: geblokkeerd na te veel verkeerde codes',
  toSwitch: 'Verzoek bekijken',
  sessionsTitle: 'Waar deze persoon is ingelogd',
  sessionsNone: 'Op dit moment nergens.',
  endSessions: 'Overal uitloggen',
  historyOf: 'Accountgeschiedenis van {name}',

  endTitle: 'Wilt u {name} overal uitloggen?',
  endMeans: {
    sessions:
      '{count, plural, =0 {Op dit moment is deze persoon nergens ingelogd.} one {De browser waarin deze persoon is ingelogd, wordt meteen uitgelogd.} other {Alle # browsers waarin deze persoon is ingelogd, worden meteen uitgelogd.}}',
    open: 'Wie net aan het inloggen is, moet opnieuw beginnen, en e-mailadressen die op bevestiging wachten, moeten opnieuw worden ingevuld.',
    stays: 'Wachtwoord en tweede stap blijven zoals ze zijn.',
    told: 'De persoon krijgt bericht per e-mail.',
  },
  endSubmit: 'Overal uitloggen',

  releaseTitle: 'Wilt u wijzigingen in het account van {name} weer toelaten?',
  releaseMeans: {
    checked:
      'Doe dit pas als u de persoon hebt gesproken en weet dat niemand anders in het account komt: niet met het wachtwoord, niet via de mailbox en niet met een nummer of app van een ander.',
    after:
      'Daarna kan de persoon het account weer wijzigen en een tweede stap instellen. Een verstrekte resetcode werkt niet meer: vraag zo nodig een nieuwe reset aan.',
    told: 'De persoon krijgt bericht per e-mail.',
  },
  releaseSubmit: 'Wijzigingen weer toelaten',

  requestsTitle: 'Hulpverzoeken',
  requestsLead: 'Mensen die niet kunnen inloggen en om hulp vragen. Het oudste verzoek staat bovenaan.',
  requestsNone: 'Niemand wacht op hulp.',
  reach: 'Bereikbaar',
  since: 'Gevraagd op',

  switchTitle: 'Voert u deze overstap uit?',
  switchText:
    'Controleer eerst wie erom heeft gevraagd. Daarna gaan codes naar dit nummer {method, select, sms {per sms} other {als gesproken code}}; de persoon krijgt bericht per e-mail.',
  carryOut: 'Overstap uitvoeren',
  refuseTitle: 'Afwijzen',
  refuseReason: 'Waarom wijst u het verzoek af?',
  refuseHint: 'De persoon leest dit. Hoogstens 500\u00A0tekens.',
  refuse: 'Overstap afwijzen',
  backToSwitches: 'Terug naar de verzoeken',
};
