import type { demand as english } from '../en/demand';

export const demand: typeof english = {
  by: {
    office: 'Bij {name} is een tweede stap verplicht.',
    client: 'Bij {name} is een tweede stap verplicht.',
    application: 'Voor {name} is een tweede stap verplicht.',
    account: 'Voor uw account bij {name} is een tweede stap verplicht.',
    role: 'Voor uw rol bij {name} is een tweede stap verplicht.',
    reset: 'Uw tweede stap bij {name} is verwijderd. Daarom stelt u nu een nieuwe in.',
  },
  takes: 'Het instellen duurt ongeveer drie minuten.',
  left: '{days, plural, =1 {Vandaag is de laatste dag waarop u dit kunt overslaan.} other {U kunt dit nog #\u00A0dagen overslaan.}}',
  from: 'Vanaf {date} hebt u de tweede stap nodig om in te loggen.',
  skip: 'Nu overslaan',
  skipText: 'Tot dan kunt u de tweede stap ook op elk moment in uw profiel instellen.',

  term: 'Termijn',
  putOff:
    '{days, plural, =1 {Vandaag is de laatste dag waarop u dit kunt uitstellen. Vanaf {date} hebt u de tweede stap nodig om in te loggen.} other {U kunt dit nog #\u00A0dagen uitstellen. Vanaf {date} hebt u de tweede stap nodig om in te loggen.}}',
  now: 'U hebt de tweede stap nodig als u de volgende keer inlogt.',
  exceptionOff:
    'Voor u geldt een uitzondering: tot en met {date} wordt bij het inloggen niet om een tweede stap gevraagd.',
  exceptionOptional:
    'Voor u geldt een uitzondering: tot en met {date} kiest u zelf of u een tweede stap gebruikt.',
};
