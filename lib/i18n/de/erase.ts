/** Before an account is erased: what that does. */
export const erase = {
  link: 'Konto löschen',
  title: 'Möchten Sie das Konto von {name} löschen?',
  goesTitle: 'Was endgültig verschwindet',
  goes: {
    person: 'Name, E-Mail-Adressen, Benutzername, Passwort und Rollen; die Adressen sind danach wieder frei.',
    factors: 'Authenticator-Apps, Telefonnummern und Wieder\u00ADherstellungs\u00ADcodes.',
    rest: 'Sitzungen, Anträge, Hilfe-Anfragen, Vorgänge zum Zurücksetzen, Nachrichten und Einladungen dieser Person.',
  },
  staysTitle: 'Was bleibt',
  stays: {
    history:
      'Der Verlauf sagt unter einer zufälligen Nummer, was wann geschehen ist. Von dieser Nummer führt nichts mehr zur Person; Netzwerkadressen und Einzelheiten werden entfernt.',
    others:
      'Was diese Person für andere getan hat, bleibt in deren Verlauf stehen, ohne Name und Netzwerkadresse.',
    messages: 'E-Mails, die andere schon erhalten haben.',
  },
  download:
    'Die Person erhält keine Nachricht. Wer eine Kopie der eigenen Daten möchte, muss sie herunterladen, bevor das Konto deaktiviert wird.',
  sure: 'Ja, dieses Konto löschen. Das lässt sich nicht rückgängig machen.',
  sureMissing: 'Kreuzen Sie an, dass Sie sicher sind, oder brechen Sie ab.',
  submit: 'Konto löschen',
};
