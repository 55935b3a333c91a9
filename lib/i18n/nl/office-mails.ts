import type { officeMails as english } from '../en/office-mails';

/** Mails of an office that were given up, for its admins. */
export const officeMails: typeof english = {
  title: 'E-mails die niet zijn aangekomen',
  lead: 'Het portaal heeft een dag lang geprobeerd deze e-mails te bezorgen, of de mailserver heeft ze voorgoed geweigerd. Ze blijven hier staan totdat u ze opnieuw verstuurt.',
  none: 'Er zijn er geen: elke e-mail van uw kantoor is bezorgd of is nog onderweg.',
  noneFurther: 'Er zijn verder geen e-mails.',
  order: 'Volgorde',
  newest: 'Nieuwste eerst',
  oldest: 'Oudste eerst',
  to: 'Aan',
  written: 'Geschreven',
  why: 'Reden',
  otherMail: 'Een e-mail',
  sendAgain: 'Opnieuw versturen',
  renew: 'Nieuwe link versturen',
  whatToWhom: '‘{title}’ aan {to}',
  askAnew:
    'Opnieuw versturen kan niet. De persoon kan het adres in het profiel nog een keer invullen en krijgt dan een nieuwe link.',
  askAnewPassword:
    'Opnieuw versturen kan niet. De persoon kan op de inlogpagina bij ‘Wachtwoord vergeten?’ een nieuwe link aanvragen.',
  problems: {
    'unknown-address': 'De ontvangende server kent het adres niet. Vraag de persoon welk adres klopt.',
    'full-mailbox':
      'De mailbox is vol. Vraag de persoon om ruimte te maken en verstuur de e-mail daarna opnieuw.',
    unwanted:
      'De ontvangende server hield de e-mail voor spam. Vraag de beheerder van die server om de e-mail door te laten en verstuur die daarna opnieuw.',
    unreachable: 'De ontvangende server was een dag lang niet bereikbaar. Verstuur de e-mail opnieuw.',
    'sender-refused':
      'De mailserver nam geen e-mail van het portaal aan. De servicedesk kan dat laten herstellen; verstuur de e-mail daarna opnieuw.',
    'bad-address': 'Naar dit adres kan geen e-mail gaan. Vraag de persoon welk adres klopt.',
    'no-link': 'De link in de e-mail was al verlopen voordat de e-mail kon worden verstuurd.',
    refused:
      'De ontvangende server heeft de e-mail geweigerd zonder te zeggen waarom. Vraag het de beheerder van die server.',
    other:
      'Door een probleem in het portaal is de e-mail niet verstuurd. Verstuur de e-mail opnieuw; komt die hier weer terug, meld dat dan bij de servicedesk.',
  },
};
