import type { deskChanges as english } from '../en/desk-changes';

export const deskChanges: typeof english = {
  about: {
    'end-sessions': 'Sie sind dabei, eine Person überall abzumelden.',
    'end-wait': 'Sie sind dabei, die Wartezeit einer Person nach falschen Codes zu beenden.',
    'desk-renew-invitation': 'Sie sind dabei, eine Einladung noch einmal zu senden.',
    'switch-method': 'Sie sind dabei, eine Person von SMS auf Sprachanruf umzustellen oder umgekehrt.',
    'refuse-switch': 'Sie sind dabei, einen Wechsel abzulehnen.',
    'release-account': 'Sie sind dabei, Änderungen an einem Konto wieder zuzulassen.',
    'answer-support-request': 'Sie sind dabei, eine Hilfe-Anfrage abzuschließen.',
  },
  done: {
    'end-sessions': 'Die Person ist überall abgemeldet und wird per E-Mail benachrichtigt.',
    'end-wait':
      'Die Wartezeit ist vorbei: Der nächste Code zählt sofort. Die Zahl der falschen Codes bleibt stehen.',
    'desk-renew-invitation': 'Ein neuer Link ist unterwegs. Der ältere gilt nicht mehr.',
    'switch-method': 'Der Wechsel ist durchgeführt. Die Person wird per E-Mail benachrichtigt.',
    'refuse-switch': 'Der Wechsel ist abgelehnt. Die Person erfährt per E-Mail, warum.',
    'release-account': 'Das Konto kann wieder geändert werden. Die Person wird per E-Mail benachrichtigt.',
    'answer-support-request': 'Die Hilfe-Anfrage ist abgeschlossen.',
  },
  refused: {
    'higher-role': 'Diese Person hat eine höhere Rolle als Sie. Das muss jemand mit einer höheren Rolle tun.',
    'own-account-at-desk':
      'Bei Ihrem eigenen Konto geht das nicht. Wenden Sie sich an jemand anderen vom Servicedesk.',
    'switch-not-possible':
      'Dieser Wechsel ist nicht mehr möglich: Die Nummer oder das Verfahren gibt es nicht mehr, oder die Organisation regelt den Wechsel inzwischen anders. Lehnen Sie ihn ab, und schreiben Sie, warum.',
  },
};
