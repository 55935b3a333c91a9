import type { inChargeArticles as english } from '../../en/help/in-charge';

export const inChargeArticles: typeof english = {
  'apply-for-a-method': {
    title: 'Wie beantrage ich SMS oder Anrufe?',
    answer:
      'Müssen Verfahren per Telefon in Ihrer Organisation genehmigt werden, stellen Sie den Antrag in Ihrem Profil unter [profile.tabFactor@/profile/second-factor], mit Ihrer Nummer und einer Begründung. Über die Entscheidung erhalten Sie eine E-Mail.',
    parts: {
      steps: {
        heading: 'Schritt für Schritt',
        steps: {
          open: 'Öffnen Sie [profile.tabFactor@/profile/second-factor] in Ihrem Profil und wählen Sie, was Sie beantragen möchten. Müssen Sie zum Anmelden einen zweiten Faktor einrichten, führt Sie die Anmeldung selbst dorthin.',
          fill: 'Geben Sie auf der Seite [requests.applyTitle] die Nummer und die Begründung an und wählen Sie [requests.submit].',
          wait: 'Unter [requests.pending] steht in Ihrem Profil, wer entscheidet und seit wann Ihr Antrag wartet. Dort können Sie auch [requests.withdraw] oder [requests.remind] wählen.',
          set: 'Ist der Antrag genehmigt, wählen Sie dort [requests.setUp] und lassen die Nummer prüfen. Die Genehmigung gilt nur für diese Nummer.',
        },
      },
      know: {
        heading: 'Gut zu wissen',
        text: {
          until:
            'Bis der Antrag abgeschlossen ist, wird Ihnen das Verfahren nirgends angeboten. Was Sie schon eingerichtet haben, funktioniert weiter.',
          refused:
            'Wird er abgelehnt, steht der Grund in Ihrem Profil und in der E-Mail. Sie können einen neuen Antrag stellen.',
          switch:
            'In manchen Organisationen wechselt nur der Servicedesk zwischen SMS und Sprachanruf. Auch darum bitten Sie in Ihrem Profil, mit [requests.switchSubmit].',
        },
      },
    },
  },
  'demand-second-factor': {
    title: 'Wie verlange ich von allen in meiner Organisation einen zweiten Faktor?',
    answer:
      'Öffnen Sie [office.tabs.security@/office/security], wählen Sie [security.requirements.required] für Mitarbeitende oder Kundschaft, sehen Sie nach, wen das betrifft, und speichern Sie. Es gilt ab der nächsten Anmeldung jeder Person.',
    parts: {
      steps: {
        heading: 'Schritt für Schritt',
        steps: {
          open: 'Öffnen Sie [office.tabs.security@/office/security] und beantworten Sie [security.requirement] mit [security.requirements.required], für Mitarbeitende, für Kundschaft ohne Mandanten oder für beide.',
          grace:
            'Gewähren Sie, wenn Sie möchten, einen Aufschub von 0 bis 90 Tagen. Er zählt für jede Person ab der ersten Anmeldung, die danach fragt, endet um Mitternacht in der Zeitzone Ihrer Organisation und beginnt nie von vorn.',
          preview:
            'Wählen Sie [security.submit]. Gespeichert wird nichts, bevor Sie die Vorschau gesehen haben.',
          save: 'Lesen Sie die Vorschau und speichern Sie. Zuerst fragen wir nach Ihrem eigenen zweiten Faktor, außer Sie haben ihn gerade benutzt.',
          tell: 'Sagen Sie es Ihren Mitarbeitenden: Öffnen Sie den Artikel über das Verfahren und wählen Sie [help.announce.link].',
        },
      },
      preview: {
        heading: 'Wie Sie die Vorschau lesen',
        text: {
          asked:
            'Der Satz oben sagt, wie viele Personen gefragt werden, wie viele davon keinen zweiten Faktor haben und wie viele ausgesperrt werden. Darunter steht mit Namen, wer das ist; mit [preview.csv] erhalten Sie alle auch als Datei.',
          nofactor:
            'Wer unter [preview.classes.no-factor] steht, richtet bei der nächsten Anmeldung einen ein oder schiebt das auf, solange der Aufschub dauert. Das zweite Diagramm zeigt, wie lange.',
          out: 'Wer unter [preview.classes.locked-out] steht, kommt nicht mehr hinein; bei allen steht der Grund. Sorgen Sie dafür, dass dort niemand steht oder dass Sie alle kennen, die dort stehen.',
          other:
            'Speichert inzwischen jemand anderes aus der Administration, werden Ihre Änderungen nicht gespeichert: Sie sehen, was sich geändert hat, und entscheiden neu.',
        },
      },
      always: {
        heading: 'Was die Regel nicht ändert',
        text: {
          roles:
            'Administration, Führungskräfte und Servicedesk brauchen immer einen zweiten Faktor, ohne Aufschub.',
          exception:
            'Solange für jemanden eine Ausnahme läuft, geht sie der Regel vor. Für die Nutzenden eines Mandanten gilt dessen Regel.',
        },
      },
    },
  },
  'invite-people': {
    title: 'Wie lade ich Personen ein?',
    answer:
      'Öffnen Sie [office.tabs.people@/office/people] und wählen Sie [people.invite]. Jede Person erhält eine E-Mail mit einem Link, der 7\u00A0Tage gilt und sich nur einmal verwenden lässt.',
    parts: {
      one: {
        heading: 'Einzeln',
        steps: {
          open: 'Öffnen Sie [office.tabs.people@/office/people] und wählen Sie [people.invite].',
          fill: 'Geben Sie Name und E-Mail-Adresse ein, wählen Sie Kundschaft oder Mitarbeitende sowie die Sprache, und dann [invitations.send].',
          accept: 'Die Person öffnet den Link und wählt ein Passwort. Erst dann gibt es ein Konto.',
        },
      },
      file: {
        heading: 'Mehrere aus einer Datei',
        steps: {
          choose:
            'Öffnen Sie [office.tabs.people@/office/people], wählen Sie [people.invitations] und dann [invitations.fromFile].',
          send: 'Wählen Sie eine CSV-Datei und dann [peopleImport.check]. Die Seite sagt, welche Spalten darin stehen dürfen, und hält eine leere Datei bereit.',
          read: 'Lesen Sie die Vorschau: wie viele eingeladen werden, und bei jeder abgelehnten Zeile den Grund. Gesendet ist noch nichts.',
          confirm:
            'Bestätigen Sie die Vorschau. Die Personen werden dann nacheinander eingeladen; die Seite zeigt den Fortschritt. Sie können die Seite inzwischen verlassen.',
        },
      },
      after: {
        heading: 'Danach',
        text: {
          open: 'Wer noch nicht angenommen hat, steht unter [people.invitations]. Dort senden Sie mit [invitations.again] einen neuen Link, womit der ältere nicht mehr gilt, oder wählen [invitations.withdraw].',
          mails:
            'E-Mails, die ihre Adresse nicht erreicht haben, stehen unter [office.tabs.mails@/office/mails]. Dort können Sie sie noch einmal senden.',
        },
      },
    },
  },
  'clients-and-rules': {
    title: 'Wie lege ich fest, was ein Mandant von seinen Nutzenden verlangt?',
    answer:
      'Öffnen Sie [office.tabs.clients@/office/clients], wählen Sie den Mandanten und beantworten Sie [clients.ruleLegend] mit Ja, Nein oder Freiwillig. Die Regel gilt, sobald sich jemand das nächste Mal für diesen Mandanten anmeldet oder zu ihm wechselt.',
    parts: {
      rules: {
        heading: 'Was die Antworten bedeuten',
        text: {
          yes: 'Ja: Alle Nutzenden werden gefragt. Wer keinen zweiten Faktor hat, richtet einen ein oder schiebt das auf, solange der Aufschub des Mandanten dauert.',
          optional: 'Freiwillig: Alle entscheiden selbst. Wer einen eingerichtet hat, wird danach gefragt.',
          no: 'Nein: Niemand wird gefragt, solange dieser Mandant aktiv ist.',
        },
      },
      steps: {
        heading: 'Schritt für Schritt',
        steps: {
          add: 'Wählen Sie [clients.add], wenn der Mandant nicht in der Liste steht, und fügen Sie dann seine Nutzenden hinzu. Wer zur Kundschaft gehört, kann zu mehreren Mandanten gehören.',
          rule: 'Öffnen Sie den Mandanten und ändern Sie die Regel. Ist sie strenger, wählen Sie zuerst [clients.seeAffected].',
          save: 'Speichern Sie. Zuerst fragen wir nach Ihrem eigenen zweiten Faktor, außer Sie haben ihn gerade benutzt.',
        },
      },
      several: {
        heading: 'Nutzende mehrerer Mandanten',
        text: {
          active:
            'Es zählt die Regel des aktiven Mandanten. Diese Personen wechseln oben auf jeder Seite mit [ui.switchClient]; verlangt der andere Mandant mehr, werden sie in diesem Moment gefragt.',
        },
      },
    },
  },
  exceptions: {
    title: 'Wie mache ich für eine Person eine Ausnahme?',
    answer:
      'Öffnen Sie die Person unter [office.tabs.people@/office/people] und wählen Sie [person.exceptionMake]. Eine Ausnahme hat einen letzten Tag und eine Begründung und endet von selbst.',
    parts: {
      steps: {
        heading: 'Schritt für Schritt',
        steps: {
          find: 'Suchen Sie die Person unter [office.tabs.people@/office/people] und öffnen Sie sie.',
          make: 'Wählen Sie [person.exceptionMake], ob der zweite Faktor aus oder freiwillig ist, und geben Sie den letzten Tag und die Begründung an.',
          end: 'Möchten Sie die Ausnahme früher beenden, wählen Sie [person.exceptionEnd].',
        },
      },
      what: {
        heading: 'Was eine Ausnahme kann',
        text: {
          before:
            'Eine Ausnahme geht jeder Regel der Organisation und der Mandanten vor, bis ihr letzter Tag vorbei ist.',
          roles:
            'Für Administration, Führungskräfte und Servicedesk bewirkt eine Ausnahme nichts: Dort ist ein zweiter Faktor immer Pflicht.',
          own: 'Die eigene Einstellung einer Person ersetzt keine Ausnahme: Sie kann mehr verlangen, aber nicht aufheben, was für alle Pflicht ist.',
          told: 'Die Person und alle, die die Organisation verwalten, erfahren davon per E-Mail, wie immer, wenn von einer Person weniger verlangt wird.',
          history: 'Wer die Ausnahme gemacht hat, wann und warum, steht im Verlauf des Kontos.',
        },
      },
      lost: {
        heading: 'Ein verlorenes Telefon braucht keine Ausnahme',
        text: {
          code: 'Mit einem Wieder\u00ADherstellungs\u00ADcode meldet sich die Person an und richtet sofort einen neuen zweiten Faktor ein. Ohne Code hilft der Servicedesk.',
        },
      },
    },
  },
  'decide-about-applications': {
    title: 'Wie entscheide ich über einen Antrag?',
    answer:
      'Öffnen Sie [requests.listTitle@/office/requests], lesen Sie, wer was warum beantragt, und wählen Sie [requests.approve], oder geben Sie einen Grund an und wählen Sie [requests.refuse]. Wer den Antrag gestellt hat, erhält eine E-Mail.',
    parts: {
      look: {
        heading: 'Worauf Sie achten',
        text: {
          number: 'Sie sehen die ganze Nummer, und ob sie schon vor dem Antrag im Konto und geprüft war.',
          proven:
            'Sie sehen, wie der Antrag gestellt wurde: angemeldet mit einem zweiten Faktor oder mit dem Passwort allein. War es das Passwort allein, rufen Sie die Person unter einer Nummer zurück, die Sie kennen, nicht unter der aus dem Antrag, bevor Sie genehmigen.',
        },
      },
      follows: {
        heading: 'Was dann geschieht',
        text: {
          approve:
            'Eine Genehmigung gilt nur für diese Nummer. Die Person lässt sie dann prüfen; erst danach wird ihr das Verfahren angeboten.',
          refuse: 'Den Grund einer Ablehnung liest die Person, und sie kann einen neuen Antrag stellen.',
          own: 'Über den eigenen Antrag kann niemand entscheiden. Er geht an jemand anderen, der entscheiden darf.',
          late: 'Sie erhalten eine E-Mail zu jedem neuen Antrag und eine Erinnerung, wenn einer lange wartet.',
        },
      },
    },
  },
  'at-the-service-desk': {
    title: 'Wie hilft der Servicedesk jemandem, sich wieder anzumelden?',
    answer:
      'Wer sich nicht anmelden kann, bittet bei der Anmeldung unter [signIn.cannotGetIn] um Hilfe. Eine Person vom Servicedesk prüft, wer es ist, eine zweite bestätigt das Zurücksetzen, und der Rücksetzcode, den es dann gibt, gilt nur zusammen mit dem Passwort.',
    parts: {
      ask: {
        heading: 'Wie um Hilfe gebeten wird',
        text: {
          help: 'Bei der Anmeldung geben die Personen ihr Passwort ein und wählen [signIn.cannotGetIn] und dann [getIn.ask]. Sie finden die Anfrage, und wie jemand zu erreichen ist, unter [desk.tabs.requests@/support/requests].',
          check:
            'Das kann jeder geschrieben haben, der das Passwort kennt. Prüfen Sie, wer es ist: Rufen Sie unter einer Nummer zurück, die schon bekannt war, oder tun Sie, was Sie mit der Organisation vereinbart haben.',
        },
      },
      reset: {
        heading: 'Wie das Zurücksetzen abläuft',
        steps: {
          open: 'Suchen Sie das Konto unter [ui.area.support@/support] und wählen Sie [resets.askLink].',
          first:
            'Kreuzen Sie an, was Sie geprüft haben, geben Sie ein, warum das Zurücksetzen nötig ist, und wählen Sie [resets.ask].',
          second:
            'Eine zweite Person sieht es sich unter [desk.tabs.resets@/support/resets] an und bestätigt es oder lehnt es ab: jemand anderes vom Servicedesk oder, bei Mitarbeitenden der Organisation, deren Administration. Niemand bestätigt, was er oder sie selbst beantragt hat, ein Zurücksetzen beim eigenen Konto oder eines bei einer höheren Rolle.',
          pass: 'Mit dem Passwort und dem Rücksetzcode kommt die Person wieder hinein: über [signIn.cannotGetIn] und dann [getIn.enterPass]. Der Rücksetzcode gilt einmal und 24\u00A0Stunden lang. Danach wird der alte zweite Faktor entfernt, und die Person richtet gleich einen neuen ein.',
        },
      },
      ways: {
        heading: 'Wie die Person den Rücksetzcode erhält',
        text: {
          mail: 'Per E-Mail: Jede bekannte Adresse wird sofort benachrichtigt und kann das Zurücksetzen 24 bis 72\u00A0Stunden lang stoppen, je nachdem, was die Organisation eingestellt hat. Danach geht der Rücksetzcode an eine Adresse, die seit 30\u00A0Tagen unverändert ist.',
          handed:
            'Übergeben: nur, wenn die bestätigende Person den Menschen kennt oder vor sich hat. Sie liest den Rücksetzcode sofort vor; jede bekannte Adresse wird benachrichtigt.',
        },
      },
      besides: {
        heading: 'Was sonst auf Sie wartet',
        text: {
          switches:
            'Unter [desk.tabs.switches@/support/switches] stehen die Anfragen zum Wechsel zwischen SMS und Sprachanruf, die älteste zuerst. Prüfen Sie auch hier, wer darum gebeten hat. Solange ein Wechsel nicht durchgeführt ist, ändert sich nichts.',
          blocked:
            'Wurde in einer E-Mail [notMe.submit] gewählt, lässt sich an dem Konto nichts ändern. Klären Sie mit der Person, was geschehen ist, und wählen Sie erst danach [desk.release].',
        },
      },
      never: {
        heading: 'Was der Servicedesk nie tut',
        text: {
          never:
            'Niemand vom Servicedesk fragt nach einem Passwort, einem Code oder einem Rücksetzcode. Sie sehen auch keine davon, ebenso wenig ganze Nummern oder den Schlüssel einer App; nur ein Rücksetzcode, den Sie selbst übergeben, wird Ihnen einmal angezeigt.',
          alone:
            'Ein Passwort allein öffnet nie ein Konto mit zweitem Faktor, und ein Postfach allein auch nicht.',
        },
      },
    },
  },
};
