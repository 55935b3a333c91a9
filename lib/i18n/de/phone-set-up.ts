import type { phoneSetUp as english } from '../en/phone-set-up';

export const phoneSetUp: typeof english = {
  chooseTitle: 'Wählen Sie, wie Sie Ihre Anmeldung bestätigen',
  chooseLead: 'Danach bestätigen Sie jede Anmeldung auf diesem Weg.',
  chooseLegend: 'Wie möchten Sie bestätigen, dass Sie es sind?',
  replaceLead:
    'Ihr zweiter Faktor ist nach zu vielen falschen Codes gesperrt. Was Sie jetzt einrichten, ersetzt alles, was Sie bisher gekoppelt haben.',
  addAppLead: 'Ihre bisherigen Nummern funktionieren weiter.',
  recommended: 'Authenticator-\u2060App (empfohlen)',
  needs: {
    authenticator:
      'Sie brauchen Ihr Telefon mit einer beliebigen Authenticator-App, und seine Uhr muss richtig gehen. Die App erzeugt die Codes selbst und funktioniert deshalb auch ohne Netz.',
    sms: 'Sie brauchen ein Mobiltelefon mit Empfang. Wir senden Ihnen eine SMS mit einem Code.',
    voice: 'Sie brauchen ein Telefon, mobil oder Festnetz. Wir rufen Sie an und lesen einen Code vor.',
    'keypad-call':
      'Sie brauchen ein Telefon mit Tasten, mobil oder Festnetz. Wir rufen Sie an, und Sie tippen eine Zahl ein, die der Bildschirm zeigt.',
    'recovery-code': 'Sie brauchen einen Ihrer Wieder\u00ADherstellungs\u00ADcodes.',
  },
  addNumberTitle: 'Fügen Sie eine Telefonnummer hinzu',
  addNumberLead: {
    sms: 'Danach senden wir Ihnen bei jeder Anmeldung eine SMS mit einem Code, den Sie eingeben.',
    voice:
      'Danach rufen wir Sie bei jeder Anmeldung an und lesen einen Code vor, den Sie auf dem Bildschirm eingeben.',
    'keypad-call':
      'Danach rufen wir Sie bei jeder Anmeldung an. Der Bildschirm zeigt eine Zahl, und Sie tippen sie auf dem Telefon ein.',
  },
  needNumber: {
    sms: 'Ein Mobiltelefon mit Empfang, das Sie jetzt zur Hand haben.',
    voice:
      'Ein Mobil- oder Festnetztelefon, an dem Sie selbst abnehmen können, jetzt und bei jeder Anmeldung.',
    'keypad-call':
      'Ein Mobil- oder Festnetztelefon, an dem Sie selbst abnehmen können, jetzt und bei jeder Anmeldung.',
  },
  addNumber: 'Telefonnummer hinzufügen',

  numberTitle: 'Welche Nummer möchten Sie verwenden?',
  numberUse: 'Wir verwenden diese Nummer für Ihre Codes und für nichts anderes.',
  country: 'Land',
  number: 'Telefonnummer',
  numberHint: 'Mit oder ohne die erste 0. Sie können auch eine Nummer mit Ländervorwahl einfügen.',
  noMenus:
    'Eine Nummer, bei der ein Telefonmenü oder eine Zentrale abnimmt, ist nicht geeignet: Der Anruf muss direkt bei Ihnen ankommen.',
  mobileOnly: 'Eine Mobilnummer: Eine Festnetznummer empfängt keine SMS.',
  how: 'Wie kommt der Code zu Ihnen?',
  howHints: {
    sms: 'An eine Mobilnummer.',
    voice: 'An eine Mobil- oder Festnetznummer: Wir lesen einen Code vor.',
    'keypad-call':
      'An eine Mobil- oder Festnetznummer: Sie tippen auf dem Telefon eine Zahl ein, die der Bildschirm zeigt.',
  },
  sendCode: 'Code senden',
  verify: 'Prüfen',
  chooseAgain: 'Anderes Verfahren wählen',

  changeNumber: 'Nummer ändern',
  codeTitle: 'Geben Sie den Code ein, um Ihre Nummer zu bestätigen',
  callTitle: 'Tippen Sie diese Ziffern ein, um Ihre Nummer zu bestätigen',
  callIdleTitle: 'Bestätigen Sie Ihre Nummer mit einem Anruf',
  numberRight: 'Ihre Nummer ist bestätigt',
  methodsAgain: {
    sms: 'Stattdessen eine SMS senden',
    voice: 'Stattdessen einen Code am Telefon vorlesen lassen',
    'keypad-call': 'Stattdessen einen Anruf mit Ziffern\u00ADeingabe erhalten',
  },

  nextSms:
    'Als Nächstes senden wir eine SMS an {number}. Mit dem Code daraus und dem Code aus der App koppeln Sie die App.',
  next: 'Nächster Schritt',
  confirmTitle: 'Geben Sie beide Codes ein, um die App zu koppeln',
  confirmRightTitle: 'Geben Sie den Code aus der App ein, um sie zu koppeln',
  confirmDesk:
    'Kommt die SMS nicht an? Wenden Sie sich an den Servicedesk. Dort wird zuerst geprüft, wer Sie sind.',
  confirmLead:
    'Wir haben um {time}\u00A0Uhr eine SMS an {number} gesendet. Das kann 30\u00A0Sekunden dauern.',
  confirmAsk: 'Eine SMS an {number} bestätigt, dass Sie selbst diese App koppeln.',
  smsRight: 'Der Code aus der SMS stimmte. Es fehlt nur noch der Code aus der App.',
  smsCode: 'Code aus der SMS',
  smsCodeHint: 'Sechs Ziffern. Es gilt die neueste SMS.',
  otherwise: 'Auf anderem Weg bestätigen',

  lostTitle: 'Haben Sie Ihr Telefon verloren?',
  lostText:
    'Ist das Telefon oder die Nummer weg? Dann richten Sie jetzt einen neuen zweiten Faktor ein. Der alte funktioniert danach nicht mehr.',
  lostBlocked:
    'Ihr zweiter Faktor ist nach zu vielen falschen Codes gesperrt. Richten Sie ihn neu ein, um ihn weiter zu verwenden.',
  keep: 'Ich habe es noch',
  newNumber: 'Neue Nummer hinzufügen',

  doneText: {
    sms: 'Ab jetzt erhalten Sie bei jeder Anmeldung einen Code per SMS.',
    voice: 'Ab jetzt rufen wir Sie bei jeder Anmeldung an und lesen einen Code vor.',
    'keypad-call':
      'Ab jetzt rufen wir Sie bei jeder Anmeldung an, und Sie tippen die Zahl ein, die der Bildschirm zeigt.',
  },
  doneAddedTitle: 'Ihre neue Nummer ist bestätigt',
  doneAddedText: 'Sie können sie ab jetzt auch für die Anmeldung verwenden.',
  doneAddedAppText: 'Sie können sich jetzt auch mit einem Code aus dieser App anmelden.',
  doneReplaced: 'Mit dem, was Sie früher gekoppelt haben, können Sie sich nicht mehr anmelden.',
  codesLead:
    'Ihre Nummer ist bestätigt. Falls Sie Ihr Telefon verlieren, melden Sie sich mit einem dieser Codes an. Jeder gilt einmal. Wir zeigen sie nur jetzt.',
  needCodes:
    'Sie brauchen auch einen sicheren Ort, auf Papier oder in einem Passwortmanager, für zehn Wieder\u00ADherstellungs\u00ADcodes. Mit ihnen melden Sie sich ohne Telefon an.',
  notAsked:
    '{office} verlangt bei der Anmeldung derzeit keinen Code. Mit Ihrem zweiten Faktor bestätigen Sie Änderungen in Ihrem Profil, und die Anmeldung, sobald {office} das verlangt.',
};
