import type { getIn as english } from '../en/get-in';

export const getIn: typeof english = {
  nowTitle: 'Wat u nu kunt doen',
  enterCode: 'De code invullen',
  recovery: 'Een herstelcode gebruiken (nog {count} over)',
  codesBy: {
    authenticator: 'Codes uit de app',
    sms: 'Codes per sms',
    voice: 'Gesproken codes',
    'keypad-call': 'Bellen en intoetsen',
    'recovery-code': 'Herstelcodes',
  },
  wait: '{what}: dat kan nu niet. Probeer het vanaf {time}\u00A0uur opnieuw.',
  applied: 'Uw aanvraag voor een manier wacht op een beslissing.',
  toApplication: 'Uw aanvraag bekijken',
  setUp: 'Uw tweede stap instellen',
  goOn: 'Terug naar waar u was',
  again: 'Opnieuw beginnen met uw wachtwoord',
  nothing: 'U komt nu zelf niet verder. De servicedesk kan u helpen.',

  deskTitle: 'De servicedesk om hulp vragen',
  deskLead:
    'Helpt dit allemaal niet? Dan kan de servicedesk van {office} uw tweede stap verwijderen, zodat u een nieuwe kunt instellen. De servicedesk controleert wie u bent, en een tweede persoon moet het ermee eens zijn. Uw wachtwoord alleen is hiervoor niet genoeg.',
  ask: 'Om hulp vragen',
  askedOn: 'U hebt de servicedesk op {moment} om hulp gevraagd. De servicedesk neemt contact met u op.',
  withdraw: 'Verzoek intrekken',
  answeredOn:
    'De servicedesk heeft uw verzoek op {moment} afgesloten. Heeft niemand contact met u opgenomen? Bel of schrijf dan, of vraag opnieuw om hulp.',
  reset: {
    asked:
      'De servicedesk heeft een reset van uw tweede stap aangevraagd. Een tweede persoon moet die bevestigen.',
    waiting: 'De reset van uw tweede stap is bevestigd. Op {moment} sturen wij u per e-mail een resetcode.',
    mailed: 'Wij hebben u per e-mail een resetcode gestuurd. Daarmee stelt u een nieuwe tweede stap in.',
    handed:
      'De reset is bevestigd en u krijgt een resetcode te horen. Daarmee stelt u een nieuwe tweede stap in.',
    vetoed:
      'De reset is gestopt via de link in een van onze e-mails. Was u dat niet? Meld het dan bij de servicedesk.',
    refused: 'De reset is afgewezen. Vraag de servicedesk waarom.',
    withdrawn: 'De servicedesk heeft de reset ingetrokken.',
    expired:
      'De reset is vervallen, omdat die niet op tijd is bevestigd of gebruikt. U kunt opnieuw om hulp vragen.',
  },
  enterPass: 'Resetcode invullen',
  havePass: 'Ik heb een resetcode van de servicedesk',
  without:
    'Log eerst in met uw wachtwoord en kom dan terug naar deze pagina. Dan ziet u wat u nu kunt doen en kunt u de servicedesk om hulp vragen.',

  askTitle: 'Hoe kan de servicedesk u bereiken?',
  askLead:
    'De servicedesk van {office} neemt contact met u op, controleert wie u bent en helpt u weer in te loggen. Alle bekende e-mailadressen van uw account krijgen bericht van uw verzoek.',
  reach: 'Hoe wij u bereiken',
  reachHint:
    'Bijvoorbeeld een telefoonnummer, en wanneer u bereikbaar bent. Hoogstens 200\u00A0tekens. Schrijf hier geen wachtwoord of code.',
  errors: {
    'reach-missing': 'Vul in hoe de servicedesk u kan bereiken.',
    'reach-too-long': 'Vul hoogstens 200\u00A0tekens in.',
    'too-often':
      'U hebt binnen 24\u00A0uur drie keer om hulp gevraagd. Bel de servicedesk, of probeer het morgen opnieuw.',
    'not-now':
      'U hebt uw wachtwoord te lang geleden ingevuld, of uw account is gewijzigd. Log eerst opnieuw in met uw wachtwoord.',
  },
};
