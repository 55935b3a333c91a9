import type { factorArticles as english } from '../../en/help/factors';

export const factorArticles: typeof english = {
  'set-up-authenticator-app': {
    title: 'Wie richte ich eine Authenticator-App für die Zwei-Faktor-Authentifizierung ein?',
    answer:
      'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil, scannen Sie den QR-Code mit der App und geben Sie den Code ein, den sie zeigt. Das dauert etwa drei Minuten.',
    parts: {
      need: {
        heading: 'Was Sie brauchen',
        text: {
          phone:
            'Ihr Telefon mit einer Authenticator-App. Welche, ist gleich: Alle arbeiten auf dieselbe Weise, auch ohne Netz.',
          clock:
            'Eine Uhr, die richtig geht. Die Codes hängen davon ab; lassen Sie Ihr Telefon die Uhrzeit daher selbst einstellen.',
          place:
            'Einen sicheren Ort für zehn Wieder\u00ADherstellungs\u00ADcodes, auf Papier oder in einem Passwortmanager.',
        },
      },
      steps: {
        heading: 'Schritt für Schritt',
        steps: {
          open: 'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil und wählen Sie [factors.setUp]. Haben Sie schon einen zweiten Faktor, heißt die Schaltfläche [numbers.connectApp] oder [factors.add].',
          prove:
            'Bestätigen Sie, dass Sie es sind: mit Ihrem Passwort oder mit dem zweiten Faktor, den Sie schon haben.',
          choose:
            'Stehen mehrere Verfahren zur Wahl, wählen Sie [phone.setUp.recommended] und dann [common.continue].',
          scan: 'Öffnen Sie die App, fügen Sie ein Konto hinzu und scannen Sie den QR-Code. Ist die App auf dem Gerät, auf dem Sie dies lesen? Dann wählen Sie [setUp.onPhone]. Geht das Scannen nicht, öffnen Sie [setUp.cannotScan].',
          code: 'Geben Sie die sechs Ziffern aus der App ein und wählen Sie [setUp.connect].',
          message:
            'Manche Organisationen bestätigen eine neue App mit einer SMS. Dann wählen Sie [phone.setUp.next] und geben auch den Code aus der SMS ein.',
          codes:
            'Beim ersten Mal erhalten Sie zehn Wieder\u00ADherstellungs\u00ADcodes. Sichern Sie sie, geben Sie Ihren Namen ein, haken Sie beide Kästchen an und wählen Sie [setUp.receiptSubmit].',
        },
      },
      refused: {
        heading: 'Der Code wird nicht angenommen',
        text: {
          late: 'Jeder Code gilt 60\u00A0Sekunden. Sind Sie zu spät, geben Sie den nächsten ein.',
          clock:
            'Sagt der Bildschirm, dass die Uhr Ihres Telefons vor- oder nachgeht? Stellen Sie sie auf automatisch und geben Sie den nächsten Code ein.',
          expired:
            'Ein QR-Code gilt nur für begrenzte Zeit. Wählen Sie danach [setUp.newQr], löschen Sie den alten Eintrag in der App und scannen Sie noch einmal.',
        },
      },
    },
  },
  'set-up-text-messages': {
    title: 'Wie richte ich SMS ein?',
    answer:
      'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil, geben Sie Ihre Mobilnummer ein und dann den Code, den wir dorthin senden.',
    parts: {
      need: {
        heading: 'Was Sie brauchen',
        text: {
          phone: 'Ein Mobiltelefon mit Empfang. Eine Festnetznummer empfängt keine SMS.',
          place:
            'Einen sicheren Ort für zehn Wieder\u00ADherstellungs\u00ADcodes, auf Papier oder in einem Passwortmanager.',
        },
      },
      steps: {
        heading: 'Schritt für Schritt',
        steps: {
          open: 'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil und wählen Sie [factors.setUp]. Haben Sie schon einen zweiten Faktor, heißt die Schaltfläche [phone.setUp.addNumber].',
          prove:
            'Bestätigen Sie, dass Sie es sind: mit Ihrem Passwort oder mit dem zweiten Faktor, den Sie schon haben.',
          choose:
            'Stehen mehrere Verfahren zur Wahl, wählen Sie [phone.methods.sms] und dann [common.continue]. Gibt es nur eines, wählen Sie [phone.setUp.addNumber].',
          number:
            'Wählen Sie das Land und geben Sie die Nummer ein, mit oder ohne die erste 0. Fragt die Seite, wie der Code zu Ihnen kommt, wählen Sie [phone.methods.sms]. Senden Sie dann das Formular ab.',
          code: 'Geben Sie die sechs Ziffern aus der SMS ein und wählen Sie [phone.setUp.verify]. Es kann 30\u00A0Sekunden dauern, bis sie ankommt.',
          codes:
            'Beim ersten Mal erhalten Sie zehn Wieder\u00ADherstellungs\u00ADcodes. Sichern Sie sie, geben Sie Ihren Namen ein, haken Sie beide Kästchen an und wählen Sie [setUp.receiptSubmit].',
        },
      },
      missing: {
        heading: 'Es kommt keine SMS an',
        text: {
          wait: 'Warten Sie eine Minute und prüfen Sie den Empfang. Öffnen Sie dann [phone.noCode]: Dort können Sie einen neuen Code senden lassen oder die Nummer ändern.',
          newest:
            'Nur die neueste SMS zählt. Ein Code gilt 10\u00A0Minuten und lässt sich nur einmal verwenden.',
        },
      },
    },
  },
  'set-up-voice-call': {
    title: 'Wie richte ich den Sprachanruf ein?',
    answer:
      'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil und geben Sie eine Mobil- oder Festnetznummer ein. Wir rufen dort an, lesen sechs Ziffern vor, und Sie geben sie auf dem Bildschirm ein.',
    parts: {
      need: {
        heading: 'Was Sie brauchen',
        text: {
          phone:
            'Ein Telefon, an dem Sie selbst abnehmen; Festnetz genügt. Nimmt ein Telefonmenü oder eine Zentrale ab, kommt der Anruf nicht bei Ihnen an.',
          place:
            'Einen sicheren Ort für zehn Wieder\u00ADherstellungs\u00ADcodes, auf Papier oder in einem Passwortmanager.',
        },
      },
      steps: {
        heading: 'Schritt für Schritt',
        steps: {
          open: 'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil und wählen Sie [factors.setUp]. Haben Sie schon einen zweiten Faktor, heißt die Schaltfläche [phone.setUp.addNumber].',
          prove:
            'Bestätigen Sie, dass Sie es sind: mit Ihrem Passwort oder mit dem zweiten Faktor, den Sie schon haben.',
          choose:
            'Stehen mehrere Verfahren zur Wahl, wählen Sie [phone.methods.voice] und dann [common.continue]. Gibt es nur eines, wählen Sie [phone.setUp.addNumber].',
          number:
            'Wählen Sie das Land und geben Sie die Nummer ein, mit oder ohne die erste 0. Fragt die Seite, wie der Code zu Ihnen kommt, wählen Sie [phone.methods.voice]. Senden Sie dann das Formular ab.',
          listen:
            'Nehmen Sie ab, wenn das Telefon klingelt, und hören Sie zu: Eine Stimme liest sechs Ziffern vor.',
          code: 'Geben Sie die Ziffern auf dem Bildschirm ein und wählen Sie [phone.setUp.verify].',
          codes:
            'Beim ersten Mal erhalten Sie zehn Wieder\u00ADherstellungs\u00ADcodes. Sichern Sie sie, geben Sie Ihren Namen ein, haken Sie beide Kästchen an und wählen Sie [setUp.receiptSubmit].',
        },
      },
      missing: {
        heading: 'Das Telefon klingelt nicht',
        text: {
          wait: 'Es kann 30\u00A0Sekunden dauern. Prüfen Sie, ob der Ton des Telefons an ist. Öffnen Sie dann [phone.noCode] und lassen Sie erneut anrufen, oder ändern Sie die Nummer.',
          newest:
            'Nur die Ziffern des neuesten Anrufs zählen. Sie gelten 10\u00A0Minuten und lassen sich nur einmal verwenden.',
        },
      },
    },
  },
  'set-up-keypad-call': {
    title: 'Wie richte ich den Anruf mit Zifferneingabe ein?',
    answer:
      'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil und geben Sie Ihre Nummer ein. Der Bildschirm zeigt sechs Ziffern, wir rufen Sie sofort an, und Sie tippen die Ziffern auf dem Telefon ein.',
    parts: {
      need: {
        heading: 'Was Sie brauchen',
        text: {
          phone:
            'Ein Telefon mit Tasten, an dem Sie selbst abnehmen; Festnetz genügt. Nimmt ein Telefonmenü oder eine Zentrale ab, kommt der Anruf nicht bei Ihnen an.',
          place:
            'Einen sicheren Ort für zehn Wieder\u00ADherstellungs\u00ADcodes, auf Papier oder in einem Passwortmanager.',
        },
      },
      steps: {
        heading: 'Schritt für Schritt',
        steps: {
          open: 'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil und wählen Sie [factors.setUp]. Haben Sie schon einen zweiten Faktor, heißt die Schaltfläche [phone.setUp.addNumber].',
          prove:
            'Bestätigen Sie, dass Sie es sind: mit Ihrem Passwort oder mit dem zweiten Faktor, den Sie schon haben.',
          choose:
            'Stehen mehrere Verfahren zur Wahl, wählen Sie [phone.methods.keypad-call] und dann [common.continue]. Gibt es nur eines, wählen Sie [phone.setUp.addNumber].',
          number:
            'Wählen Sie das Land, geben Sie die Nummer ein, mit oder ohne die erste 0, und wählen Sie [phone.setUp.verify].',
          key: 'Der Bildschirm zeigt sechs Ziffern, und Ihr Telefon klingelt. Nehmen Sie ab und tippen Sie die Ziffern ein.',
          next: 'Der Bildschirm geht von selbst weiter und zeigt neben Ihrer Nummer ein Häkchen. Tut er das nicht, wählen Sie [phone.checkNow]. Wählen Sie dann [common.continue].',
          codes:
            'Beim ersten Mal erhalten Sie zehn Wieder\u00ADherstellungs\u00ADcodes. Sichern Sie sie, geben Sie Ihren Namen ein, haken Sie beide Kästchen an und wählen Sie [setUp.receiptSubmit].',
        },
      },
      safe: {
        heading: 'Worauf Sie achten',
        text: {
          asked:
            'Tippen Sie die Ziffern nur bei einem Anruf ein, den Sie auf diesem Portal selbst angefordert haben. Niemand muss sie je von Ihnen hören.',
          more: 'In Ihrem Profil können Sie weitere Nummern hinzufügen, falls Sie an die erste nicht herankommen.',
        },
      },
    },
  },
};
