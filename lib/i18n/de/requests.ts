import type { requests as english } from '../en/requests';

export const requests: typeof english = {
  methods: { sms: 'SMS', voice: 'Sprachanruf', 'keypad-call': 'Anruf mit Ziffern\u00ADeingabe' },
  applyFor:
    '{method, select, sms {SMS} voice {Sprachanruf} other {Anruf mit Ziffern\u00ADeingabe}} beantragen',
  needsApproval: 'Bei {office} muss dies zuerst genehmigt werden:',

  mustTitle: 'Beantragen Sie Ihren zweiten Faktor',
  mustLead: 'Was Sie hier verwenden können, muss zuerst genehmigt werden. Beantragen Sie es jetzt.',

  applyTitle: 'Ein Verfahren per Telefon beantragen',
  applyLead:
    'Sie geben Ihre Telefonnummer und den Grund an. Ihre Führungskraft oder die Administration Ihrer Organisation entscheidet, und Sie bekommen darüber eine E-Mail. Bis dahin ändert sich nichts.',
  which: 'Was möchten Sie beantragen?',
  whichNumber: 'Für welche Telefonnummer?',
  otherNumber: 'Eine andere Nummer',
  otherHint: 'Geben Sie sie in den Feldern darunter ein.',
  reason: 'Grund',
  reasonHint: 'Wofür Sie es brauchen. Wer entscheidet, liest das. Höchstens 500\u00A0Zeichen.',
  voids:
    'Ihre Genehmigung für {number} ist noch nicht genutzt. Sie verfällt, sobald Sie einen anderen Antrag senden.',
  submit: 'Antrag senden',
  errors: {
    'not-applicable':
      'Dafür ist kein Antrag nötig, oder Ihre Organisation bietet es nicht an. Wählen Sie ein anderes Verfahren.',
    'number-missing': 'Geben Sie eine Telefonnummer ein oder wählen Sie eine Ihrer Nummern.',
    'reason-missing': 'Geben Sie einen Grund an.',
    'reason-too-long': 'Geben Sie einen Grund mit höchstens 500\u00A0Zeichen an.',
    open: 'Sie haben bereits einen Antrag gestellt, über den noch nicht entschieden ist. Ziehen Sie ihn zuerst zurück.',
    'too-often': 'Sie haben innerhalb eines Tages fünf Anträge gesendet. Versuchen Sie es morgen erneut.',
  },

  waitTitle: 'Ihr Antrag wartet auf Genehmigung',
  waitLead:
    'Sobald er genehmigt ist, können Sie hier Ihren zweiten Faktor einrichten. Sie bekommen darüber eine E-Mail.',
  waitNote:
    'Ihr Antrag vom {date} wartet auf Genehmigung: {method, select, sms {SMS} voice {Sprachanruf} other {Anruf mit Ziffern\u00ADeingabe}}.',
  what: 'Antrag',
  whatFor:
    '{method, select, sms {SMS} voice {Sprachanruf} other {Anruf mit Ziffern\u00ADeingabe}} an {number}',
  since: 'Gesendet am',
  decidedBy: 'Wer entscheidet',
  administration: 'Die Administration Ihrer Organisation',
  desk: 'Der Servicedesk',
  reminded: 'Letzte Erinnerung am',
  worksNow: 'Was jetzt funktioniert',
  worksPassword: 'Ihr Passwort allein, bis einschließlich {date}.',
  worksNothing:
    'Noch nichts: Ohne zweiten Faktor können Sie sich nicht anmelden. Wenn es eilt, fragen Sie die Person, die entscheidet, oder den Servicedesk.',
  checkNow: 'Jetzt prüfen',
  withdraw: 'Zurückziehen',
  withdrawName: 'Antrag zurückziehen',
  remind: 'Erinnerung senden',

  approvedTitle: 'Richten Sie Ihre genehmigte Nummer ein',
  approvedLead:
    'Sie können diese Nummer einrichten und keine andere. Für eine andere stellen Sie einen neuen Antrag.',

  pending: 'Anstehende Änderungen',
  pendingNone: 'Keine',
  status: 'Stand des Antrags',
  waiting: 'Wartet auf eine Entscheidung',
  waitingDesk: 'Wartet auf den Servicedesk',
  approved: 'Genehmigt am {date}. Richten Sie es jetzt ein.',
  setUp: 'Einrichten',
  again: 'Antrag für eine andere Nummer stellen',
  refusedTitle: 'Ihr Antrag wurde abgelehnt',
  refusedText:
    'Sie haben beantragt: {method, select, sms {SMS} voice {Sprachanruf} other {Anruf mit Ziffern\u00ADeingabe}} an {number}. Der Antrag wurde am {date} abgelehnt, aus diesem Grund:',

  switchWhat:
    '{method, select, sms {Vom Sprachanruf zur SMS} other {Von der SMS zum Sprachanruf}}, für {number}',
  switchAsk: 'Stattdessen {method, select, sms {SMS} other {Sprachanruf}} anfragen',
  switchTitle: 'Den Servicedesk um den Wechsel zu {method, select, sms {SMS} other {Sprachanruf}} bitten',
  switchLead:
    'Bei {office} wechselt der Servicedesk zwischen SMS und Sprachanruf. Ihre Codes gehen dann an {number}. Bis das erledigt ist, ändert sich nichts.',
  switchSubmit: 'Beim Servicedesk anfragen',

  listTitle: 'Anträge, die auf eine Entscheidung warten',
  listLead: 'Verfahren per Telefon, die jemand beantragt hat, der älteste Antrag zuerst.',
  none: 'Kein Antrag wartet auf eine Entscheidung.',
  sentOn: 'Gesendet am {moment}',
  decideTitle: 'Genehmigen Sie diesen Antrag?',
  applicant: 'Antragstellende Person',
  email: 'E-Mail',
  userName: 'Benutzername',
  method: 'Verfahren',
  number: 'Telefonnummer',
  knownYes: 'Ja: vor dem Antrag schon im Konto und geprüft',
  knownNo: 'Nein: vor dem Antrag nicht für dieses Konto geprüft',
  known: 'War sie bekannt?',
  proven: 'Wie beantragt wurde',
  provenYes: 'Angemeldet, mit einem zweiten Faktor dieses Kontos',
  provenNo: 'Mit dem Passwort allein',
  passwordOnly:
    'Das wurde mit dem Passwort allein beantragt. Auch jemand anderes, der das Passwort hat, kann es gewesen sein. Rufen Sie {name} unter einer Nummer zurück, die Sie kennen, nicht unter der aus dem Antrag, bevor Sie genehmigen.',
  approveText: 'Die Genehmigung gilt für diese Nummer und keine andere.',
  approve: 'Genehmigen',
  refuseTitle: 'Ablehnen',
  refuseReason: 'Warum lehnen Sie ihn ab?',
  refuseHint: 'Die antragstellende Person liest das. Höchstens 500\u00A0Zeichen.',
  refuse: 'Antrag ablehnen',
  backToList: 'Zurück zu den Anträgen',

  switchesTitle: 'Anfragen zum Wechsel',
  switchesLead: 'Personen, die SMS statt Sprachanruf möchten oder umgekehrt. Die älteste Anfrage steht oben.',
  switchesNone: 'Keine Anfrage wartet.',
  office: 'Organisation',
  person: 'Name',
  fromTo: '{method, select, sms {Sprachanruf → SMS} other {SMS → Sprachanruf}}',
};
