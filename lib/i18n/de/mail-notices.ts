import type { mailNotices as english } from '../en/mail-notices';

/** E-Mails rund um die Anmeldung und nach „Das war ich nicht“. */
export const mailNotices: typeof english = {
  words: {
    device: 'Gerät',
    place: 'Ort',
    notMe: 'Das war ich nicht',
    notMeHint:
      'Damit werden Sie überall abgemeldet, und an Ihrem Konto lässt sich nichts ändern, bis der Servicedesk es sich angesehen hat. Bevor etwas geschieht, werden Sie noch einmal gefragt.',
    moreBefore: '{count, plural, one {Davor gab es noch einen.} other {Davor gab es noch #.}}',
  },
  kinds: {
    'signed-in-new-device': {
      title: 'Anmeldung auf einem neuen Gerät',
      text: 'Jemand hat sich in Ihrem Konto mit einem Browser angemeldet, der dafür bisher nicht benutzt wurde. Wenn Sie das waren, brauchen Sie nichts zu tun.',
    },
    'proof-failed': {
      title: 'Richtiges Passwort, falscher Code',
      text: 'Jemand hat das Passwort Ihres Kontos eingegeben und danach einen falschen Code für den zweiten Faktor. Die Anmeldung kam nicht zustande. Wenn Sie das nicht waren, kennt jemand Ihr Passwort: Wählen Sie ein neues.',
    },
    'recovery-code-used': {
      title: 'Wiederherstellungscode benutzt',
      text: 'Ein Wiederherstellungscode Ihres Kontos wurde benutzt; er gilt nicht mehr. {left, plural, =0 {Sie haben keine Codes mehr.} one {Sie haben noch # Code.} other {Sie haben noch # Codes.}}{few, select, yes { Erstellen Sie bald neue in Ihrem Profil.} other {}}',
    },
    'request-sent': {
      title: 'Verfahren beantragt',
      text: 'Für Ihr Konto wurde das hier genannte Verfahren beantragt. Sie erhalten eine E-Mail, sobald darüber entschieden ist; bis dahin ändert sich nichts.',
    },
    'account-guarded': {
      title: 'Änderungen an Ihrem Konto sind gesperrt',
      text: 'Jemand hat in einer E-Mail zu Ihrem Konto „Das war ich nicht“ gewählt. Sie wurden überall abgemeldet, und an Ihrem Konto lässt sich nichts ändern, bis der Servicedesk es sich angesehen hat. Anmelden können Sie sich weiterhin.',
      notYou:
        'Wenden Sie sich an den Servicedesk: Er sieht sich mit Ihnen an, was geschehen ist, und hebt die Sperre auf. Wenn Sie nicht selbst „Das war ich nicht“ gewählt haben, liest jemand anderes Ihre E-Mails; melden Sie dem Servicedesk auch das.',
    },
    'account-guarded-of': {
      title: 'Jemand aus Ihrer Organisation meldet: Das war ich nicht',
      text: 'In einer E-Mail zum Konto der hier genannten Person wurde „Das war ich nicht“ gewählt. Sie wurde überall abgemeldet, und an dem Konto lässt sich nichts ändern, bis der Servicedesk es sich angesehen hat.',
      notYou:
        'Sprechen Sie die Person an, oder rufen Sie sie unter einer Nummer an, die Sie kennen. Der Servicedesk sieht sich an, was geschehen ist, und hebt die Sperre auf.',
    },
    bundle: {
      title: 'Mehrere Hinweise zu Ihrem Konto',
      text: 'Auf Ihrem Konto ist innerhalb einer Stunde mehreres geschehen. Damit Ihr Postfach nicht vollläuft, steht alles in einer E-Mail.',
    },
  },
};
