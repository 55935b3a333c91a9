import type { welcome as english } from '../en/welcome';

export const welcome: typeof english = {
  title: 'Kies uw wachtwoord',
  lead: 'Welkom, {name}. Met dit wachtwoord logt u in bij het klantportaal van {office}.',
  goneTitle: 'Deze link werkt niet meer',
  goneText:
    'Een link werkt één keer en is 7\u00A0dagen geldig; een nieuwere link vervangt de oude. Vraag de servicedesk om een nieuwe.',
  ended: {
    used: {
      title: 'Deze link is al gebruikt',
      text: 'Een link werkt één keer. Hebt u hem zelf gebruikt, log dan in. Was u dat niet, laat het de servicedesk weten.',
    },
    expired: {
      title: 'Deze uitnodiging is verlopen',
      text: 'De link van een uitnodiging is 7\u00A0dagen geldig. Vraag degene die u heeft uitgenodigd om een nieuwe.',
    },
    withdrawn: {
      title: 'Deze uitnodiging is ingetrokken',
      text: 'De link werkt niet meer. Verwacht u nog een uitnodiging? Vraag het dan degene die u heeft uitgenodigd.',
    },
  },
  doneTitle: 'Uw wachtwoord is opgeslagen',
  doneText: 'Log er nu mee in.',
  signIn: 'Inloggen',
};
