import type { phoneErrors as english } from '../en/phone-errors';

export const phoneErrors: typeof english = {
  country: 'Wählen Sie das Land der Nummer.',
  missing: 'Geben Sie eine Telefonnummer ein.',
  malformed:
    'Das ist keine Telefonnummer des gewählten Landes. Prüfen Sie die Ziffern und das Land, oder geben Sie die Nummer mit + und der Ländervorwahl ein.',
  premium:
    'Anrufe bei dieser Nummer kosten extra, deshalb gehen keine Codes dorthin. Geben Sie Ihre eigene Mobil- oder Festnetznummer ein.',
  'shared-cost':
    'Anrufe bei dieser Nummer haben einen eigenen Preis, deshalb gehen keine Codes dorthin. Geben Sie Ihre eigene Mobil- oder Festnetznummer ein.',
  'toll-free':
    'Das ist eine kostenlose Servicenummer; dorthin gehen keine Codes. Geben Sie Ihre eigene Mobil- oder Festnetznummer ein.',
  personal:
    'Diese Nummer leitet zu einem Preis weiter, den niemand vorher kennt, deshalb gehen keine Codes dorthin. Geben Sie Ihre eigene Mobil- oder Festnetznummer ein.',
  pager:
    'Das ist die Nummer eines Funkrufempfängers; dorthin gehen keine Codes. Geben Sie eine Mobil- oder Festnetznummer ein.',
  company:
    'Das ist die Sammelnummer eines Unternehmens; dort antwortet ein Telefonmenü. Geben Sie eine Nummer ein, bei der Ihr eigenes Telefon klingelt.',
  voicemail:
    'Das ist die Nummer einer Mailbox; dorthin gehen keine Codes. Geben Sie die Nummer des Telefons selbst ein.',
  international:
    'Diese Nummer gehört zu keinem Land (etwa die eines Satellitentelefons); dorthin gehen keine Codes. Geben Sie eine Mobil- oder Festnetznummer ein.',
  landline:
    'Eine Festnetznummer empfängt keine SMS. Geben Sie eine Mobilnummer ein oder wählen Sie den Sprachanruf.',
  landlineOnly: 'Eine Festnetznummer empfängt keine SMS. Geben Sie eine Mobilnummer ein.',
  countryOff:
    '{office} sendet keine Codes in dieses Land: {country}. Geben Sie eine andere Nummer ein oder nutzen Sie die App.',
  countryOffOnly: '{office} sendet keine Codes in dieses Land: {country}. Geben Sie eine andere Nummer ein.',
  crowded: 'Diese Nummer kann hier nicht verwendet werden. Geben Sie eine andere Nummer ein.',
  known: 'Diese Nummer haben Sie schon. Geben Sie eine andere Nummer ein.',
  'not-approved':
    'Dieses Verfahren ist nur für eine andere Nummer genehmigt oder nicht mehr genehmigt. Verwenden Sie die genehmigte Nummer oder stellen Sie einen Antrag für diese Nummer.',
  most: 'Sie haben {count} Nummern; mehr kann ein Konto nicht haben. Entfernen Sie zuerst eine in Ihrem Profil.',
  method: 'Wählen Sie, wie der Code zu Ihnen kommt.',
  codeMissing:
    '{method, select, voice {Geben Sie die sechs Ziffern ein, die Sie am Telefon gehört haben.} other {Geben Sie die sechs Ziffern aus der SMS ein.}}',
  codeWrong:
    'Dieser Code stimmt nicht. {method, select, voice {Nehmen Sie den Code aus dem neuesten Anruf} other {Prüfen Sie die neueste Nachricht}}; noch {tries, plural, one {#\u00A0Versuch} other {#\u00A0Versuche}}.',
  codeWrongPlain:
    'Dieser Code stimmt nicht. {method, select, voice {Nehmen Sie den Code aus dem neuesten Anruf} other {Prüfen Sie die neueste Nachricht}}.',
  codeOver:
    'Dieser Code gilt nicht mehr. Wählen Sie „{method, select, voice {Erneut anrufen} other {Neuen Code senden}}“.',
  codeUsed:
    'Dieser Code wurde schon benutzt. Wählen Sie „{method, select, voice {Erneut anrufen} other {Neuen Code senden}}“.',
  codeUnavailable:
    'Wir konnten den Code gerade nicht prüfen; es wurde kein Versuch verbraucht. Warten Sie einige Sekunden und geben Sie ihn noch einmal ein.',
};
