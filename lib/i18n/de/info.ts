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
  waits:
    '{email} wartet bis zum {time} auf Bestätigung. Öffnen Sie den Link in der E-Mail, die wir dorthin gesendet haben.',
  waitsOver: '{email} wurde nicht rechtzeitig bestätigt. Der Link gilt nicht mehr.',
  sendAgain: 'Neuen Link senden',
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
  placePrivate: 'Privates Netzwerk',
  placeUnknown: 'Ort unbekannt',
  end: 'Abmelden',
  endOthers: 'In allen anderen Browsern abmelden',

  nameTitle: 'Wie heißen Sie?',
  nameLabel: 'Vollständiger Name',
  nameHint: 'So heißen Sie im Portal und beim Servicedesk.',
  nameWrong: 'Geben Sie einen Namen mit höchstens 120\u00A0Zeichen und mindestens einem Buchstaben ein.',
  nameLink: 'Ein Name darf keine Webadresse enthalten. Setzen Sie nach einem Punkt ein Leerzeichen.',

  languageTitle: 'Welche Sprache möchten Sie?',
  languageHint: 'Das Portal und unsere E-Mails an Sie erscheinen in dieser Sprache.',

  emailTitle: 'Mit welcher E-Mail-Adresse möchten Sie sich anmelden?',
  emailLabel: 'Neue E-Mail-Adresse',
  emailHint:
    'Wir senden einen Link an die neue Adresse. Sobald Sie die Adresse über diesen Link bestätigt haben, melden Sie sich mit ihr an, bis dahin mit {email}.',
  emailWrong: 'Geben Sie eine E-Mail-Adresse ein, etwa name@beispiel.de.',
  sendLink: 'Link senden',

  secondTitle: 'An welche zweite E-Mail-Adresse sollen Sicherheitshinweise gehen?',
  secondLabel: 'Zweite E-Mail-Adresse',
  secondHint:
    'Wir senden einen Link an die neue Adresse. Sobald Sie die Adresse über diesen Link bestätigt haben, gehen Sicherheitshinweise an beide Adressen; Sie melden sich weiter mit der ersten an.',
  secondReplaces: 'Sie ersetzt dann {email}.',
  removeTitle: 'Möchten Sie Ihre zweite E-Mail-Adresse entfernen?',
  removeText: '{email} erhält noch 14\u00A0Tage lang Sicherheitshinweise.',
  removeSubmit: 'Adresse entfernen',

  userNameTitle: 'Welchen Benutzernamen möchten Sie?',
  userNameHint:
    '3 bis 40 Buchstaben und Ziffern, dazwischen Punkte, Binde- oder Unterstriche. Lassen Sie das Feld leer, um sich nur mit Ihrer E-Mail-Adresse anzumelden.',
  userNameWrong:
    'Verwenden Sie 3 bis 40 Buchstaben und Ziffern, dazwischen Punkte, Binde- oder Unterstriche.',
};
