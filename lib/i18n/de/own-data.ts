/** The page where people get what the portal holds about them. */
export const ownData = {
  link: 'Meine Daten herunterladen',
  title: 'Möchten Sie Ihre Daten herunterladen?',
  lead: 'Sie können herunterladen, was das Portal über Sie weiß: als eine Datei (JSON), die Programme lesen können.',
  inTitle: 'Was darin steht',
  in: {
    account: 'Ihr Name, Ihre E-Mail-Adressen, Benutzername, Sprache, Rollen, Mandanten und Einstellungen.',
    factors:
      'Ihre Authenticator-Apps mit Namen, Ihre Telefonnummern und wie viele Wieder\u00ADherstellungs\u00ADcodes übrig sind.',
    sessions: 'Wo und wann Sie sich angemeldet haben, soweit das Portal es noch weiß.',
    requests:
      'Was Sie beantragt haben, Hilfe-Anfragen und Vorgänge zum Zurücksetzen, und welche E-Mails an Sie gingen.',
    history: 'Ihr ganzer Verlauf.',
  },
  outTitle: 'Was nicht darin steht',
  out: {
    secrets: 'Geheimnisse: Passwörter, Schlüssel und Codes.',
    others:
      'Namen anderer Personen und Notizen derer, die Ihre Anträge bearbeitet haben. Darüber kann Ihnen {office} Auskunft geben.',
  },
  prepare: 'Meine Daten bereitstellen',
  ready:
    'Sie können die Datei in den nächsten 10\u00A0Minuten herunterladen; danach stellen Sie sie neu bereit.',
  download: 'Datei herunterladen',
  keep: 'Bewahren Sie die Datei so auf, dass nur Sie herankommen.',
  back: 'Zurück zu Ihren Angaben',
  fileName: 'meine-daten',
};
