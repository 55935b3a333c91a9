import type { Texts } from '../translator';

export const confirmEmail: Texts['confirmEmail'] = {
  title: 'Wilt u dit e-mailadres bevestigen?',
  second: 'Iemand met een account bij {office} wil beveiligingsberichten ook op dit adres ontvangen:',
  signIn: 'Iemand met een account bij {office} wil voortaan met dit adres inloggen:',
  submit: 'Adres bevestigen',
  notYou: 'Hebt u hier niet om gevraagd? Sluit dan deze pagina; er verandert niets.',
  goneTitle: 'Met deze link bevestigt u geen adres meer',
  goneText:
    'Een link werkt één keer en is hoogstens 24\u00A0uur geldig; door een nieuwere link of een wijziging in de beveiliging van het account vervalt die eerder. Log in en kijk in uw profiel bij ‘Info’: daar ziet u welke adressen zijn bevestigd en kunt u een nieuwe link laten sturen.',
  doneTitle: 'Het adres is bevestigd',
  doneSecond:
    'Op dit adres krijgt u voortaan ook beveiligingsberichten. U blijft inloggen met uw eerste adres.',
  doneSignIn:
    'Vanaf nu logt u in met dit adres. Het oude adres krijgt nog 14\u00A0dagen beveiligingsberichten.',
  doneText: 'In uw profiel ziet u welke adressen zijn bevestigd.',
  toPortal: 'Naar het portaal',
};
