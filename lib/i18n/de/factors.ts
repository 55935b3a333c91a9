import type { factors as english } from '../en/factors';

export const factors: typeof english = {
  title: 'Ihr zweiter Faktor',
  method: 'Aktuelles Verfahren',
  methodApp: 'Authenticator-App',
  methodNamed: 'Authenticator-App „{app}“',
  methodNone: 'Keines',
  status: 'Status',
  statusActive: 'Aktiv',
  statusBlocked: 'Nach zu vielen falschen Codes gesperrt',
  rule: 'Regel',
  demandedNot: 'Sie entscheiden selbst, ob Sie einen zweiten Faktor verwenden.',
  notAsked:
    '{office} verlangt bei der Anmeldung derzeit keinen Code. Mit Ihrem zweiten Faktor bestätigen Sie Änderungen in Ihrem Profil, und die Anmeldung, sobald {office} das verlangt.',
  emptyText:
    'Ihr Konto ist nur durch Ihr Passwort geschützt. Mit einem zweiten Faktor kann sich niemand allein mit Ihrem Passwort anmelden.',
  setUp: 'Einrichten',
  blockedText:
    '{count, plural, one {Ihre App ist nach zu vielen falschen Codes gesperrt. Koppeln Sie die App neu, um sie weiter zu verwenden.} other {Ihre Apps sind nach zu vielen falschen Codes gesperrt. Koppeln Sie eine davon neu; die anderen werden damit entfernt.}}',
  reconnect: 'App neu koppeln',

  appsTitle: 'Ihre Apps',
  app: 'Authenticator-App',
  current: 'Aktuell',
  currentText:
    'Bei der Anmeldung wird zuerst nach dem Code der aktuellen App gefragt. Codes aus Ihren anderen Apps gelten ebenso.',
  since: 'Gekoppelt am {date}',
  lastUsed: 'Zuletzt verwendet am {moment}',
  rename: 'Umbenennen',
  makeCurrent: 'Als aktuelle wählen',
  remove: 'Entfernen',
  which: '„{app}“',
  add: 'Weitere App koppeln',
  most: 'Sie haben {count} Apps; mehr kann ein Konto nicht haben. Entfernen Sie eine, um eine weitere zu koppeln.',

  codesTitle: 'Wieder\u00ADherstellungs\u00ADcodes',
  codesLeft: 'Noch {count} von {total}',
  codesNone: 'Noch keine: Sie erhalten sie bei der nächsten Anmeldung.',
  newCodes: 'Neue Wieder\u00ADherstellungs\u00ADcodes erstellen',
  fewCodes:
    'Sie haben kaum noch Wieder\u00ADherstellungs\u00ADcodes. Erstellen Sie neue, damit Sie sich auch ohne Telefon anmelden können.',
  receiptTitle: 'Nachweis zu Ihren Wieder\u00ADherstellungs\u00ADcodes',
  receiptText: 'Diesem Text haben Sie zugestimmt:',

  name: 'Name der App',
  nameOptional: 'Name der App (freiwillig)',
  nameHint:
    'Damit Sie Ihre Apps unterscheiden können, zum Beispiel „Diensthandy“. Höchstens 40\u00A0Zeichen.',
  nameErrors: {
    missing: 'Geben Sie einen Namen ein.',
    tooLong: 'Geben Sie einen Namen mit höchstens 40\u00A0Zeichen ein.',
    signs: 'Geben Sie einen Namen nur aus Buchstaben, Ziffern und gängigen Zeichen ein.',
  },
  renameTitle: 'Wie soll diese App heißen?',
  renameNow: 'Zurzeit heißt sie „{app}“.',
  renameSubmit: 'Namen speichern',

  removeTitle: 'Möchten Sie „{app}“ entfernen?',
  removeWhich: 'Gekoppelt am {date}, zuletzt verwendet am {moment}.',
  removeCodes: 'Codes aus dieser App gelten danach nicht mehr. Löschen Sie auch den Eintrag in der App.',
  removeOthers:
    '{left, select, apps {Ihre anderen Apps und Ihre Wieder\u00ADherstellungs\u00ADcodes funktionieren weiter.} numbers {Ihre Telefonnummern und Ihre Wieder\u00ADherstellungs\u00ADcodes funktionieren weiter.} other {Ihre anderen Apps, Ihre Telefonnummern und Ihre Wieder\u00ADherstellungs\u00ADcodes funktionieren weiter.}} Links zum Bestätigen einer E-Mail-Adresse gelten nicht mehr.',
  removeCurrent: 'Ihre aktuelle App ist dann „{app}“.',
  removeUnknown:
    'Gehört diese App nicht Ihnen? Dann erstellen Sie auch neue Wieder\u00ADherstellungs\u00ADcodes und ändern Sie Ihr Passwort.',

  offTitle: 'Ausschalten',
  offLink: 'Zweiten Faktor ausschalten',
  offWhy: 'Warum er sich nicht ausschalten lässt',
  offQuestion: 'Möchten Sie Ihren zweiten Faktor ausschalten?',
  offPassword: 'Danach genügt zum Anmelden Ihr Passwort.',
  offApps:
    '{count, plural, one {Ihre App wird entfernt, und ihre Codes gelten nicht mehr. Löschen Sie auch den Eintrag in der App.} other {Alle # Apps werden entfernt, und ihre Codes gelten nicht mehr. Löschen Sie auch die Einträge in den Apps.}}',
  offCodes: 'Ihre Wieder\u00ADherstellungs\u00ADcodes gelten nicht mehr. Vernichten Sie sie.',
  offSessions:
    'Sie bleiben angemeldet. Noch nicht abgeschlossene Anmeldungen müssen neu begonnen werden, und Links zum Bestätigen einer E-Mail-Adresse gelten nicht mehr.',
  offSubmit: 'Ausschalten',
  offNot: 'Ihr zweiter Faktor lässt sich nicht ausschalten',
  offOffice: '{office} verlangt von Ihnen einen zweiten Faktor. Ändern kann das nur die Administration dort.',
  offClient:
    '{client} verlangt von Ihnen einen zweiten Faktor. Nur die Administration von {office} kann das ändern.',
  offRole: 'Ihre Rolle bei {office} verlangt einen zweiten Faktor, solange Sie diese Rolle haben.',
  offAsk: 'Bei Fragen hilft Ihnen der Servicedesk:',
  offEmail: 'E-Mail',
  offPhone: 'Telefon',
  offSwap: 'Ein neues Telefon? Koppeln Sie es zuerst als weitere App und entfernen Sie dann die alte.',
  back: 'Zurück zu Ihrem zweiten Faktor',

  addTitle: 'Koppeln Sie eine weitere Authenticator-App',
  addLead:
    '{count, plural, one {Ihre bisherige App funktioniert weiter: Es gelten Codes aus beiden.} other {Ihre # bisherigen Apps funktionieren weiter: Es gelten Codes aus jeder.}}',
  doneAddedTitle: 'Ihre neue App ist gekoppelt',
  doneAddedText:
    'Sie können sich mit einem Code aus dieser oder aus einer anderen Ihrer {count} Apps anmelden.',
  mostApps: 'Ihr Konto hat so viele Apps, wie es haben kann. Brechen Sie ab und entfernen Sie zuerst eine.',
  recoveredSeveral:
    'Haben Sie noch eine Ihrer {count} Apps? Dann wählen Sie „Ich habe noch eine“ und entfernen Sie die verlorene in Ihrem Profil. Sind alle weg? Dann koppeln Sie jetzt eine neue App: Sie ersetzt alle bisherigen.',
  recoveredBlocked:
    'Ihre {count} Apps sind nach zu vielen falschen Codes gesperrt. Koppeln Sie eine davon neu: Sie ersetzt alle bisherigen.',
  recoveredKeep: 'Ich habe noch eine',
  codeFrom: 'Ein Code aus „{app}“ oder aus einer anderen Ihrer Apps.',
};
