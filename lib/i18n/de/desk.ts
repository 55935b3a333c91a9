import type { desk as english } from '../en/desk';

export const desk: typeof english = {
  tabs: { accounts: 'Konten', requests: 'Hilfe-Anfragen', switches: 'Wechsel', resets: 'Zurücksetzen' },

  title: 'Ein Konto suchen',
  leadAll: 'Sie finden hier Personen aller Organisationen.',
  leadOwn: 'Sie finden hier Personen von {office}.',
  search: 'Suchen',
  searchHintAll:
    'Ein Teil des Namens, der E-Mail-Adresse oder des Benutzernamens, oder der Name einer Organisation; mindestens drei Buchstaben. Eine offene Einladung finden Sie mit der ganzen E-Mail-Adresse.',
  searchHintOwn:
    'Ein Teil des Namens, der E-Mail-Adresse oder des Benutzernamens. Bei ein oder zwei Buchstaben wird nur am Anfang des Namens gesucht.',
  office: 'Organisation',
  anyOffice: 'Alle Organisationen',
  submit: 'Suchen',
  waiting:
    '{count, plural, =0 {Keine Hilfe-Anfrage wartet} one {# Hilfe-Anfrage wartet} other {# Hilfe-Anfragen warten}}',
  waitingResets:
    '{count, plural, =0 {Kein Vorgang zum Zurücksetzen wartet auf Ihre Bestätigung} one {# Vorgang zum Zurücksetzen wartet auf Ihre Bestätigung} other {# Vorgänge zum Zurücksetzen warten auf Ihre Bestätigung}}',
  waitingSwitches:
    '{count, plural, =0 {Keine Anfrage zum Wechsel wartet} one {# Anfrage zum Wechsel wartet} other {# Anfragen zum Wechsel warten}}',
  tooShort: 'Geben Sie mindestens drei Buchstaben ein, oder wählen Sie eine Organisation.',
  tooMany:
    'Mehr als {count, number} Personen passen dazu. Geben Sie mehr vom Namen ein, oder wählen Sie die Organisation.',
  nobody: 'Niemand gefunden. Suchen Sie nach einem kürzeren Teil des Namens oder nach der E-Mail-Adresse.',
  found: 'Personen',
  offices: 'Organisationen dieses Namens',
  everybodyOf: 'Alle von {office}',
  columns: {
    name: 'Name',
    office: 'Organisation',
    roles: 'Rollen',
    factor: 'Zweiter Faktor',
    account: 'Konto',
  },
  invitations: 'Offene Einladungen',
  invitationOf: 'Am {date} zu {office} eingeladen; der Link gilt bis {until}.',
  invitationOver: 'Am {date} zu {office} eingeladen; der Link gilt seit {until} nicht mehr.',
  resend: 'Einladung erneut senden',

  accountOf: 'Konto von {name}',
  back: 'Zurück zur Suche',
  own: 'Das ist Ihr eigenes Konto. Darum muss sich jemand anderes vom Servicedesk kümmern.',
  higher:
    'Diese Person hat eine höhere Rolle als Sie. Sie können das Konto ansehen, aber nichts daran ändern.',
  guardedWord: 'Änderungen gesperrt',
  guardedText:
    'Am {moment} hat jemand in einer E-Mail zu diesem Konto „Das war ich nicht“ gewählt. Seitdem kann niemand etwas daran ändern oder einrichten. Klären Sie, was geschehen ist, bevor Sie Änderungen wieder zulassen.',
  release: 'Änderungen wieder zulassen',
  asksWord: 'Bittet um Hilfe',
  asksText:
    'Diese Person kann sich nicht anmelden und hat am {moment} um Hilfe gebeten. So sei sie zu erreichen:',
  asksWarning:
    'Das kann jeder geschrieben haben, der das Passwort kennt. Prüfen Sie, wer es ist, bevor Sie etwas ändern: Rufen Sie unter einer Nummer zurück, die schon bekannt war.',
  answer: 'Anfrage abschließen',
  officeIs: 'Organisation',
  waits: 'Wartezeit nach falschen Codes',
  waitsNot: 'Keine',
  waitsFor: '{what}: bis {time}\u00A0Uhr',
  countStays: 'Die Zahl der falschen Codes bleibt stehen, auch wenn Sie die Wartezeit beenden.',
  endWait: 'Wartezeit beenden',
  app: 'App „{name}“',
  appUnnamed: 'Eine Authenticator-App',
  blockedMethod:
    '{method, select, authenticator {Die App} sms {SMS} voice {Sprachanruf} other {Anruf mit Zifferneingabe}}: gesperrt nach zu vielen falschen Codes',
  toSwitch: 'Anfrage ansehen',
  sessionsTitle: 'Wo diese Person angemeldet ist',
  sessionsNone: 'Zurzeit nirgends.',
  endSessions: 'Überall abmelden',
  historyOf: 'Kontoverlauf von {name}',

  endTitle: 'Möchten Sie {name} überall abmelden?',
  endMeans: {
    sessions:
      '{count, plural, =0 {Zurzeit ist diese Person nirgends angemeldet.} one {Der Browser, in dem diese Person angemeldet ist, wird sofort abgemeldet.} other {Alle # Browser, in denen diese Person angemeldet ist, werden sofort abgemeldet.}}',
    open: 'Begonnene Anmeldungen enden, und E-Mail-Adressen, die auf ihre Bestätigung warten, müssen neu eingegeben werden.',
    stays: 'Passwort und zweiter Faktor bleiben, wie sie sind.',
    told: 'Die Person wird per E-Mail benachrichtigt.',
  },
  endSubmit: 'Überall abmelden',

  releaseTitle: 'Möchten Sie Änderungen am Konto von {name} wieder zulassen?',
  releaseMeans: {
    checked:
      'Tun Sie das erst, wenn Sie mit der Person gesprochen haben und wissen, dass niemand sonst in das Konto kommt: nicht mit dem Passwort, nicht über das Postfach und nicht mit einer fremden Nummer oder App.',
    after:
      'Danach kann die Person ihr Konto wieder ändern und einen zweiten Faktor einrichten. Ein ausgegebener Rücksetzcode gilt nicht mehr: Beantragen Sie das Zurücksetzen bei Bedarf neu.',
    told: 'Die Person wird per E-Mail benachrichtigt.',
  },
  releaseSubmit: 'Änderungen wieder zulassen',

  requestsTitle: 'Hilfe-Anfragen',
  requestsLead:
    'Personen, die sich nicht anmelden können und um Hilfe bitten. Die älteste Anfrage steht oben.',
  requestsNone: 'Niemand wartet auf Hilfe.',
  reach: 'Zu erreichen',
  since: 'Gesendet am',

  switchTitle: 'Führen Sie diesen Wechsel durch?',
  switchText:
    'Prüfen Sie zuerst, wer darum gebeten hat. Danach gehen Codes an diese Nummer {method, select, sms {per SMS} other {per Sprachanruf}}; die Person wird per E-Mail benachrichtigt.',
  carryOut: 'Wechsel durchführen',
  refuseTitle: 'Ablehnen',
  refuseReason: 'Warum lehnen Sie ihn ab?',
  refuseHint: 'Die Person liest das. Höchstens 500\u00A0Zeichen.',
  refuse: 'Wechsel ablehnen',
  backToSwitches: 'Zurück zu den Anfragen',
};
