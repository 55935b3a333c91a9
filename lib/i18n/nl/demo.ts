import type { demo as english } from '../en/demo';

export const demo: typeof english = {
  banner: 'De oefentelefoon van de demo',
  bannerText: 'Gebruik deze in plaats van een app op een echte telefoon.',
  pretendPhone: 'Oefentelefoon',
  title: 'Authenticator-app',
  listTitle: 'Uw codes',
  listHint: 'Elke code werkt één keer.',
  code: 'Code voor {name}',
  changesAt: 'Verandert om {time}\u00A0uur',
  secondsLeft: 'Seconden tot de code verandert',
  copy: 'Kopiëren',
  copyCode: 'Kopiëren: de code voor {name}',
  copied: 'Gekopieerd',
  remove: 'Verwijderen',
  removeEntry: 'Verwijderen: {name}',
  unreachable: 'De demo antwoordt niet. Start de demo opnieuw; deze pagina gaat dan vanzelf verder.',
  addTitle: 'Een sleutel toevoegen',
  addHint: 'Het portaal toont de sleutel onder de QR-code als u een authenticator-app instelt.',
  add: 'Toevoegen',
  key: 'Sleutel',
  keyHint:
    'Letters en cijfers; spaties maken niet uit. U kunt ook het hele adres plakken dat begint met otpauth://',
  keyMissing: 'Plak de sleutel die het portaal toont.',
  keyLetters:
    'Een sleutel bestaat alleen uit de letters A tot en met Z en de cijfers 2 tot en met 7. Kopieer de sleutel opnieuw.',
  keyShort: 'Er ontbreekt een deel van de sleutel. Kopieer de hele sleutel.',
  keyAddress:
    'In dit adres staat geen sleutel voor codes die met de tijd veranderen. Kopieer de sleutel zelf.',
  nameOptional: 'Naam (niet verplicht)',
  nameHint: 'Waaraan u de sleutel wilt herkennen.',
  unnamed: 'Zonder naam',
  removeTitle: 'Deze sleutel verwijderen?',
  removeText:
    'De telefoon toont dan geen codes meer voor dit account, alsof u de telefoon kwijt bent. U kunt nog inloggen met een herstelcode.',
  howTitle: 'Zo werkt het',
  howKey:
    'Kies in het portaal voor het instellen van een authenticator-app en kopieer de sleutel onder de QR-code.',
  howPaste: 'Plak de sleutel hier. De code verschijnt meteen.',
  howCode: 'Vul de code in het portaal in, nu en telkens als het portaal erom vraagt.',
  toPortal: 'Naar het portaal',
  notFoundTitle: 'Deze pagina is er niet',
  notFoundText: 'De oefentelefoon heeft alleen uw codes.',
  toCodes: 'Naar uw codes',
  refusedTitle: 'Dit verzoek komt niet van deze pagina',
  refusedText: 'Open de oefentelefoon op {address} en probeer het daar opnieuw.',
};
