import type { stay as english } from '../en/stay';

export const stay: typeof english = {
  session: {
    label: 'Angemeldet bleiben',
    line: 'Sie bleiben bis {time}\u00A0Uhr angemeldet; jeder Klick verlängert diese Zeit.',
    lastLine:
      'Sie bleiben bis {time}\u00A0Uhr angemeldet. Das lässt sich nicht verlängern; melden Sie sich danach erneut an.',
    warning:
      'Sie werden um {time}\u00A0Uhr abgemeldet. Wählen Sie „Angemeldet bleiben“, dann geht von Ihren Eingaben nichts verloren.',
    lastWarning:
      'Sie werden um {time}\u00A0Uhr abgemeldet. Das lässt sich nicht verlängern: Bringen Sie zu Ende, was Sie gerade tun, und melden Sie sich danach erneut an.',
    more: 'Angemeldet bleiben',
  },
  page: {
    label: 'Zeit für diese Seite',
    lastLine: 'Diese Seite ist bis {time}\u00A0Uhr gültig. Das lässt sich nicht verlängern.',
    warning:
      'Diese Seite ist bis {time}\u00A0Uhr gültig. Brauchen Sie länger? Wählen Sie „Mehr Zeit“, dann geht von Ihren Eingaben nichts verloren.',
    lastWarning:
      'Diese Seite ist bis {time}\u00A0Uhr gültig. Das lässt sich nicht verlängern: Bringen Sie zu Ende, was Sie gerade tun.',
    more: 'Mehr Zeit',
  },
  qr: {
    lastLine: 'Dieser QR-Code gilt bis {time}\u00A0Uhr. Das lässt sich nicht verlängern.',
    warning:
      'Dieser QR-Code gilt bis {time}\u00A0Uhr. Brauchen Sie länger? Wählen Sie „Mehr Zeit“, dann geht von Ihren Eingaben nichts verloren.',
    lastWarning:
      'Dieser QR-Code gilt bis {time}\u00A0Uhr. Das lässt sich nicht verlängern: Bringen Sie zu Ende, was Sie gerade tun.',
  },
  understood: 'Verstanden',
  failed: 'Das Portal ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  pageOver: 'Diese Seite gilt nicht mehr.',
  pageOverNext: 'Ansehen, wie es weitergeht',
  outTitle: 'Sie sind abgemeldet',
  outText:
    'Das geschieht nach einer Stunde ohne Klick, 24\u00A0Stunden nach der Anmeldung oder wenn die Sitzung von einem anderen Fenster oder Browser aus beendet wird.',
  outNext: 'Nach der erneuten Anmeldung kommen Sie auf diese Seite zurück.',
  signInAgain: 'Erneut anmelden',
};
