import type { stay as english } from '../en/stay';

export const stay: typeof english = {
  session: {
    label: 'Ingelogd blijven',
    line: 'U blijft ingelogd tot {time}\u00A0uur; elke klik verlengt die tijd.',
    lastLine: 'U blijft ingelogd tot {time}\u00A0uur. Dat kan niet worden verlengd; log daarna opnieuw in.',
    warning:
      'U wordt om {time}\u00A0uur uitgelogd. Kies ‘Ingelogd blijven’, dan gaat niets verloren van wat u hebt ingevuld.',
    lastWarning:
      'U wordt om {time}\u00A0uur uitgelogd. Dat kan niet worden verlengd: rond af waar u mee bezig bent en log daarna opnieuw in.',
    more: 'Ingelogd blijven',
  },
  page: {
    label: 'Tijd voor deze pagina',
    lastLine: 'Deze pagina is geldig tot {time}\u00A0uur. Dat kan niet worden verlengd.',
    warning:
      'Deze pagina is geldig tot {time}\u00A0uur. Hebt u meer tijd nodig? Kies ‘Meer tijd’, dan gaat niets verloren van wat u hebt ingevuld.',
    lastWarning:
      'Deze pagina is geldig tot {time}\u00A0uur. Dat kan niet worden verlengd: rond af waar u mee bezig bent.',
    more: 'Meer tijd',
  },
  qr: {
    lastLine: 'Deze QR-\u2060code is geldig tot {time}\u00A0uur. Dat kan niet worden verlengd.',
    warning:
      'Deze QR-\u2060code is geldig tot {time}\u00A0uur. Hebt u meer tijd nodig? Kies ‘Meer tijd’, dan gaat niets verloren van wat u hebt ingevuld.',
    lastWarning:
      'Deze QR-\u2060code is geldig tot {time}\u00A0uur. Dat kan niet worden verlengd: rond af waar u mee bezig bent.',
  },
  understood: 'Begrepen',
  failed: 'Het portaal is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  pageOver: 'Deze pagina werkt niet meer.',
  pageOverNext: 'Bekijk hoe u verdergaat',
  outTitle: 'U bent uitgelogd',
  outText:
    'Dat gebeurt na een uur zonder klik, 24\u00A0uur na het inloggen, of als de sessie vanuit een ander venster of een andere browser is beëindigd.',
  outNext: 'Als u opnieuw hebt ingelogd, komt u terug op deze pagina.',
  signInAgain: 'Opnieuw inloggen',
};
