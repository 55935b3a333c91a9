/** What admins, managers and the desk change for others: before it, after it, and why it was not done. */
export const officeChanges = {
  about: {
    'save-rules': 'Sie sind dabei, die Regeln Ihrer Organisation zu ändern.',
    'save-region': 'Sie sind dabei, Land, Sprache oder Zeitzone Ihrer Organisation zu ändern.',
    'save-support':
      'Sie sind dabei zu ändern, wie der Servicedesk in Ihrer Organisation zweite Faktoren zurücksetzt.',
    'add-client': 'Sie sind dabei, einen Mandanten hinzuzufügen.',
    'rename-client': 'Sie sind dabei, einen Mandanten umzubenennen.',
    'remove-client': 'Sie sind dabei, einen Mandanten zu entfernen.',
    'save-client-rule': 'Sie sind dabei zu ändern, was von den Nutzenden eines Mandanten verlangt wird.',
    'add-to-client': 'Sie sind dabei, einem Mandanten eine Person hinzuzufügen.',
    'remove-from-client': 'Sie sind dabei, eine Person aus einem Mandanten zu entfernen.',
    'set-roles': 'Sie sind dabei, die Rollen einer Person zu ändern.',
    'set-requirement': 'Sie sind dabei zu ändern, was von einer einzelnen Person verlangt wird.',
    'set-exception': 'Sie sind dabei, für eine Person eine Ausnahme zu machen.',
    'end-exception': 'Sie sind dabei, eine Ausnahme zu beenden.',
    'set-manager': 'Sie sind dabei zu ändern, wer über die Anträge einer Person entscheidet.',
    deactivate: 'Sie sind dabei, ein Konto zu deaktivieren.',
    reactivate: 'Sie sind dabei, ein Konto wieder zu aktivieren.',
    'erase-account': 'Sie sind dabei, ein Konto endgültig zu löschen.',
    invite: 'Sie sind dabei, jemanden einzuladen.',
    'renew-invitation': 'Sie sind dabei, eine Einladung noch einmal zu senden.',
    'withdraw-invitation': 'Sie sind dabei, eine Einladung zurückzuziehen.',
    'run-import': 'Sie sind dabei, Personen aus einer Datei einzuladen.',
    'approve-request': 'Sie sind dabei, einen Antrag zu genehmigen.',
    'refuse-request': 'Sie sind dabei, einen Antrag abzulehnen.',
    announce: 'Sie sind dabei, eine Mitteilung zu versenden.',
    'send-mail-again': 'Sie sind dabei, eine E-Mail noch einmal zu senden.',
  },
  done: {
    'save-rules': 'Die Regeln sind gespeichert. Sie gelten für alle ab der nächsten Anmeldung.',
    'save-region': 'Land, Sprache und Zeitzone sind gespeichert.',
    'save-support': 'Die Regeln für das Zurücksetzen sind gespeichert.',
    'add-client': 'Der Mandant ist hinzugefügt.',
    'rename-client': 'Der neue Name des Mandanten ist gespeichert.',
    'remove-client': 'Der Mandant ist entfernt. Die Konten seiner Nutzenden bleiben bestehen.',
    'save-client-rule':
      'Die Regel des Mandanten ist gespeichert. Sie gilt, sobald sich jemand das nächste Mal für diesen Mandanten anmeldet oder zu ihm wechselt.',
    'add-to-client': 'Die Person gehört jetzt zum Mandanten.',
    'remove-from-client': 'Die Person gehört nicht mehr zum Mandanten.',
    'set-roles': 'Die Rollen sind gespeichert.',
    'set-requirement': 'Die Einstellung ist gespeichert. Sie gilt ab der nächsten Anmeldung.',
    'set-exception': 'Die Ausnahme ist gespeichert. Sie endet von selbst.',
    'end-exception': 'Die Ausnahme ist beendet.',
    'set-manager': 'Die Führungskraft ist gespeichert.',
    deactivate: 'Das Konto ist deaktiviert. Seine Sitzungen sind beendet.',
    reactivate: 'Das Konto ist wieder aktiv.',
    'erase-account': 'Das Konto ist gelöscht.',
    invite: 'Die Einladung ist unterwegs. Der Link darin gilt 7\u00A0Tage.',
    'renew-invitation': 'Ein neuer Link ist unterwegs. Der ältere gilt nicht mehr.',
    'withdraw-invitation': 'Die Einladung ist zurückgezogen. Der Link darin gilt nicht mehr.',
    'run-import':
      'Die Datei ist angenommen. Alle in der Datei werden eingeladen, außer in den abgelehnten Zeilen.',
    'approve-request':
      'Der Antrag ist genehmigt, nur für diese Nummer. Die antragstellende Person wird per E-Mail benachrichtigt.',
    'refuse-request': 'Der Antrag ist abgelehnt. Die antragstellende Person erfährt per E-Mail, warum.',
    announce: 'Die Mitteilung ist unterwegs.',
    'send-mail-again': 'Die E-Mail ist erneut unterwegs.',
  },
  refused: {
    'changed-meanwhile':
      'Inzwischen hat jemand anderes etwas gespeichert. Sehen Sie nach, was sich geändert hat, und entscheiden Sie neu.',
    'admins-shut-out':
      'Mit diesen Regeln könnte sich niemand mit Administrationsrolle mehr anmelden. Bieten Sie den Mitarbeitenden ein Verfahren an, das eine dieser Personen hat.',
    'last-admin':
      'Das ist die letzte Person mit Administrationsrolle, die sich anmelden kann. Geben Sie die Rolle zuerst jemand anderem.',
    'name-taken': 'Es gibt schon einen Mandanten mit diesem Namen. Geben Sie einen anderen Namen ein.',
    'own-request':
      'Über Ihren eigenen Antrag können Sie nicht entscheiden. Wenden Sie sich an eine andere Führungskraft oder an die Administration.',
    'decided-already':
      'Dieser Antrag ist nicht mehr offen: Er wurde inzwischen entschieden oder zurückgezogen.',
    'own-account':
      'Bei Ihrem eigenen Konto geht das nicht. Bitten Sie eine andere Person mit Administrationsrolle.',
    'invited-already':
      'Für diese Adresse gibt es schon eine offene Einladung oder ein Konto bei Ihrer Organisation. Sehen Sie unter „Offene Einladungen“ nach, dort können Sie sie erneut senden, oder unter „Personen“.',
    'too-many-invitations':
      'Ihre Organisation hat zu viele Einladungen gesendet, oder an diese Adresse gingen zu viele. Versuchen Sie es in einer Stunde erneut, bei derselben Adresse morgen.',
    'too-many-files':
      'Ihre Organisation hat innerhalb von 24\u00A0Stunden Personen aus 20 Dateien eingeladen. Versuchen Sie es morgen erneut.',
    'nobody-to-send-to':
      'Es gibt niemanden, an den dies gehen könnte. Wer diesen Artikel in den letzten 24\u00A0Stunden erhalten hat, erhält ihn nicht noch einmal.',
    'announced-too-often':
      'Ihre Organisation hat innerhalb von 24\u00A0Stunden zehn Mitteilungen gesendet. Versuchen Sie es morgen erneut.',
  },
};
