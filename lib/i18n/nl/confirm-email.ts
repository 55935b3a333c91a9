import type { Texts } from '../translator';

export const confirmEmail: Texts['confirmEmail'] = {
  title: 'Dit e-mailadres bevestigen?',
  second:
    'Iemand met een account bij {office} heeft gevraagd om beveiligingsberichten ook naar dit adres te sturen:',
  signIn: 'Iemand met een account bij {office} wil voortaan met dit adres inloggen:',
  submit: 'Adres bevestigen',
  notYou: 'Hebt u dit niet gevraagd? Sluit deze pagina; er verandert dan niets.',
  goneTitle: 'Deze link werkt niet meer',
  goneText:
    'Een link werkt één keer en 24\u00A0uur lang, en een nieuwere link vervangt hem. Log in en kijk in uw profiel bij ‘Info’: daar ziet u welke adressen tellen en kunt u een nieuwe link laten sturen.',
  doneTitle: 'Het adres is bevestigd',
  doneSecond: 'Het krijgt voortaan ook beveiligingsberichten. U blijft inloggen met uw eerste adres.',
  doneSignIn:
    'Gebruik het de volgende keer dat u inlogt. Het oude adres krijgt nog 14\u00A0dagen beveiligingsberichten.',
  doneText: 'In uw profiel ziet u welke adressen tellen.',
  toPortal: 'Naar het portaal',
};
