import type { resetFacts as englishFacts, resetMail as englishMail } from '../en/reset-mail';

/** What the mails of a reset name. */
export const resetFacts: typeof englishFacts = {
  pass: 'Uw resetcode',
  scope: 'Wat wordt verwijderd',
  scopes: {
    all: 'Authenticator-apps, telefoonnummers en herstelcodes',
    app: 'Authenticator-apps en herstelcodes',
    phones: 'Telefoonnummers en herstelcodes',
  },
};

/** The mails of a reset (kinds of `mail`). */
export const resetMail: typeof englishMail = {
  'reset-asked': {
    title: 'Er is een reset van uw tweede stap aangevraagd',
    text: 'De servicedesk is gevraagd uw tweede stap te verwijderen, zodat u een nieuwe kunt instellen. Er is nog niets veranderd: eerst moet een tweede persoon dit bevestigen. Zodra dat gebeurt, krijgt u bericht.',
  },
  'reset-confirmed': {
    title: 'Op {moment} verwijderen wij uw tweede stap',
    text: 'Op {moment} verwijderen wij op verzoek uw tweede stap. Tot die tijd kunt u dit stoppen. Daarna gaat er een resetcode naar het adres van u dat het langst niet is gewijzigd. Met uw wachtwoord en die resetcode stelt u een nieuwe tweede stap in.',
    button: 'Reset stoppen',
    notYou:
      'Stop de reset met de knop hierboven, zolang het nog kan. Neem daarna contact op met de servicedesk: misschien kent iemand uw wachtwoord.',
  },
  'reset-handed-over': {
    title: 'Er is een resetcode voor uw tweede stap overhandigd',
    text: 'Er is een reset van uw tweede stap aangevraagd en een tweede persoon heeft die bevestigd. U krijgt een resetcode te horen. Wie die code na uw wachtwoord invult, verwijdert uw tweede stap en stelt een nieuwe in. De resetcode werkt één keer en is maximaal 24\u00A0uur geldig.',
  },
  'reset-vetoed': {
    title: 'De reset is gestopt',
    text: 'De reset van uw tweede stap is gestopt via de link in een van onze e-mails. Er is niets verwijderd. De komende 24\u00A0uur kan er geen nieuwe reset per e-mail ingaan.',
  },
  'reset-ended': {
    title: 'De reset gaat niet door',
    text: 'De servicedesk heeft de aangevraagde reset van uw tweede stap beëindigd. Er is niets verwijderd. Had u er al een resetcode voor? Dan werkt die niet meer.',
    notYou: 'Kunt u nog steeds niet inloggen? Neem dan contact op met de servicedesk.',
  },
  'reset-done': {
    title: 'Uw tweede stap is verwijderd',
    text: 'Iemand heeft uw wachtwoord en de resetcode ingevuld. Wat hieronder staat, is verwijderd, en u bent overal uitgelogd. U kunt pas weer inloggen als er een nieuwe tweede stap is ingesteld.',
  },
  'reset-pass': {
    title: 'Uw resetcode voor een nieuwe tweede stap',
    text: 'Met deze resetcode kunt u een nieuwe tweede stap instellen. Log in met uw gebruikersnaam en wachtwoord, kies ‘Hulp’ en dan ‘Resetcode invullen’. De resetcode werkt één keer, tot {moment}, en alleen samen met uw wachtwoord.',
    notYou:
      'Meld het meteen bij de servicedesk en geef de resetcode aan niemand door. Niemand van de servicedesk vraagt u ernaar.',
  },
};
