import type { demo as english } from '../en/demo';

export const demo: typeof english = {
  banner: 'Das Übungstelefon der Demo',
  bannerText: 'Verwenden Sie es hier anstelle einer App auf einem echten Telefon.',
  pretendPhone: 'Übungstelefon',
  title: 'Authenticator-App',
  listTitle: 'Ihre Codes',
  listHint: 'Jeder Code gilt einmal.',
  code: 'Code für {name}',
  changesAt: 'Wechselt um {time}\u00A0Uhr',
  secondsLeft: 'Sekunden bis zum Wechsel des Codes',
  copy: 'Kopieren',
  copyCode: 'Kopieren: Code für {name}',
  copied: 'Kopiert',
  remove: 'Entfernen',
  removeEntry: 'Entfernen: {name}',
  unreachable: 'Die Demo antwortet nicht. Starten Sie sie erneut; diese Seite läuft dann von selbst weiter.',
  addTitle: 'Schlüssel hinzufügen',
  addHint: 'Das Portal zeigt ihn unter dem QR-Code, wenn Sie eine Authenticator-App einrichten.',
  add: 'Hinzufügen',
  key: 'Schlüssel',
  keyHint:
    'Buchstaben und Ziffern; Leerzeichen spielen keine Rolle. Sie können auch die ganze Adresse einfügen, die mit otpauth:// beginnt',
  keyMissing: 'Fügen Sie den Schlüssel ein, den das Portal zeigt.',
  keyLetters:
    'Ein Schlüssel besteht nur aus den Buchstaben A bis Z und den Ziffern 2 bis 7. Kopieren Sie ihn erneut.',
  keyShort: 'Vom Schlüssel fehlt ein Teil. Kopieren Sie ihn ganz.',
  keyAddress:
    'Diese Adresse enthält keinen Schlüssel für Codes, die mit der Zeit wechseln. Kopieren Sie den Schlüssel selbst.',
  nameOptional: 'Name (freiwillig)',
  nameHint: 'Woran Sie den Eintrag erkennen möchten.',
  unnamed: 'Ohne Namen',
  removeTitle: 'Diesen Eintrag entfernen?',
  removeText:
    'Das Telefon zeigt dann keine Codes mehr für dieses Konto, als wäre es verloren. Anmelden können Sie sich noch mit einem Wiederherstellungscode.',
  howTitle: 'So geht es',
  howKey:
    'Wählen Sie im Portal das Einrichten einer Authenticator-App und kopieren Sie den Schlüssel unter dem QR-Code.',
  howPaste: 'Fügen Sie den Schlüssel hier ein. Der Code erscheint sofort.',
  howCode: 'Geben Sie den Code im Portal ein, jetzt und jedes Mal, wenn es danach fragt.',
  toPortal: 'Zum Portal',
  notFoundTitle: 'Diese Seite gibt es hier nicht',
  notFoundText: 'Das Übungstelefon hat nur Ihre Codes.',
  toCodes: 'Zu Ihren Codes',
  refusedTitle: 'Diese Anfrage kommt nicht von dieser Seite',
  refusedText: 'Öffnen Sie das Übungstelefon unter {address} und versuchen Sie es dort erneut.',
};
