/** The page where people get what the portal holds about them. */
export const ownData = {
  link: 'Mijn gegevens downloaden',
  title: 'Wilt u uw gegevens downloaden?',
  lead: 'U kunt wat het portaal over u weet als één bestand (JSON) downloaden, dat programma’s kunnen lezen.',
  inTitle: 'Wat erin staat',
  in: {
    account: 'Uw naam, e-mailadressen, gebruikersnaam, taal, rollen, cliënten en instellingen.',
    factors: 'Uw authenticator-apps bij naam, uw telefoonnummers, en hoeveel herstelcodes u nog hebt.',
    sessions: 'Waar en wanneer u hebt ingelogd, voor zover het portaal dat nog weet.',
    requests: 'Wat u hebt aangevraagd, hulpverzoeken en resets, en welke e-mails u zijn gestuurd.',
    history: 'Uw hele geschiedenis.',
  },
  outTitle: 'Wat er niet in staat',
  out: {
    secrets: 'Geheimen: wachtwoorden, sleutels en codes.',
    others:
      'Namen van anderen, en notities van wie uw aanvragen heeft behandeld. Daarover kan {office} u informeren.',
  },
  prepare: 'Mijn gegevens klaarzetten',
  ready: 'U kunt het bestand de komende 10\u00A0minuten downloaden; zet het daarna opnieuw klaar.',
  download: 'Bestand downloaden',
  keep: 'Bewaar het bestand waar alleen u erbij kunt.',
  back: 'Terug naar uw gegevens',
  fileName: 'mijn-gegevens',
};
