import type { mail as english } from '../en/mail';
import { deskMails } from './desk-mails';
import { mailNotices } from './mail-notices';
import { resetFacts, resetMail } from './reset-mail';

/** Mails. Each kind: what happened, as subject and heading, and what it means. */
export const mail: typeof english = {
  subject: '{title} – {office}',
  when: 'Tijdstip',
  app: 'Naam van de app',
  address: 'E-mailadres',
  number: 'Telefoonnummer',
  numbers: 'Telefoonnummers',
  country: 'Land',
  method: 'Manier',
  person: 'Gewijzigd door',
  about: 'Persoon',
  requirement: 'Tweede stap',
  requirements: { off: 'Uit', optional: 'Optioneel', required: 'Verplicht' },
  until: 'Tot en met',
  putOffUntil: 'Uit te stellen tot en met',
  applicant: 'Aanvrager',
  role: 'Rol',
  invitedBy: 'Uitgenodigd door',
  client: 'Cliënt',
  reason: 'Reden',
  methods: {
    authenticator: 'Authenticator-app',
    sms: 'Sms',
    voice: 'Gesproken code',
    'keypad-call': 'Bellen en intoetsen',
  },
  notYouTitle: 'Was u dit niet?',
  notYouText: 'Kies ‘Dit was ik niet’ en meld het meteen bij de servicedesk.',
  whatNowTitle: 'Wat u kunt doen',
  why: 'U krijgt deze e-mail omdat uw adres bij een account van {office} hoort.',
  whyAsked: 'U krijgt deze e-mail omdat iemand uw adres heeft ingevuld in een account bij {office}.',
  whyTaken: 'U krijgt deze e-mail omdat uw adres bij {office} is ingevuld.',
  whyInvited: 'U krijgt deze e-mail omdat {office} u op dit adres heeft uitgenodigd.',
  neverAsks: '{office} vraagt nooit per e-mail om uw wachtwoord of een code.',
  openLink: 'Werkt de knop niet? Kopieer dan dit adres naar uw browser:',
  ...resetFacts,
  ...mailNotices.words,
  kinds: {
    ...resetMail,
    ...deskMails,
    ...mailNotices.kinds,
    'factor-connected': {
      title: 'Authenticator-app gekoppeld',
      text: 'Er is een authenticator-app aan uw account gekoppeld. Vanaf nu zijn codes uit die app uw tweede stap.',
    },
    'factor-replaced': {
      title: 'Authenticator-app vervangen',
      text: 'Een nieuwe authenticator-app heeft alle eerder gekoppelde apps en telefoonnummers vervangen. Codes uit die apps en naar die nummers werken niet meer.',
    },
    'factor-disabled': {
      title: 'Authenticator-app geblokkeerd',
      text: 'Er zijn te veel verkeerde codes ingevuld voor uw account. Codes van uw authenticator-app werken niet meer. U kunt nog inloggen met een herstelcode. Hebt u die niet? Neem dan contact op met de servicedesk. Hebt u de codes niet zelf ingevuld? Dan kent iemand uw wachtwoord.',
    },
    'factor-removed': {
      title: 'Tweede stap en wachtwoord verwijderd',
      text: 'De servicedesk heeft uw tweede stap en uw wachtwoord verwijderd. Om weer in te loggen, hebt u een nieuwe link van de servicedesk nodig.',
    },
    'factor-switched-off': {
      title: 'Tweede stap uitgezet',
      text: 'De tweede stap van uw account is uitgezet. Uw apps, telefoonnummers en herstelcodes werken niet meer; met alleen uw wachtwoord kunt u nu inloggen.',
    },
    'app-added': {
      title: 'Nog een authenticator-app gekoppeld',
      text: 'Er is nog een authenticator-app aan uw account gekoppeld. U kunt nu ook inloggen met codes uit die app.',
    },
    'app-removed': {
      title: 'Authenticator-app verwijderd',
      text: 'Er is een authenticator-app van uw account verwijderd. Codes uit die app werken niet meer.',
    },
    'number-added': {
      title: 'Telefoonnummer toegevoegd',
      text: 'Er is een telefoonnummer aan uw account toegevoegd. Codes om in te loggen kunnen vanaf nu naar dit nummer gaan.',
    },
    'number-removed': {
      title: 'Telefoonnummer verwijderd',
      text: 'Er is een telefoonnummer van uw account verwijderd. Er gaan geen codes meer naartoe.',
    },
    'method-changed': {
      title: 'Manier van inloggen gewijzigd',
      text: 'Voor uw account is een andere manier of een ander telefoonnummer gekozen, waar wij bij het inloggen voortaan het eerst om vragen.',
    },
    'codes-stopped': {
      title: 'Codes per telefoon gestopt',
      text: 'De meeste codes die de laatste tijd voor uw kantoor naar de hier genoemde telefoonnummers zijn gestuurd, zijn niet ingevuld. Misschien laat iemand op uw kosten codes sturen. Daarom gaan er maximaal 24\u00A0uur lang geen codes naar deze nummers.',
      notYou:
        'U hoeft niets te doen: uiterlijk na 24\u00A0uur worden er weer codes gestuurd. Tot die tijd kunnen mensen met zo’n nummer inloggen met de authenticator-app of een herstelcode. Gebeurt dit nog een keer? Meld het dan bij de servicedesk.',
    },
    'recovery-codes-renewed': {
      title: 'Nieuwe herstelcodes',
      text: 'Er zijn nieuwe herstelcodes gemaakt voor uw account. De eerdere werken niet meer.',
    },
    'password-changed': {
      title: 'Wachtwoord gewijzigd',
      text: 'Het wachtwoord van uw account is gewijzigd. In alle andere browsers bent u uitgelogd.',
    },
    'user-name-changed': {
      title: 'Gebruikersnaam gewijzigd',
      text: 'De gebruikersnaam van uw account is gewijzigd. Inloggen met uw e-mailadres kan ook nog steeds.',
    },
    'email-asked': {
      title: 'Nieuw e-mailadres ingevuld',
      text: 'Er is een nieuw e-mailadres ingevuld voor uw account. Er verandert niets totdat het adres is bevestigd via de link die wij daarheen hebben gestuurd. Was u dit niet? Log dan in en wijzig uw wachtwoord: daarna werkt de link niet meer.',
    },
    'email-added': {
      title: 'Tweede e-mailadres toegevoegd',
      text: 'Er is een tweede e-mailadres aan uw account toegevoegd. Ook op dat adres krijgt u voortaan beveiligingsberichten zoals dit.',
    },
    'email-changed': {
      title: 'E-mailadres gewijzigd',
      text: 'Het e-mailadres waarmee u inlogt, is gewijzigd. Het eerdere adres krijgt nog 14\u00A0dagen beveiligingsberichten zoals dit.',
    },
    'email-removed': {
      title: 'E-mailadres verwijderd',
      text: 'Het tweede e-mailadres van uw account is verwijderd. Het krijgt nog 14\u00A0dagen beveiligingsberichten zoals dit.',
    },
    'confirm-email': {
      title: 'Bevestig uw e-mailadres',
      text: 'Dit e-mailadres is ingevuld voor een account. Was u dit? Open dan binnen 24\u00A0uur de link en bevestig daar het adres. Tot die tijd verandert er niets.',
      button: 'Naar de bevestiging',
      notYou:
        'Dan hoeft u niets te doen: zonder bevestiging verandert er niets, en na 24\u00A0uur werkt de link niet meer.',
    },
    'email-taken': {
      title: 'Uw e-mailadres is ingevuld voor een ander account',
      text: 'Iemand probeerde uw e-mailadres aan een ander account toe te voegen. Het hoort al bij uw account, dus er is niets veranderd.',
      notYou:
        'Dan hoeft u niets te doen. Was u het zelf? Log dan in op het account waar dit adres bij hoort.',
    },
    'password-link': {
      title: 'Kies een nieuw wachtwoord',
      text: 'Iemand heeft aangegeven het wachtwoord van uw account te zijn vergeten. Was u dit? Open dan binnen 30\u00A0minuten de link en kies daar een nieuw wachtwoord. De link werkt maar één keer. Hebt u een tweede stap, dan wordt daar bij het inloggen nog steeds om gevraagd.',
      button: 'Wachtwoord kiezen',
      notYou:
        'Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is, en na 30\u00A0minuten werkt de link niet meer. Geef de link aan niemand door.',
    },
    'rules-loosened': {
      title: 'Tweede stap: er wordt minder gevraagd dan eerst',
      text: 'Een regel voor de tweede stap is versoepeld. Alle beheerders van uw kantoor krijgen hier bericht van.',
      button: 'Regel bekijken',
      notYou:
        'Had u dit niet verwacht? Vraag het dan na bij de persoon die hier staat. Weet die nergens van? Meld het dan meteen bij de servicedesk: misschien is iemand anders in dat account ingelogd.',
    },
    'less-asked': {
      title: 'Tweede stap: er wordt minder van u gevraagd dan eerst',
      text: 'Een beheerder van uw kantoor heeft versoepeld wat er bij het inloggen van u wordt gevraagd. Misschien is het wachtwoord nu genoeg. Alle beheerders van uw kantoor krijgen hier bericht van.',
      button: 'Naar uw profiel',
      notYou:
        'Had u dit niet verwacht? Vraag het dan na bij de persoon die hier staat of bij de servicedesk, en kies een nieuw wachtwoord: misschien kent iemand anders het.',
    },
    'less-asked-of': {
      title: 'Tweede stap: van één persoon wordt minder gevraagd dan eerst',
      text: 'Wat er bij het inloggen van de hier genoemde persoon wordt gevraagd, is versoepeld. Die persoon en alle beheerders van uw kantoor krijgen hier bericht van.',
      button: 'Mensen bekijken',
      notYou:
        'Had u dit niet verwacht? Vraag het dan na bij degene die dit heeft gewijzigd. Weet die nergens van? Meld het dan meteen bij de servicedesk: misschien is iemand anders in dat account ingelogd.',
    },
    'roles-changed': {
      title: 'Uw rollen zijn gewijzigd',
      text: 'Een beheerder van uw kantoor heeft de rollen van uw account gewijzigd. Die bepalen wat u in het portaal kunt zien en doen. Bij sommige rollen is altijd een tweede stap nodig.',
      notYou:
        'Had u dit niet verwacht? Vraag het dan na bij de persoon die hier staat of bij de servicedesk.',
    },
    'in-charge-invited': {
      title: 'Uitgenodigd voor een rol met meer rechten',
      text: '{count, plural, one {Iemand is bij uw kantoor uitgenodigd als beheerder, leidinggevende of servicedesk.} other {# mensen zijn met een bestand bij uw kantoor uitgenodigd als beheerder, leidinggevende of servicedesk.}} Alle beheerders van uw kantoor krijgen hier bericht van.',
      button: 'Openstaande uitnodigingen bekijken',
      notYou:
        'Had u dit niet verwacht? Vraag het dan na bij de persoon die hier staat. Weet die nergens van? Trek de uitnodiging dan in en meld het meteen bij de servicedesk: misschien is iemand anders in dat account ingelogd.',
    },
    'in-charge-given': {
      title: 'Iemand heeft een rol met meer rechten gekregen',
      text: 'Iemand van uw kantoor is beheerder, leidinggevende of servicedesk geworden. Alle beheerders van uw kantoor krijgen hier bericht van.',
      button: 'Mensen van uw kantoor bekijken',
      notYou:
        'Had u dit niet verwacht? Vraag het dan na bij de persoon die hier staat. Weet die nergens van? Neem de rol dan weer af en meld het meteen bij de servicedesk: misschien is iemand anders in dat account ingelogd.',
    },
    'account-deactivated': {
      title: 'Uw account is gedeactiveerd',
      text: 'Een beheerder van uw kantoor heeft uw account gedeactiveerd. U bent overal uitgelogd en kunt niet meer inloggen.',
      notYou: 'Denkt u dat dit een vergissing is? Neem dan contact op met de servicedesk.',
    },
    'request-made': {
      title: 'Er wacht een aanvraag op u',
      text: 'Iemand heeft de hier genoemde manier aangevraagd. U kunt de aanvraag goedkeuren of afwijzen; tot die tijd kan de aanvrager deze manier niet kiezen.',
      button: 'Naar de aanvragen',
      notYou:
        'Weet u niet zeker dat de aanvraag van deze persoon komt? Vraag het dan na voordat u goedkeurt, maar niet via het nummer in de aanvraag.',
    },
    'request-reminder': {
      title: 'Er wacht nog steeds een aanvraag op u',
      text: 'Iemand heeft de hier genoemde manier aangevraagd, en er is nog niet over beslist. Tot die tijd kan de aanvrager deze manier niet kiezen.',
      button: 'Naar de aanvragen',
      notYou:
        'Weet u niet zeker dat de aanvraag van deze persoon komt? Vraag het dan na voordat u goedkeurt, maar niet via het nummer in de aanvraag.',
    },
    'request-approved': {
      title: 'Uw aanvraag is goedgekeurd',
      text: 'U mag de hier genoemde manier gebruiken, met dit telefoonnummer en geen ander. Stel die eerst in uw profiel in.',
      button: 'Naar uw profiel',
    },
    'request-refused': {
      title: 'Uw aanvraag is afgewezen',
      text: 'U hebt de hier genoemde manier aangevraagd. De aanvraag is afgewezen; de reden staat hieronder. In uw profiel ziet u wat u wel kunt instellen, en kunt u een nieuwe aanvraag doen.',
      button: 'Naar uw profiel',
    },
    'grace-ends': {
      title: 'Stel uw tweede stap in, uiterlijk op {day}',
      text: 'Bij {office} is een tweede stap verplicht. U kunt het instellen nog tot en met {day} overslaan. Daarna kunt u niet meer zonder tweede stap inloggen. Het instellen kost een paar minuten.',
      button: 'Nu instellen',
      notYou: 'Lukt het instellen niet? Neem dan vóór het einde van die dag contact op met de servicedesk.',
    },
    invitation: {
      title: 'U bent uitgenodigd',
      text: '{office} heeft u uitgenodigd om een account aan te maken. Open binnen 7\u00A0dagen de link en kies daar een wachtwoord. De link werkt één keer.',
      button: 'Naar uw uitnodiging',
      notYou:
        'Had u deze uitnodiging niet verwacht? Dan hoeft u niets te doen: zonder u komt er geen account, en na 7\u00A0dagen werkt de link niet meer.',
    },
    'invited-elsewhere': {
      title: 'Uitnodiging voor een adres dat al een account heeft',
      text: 'Iemand heeft naar dit adres een uitnodiging gestuurd. Het adres hoort al bij uw account, dus er is niets veranderd.',
      notYou:
        'U hoeft niets te doen. Verwachtte u een uitnodiging? Geef dan een ander adres door aan wie u heeft uitgenodigd: een adres kan maar bij één account horen.',
    },
    announcement: {
      title: 'Een hulpartikel voor u',
      text: '{office} vraagt u een artikel over inloggen te lezen.',
      button: 'Artikel lezen',
      notYou: 'Hebt u er vragen over? Neem dan contact op met de servicedesk.',
    },
  },
  /** In the place of the above, where it was a phone. */
  byPhone: {
    'factor-connected': {
      title: 'Telefoonnummer toegevoegd als tweede stap',
      text: 'Er is een telefoonnummer aan uw account toegevoegd. Vanaf nu zijn codes per telefoon uw tweede stap.',
    },
    'factor-replaced': {
      title: 'Tweede stap vervangen',
      text: 'Een telefoonnummer heeft alles vervangen wat eerder aan uw account was gekoppeld. Codes uit eerdere apps en naar eerdere nummers werken niet meer.',
    },
    'factor-disabled': {
      title: 'Manier van inloggen geblokkeerd',
      text: 'Er zijn te veel verkeerde codes ingevuld voor uw account. De hier genoemde manier werkt niet meer. U kunt nog inloggen op een andere manier die u hebt ingesteld of met een herstelcode. Hebt u die niet? Neem dan contact op met de servicedesk. Hebt u de codes niet zelf ingevuld? Dan kent iemand uw wachtwoord.',
    },
  },
};
