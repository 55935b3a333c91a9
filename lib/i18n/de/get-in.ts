import type { getIn as english } from '../en/get-in';

export const getIn: typeof english = {
  nowTitle: 'Was Sie jetzt tun können',
  enterCode: 'Code eingeben',
  recovery: 'Einen Wieder\u00ADherstellungs\u00ADcode verwenden (noch {count} übrig)',
  codesBy: {
    authenticator: 'Codes aus der App',
    sms: 'Codes per SMS',
    voice: 'Codes per Sprachanruf',
    'keypad-call': 'Anruf mit Zifferneingabe',
    'recovery-code': 'Wieder\u00ADherstellungs\u00ADcodes',
  },
  wait: '{what}: Das geht im Moment nicht. Versuchen Sie es ab {time}\u00A0Uhr erneut.',
  applied: 'Ihr Antrag auf ein Verfahren wartet auf eine Entscheidung.',
  toApplication: 'Ihren Antrag ansehen',
  setUp: 'Zweiten Faktor einrichten',
  goOn: 'Zurück dahin, wo Sie waren',
  again: 'Mit dem Passwort neu beginnen',
  nothing: 'Sie kommen im Moment selbst nicht weiter. Der Servicedesk kann Ihnen helfen.',

  deskTitle: 'Den Servicedesk um Hilfe bitten',
  deskLead:
    'Wenn das alles nicht hilft, kann der Servicedesk von {office} Ihren zweiten Faktor entfernen, damit Sie einen neuen einrichten können. Er prüft, wer Sie sind, und eine zweite Person muss zustimmen. Ihr Passwort allein genügt dafür nicht.',
  ask: 'Um Hilfe bitten',
  askedOn: 'Sie haben den Servicedesk am {moment} um Hilfe gebeten. Er meldet sich bei Ihnen.',
  withdraw: 'Anfrage zurückziehen',
  answeredOn:
    'Der Servicedesk hat Ihre Anfrage am {moment} abgeschlossen. Wenn sich niemand gemeldet hat, rufen Sie an, schreiben Sie, oder bitten Sie erneut um Hilfe.',
  reset: {
    asked:
      'Der Servicedesk hat das Zurücksetzen Ihres zweiten Faktors beantragt. Eine zweite Person muss es bestätigen.',
    waiting:
      'Das Zurücksetzen Ihres zweiten Faktors ist bestätigt. Am {moment} senden wir Ihnen per E-Mail einen Rücksetzcode.',
    mailed:
      'Wir haben Ihnen per E-Mail einen Rücksetzcode gesendet. Damit richten Sie einen neuen zweiten Faktor ein.',
    handed:
      'Das Zurücksetzen ist bestätigt, und Ihnen wird ein Rücksetzcode genannt. Damit richten Sie einen neuen zweiten Faktor ein.',
    vetoed:
      'Das Zurücksetzen wurde über den Link in einer unserer E-Mails gestoppt. Wenn Sie das nicht waren, melden Sie es dem Servicedesk.',
    refused: 'Das Zurücksetzen wurde abgelehnt. Fragen Sie den Servicedesk nach dem Grund.',
    withdrawn: 'Der Servicedesk hat das Zurücksetzen zurückgezogen.',
    expired:
      'Das Zurücksetzen ist verfallen, weil es nicht rechtzeitig bestätigt oder genutzt wurde. Sie können erneut um Hilfe bitten.',
  },
  enterPass: 'Rücksetzcode eingeben',
  havePass: 'Ich habe einen Rücksetzcode vom Servicedesk',
  without:
    'Melden Sie sich zuerst mit Ihrem Passwort an, und kommen Sie dann auf diese Seite zurück. Dann sehen Sie, was Sie jetzt tun können, und können den Servicedesk um Hilfe bitten.',

  askTitle: 'Wie kann der Servicedesk Sie erreichen?',
  askLead:
    'Der Servicedesk von {office} meldet sich bei Ihnen, prüft, wer Sie sind, und hilft Ihnen, sich wieder anzumelden. Alle bekannten E-Mail-Adressen Ihres Kontos erfahren von Ihrer Anfrage.',
  reach: 'So erreichen wir Sie',
  reachHint:
    'Zum Beispiel eine Telefonnummer, und wann Sie erreichbar sind. Höchstens 200\u00A0Zeichen. Schreiben Sie hier kein Passwort und keinen Code hin.',
  errors: {
    'reach-missing': 'Geben Sie ein, wie der Servicedesk Sie erreichen kann.',
    'reach-too-long': 'Geben Sie höchstens 200\u00A0Zeichen ein.',
    'too-often':
      'Sie haben innerhalb von 24\u00A0Stunden dreimal um Hilfe gebeten. Rufen Sie den Servicedesk an, oder versuchen Sie es morgen erneut.',
    'not-now':
      'Seit Sie Ihr Passwort eingegeben haben, ist zu viel Zeit vergangen, oder Ihr Konto hat sich geändert. Melden Sie sich zuerst wieder mit Ihrem Passwort an.',
  },
};
