import type { stay as english } from '../en/stay';

export const stay: typeof english = {
  session: {
    label: 'Angemeldet bleiben',
    line: 'Ohne Klick bleiben Sie bis {time}\u00A0Uhr angemeldet.',
    lastLine:
      'Sie bleiben bis {time}\u00A0Uhr angemeldet. Das lässt sich nicht verlängern; melden Sie sich danach erneut an.',
    warning:
      'Ohne Klick werden Sie um {time}\u00A0Uhr abgemeldet. Bleiben Sie angemeldet, geht von Ihren Eingaben nichts verloren.',
    lastWarning:
      'Sie werden um {time}\u00A0Uhr abgemeldet. Das lässt sich nicht verlängern: Bringen Sie zu Ende, was Sie gerade tun, und melden Sie sich danach erneut an.',
    more: 'Angemeldet bleiben',
  },
  page: {
    label: 'Zeit für diese Seite',
    lastLine: 'Diese Seite ist bis {time}\u00A0Uhr gültig. Das lässt sich nicht verlängern.',
    warning:
      'Diese Seite ist bis {time}\u00A0Uhr gültig. Brauchen Sie länger? Mit „Mehr Zeit“ geht von Ihren Eingaben nichts verloren.',
    lastWarning:
      'Diese Seite ist bis {time}\u00A0Uhr gültig. Das lässt sich nicht verlängern: Bringen Sie zu Ende, was Sie gerade tun.',
    more: 'Mehr Zeit',
  },
  qr: {
    lastLine: 'Dieser QR-Code gilt bis {time}\u00A0Uhr. Das lässt sich nicht verlängern.',
    warning:
      'Dieser QR-Code gilt bis {time}\u00A0Uhr. Brauchen Sie länger? Mit „Mehr Zeit“ geht von Ihren Eingaben nichts verloren.',
    lastWarning:
      'Dieser QR-Code gilt bis {time}\u00A0Uhr. Das lässt sich nicht verlängern: Bringen Sie zu Ende, was Sie gerade tun.',
  },
  understood: 'Verstanden',
  failed: 'Das Portal ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  pageOver: 'Diese Seite gilt nicht mehr.',
  pageOverNext: 'Ansehen, wie es weitergeht',
  outTitle: 'Sie sind abgemeldet',
  outText:
    'Das geschieht nach einer Stunde ohne Klick, 24\u00A0Stunden nach der Anmeldung oder wenn Sie sich in einem anderen Fenster abmelden.',
  outNext: 'Nach der erneuten Anmeldung kommen Sie auf diese Seite zurück.',
  signInAgain: 'Erneut anmelden',
};
