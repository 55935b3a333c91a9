import type { phoneProblems as english } from '../en/phone-problems';

export const phoneProblems: typeof english = {
  'limit-number':
    'Dit nummer heeft zoveel codes gekregen als één nummer in deze tijd mag krijgen. Gebruik een ander nummer of een andere manier, of wacht.',
  'limit-account':
    'U hebt zoveel codes per telefoon gekregen als één account in deze tijd mag krijgen. Gebruik een andere manier, of wacht.',
  'limit-attempt':
    'U hebt zoveel codes per telefoon gekregen als in één keer kan. Gebruik een andere manier, of annuleer en begin opnieuw.',
  'limit-office':
    '{office} stuurt voorlopig geen codes meer per telefoon: het aantal voor vandaag is bereikt. Gebruik een andere manier, of wacht.',
  'limit-country':
    'Naar dit land gaan voorlopig geen codes meer: er zijn er veel heen gestuurd. Gebruik een ander nummer of een andere manier, of wacht.',
  'limit-network':
    'Via uw internetverbinding gaan voorlopig geen codes per telefoon meer uit; misschien deelt u die met anderen. Gebruik een andere manier, of wacht.',
  stopped:
    'Er gaan op dit moment geen codes per telefoon uit. Dat ligt aan ons. Gebruik een andere manier, of wacht.',
  'country-off':
    '{office} stuurt geen codes naar het land van dit nummer. Gebruik een ander nummer of een andere manier.',
  'too-soon':
    '{method, select, sms {Er is nog een sms onderweg.} other {Er is nog een oproep onderweg.}} Wacht een halve minuut voordat u opnieuw een code aanvraagt.',
  'running-elsewhere':
    'Er is een andere code naar dit nummer onderweg. Wacht een paar minuten en probeer het dan opnieuw.',
  'number-refused':
    'Het telefoonnet kent dit nummer niet of neemt er geen codes voor aan. Gebruik een ander nummer of een andere manier.',
  'low-balance':
    'Er kunnen op dit moment geen codes per telefoon uit. Dat ligt aan ons. Gebruik een andere manier, of probeer het later opnieuw.',
  rate: 'Er gaan op dit moment heel veel codes uit. Wacht een minuut en kies dan ‘{method, select, sms {Nieuwe code sturen} other {Opnieuw bellen}}’.',
  unavailable:
    'De dienst die onze codes verstuurt, antwoordt op dit moment niet. Wacht een minuut en kies dan ‘{method, select, sms {Nieuwe code sturen} other {Opnieuw bellen}}’.',
  unknown:
    '{method, select, sms {Wij weten niet of de sms is verstuurd. Komt er een aan, bewaar die dan en kies ‘Nieuwe code sturen’: het nieuwste bericht telt.} other {Wij weten niet of de oproep is uitgegaan. Gaat uw telefoon nu over, neem dan niet op: kies ‘Opnieuw bellen’.}}',
  blocked:
    'Het telefoonnet heeft {method, select, sms {de sms} other {de oproep}} naar dit nummer tegengehouden. Gebruik een ander nummer of een andere manier.',
  undelivered:
    '{method, select, sms {De sms is niet aangekomen. Controleer of de telefoon aanstaat en bereik heeft en kies dan ‘Nieuwe code sturen’.} other {De oproep kwam niet door. Controleer of de telefoon aanstaat en bereik heeft en kies dan ‘Opnieuw bellen’.}}',
  busy: 'De lijn was in gesprek. Beëindig het andere gesprek en kies dan ‘Opnieuw bellen’.',
  declined: 'De oproep is geweigerd. Kies ‘Opnieuw bellen’ en neem op als de telefoon overgaat.',
  unanswered:
    'Er nam niemand op, of de oproep is geweigerd. Houd de telefoon bij de hand, zet het geluid aan en kies ‘Opnieuw bellen’.',
  machine:
    'Een keuzemenu of antwoordapparaat nam op; dat kan de oproep niet aan u doorgeven. Neem zelf op als wij opnieuw bellen, of gebruik een nummer waarmee uw eigen telefoon overgaat.',
  'hung-up':
    '{method, select, sms {De code is niet aangekomen. Kies ‘Nieuwe code sturen’.} voice {Het gesprek was afgelopen voordat de code was voorgelezen. Kies ‘Opnieuw bellen’ en blijf aan de lijn.} other {Het gesprek was afgelopen voordat alle zes cijfers waren ingetoetst. Kies ‘Opnieuw bellen’ en blijf aan de lijn tot u hoort dat ze kloppen.}}',
  'wrong-digits':
    'De ingetoetste cijfers waren niet die op het scherm. Daarom is het gesprek beëindigd. Kies ‘Opnieuw bellen’: op het scherm staat dan een nieuw getal.',
  failed:
    '{method, select, sms {De sms kon niet worden verstuurd. Controleer het bereik van de telefoon en kies dan ‘Nieuwe code sturen’.} other {De oproep kwam niet tot stand. Controleer of de telefoon aanstaat en bereik heeft en kies dan ‘Opnieuw bellen’.}}',
  tries:
    'Na te veel verkeerde pogingen werkt deze code niet meer. Kies ‘{method, select, sms {Nieuwe code sturen} other {Opnieuw bellen}}’.',
  expired:
    '{method, select, sms {Deze code is na 10 minuten verlopen. Kies ‘Nieuwe code sturen’.} voice {Deze code is na 10 minuten verlopen. Kies ‘Opnieuw bellen’.} other {De tijd voor deze oproep is om. Kies ‘Opnieuw bellen’.}}',
  replaced:
    '{method, select, sms {Er is een nieuwere code. Kijk in het nieuwste bericht.} other {Er is een nieuwere oproep. Gebruik wat u nu hoort of ziet.}}',
};
