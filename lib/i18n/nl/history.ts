import type { Texts } from '../translator';

export const history: Texts['history'] = {
  title: 'Uw gebruiksgeschiedenis',
  lead: 'Wat er in de laatste 90\u00A0dagen met uw account is gebeurd, het nieuwste eerst.',
  newest: 'Het nieuwste van de laatste 90\u00A0dagen:',
  all: 'Alles bekijken',
  older: 'Oudere gebeurtenissen',
  toNewest: 'Naar de nieuwste gebeurtenissen',
  none: 'Er is in de laatste 90\u00A0dagen niets met uw account gebeurd.',
  noMore: 'Er zijn geen oudere gebeurtenissen.',
  notYou:
    'Staat hier iets wat u niet zelf hebt gedaan? Kies een nieuw wachtwoord, log in alle andere browsers uit en meld het bij de servicedesk.',
  byUnknown: 'Niet bekend door wie',
  byDesk: 'Door de servicedesk',
  events: {
    password: {
      wrong: 'Verkeerd wachtwoord ingevuld',
      right: 'Juist wachtwoord ingevuld',
      confirmed: 'Wachtwoord opnieuw ingevuld',
      set: 'Wachtwoord gekozen via een link',
      changed: 'Wachtwoord gewijzigd',
    },
    proof: { wrong: 'Verkeerde code ingevuld', right: 'Juiste code uit de authenticator-app ingevuld' },
    attempt: { closed: 'Afgebroken na te veel verkeerde pogingen' },
    factor: {
      connected: 'Tweede stap ingesteld',
      replaced: 'Authenticator-app vervangen door een andere',
      disabled: 'Authenticator-app geblokkeerd na te veel verkeerde codes',
      removed: 'Tweede stap en wachtwoord verwijderd',
      'switched-off': 'Tweede stap uitgezet',
    },
    app: {
      added: 'Nog een authenticator-app gekoppeld',
      renamed: 'Naam van authenticator-app gewijzigd',
      'made-current': 'Andere authenticator-app als huidige app gekozen',
      removed: 'Authenticator-app verwijderd',
    },
    number: {
      added: 'Telefoonnummer toegevoegd',
      removed: 'Telefoonnummer verwijderd',
      'made-primary': 'Ander telefoonnummer als hoofdnummer gekozen',
    },
    method: { 'made-current': 'Andere manier gekozen om in te loggen' },
    codes: { stopped: 'Codes naar bepaalde telefoonnummers gestopt' },
    offer: { declined: 'Instellen van een tweede stap uitgesteld' },
    'recovery-code': { used: 'Herstelcode gebruikt' },
    'recovery-codes': { acknowledged: 'Nieuwe herstelcodes bewaard' },
    session: { started: 'Ingelogd', ended: 'Uitgelogd' },
    name: { changed: 'Naam gewijzigd' },
    'user-name': { changed: 'Gebruikersnaam gewijzigd', taken: 'Gevraagde gebruikersnaam was al in gebruik' },
    language: { changed: 'Taal gewijzigd' },
    email: {
      asked: 'Link gestuurd om een e-mailadres te bevestigen',
      confirmed: 'Tweede e-mailadres bevestigd',
      changed: 'E-mailadres om in te loggen gewijzigd',
      removed: 'Tweede e-mailadres verwijderd',
    },
    account: { created: 'Account aangemaakt', 'link-made': 'Link gemaakt om een wachtwoord te kiezen' },
  },
  /** In the place of some of the above, where it was a phone. */
  byPhone: {
    proof: {
      right: {
        sms: 'Juiste code uit de sms ingevuld',
        voice: 'Juiste gesproken code ingevuld',
        'keypad-call': 'Juiste cijfers op de telefoon ingetoetst',
      },
    },
    factor: {
      replaced: 'Tweede stap vervangen door een telefoonnummer',
      disabled: 'Manier per telefoon geblokkeerd na te veel verkeerde codes',
    },
  },
  other: 'Overige activiteit',
};
