import type { officeMails as english } from '../en/office-mails';

/** Mails of an office that were given up, for its admins. */
export const officeMails: typeof english = {
  title: 'E-Mails, die nicht angekommen sind',
  lead: 'Das Portal hat einen Tag lang versucht, diese E-Mails zuzustellen, oder der Mailserver hat sie endgültig abgewiesen. Sie bleiben hier stehen, bis sie erneut gesendet werden.',
  none: 'Es gibt keine: Jede E-Mail Ihrer Organisation ist zugestellt oder noch unterwegs.',
  noneFurther: 'Es gibt keine weiteren E-Mails.',
  order: 'Reihenfolge',
  newest: 'Neueste zuerst',
  oldest: 'Älteste zuerst',
  to: 'An',
  written: 'Geschrieben',
  why: 'Grund',
  otherMail: 'Eine E-Mail',
  sendAgain: 'Erneut senden',
  renew: 'Neuen Link senden',
  whatToWhom: '„{title}“ an {to}',
  askAnew:
    'Sie kann nicht erneut gesendet werden. Die Person kann die Adresse im Profil noch einmal eingeben und erhält dann einen neuen Link.',
  askAnewPassword:
    'Sie kann nicht erneut gesendet werden. Die Person kann auf der Anmeldeseite unter „Passwort vergessen?“ einen neuen Link anfordern.',
  problems: {
    'unknown-address':
      'Der empfangende Server kennt die Adresse nicht. Fragen Sie die Person, welche richtig ist.',
    'full-mailbox':
      'Das Postfach ist voll. Bitten Sie die Person, Platz zu schaffen, und senden Sie die E-Mail dann erneut.',
    unwanted:
      'Der empfangende Server hielt die E-Mail für Spam. Bitten Sie die Stelle, die ihn betreibt, sie durchzulassen, und senden Sie die E-Mail dann erneut.',
    unreachable: 'Der empfangende Server war einen Tag lang nicht erreichbar. Senden Sie die E-Mail erneut.',
    'sender-refused':
      'Der Mailserver hat keine E-Mails des Portals angenommen. Der Servicedesk kann das beheben lassen; senden Sie die E-Mail dann erneut.',
    'bad-address': 'An diese Adresse kann keine E-Mail gehen. Fragen Sie die Person, welche richtig ist.',
    'no-link': 'Der Link darin war abgelaufen, bevor die E-Mail gesendet werden konnte.',
    refused:
      'Der empfangende Server hat die E-Mail abgewiesen und nicht gesagt, warum. Fragen Sie die Stelle, die ihn betreibt.',
    other:
      'Wegen eines Problems im Portal wurde die E-Mail nicht gesendet. Senden Sie sie erneut; wenn sie wieder hier steht, melden Sie es dem Servicedesk.',
  },
};
