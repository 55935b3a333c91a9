import type { resetRules as english } from '../en/reset-rules';

export const resetRules: typeof english = {
  title: 'Resets door de servicedesk',
  question: 'Hoe reset de servicedesk een tweede stap?',
  lead: 'Wie de tweede stap kwijt is, kan de servicedesk om een reset vragen. Eén medewerker controleert wie erom vraagt, een tweede bevestigt.',
  wait: 'Hoe lang een reset per e-mail kan worden gestopt',
  waitHint:
    'Een reset per e-mail gaat zo lang na de bevestiging in. Tot dat moment kan de eigenaar van het account de reset stoppen. Voor resets die al wachten verandert er niets.',
  hours: '{hours}\u00A0uur',
  checks: 'Identiteitscontrole',
  checksHint:
    'Wat de servicedesk controleert om te weten wie er belt, één punt per regel: hoogstens {most}\u00A0punten van {longest}\u00A0tekens. Vult u niets in, dan geldt de eigen lijst van het portaal.',
  portalsChecks: 'De eigen lijst van het portaal',
  ownChecks: '{count, plural, one {#\u00A0eigen punt} other {#\u00A0eigen punten}}',
  errors: {
    waitMissing: 'Kies hoe lang een reset per e-mail kan worden gestopt.',
    checksTooMany: 'Vul hoogstens 20\u00A0punten in, één per regel.',
    checkTooLong: 'Een punt mag hoogstens 200\u00A0tekens hebben. Kort het langste in.',
    other: 'Er klopt iets niet in het formulier. Controleer elk antwoord.',
  },
};
