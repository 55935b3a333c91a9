import type { security as english } from '../en/security';

export const security: typeof english = {
  title: 'Voor wie is bij uw kantoor een tweede stap verplicht?',
  lead: 'Er wordt niets opgeslagen voordat u hebt gezien voor wie het geldt. Een regel geldt vanaf de volgende keer dat iemand inlogt.',
  unchanged: 'U hebt niets gewijzigd. De regels zijn zoals ze waren.',
  unchangedWord: 'Niets op te slaan',
  staffTitle: 'Medewerkers',
  staffLead:
    'Iedereen die voor uw kantoor werkt. Voor beheerders, leidinggevenden en de servicedesk is een tweede stap altijd verplicht.',
  customersTitle: 'Klanten zonder cliënt',
  customersLead:
    'Voor gebruikers van een cliënt geldt de regel van die cliënt. De manieren hieronder gelden ook voor hen.',
  requirement: 'Is een tweede stap verplicht?',
  requirements: { required: 'Verplicht', optional: 'Optioneel', off: 'Uit' },
  requirementMeans: {
    required: 'Iedereen doet een tweede stap. Wie er geen heeft, stelt er een in.',
    optional: 'Iedereen kiest zelf. Wie een tweede stap heeft, doet die ook.',
    off: 'Niemand doet een tweede stap, ook niet wie er een heeft.',
  },
  days: 'Dagen dat het instellen kan worden uitgesteld',
  daysHint:
    '0 tot en met 90, voor iedereen geteld vanaf de eerste keer inloggen waarbij het wordt gevraagd. Ze eindigen om middernacht en beginnen nooit opnieuw.',
  methods: 'Manieren, de beste eerst',
  methodsHint:
    'In deze volgorde worden ze aangeboden. Een manier die niet wordt aangeboden, werkt niet meer voor wie die gebruikt.',
  notOffered: 'Niet aangeboden',
  places: { '1': '1e', '2': '2e', '3': '3e', '4': '4e' },

  phoneTitle: 'Codes via de telefoon',
  countries: 'Landen waar codes naartoe gaan',
  countriesHint: 'Nummers van andere landen kunnen niet worden toegevoegd en krijgen geen codes meer.',
  moreCountries: 'Meer landen',
  apply: 'Manieren via de telefoon moeten worden aangevraagd',
  applyHint:
    'Sms en bellen kunnen pas worden ingesteld nadat een aanvraag is goedgekeurd, voor dat ene nummer.',
  manager: 'Wie over aanvragen beslist',
  managerHint: 'Voor mensen zonder eigen leidinggevende.',
  managerNone: 'De beheerders',
  desk: 'Alleen de servicedesk wisselt tussen sms en gesproken code',
  sms: 'Een sms bevestigt een nieuwe authenticator-app',
  smsHint: 'Voor mensen van wie het mobiele nummer bekend is.',

  applicationsTitle: 'Toepassingen',
  applicationsLead:
    'Vink de toepassingen aan waarvoor iedereen een tweede stap nodig heeft, wat de regels hierboven ook zeggen.',
  planned: '{name} (gepland)',

  submit: 'Bekijk voor wie dit geldt',
  regionTitle: 'Land, taal en tijdzone',
  regionQuestion: 'Welk land, welke taal en welke tijdzone gelden voor uw kantoor?',
  regionLead:
    'De taal geldt voor mensen die zelf geen taal hebben gekozen. De tijdzone bepaalt wanneer een dag eindigt.',
  regionChange: 'Wijzigen',
  language: 'Taal',
  country: 'Land',
  timeZone: 'Tijdzone',
  save: 'Opslaan',
  back: 'Terug naar de regels',

  errors: {
    requirementMissing: 'Kies Verplicht, Optioneel of Uit.',
    graceWrong: 'Vul een heel getal van 0 tot en met 90 in.',
    methodsMissing: 'Bied minstens één manier aan: geef die een plaats.',
    methodsUnserved: 'Dit portaal verstuurt geen codes per telefoon. Bied ook de authenticator-app aan.',
    countriesMissing: 'Kies minstens één land, of bied geen manier via de telefoon aan.',
    countriesWrong: 'Kies landen uit de lijst.',
    applicationsWrong: 'Kies toepassingen uit de lijst.',
    other: 'Er klopt iets niet in het formulier. Controleer elk antwoord.',
  },

  previewTitle: 'Voor wie gelden deze regels?',
  changesTitle: 'Wat er verandert',
  change: '{before} → {after}',
  saveFor:
    '{count, plural, =0 {Opslaan} one {Opslaan voor #\u00A0persoon} other {Opslaan voor #\u00A0mensen}}',
  changeEntries: 'Invoer wijzigen',
  meanwhileWord: 'Intussen gewijzigd',
  meanwhile: 'Iemand anders heeft de regels opgeslagen nadat u het formulier had geopend. Dit is gewijzigd:',
  meanwhileBy: '{person}, {moment}',
  meanwhileAgain:
    'Hieronder ziet u uw invoer naast de regels zoals die nu zijn. Sla alleen op als uw invoer die regels moet vervangen.',
  regionChanged: 'Land, taal of tijdzone',
  rules: {
    staffRequirement: 'Medewerkers: tweede stap',
    staffGraceDays: 'Medewerkers: dagen uitstel',
    staffMethods: 'Medewerkers: manieren',
    customerRequirement: 'Klanten: tweede stap',
    customerGraceDays: 'Klanten: dagen uitstel',
    customerMethods: 'Klanten: manieren',
    codeCountries: 'Landen',
    phoneNeedsApplication: 'Manieren via de telefoon moeten worden aangevraagd',
    managerId: 'Wie over aanvragen beslist',
    switchesByDesk: 'Alleen de servicedesk wisselt',
    appNeedsSms: 'Een sms bevestigt een nieuwe app',
    requiredApplications: 'Toepassingen met verplichte tweede stap',
  },
  yes: 'Ja',
  no: 'Nee',
  none: 'Geen',
  somebodyElse: 'iemand anders',
  daysCount: '{count, plural, one {#\u00A0dag} other {#\u00A0dagen}}',
};
