import type { invitations as english } from '../en/invitations';

export const invitations: typeof english = {
  title: 'Offene Einladungen',
  lead: 'Diese Personen sind eingeladen und haben noch nicht angenommen. Ein Link gilt 7\u00A0Tage und lässt sich nur einmal verwenden; das Konto wird angelegt, sobald die Person ein Passwort wählt.',
  none: 'Es gibt keine offenen Einladungen. Laden Sie jemanden ein, oder mehrere Personen mit einer Datei.',
  noneFound:
    'Keine offene Einladung gefunden. Versuchen Sie es mit einem kürzeren Teil des Namens oder der Adresse.',
  invite: 'Jemanden einladen',
  fromFile: 'Personen mit einer Datei einladen',
  searchLabel: 'Name oder E-Mail-Adresse',
  search: 'Suchen',
  all: 'Alle anzeigen',
  refusedWord: 'Nicht zugestellt',
  refusedCount:
    '{count, plural, one {# Einladung ist nicht angekommen.} other {# Einladungen sind nicht angekommen.}}',
  showRefused: 'Nicht Zugestelltes anzeigen',
  roles: 'Rolle: {roles}',
  clients: 'Mandanten: {clients}',
  invited: 'Eingeladen am {date}',
  invitedBy: 'Eingeladen am {date} von {name}',
  until: 'Link gilt bis zum {moment}',
  expired: 'Der Link ist am {moment} abgelaufen.',
  again: 'Erneut senden',
  withdraw: 'Zurückziehen',
  which: 'Einladung von {name}',

  formTitle: 'Jemanden in Ihre Organisation einladen',
  formLead:
    'Die Person erhält eine E-Mail mit einem Link, der 7\u00A0Tage gilt. Das Konto wird angelegt, sobald sie ein Passwort wählt.',
  name: 'Name',
  nameWrong: 'Geben Sie den Namen der Person ein: Buchstaben, höchstens 120\u00A0Zeichen.',
  nameLink: 'Ein Name darf keine Webadresse enthalten. Setzen Sie nach einem Punkt ein Leerzeichen.',
  email: 'E-Mail-Adresse',
  emailWrong: 'Geben Sie eine E-Mail-Adresse ein, etwa name@beispiel.de.',
  kind: 'Kundschaft oder Mitarbeitende?',
  kindMissing: 'Wählen Sie, ob die Person zur Kundschaft gehört oder für Ihre Organisation arbeitet.',
  kinds: { customer: 'Jemand aus der Kundschaft', staff: 'Jemand, der für die Organisation arbeitet' },
  more: 'Weitere Rollen, für Mitarbeitende',
  moreRoles: {
    'office-admin': 'Administration: legt die Regeln fest und lädt Personen ein',
    manager: 'Führungskraft: entscheidet über Anträge',
    support: 'Servicedesk: hilft Personen jeder Organisation',
  },
  moreForStaff: 'Wer zur Kundschaft gehört, hat keine andere Rolle. Wählen Sie das eine oder das andere.',
  language: 'Sprache der E-Mail und des Portals',
  languageMissing: 'Wählen Sie eine Sprache.',
  clientsLabel: 'Mandanten, für die Kundschaft',
  clientsHint:
    'Namen wie in Ihrer Liste der Mandanten, durch Semikolon getrennt. Der erste ist der aktive. Lassen Sie das Feld leer, wenn es keinen gibt.',
  clientUnknown:
    'Ihre Organisation hat keinen Mandanten „{name}“. Prüfen Sie den Namen in der Liste der Mandanten.',
  clientsForCustomers:
    'Nur die Kundschaft gehört zu Mandanten. Entfernen Sie die Namen, oder wählen Sie „Jemand aus der Kundschaft“.',
  send: 'Einladung senden',
};
