import type { numbers as english } from '../en/numbers';

export const numbers: typeof english = {
  now: {
    sms: 'Bei der Anmeldung senden wir eine SMS an {number}.',
    voice: 'Bei der Anmeldung rufen wir {number} an und lesen einen Code vor.',
    'keypad-call':
      'Bei der Anmeldung rufen wir {number} an, und Sie tippen die Ziffern ein, die der Bildschirm zeigt.',
  },
  afterwards: {
    authenticator: 'Bei der Anmeldung wird dann zuerst nach einem Code aus Ihrer Authenticator-App gefragt.',
    sms: 'Bei der Anmeldung senden wir dann eine SMS an {number}.',
    voice: 'Bei der Anmeldung rufen wir dann {number} an und lesen einen Code vor.',
    'keypad-call':
      'Bei der Anmeldung rufen wir dann {number} an, und Sie tippen die Ziffern ein, die der Bildschirm zeigt.',
  },

  title: 'Ihre Telefonnummern',
  none: 'Sie haben keine Telefonnummer hinzugefügt. Mit einer Nummer können Sie auch per Telefon bestätigen, dass Sie es sind.',
  lead: 'Codes und Anrufe gehen zuerst an Ihre Hauptnummer. Bei der Anmeldung können Sie eine andere wählen.',
  textsTo: 'Ihre SMS gehen an {number}: Eine Festnetznummer empfängt keine SMS.',
  checked: {
    sms: 'Per SMS geprüft am {date}',
    voice: 'Per Sprachanruf geprüft am {date}',
    'keypad-call': 'Per Anruf mit Ziffern\u00ADeingabe geprüft am {date}',
  },
  notServed: 'In das Land dieser Nummer gehen keine Codes.',
  unchecked: 'Noch nicht geprüft',
  uncheckedText:
    'An diese Nummer gehen noch keine Codes. Um sie prüfen zu lassen, wählen Sie „Telefonnummer hinzufügen“ und geben sie dort ein.',
  kinds: { mobile: 'Mobilnummer', landline: 'Festnetznummer' },
  primary: 'Hauptnummer',
  makePrimary: 'Als Hauptnummer wählen',
  most: 'Sie haben {count} Nummern; mehr kann ein Konto nicht haben. Entfernen Sie eine, um eine weitere hinzuzufügen.',
  swap: 'Eine neue Nummer? Fügen Sie sie zuerst hinzu und entfernen Sie dann die alte.',
  appsText: 'Codes aus jeder Ihrer Apps gelten. Bei der Anmeldung mit einer App nennen wir die aktuelle.',
  connectApp: 'Authenticator-App koppeln',

  statusNotOffered: 'Zurzeit nicht verfügbar',
  notOffered:
    'Keines der Verfahren, die Sie eingerichtet haben, wird von {office} derzeit angeboten. Richten Sie ein angebotenes Verfahren ein oder wenden Sie sich an den Servicedesk.',
  blockedAll:
    'Ihr zweiter Faktor ist nach zu vielen falschen Codes gesperrt. Richten Sie ihn neu ein; damit wird alles entfernt, was Sie bisher gekoppelt oder hinzugefügt haben.',
  blockedApps:
    '{count, plural, one {Ihre App ist nach zu vielen falschen Codes gesperrt. Koppeln Sie die App neu, um sie weiter zu verwenden; bis dahin funktionieren Ihre Telefonnummern.} other {Ihre Apps sind nach zu vielen falschen Codes gesperrt. Koppeln Sie eine davon neu, um sie weiter zu verwenden; bis dahin funktionieren Ihre Telefonnummern.}}',
  blockedPhone:
    'Nach zu vielen falschen Codes gesperrt: {methods}. Ihre anderen Verfahren funktionieren weiter. Wenn Sie wieder brauchen, was gesperrt ist, wenden Sie sich an den Servicedesk.',
  setUpAgain: 'Neu einrichten',

  methodTitle: 'Wonach soll bei der Anmeldung zuerst gefragt werden?',
  methodLead: 'Bei der Anmeldung können Sie weiterhin eines der anderen Verfahren wählen.',
  methodMissing: 'Wählen Sie ein Verfahren.',
  methodSubmit: 'Verfahren speichern',
  methodDesk:
    'Der Wechsel zwischen SMS und Sprachanruf geht über den Servicedesk. Bitten Sie ihn, das für Sie zu erledigen:',

  removeTitle: 'Möchten Sie die Nummer {number} entfernen?',
  removeUnchecked: 'Sie ist nicht geprüft, und es gehen keine Codes an sie. Sonst ändert sich nichts.',
  removeSent: 'Codes werden nicht mehr an sie gesendet. Ein Code, der noch unterwegs ist, gilt nicht mehr.',
  removeOthers:
    '{left, select, apps {Ihre Apps und Ihre Wieder\u00ADherstellungs\u00ADcodes funktionieren weiter.} numbers {Ihre anderen Nummern und Ihre Wieder\u00ADherstellungs\u00ADcodes funktionieren weiter.} other {Ihre Apps, Ihre anderen Nummern und Ihre Wieder\u00ADherstellungs\u00ADcodes funktionieren weiter.}} Links zum Bestätigen einer E-Mail-Adresse gelten nicht mehr.',
  removePrimary: 'Ihre Hauptnummer ist dann {number}.',
  removeUnknown:
    'Gehört diese Nummer nicht Ihnen? Dann erstellen Sie auch neue Wieder\u00ADherstellungs\u00ADcodes und ändern Sie Ihr Passwort.',
  offNumbers:
    '{count, plural, one {Ihre Telefonnummer wird entfernt. Codes werden nicht mehr an sie gesendet.} other {Alle # Telefonnummern werden entfernt. Codes werden nicht mehr an sie gesendet.}}',
  offSwap:
    'Ein neues Telefon oder eine neue Nummer? Fügen Sie das Neue zuerst hinzu und entfernen Sie dann das Alte.',
};
