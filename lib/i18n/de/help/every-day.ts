import type { everyDayArticles as english } from '../../en/help/every-day';

export const everyDayArticles: typeof english = {
  'sign-in-with-second-factor': {
    title: 'Wie melde ich mich mit einem zweiten Faktor an?',
    answer:
      'Geben Sie Benutzername und Passwort ein, danach den Code aus Ihrer App, aus der SMS oder vom Anruf. Ein Code gilt einmal.',
    parts: {
      steps: {
        heading: 'Schritt für Schritt',
        steps: {
          password:
            'Geben Sie Ihre E-Mail-Adresse oder Ihren Benutzernamen und Ihr Passwort ein und wählen Sie [signIn.submit@/sign-in].',
          app: 'Mit einer App: Geben Sie die sechs Ziffern ein, die sie gerade zeigt, und wählen Sie [common.continue].',
          sent: 'Mit SMS oder Sprachanruf: Der Code kommt von selbst. Geben Sie die sechs Ziffern ein und wählen Sie [common.continue].',
          call: 'Mit einem Anruf mit Ziffern\u00ADeingabe: Nehmen Sie ab, tippen Sie die Ziffern ein, die der Bildschirm zeigt, und wählen Sie [phone.signMeIn].',
        },
      },
      otherwise: {
        heading: 'Wenn es nicht geht',
        text: {
          details:
            'Öffnen Sie auf dieser Seite [signIn.noCode] oder [phone.otherWay]. Dort finden Sie einen neuen Code, Ihre anderen Verfahren und [signIn.noCodeRecovery].',
          clock:
            'Codes aus einer App hängen von der Uhr des Telefons ab: Lassen Sie das Telefon die Uhrzeit selbst einstellen und geben Sie den Code ein, den die App gerade zeigt.',
          wait: 'Nach fünf falschen Codes endet die Anmeldung, und Sie beginnen noch einmal mit Ihrem Passwort. Nach zehn falschen Codes hintereinander nennt die Seite die Uhrzeit, ab der es weitergeht.',
          forgotten:
            'Wenn Sie Ihr Passwort vergessen haben, wählen Sie bei der Anmeldung [forgotten.title@/password]. Wir senden einen Link für ein neues Passwort an Ihre E-Mail-Adresse; Ihr zweiter Faktor wird weiterhin abgefragt.',
        },
      },
      first: {
        heading: 'Wonach bei der Anmeldung zuerst gefragt wird',
        text: {
          choose:
            'Haben Sie mehrere Verfahren, wählen Sie in Ihrem Profil, wonach bei der Anmeldung zuerst gefragt wird. Die anderen stehen bei jeder Anmeldung weiter zur Wahl.',
        },
      },
    },
  },
  'recovery-codes': {
    title: 'Was sind Wiederherstellungscodes, und woher bekomme ich neue?',
    answer:
      'Mit Wieder\u00ADherstellungs\u00ADcodes melden Sie sich ohne Telefon an. Sie erhalten zehn, wenn Sie Ihren zweiten Faktor einrichten, jeder gilt einmal, und in Ihrem Profil können Sie neue erstellen.',
    parts: {
      use: {
        heading: 'Mit einem solchen Code anmelden',
        steps: {
          password: 'Geben Sie Benutzername und Passwort ein.',
          details:
            'Öffnen Sie auf der nächsten Seite [signIn.noCode] und wählen Sie [signIn.noCodeRecovery].',
          code: 'Geben Sie einen Ihrer Codes ein und wählen Sie [common.continue]. Groß- und Kleinschreibung, Bindestriche und Leerzeichen spielen keine Rolle.',
          next: 'Danach fragen wir, ob Sie Ihr Telefon verloren haben. Wenn ja, richten Sie sofort einen neuen zweiten Faktor ein.',
        },
      },
      renew: {
        heading: 'Neue Codes erstellen',
        steps: {
          open: 'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil. Dort steht, wie viele Codes Sie noch haben.',
          new: 'Wählen Sie [factors.newCodes] und bestätigen Sie, dass Sie es sind.',
          save: 'Sichern Sie die Codes, geben Sie Ihren Namen ein, haken Sie beide Kästchen an und wählen Sie [setUp.receiptSubmit]. Von da an gelten die alten Codes nicht mehr.',
        },
      },
      keep: {
        heading: 'Wo Sie sie aufbewahren',
        text: {
          place:
            'Auf Papier oder in einem Passwortmanager, aber nicht auf dem Telefon, mit dem Sie sich anmelden. Wir zeigen die Codes nur einmal.',
          receipt:
            'Als Nachweis halten wir Ihren Namen, den Zeitpunkt und den Text fest, dem Sie zugestimmt haben. Sie finden ihn in Ihrem Profil unter [factors.receiptTitle].',
        },
      },
    },
  },
  'lost-or-new-phone': {
    title: 'Was tue ich, wenn mein Telefon verloren oder neu ist?',
    answer:
      'Haben Sie das alte Telefon noch, fügen Sie zuerst das neue in Ihrem Profil hinzu und entfernen dann das alte. Ist es verloren, melden Sie sich mit einem Wieder\u00ADherstellungs\u00ADcode an; ohne einen solchen hilft der Servicedesk.',
    parts: {
      new: {
        heading: 'Sie haben ein neues Telefon',
        steps: {
          open: 'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil.',
          add: 'Koppeln Sie die App des neuen Telefons mit [factors.add], oder fügen Sie eine neue Nummer hinzu: [phone.setUp.addNumber].',
          remove: 'Entfernen Sie dann die alte App oder Nummer mit [factors.remove].',
        },
      },
      lost: {
        heading: 'Das Telefon ist weg',
        steps: {
          code: 'Geben Sie Ihr Passwort ein, öffnen Sie [signIn.noCode] und wählen Sie [signIn.noCodeRecovery].',
          replace:
            'Wählen Sie nach dem Wieder\u00ADherstellungs\u00ADcode [setUp.replace] oder [phone.setUp.newNumber]. Was Sie jetzt einrichten, ersetzt alles, was Sie bisher hatten.',
          other:
            'Haben Sie noch eine andere App oder Nummer, die funktioniert? Wählen Sie sie bei der Anmeldung und entfernen Sie in Ihrem Profil, was Sie verloren haben.',
        },
      },
      nothing: {
        heading: 'Sie haben auch keine Wiederherstellungscodes',
        text: {
          desk: 'Wenden Sie sich an den Servicedesk. Dort wird geprüft, wer Sie sind, bevor Sie einen neuen zweiten Faktor einrichten können; Ihr Passwort allein genügt nie.',
        },
      },
    },
  },
};
