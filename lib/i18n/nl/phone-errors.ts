import type { phoneErrors as english } from '../en/phone-errors';

export const phoneErrors: typeof english = {
  country: 'Kies het land van het nummer.',
  missing: 'Vul een telefoonnummer in.',
  malformed:
    'Dit is geen telefoonnummer van het gekozen land. Controleer de cijfers en het land, of vul het nummer in met + en het landnummer.',
  premium:
    'Bellen naar dit nummer kost extra; daarom gaan er geen codes heen. Vul uw eigen mobiele of vaste nummer in.',
  'shared-cost':
    'Bellen naar dit nummer heeft een eigen tarief; daarom gaan er geen codes heen. Vul uw eigen mobiele of vaste nummer in.',
  'toll-free':
    'Dit is een gratis servicenummer; daar gaan geen codes heen. Vul uw eigen mobiele of vaste nummer in.',
  personal:
    'Dit nummer schakelt door tegen een prijs die niemand vooraf kent; daarom gaan er geen codes heen. Vul uw eigen mobiele of vaste nummer in.',
  pager: 'Dit is het nummer van een pieper; daar gaan geen codes heen. Vul een mobiel of vast nummer in.',
  company:
    'Dit is het algemene nummer van een bedrijf; daar neemt een keuzemenu op. Vul een nummer in waarmee uw eigen telefoon overgaat.',
  voicemail:
    'Dit is het nummer van een voicemail; daar gaan geen codes heen. Vul het nummer van de telefoon zelf in.',
  international:
    'Dit nummer hoort bij geen enkel land (een satelliettelefoon, bijvoorbeeld); daar gaan geen codes heen. Vul een mobiel of vast nummer in.',
  landline: 'Op een vast nummer komen geen sms’en aan. Vul een mobiel nummer in of kies een gesproken code.',
  landlineOnly: 'Op een vast nummer komen geen sms’en aan. Vul een mobiel nummer in.',
  countryOff: '{office} stuurt geen codes naar {country}. Vul een ander nummer in of gebruik de app.',
  countryOffOnly: '{office} stuurt geen codes naar {country}. Vul een ander nummer in.',
  crowded: 'Dit nummer kan hier niet worden gebruikt. Vul een ander nummer in.',
  known: 'U hebt dit nummer al. Vul een ander nummer in.',
  'not-approved':
    'Deze manier is alleen voor een ander nummer goedgekeurd, of niet meer. Gebruik het goedgekeurde nummer of doe een aanvraag voor dit nummer.',
  most: 'U hebt {count} nummers; meer nummers kan een account niet hebben. Verwijder er eerst een in uw profiel.',
  method: 'Kies hoe wij u de code sturen.',
  codeMissing:
    '{method, select, voice {Vul de zes cijfers in die u aan de telefoon hebt gehoord.} other {Vul de zes cijfers uit de sms in.}}',
  codeWrong:
    'Deze code klopt niet. {method, select, voice {Gebruik de code uit het nieuwste gesprek} other {Kijk in het nieuwste bericht}}; nog {tries, plural, one {#\u00A0poging} other {#\u00A0pogingen}}.',
  codeWrongPlain:
    'Deze code klopt niet. {method, select, voice {Gebruik de code uit het nieuwste gesprek} other {Kijk in het nieuwste bericht}}.',
  codeOver:
    'Deze code werkt niet meer. Kies ‘{method, select, voice {Opnieuw bellen} other {Nieuwe code sturen}}’.',
  codeUsed:
    'Deze code is al gebruikt. Kies ‘{method, select, voice {Opnieuw bellen} other {Nieuwe code sturen}}’.',
  codeUnavailable:
    'Wij konden de code zojuist niet nakijken; het kostte geen poging. Wacht enkele seconden en vul de code opnieuw in.',
};
