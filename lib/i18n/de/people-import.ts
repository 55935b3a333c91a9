import type { peopleImport as english } from '../en/people-import';

export const peopleImport: typeof english = {
  title: 'Personen mit einer Datei einladen',
  lead: 'Alle in der Datei erhalten eine E-Mail mit einem Link, um ein Konto anzulegen. Bevor etwas verschickt wird, sehen Sie, wie viele Personen eingeladen werden und welche Zeilen abgelehnt sind.',
  fileLabel: 'CSV-Datei',
  fileHint:
    'Höchstens 5.000\u00A0Zeilen und 1\u00A0MB, gespeichert als „CSV UTF-8“. Kommas oder Semikolons zwischen den Spalten.',
  check: 'Datei prüfen',
  columnsTitle: 'Was in die Datei gehört',
  columnsLead:
    'Die erste Zeile nennt die Spalten, auf Deutsch, Englisch oder Niederländisch, in beliebiger Reihenfolge:',
  columns: { name: 'Name', email: 'E-Mail', role: 'Rolle', language: 'Sprache', client: 'Mandant' },
  columnMeans: {
    name: 'Pflicht.',
    email: 'Pflicht.',
    role: 'Kundschaft, Mitarbeitende, Administration, Führungskraft; mehrere mit einem Pluszeichen dazwischen. Leer: Kundschaft.',
    language: 'Deutsch, Englisch oder Niederländisch. Leer: die Sprache Ihrer Organisation.',
    client: 'für die Kundschaft: der Name wie in Ihrer Liste der Mandanten. Leer: keiner.',
  },
  template: 'Leere Datei mit diesen Spalten herunterladen',
  templateName: 'einladungen',
  recentTitle: 'Dateien der letzten 30\u00A0Tage',
  recentRunning: '{file}: wird seit dem {moment} verarbeitet',
  recentDone: '{file}: verarbeitet am {moment}',

  fileMissing: 'Wählen Sie eine Datei.',
  tooLarge: 'Diese Datei ist größer als 1\u00A0MB. Teilen Sie sie auf mehrere Dateien auf.',
  notText:
    'Das Portal kann diese Datei nicht lesen. Wählen Sie in Ihrer Tabellenkalkulation „Speichern unter“ und den Typ „CSV UTF-8“.',
  problems: {
    empty:
      'In dieser Datei stehen keine Personen. Sie braucht eine erste Zeile, die die Spalten nennt, und eine Zeile für jede Person.',
    'no-heading':
      'Die erste Zeile muss eine Spalte „Name“ und eine Spalte „E-Mail“ nennen. Nehmen Sie die leere Datei unten.',
    'too-many-lines': 'Die Datei hat mehr als 5.000\u00A0Zeilen. Teilen Sie sie auf mehrere Dateien auf.',
    'open-quote':
      'Ein Anführungszeichen, das in Zeile {line} beginnt, wird nicht geschlossen. Schließen oder entfernen Sie es.',
    'open-quote-somewhere':
      'Ein Anführungszeichen in der Datei wird nicht geschlossen. Schließen oder entfernen Sie es.',
  },

  previewTitle: 'Prüfen Sie, bevor Sie einladen',
  previewFile: 'Datei: {file}',
  willInvite:
    '{count, plural, =0 {Aus dieser Datei kann niemand eingeladen werden.} one {# Person wird eingeladen.} other {# Personen werden eingeladen.}}',
  refusedCount:
    '{count, plural, =0 {Keine Zeile ist abgelehnt.} one {# Zeile ist abgelehnt.} other {# Zeilen sind abgelehnt.}}',
  run: '{count, plural, one {# Person einladen} other {# Personen einladen}}',
  another: 'Andere Datei wählen',
  refusedTitle: 'Abgelehnte Zeilen',
  refusedFirst: 'Die ersten {count}. In der Datei unten stehen alle.',
  line: 'Zeile {line}',
  lineColumn: 'Zeile',
  reasonColumn: 'Grund',
  refusedFile: 'Abgelehnte Zeilen herunterladen',
  refusedName: 'abgelehnte-zeilen',
  reasons: {
    'no-name': 'Der Name fehlt.',
    'link-in-name': 'Ein Name darf keine Webadresse enthalten. Setzen Sie nach einem Punkt ein Leerzeichen.',
    'bad-email': 'Die E-Mail-Adresse fehlt oder stimmt nicht.',
    'unknown-role': 'Diese Rolle gibt es nicht.',
    'roles-apart': 'Wer zur Kundschaft gehört, hat keine andere Rolle.',
    'no-support': 'Ihre Organisation kann die Rolle „Servicedesk“ nicht vergeben.',
    'unknown-language': 'Diese Sprache kennt das Portal nicht.',
    'unknown-client': 'Ihre Organisation hat keinen Mandanten dieses Namens.',
    'client-of-staff': 'Nur die Kundschaft gehört zu Mandanten.',
    twice: 'Diese Adresse steht weiter oben schon in der Datei.',
    known: 'Die Adresse hat schon eine offene Einladung oder ein Konto bei Ihrer Organisation.',
    'too-often':
      'An diese Adresse wurden vorerst genug Einladungen gesendet. Versuchen Sie es morgen erneut.',
  },

  runningTitle: 'Die Personen werden eingeladen',
  runningText: 'Sie können diese Seite verlassen: Das Einladen läuft weiter.',
  progressLabel: 'Erstellte Einladungen',
  progress: 'Eingeladen: {done} von {people}',
  refresh: 'Jetzt prüfen',
  doneTitle: 'Die Einladungen aus der Datei sind erstellt',
  stoppedTitle: 'Die Einladungen aus der Datei wurden gestoppt',
  stoppedText:
    'Die Person, die das gestartet hat, gehört nicht mehr zur Administration Ihrer Organisation. Deshalb werden die Übrigen aus der Datei nicht eingeladen. Laden Sie die Datei erneut hoch, um sie einzuladen.',
  invitedCount: '{count, plural, one {# Person ist eingeladen.} other {# Personen sind eingeladen.}}',
  toInvitations: 'Offene Einladungen anzeigen',
};
