import type { signIn as english } from '../en/sign-in';

export const signIn: typeof english = {
  portal: 'Klantportaal',
  title: 'Inloggen',
  lead: 'bij het klantportaal van {office}',
  identifier: 'E-mailadres of gebruikersnaam',
  password: 'Wachtwoord',
  submit: 'Inloggen',
  cannotGetIn: 'Hulp',
  identifierMissing: 'Vul uw e-mailadres of gebruikersnaam in.',
  passwordMissing: 'Vul uw wachtwoord in.',
  wrong: 'Gebruikersnaam of wachtwoord klopt niet. Controleer beide of kies ‘Hulp’.',
  waitUntil: 'Te veel verkeerde wachtwoorden. Probeer het vanaf {time}\u00A0uur opnieuw.',
  busy: 'Er loggen op dit moment veel mensen in. Probeer het over enkele seconden opnieuw.',

  codeTitle: 'Vul de code uit uw authenticator-app in',
  codeHint: 'De app toont zes cijfers die elke 30\u00A0seconden veranderen.',
  codeMissing: 'Vul de zes cijfers in die uw app nu toont.',
  codeWrong:
    'Deze code klopt niet. Vul de code in die uw app nu toont; nog {tries, plural, one {#\u00A0poging} other {#\u00A0pogingen}}.',
  codeUsed: 'Deze code is al gebruikt. Wacht op de volgende in uw app.',
  codeWait: 'Te veel verkeerde codes. Probeer het vanaf {time}\u00A0uur opnieuw.',
  codeDisabled: 'Na te veel verkeerde codes is de app geblokkeerd. Log in met een herstelcode.',
  noCode: 'Geen code?',
  noCodeClock: 'De code hangt af van de klok: controleer of uw telefoon de tijd automatisch instelt.',
  noCodeRecovery: 'Een herstelcode gebruiken',
  noCodeDesk:
    'Hebt u ook geen herstelcodes? Neem contact op met de servicedesk. Die controleert eerst wie u bent.',
  cancel: 'Inloggen annuleren',
  until: 'Deze pagina is geldig tot {time}\u00A0uur.',

  recoveryTitle: 'Vul een herstelcode in',
  recoveryHint:
    'Een van de codes die u hebt bewaard om zonder telefoon in te loggen. Hoofdletters, streepjes en spaties maken niet uit.',
  recoveryLeft:
    'U hebt nog {count, plural, one {#\u00A0code} other {#\u00A0codes}}; elke code werkt één keer.',
  recoveryNone:
    'U hebt geen herstelcodes meer. Neem contact op met de servicedesk: die controleert wie u bent en laat u een nieuwe tweede stap instellen.',
  recoveryMissing:
    'Vul een herstelcode in: 16 letters en cijfers, zoals ABCD-\u2060EFGH-\u2060JKMN-\u2060PQRS.',
  recoveryWrong:
    'Deze herstelcode klopt niet. Controleer elke letter en elk cijfer; nog {tries, plural, one {#\u00A0poging} other {#\u00A0pogingen}}.',
  recoveryUsed: 'Deze herstelcode is al gebruikt. Streep de code door en neem de volgende.',
  recoveryWait: 'Te veel verkeerde codes. Probeer het vanaf {time}\u00A0uur opnieuw.',
  useApp: 'De authenticator-app gebruiken',

  closedTriesTitle: 'Te veel verkeerde codes',
  closedTriesText:
    'Om uw account te beschermen, is deze inlogpoging beëindigd. Begin opnieuw met uw wachtwoord en vul dan de nieuwste code in.',
  closedTriesWait: 'Vanaf {time}\u00A0uur kunt u weer een code invullen.',
  closedTimeTitle: 'Het inloggen duurde te lang',
  closedTimeText:
    'De tijd voor deze stap is om. Begin opnieuw met uw wachtwoord; met ‘Meer tijd’ blijft een stap langer open.',
  closedCancelledTitle: 'Deze inlogpoging is beëindigd',
  closedCancelledText:
    'Het inloggen is geannuleerd, of uw account is intussen gewijzigd. Begin opnieuw met uw wachtwoord.',
  again: 'Opnieuw inloggen',
  refusedTitle: 'U kunt nu niet inloggen',
  refusedDisabled:
    'Uw tweede stap is geblokkeerd na te veel verkeerde codes en u hebt geen herstelcodes meer. Met alleen uw wachtwoord gaat uw account niet open.',
  refusedNothing:
    'Voor uw account is een tweede stap verplicht, maar die kunt u op dit moment niet instellen.',
  refusedNext:
    'Neem contact op met de servicedesk van {office}. Die controleert wie u bent; daarna kunt u een nieuwe tweede stap instellen.',

  helpTitle: 'Hulp bij inloggen',
  helpLead: 'Waarmee kunnen wij u helpen?',
  helpPassword: 'Ik ben mijn wachtwoord vergeten',
  helpPasswordText:
    'Vraag een link aan. Die gaat naar het e-mailadres van uw account; open die om een nieuw wachtwoord te kiezen. Om uw tweede stap wordt nog steeds gevraagd. Kunt u niet bij die mailbox, vraag het dan de servicedesk; die vraagt nooit naar uw oude wachtwoord.',
  helpCode: 'Mijn code wordt niet geaccepteerd',
  helpCodeText:
    'Een code werkt één keer en alleen de nieuwste telt. Uit een app: laat uw telefoon de tijd automatisch instellen en vul de code in die de app nu toont; hebt u die net gebruikt, wacht dan op de volgende. Per sms of telefoon: kies ‘Geen code?’ voor een nieuwe.',
  helpPhone: 'Ik ben mijn telefoon kwijt',
  helpPhoneText:
    'Vul uw wachtwoord in en kies bij ‘Geen code?’ voor ‘Een herstelcode gebruiken’. Met een herstelcode logt u in zonder telefoon. Daarna kunt u meteen een nieuwe telefoon koppelen.',
  helpNothing: 'Ik heb ook geen herstelcodes',
  helpNothingText:
    'Neem contact op met de servicedesk. Die controleert wie u bent voordat u een nieuwe tweede stap kunt instellen.',
  helpWait: 'Ik moet wachten',
  helpWaitText:
    'Na enkele verkeerde pogingen moet u wachten, zodat niemand uw wachtwoord of code kan raden. Op de pagina staat vanaf wanneer u verder kunt; eerder proberen maakt de wachttijd niet langer.',

  demoTitle: 'Demo-accounts',
  demoText:
    'Deze accounts bestaan alleen in deze demo. Het wachtwoord is voor alle accounts <password></password>.',
  demoPhone: 'De oefentelefoon van de demo, met een authenticator-app',
  demoKey: 'sleutel voor de app: {key}',
  demoChoose: 'Andere kantoren van de demo',
};
