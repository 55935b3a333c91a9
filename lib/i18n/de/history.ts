import type { Texts } from '../translator';

export const history: Texts['history'] = {
  title: 'Aktivitäten in Ihrem Konto',
  lead: 'Was in den letzten 90\u00A0Tagen mit Ihrem Konto geschehen ist, das Neueste zuerst.',
  newest: 'Das Neueste aus den letzten 90\u00A0Tagen:',
  all: 'Alle Einträge ansehen',
  older: 'Ältere Einträge',
  toNewest: 'Zu den neuesten Einträgen',
  none: 'In den letzten 90\u00A0Tagen ist mit Ihrem Konto nichts geschehen.',
  noMore: 'Ältere Einträge gibt es nicht.',
  notYou:
    'Steht hier etwas, das Sie nicht selbst getan haben? Wählen Sie ein neues Passwort, melden Sie sich in allen anderen Browsern ab und informieren Sie den Servicedesk.',
  byUnknown: 'Von wem, ist nicht bekannt',
  byDesk: 'Vom Servicedesk',
  byOffice: 'Durch Ihre Organisation',
  events: {
    office: {
      'rules-changed': 'Regeln der Organisation geändert',
      'region-changed': 'Land, Sprache oder Zeitzone der Organisation geändert',
    },
    client: {
      switched: 'Aktiven Mandanten gewechselt',
      added: 'Mandant hinzugefügt',
      renamed: 'Mandant umbenannt',
      removed: 'Mandant entfernt',
      'rule-changed': 'Regel des Mandanten geändert',
      'member-added': 'Einem Mandanten hinzugefügt',
      'member-removed': 'Aus einem Mandanten entfernt',
    },
    person: {
      invited: 'Eingeladen',
      joined: 'Einladung angenommen, Konto angelegt',
      'import-started': 'Personen aus einer Datei eingeladen',
      'roles-changed': 'Rollen geändert',
      'requirement-changed': 'Eigene Einstellung zum zweiten Faktor geändert',
      'exception-set': 'Ausnahme vom zweiten Faktor eingetragen',
      'exception-ended': 'Ausnahme vom zweiten Faktor beendet',
      'manager-changed': 'Führungskraft geändert',
      deactivated: 'Konto deaktiviert',
      reactivated: 'Konto wieder aktiviert',
    },
    invitation: {
      renewed: 'Einladung erneuert',
      withdrawn: 'Einladung zurückgezogen',
    },
    request: {
      made: 'Verfahren beantragt',
      withdrawn: 'Antrag auf ein Verfahren zurückgezogen',
      approved: 'Antrag auf ein Verfahren genehmigt',
      refused: 'Antrag auf ein Verfahren abgelehnt',
      void: 'Genehmigung eines Verfahrens verfallen',
      completed: 'Genehmigtes Verfahren eingerichtet',
    },
    announcement: {
      sent: 'Mitteilung versendet',
    },
    mail: {
      'sent-again': 'E-Mail erneut gesendet',
    },
    password: {
      wrong: 'Falsches Passwort eingegeben',
      right: 'Richtiges Passwort eingegeben',
      confirmed: 'Passwort noch einmal eingegeben',
      set: 'Passwort über einen Link gewählt',
      changed: 'Passwort geändert',
    },
    proof: {
      wrong: 'Falscher Code eingegeben',
      right: 'Richtiger Code aus der Authenticator-App eingegeben',
    },
    attempt: { closed: 'Vorgang nach zu vielen falschen Eingaben beendet' },
    factor: {
      connected: 'Zweiter Faktor eingerichtet',
      replaced: 'Authenticator-App durch eine andere ersetzt',
      disabled: 'Authenticator-App nach zu vielen falschen Codes gesperrt',
      removed: 'Zweiter Faktor und Passwort entfernt',
      'switched-off': 'Zweiter Faktor ausgeschaltet',
    },
    app: {
      added: 'Weitere Authenticator-App gekoppelt',
      renamed: 'Authenticator-App umbenannt',
      'made-current': 'Andere Authenticator-App als aktuelle gewählt',
      removed: 'Authenticator-App entfernt',
    },
    number: {
      added: 'Telefonnummer hinzugefügt',
      removed: 'Telefonnummer entfernt',
      'made-primary': 'Andere Telefonnummer als Hauptnummer gewählt',
    },
    method: { 'made-current': 'Anderes Verfahren für die Anmeldung gewählt' },
    codes: { stopped: 'Codes an bestimmte Telefonnummern gestoppt' },
    offer: { declined: 'Einrichten eines zweiten Faktors aufgeschoben' },
    'set-up': { 'put-off': 'Einrichten eines zweiten Faktors innerhalb der Frist aufgeschoben' },
    'recovery-code': { used: 'Wieder\u00ADherstellungs\u00ADcode benutzt' },
    'recovery-codes': { acknowledged: 'Neue Wieder\u00ADherstellungs\u00ADcodes gesichert' },
    session: { started: 'Angemeldet', ended: 'Abgemeldet' },
    name: { changed: 'Name geändert' },
    'user-name': { changed: 'Benutzername geändert', taken: 'Gewünschter Benutzername war vergeben' },
    language: { changed: 'Sprache geändert' },
    email: {
      asked: 'Link zum Bestätigen einer E-Mail-Adresse gesendet',
      confirmed: 'Zweite E-Mail-Adresse bestätigt',
      changed: 'E-Mail-Adresse zum Anmelden geändert',
      removed: 'Zweite E-Mail-Adresse entfernt',
    },
    account: { created: 'Konto angelegt', 'link-made': 'Link zum Wählen eines Passworts erstellt' },
  },
  /** In the place of some of the above, where it was a phone. */
  byPhone: {
    proof: {
      right: {
        sms: 'Richtiger Code aus der SMS eingegeben',
        voice: 'Richtiger Code aus dem Sprachanruf eingegeben',
        'keypad-call': 'Richtige Ziffern auf dem Telefon eingetippt',
      },
    },
    factor: {
      replaced: 'Zweiter Faktor durch eine Telefonnummer ersetzt',
      disabled: 'Verfahren per Telefon nach zu vielen falschen Codes gesperrt',
    },
  },
  other: 'Sonstige Aktivität',
};
