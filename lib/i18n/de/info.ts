import type { Texts } from '../translator';

export const info: Texts['info'] = {
  change: 'Ändern',
  add: 'Hinzufügen',
  remove: 'Entfernen',
  save: 'Speichern',
  secondEmail: 'Zweite E-Mail-Adresse',
  secondEmailNone: 'Keine: Sicherheitshinweise gehen nur an Ihre erste Adresse',
  newSignIn: 'Neue Adresse zum Anmelden',
  newSecond: 'Neue zweite Adresse',
  waits: '{email} wartet bis zum {time} auf die Bestätigung.',
  waitsOver: '{email} wurde nicht rechtzeitig bestätigt. Der Link gilt nicht mehr.',
  sendAgain: 'Link noch einmal senden',
  withdraw: 'Zurückziehen',

  sessionsTitle: 'Wo Sie angemeldet sind',
  deviceBoth: '{browser} unter {system}',
  deviceUnknown: 'Unbekannter Browser',
  deviceUnknownOn: 'Unbekannter Browser unter {system}',
  thisBrowser: 'Dieser Browser',
  since: 'Angemeldet am {time}',
  lastActive: 'Zuletzt aktiv am {time}',
  address: 'Netzwerkadresse: {address}',
  placeHere: 'Dieser Computer',
  placePrivate: 'Ein privates Netz',
  placeUnknown: 'Ort unbekannt',
  end: 'Abmelden',
  endOthers: 'Alle anderen Browser abmelden',

  nameTitle: 'Wie heißen Sie?',
  nameLabel: 'Vollständiger Name',
  nameHint: 'So sprechen das Portal, seine E-Mails und der Servicedesk Sie an.',
  nameWrong: 'Geben Sie einen Namen mit höchstens 120\u00A0Zeichen und mindestens einem Buchstaben ein.',

  languageTitle: 'Welche Sprache möchten Sie?',
  languageHint: 'Das Portal und die E-Mails an Sie sind in dieser Sprache.',

  emailTitle: 'Mit welcher E-Mail-Adresse möchten Sie sich anmelden?',
  emailLabel: 'Neue E-Mail-Adresse',
  emailHint:
    'Wir senden einen Link dorthin. Die Adresse zählt, sobald sie über diesen Link bestätigt ist; bis dahin melden Sie sich mit {email} an.',
  emailWrong: 'Geben Sie eine E-Mail-Adresse ein, etwa name@beispiel.de.',
  sendLink: 'Link senden',

  secondTitle: 'Welche zweite E-Mail-Adresse soll Ihre Hinweise erhalten?',
  secondLabel: 'Zweite E-Mail-Adresse',
  secondHint:
    'Sicherheitshinweise gehen dann an beide Adressen; Sie melden sich weiter mit der ersten an. Wir senden einen Link dorthin, und die Adresse zählt, sobald sie über diesen Link bestätigt ist.',
  secondReplaces: 'Sie ersetzt dann {email}.',
  removeTitle: 'Ihre zweite E-Mail-Adresse entfernen?',
  removeText: '{email} erhält noch 14\u00A0Tage lang Sicherheitshinweise.',
  removeSubmit: 'Adresse entfernen',

  userNameTitle: 'Welchen Benutzernamen möchten Sie?',
  userNameHint:
    '3 bis 40 Buchstaben und Ziffern, dazwischen Punkte, Binde- oder Unterstriche. Lassen Sie das Feld leer, um sich nur mit Ihrer E-Mail-Adresse anzumelden.',
  userNameWrong:
    'Verwenden Sie 3 bis 40 Buchstaben und Ziffern, dazwischen Punkte, Binde- oder Unterstriche.',
};
