import type { mail as english } from '../en/mail';

/** Mails. Each kind: what happened, as subject and heading, and what it means. */
export const mail: typeof english = {
  subject: '{title} – {office}',
  when: 'Wanneer',
  app: 'Naam van de app',
  address: 'E-mailadres',
  notYouTitle: 'Was u dit niet?',
  notYouText:
    'Meld het meteen bij de servicedesk. Die kan al uw sessies beëindigen en uw account weer veilig maken.',
  why: 'U krijgt deze mail omdat uw adres bij een account van {office} hoort.',
  whyAsked: 'U krijgt deze mail omdat iemand uw adres heeft ingevuld in een account bij {office}.',
  whyTaken: 'U krijgt deze mail omdat uw adres bij {office} is ingevuld.',
  neverAsks: '{office} vraagt nooit per mail om uw wachtwoord of een code.',
  openLink: 'Werkt de knop niet? Kopieer dan dit adres naar uw browser:',
  kinds: {
    'factor-connected': {
      title: 'Authenticator-app gekoppeld',
      text: 'Er is een authenticator-app aan uw account gekoppeld. Vanaf nu zijn de codes van die app uw tweede stap.',
    },
    'factor-replaced': {
      title: 'Authenticator-app vervangen',
      text: 'Een nieuwe authenticator-app is in de plaats van de eerdere gekomen. De codes daarvan werken niet meer.',
    },
    'factor-disabled': {
      title: 'Authenticator-app geblokkeerd',
      text: 'Er zijn te veel verkeerde codes ingevuld voor uw account. Codes van uw authenticator-app werken niet meer. U kunt nog inloggen met een herstelcode; vraag anders de servicedesk om hulp. Hebt u de codes niet zelf ingevuld? Dan kent iemand uw wachtwoord.',
    },
    'factor-removed': {
      title: 'Tweede stap en wachtwoord verwijderd',
      text: 'Uw tweede stap en uw wachtwoord zijn verwijderd. Om weer binnen te komen hebt u een nieuwe link van de servicedesk nodig.',
    },
    'factor-switched-off': {
      title: 'Tweede stap uitgezet',
      text: 'De tweede stap van uw account is uitgezet. Met alleen uw wachtwoord kunt u nu inloggen.',
    },
    'app-added': {
      title: 'Nog een authenticator-app gekoppeld',
      text: 'Er is nog een authenticator-app aan uw account gekoppeld. De codes daarvan werken net als die van de andere.',
    },
    'app-removed': {
      title: 'Authenticator-app verwijderd',
      text: 'Er is een authenticator-app van uw account verwijderd. De codes daarvan werken niet meer.',
    },
    'recovery-codes-renewed': {
      title: 'Nieuwe herstelcodes',
      text: 'Er zijn nieuwe herstelcodes gemaakt voor uw account. De eerdere werken niet meer.',
    },
    'password-changed': {
      title: 'Wachtwoord gewijzigd',
      text: 'Het wachtwoord van uw account is gewijzigd.',
    },
    'user-name-changed': {
      title: 'Gebruikersnaam gewijzigd',
      text: 'De gebruikersnaam van uw account is gewijzigd.',
    },
    'email-added': {
      title: 'Tweede e-mailadres toegevoegd',
      text: 'Er is een tweede e-mailadres aan uw account toegevoegd. Ook dat krijgt alle meldingen zoals deze.',
    },
    'email-changed': {
      title: 'E-mailadres gewijzigd',
      text: 'Het e-mailadres waarmee u inlogt is gewijzigd. Het eerdere krijgt nog 14 dagen meldingen zoals deze.',
    },
    'email-removed': {
      title: 'E-mailadres verwijderd',
      text: 'Er is een e-mailadres van uw account verwijderd. Het krijgt nog 14 dagen meldingen zoals deze.',
    },
    'confirm-email': {
      title: 'Bevestig uw e-mailadres',
      text: 'Dit e-mailadres is ingevuld voor een account. Was u dit? Open dan binnen 24 uur de link. Er verandert niets totdat u op de pagina erachter op de knop drukt.',
      button: 'Naar de bevestiging',
      notYou:
        'Dan hoeft u niets te doen: zonder bevestiging verandert er niets, en na 24 uur werkt de link niet meer.',
    },
    'email-taken': {
      title: 'Uw e-mailadres is ingevuld',
      text: 'Iemand probeerde uw e-mailadres aan een account toe te voegen, maar het hoort al bij dat van u. Er is niets veranderd.',
      notYou: 'U hoeft niets te doen. Was u het zelf? Log dan in met het account dat dit adres heeft.',
    },
  },
};
