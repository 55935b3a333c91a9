import type { phone as english } from '../en/phone';
import { phoneErrors } from './phone-errors';
import { phoneProblems } from './phone-problems';
import { phoneSetUp } from './phone-set-up';

export const phone: typeof english = {
  methods: {
    authenticator: 'Authenticator-App',
    sms: 'SMS',
    voice: 'Sprachanruf',
    'keypad-call': 'Anruf mit Ziffern\u00ADeingabe',
    'recovery-code': 'Wieder\u00ADherstellungs\u00ADcode',
  },
  ways: {
    authenticator: 'Die Authenticator-App verwenden',
    sms: 'SMS an {number}',
    voice: 'Sprachanruf an {number}',
    'keypad-call': 'Anruf mit Ziffern\u00ADeingabe an {number}',
    'recovery-code': 'Einen Wieder\u00ADherstellungs\u00ADcode verwenden',
  },
  backTo: '{method, select, sms {Zurück zur SMS} other {Zurück zum Anruf}}',
  closedTries: 'Zum Schutz Ihres Kontos ist diese Anmeldung beendet. Beginnen Sie neu mit Ihrem Passwort.',
  refusedUnusable:
    'Ihr zweiter Faktor lässt sich zurzeit nicht verwenden, und Sie haben keine Wieder\u00ADherstellungs\u00ADcodes mehr. Das Passwort allein öffnet Ihr Konto nicht.',
  waysTitle: 'Andere Wege',

  smsTitle: 'Geben Sie den Code aus der SMS ein',
  voiceTitle: 'Geben Sie den Code ein, den Sie am Telefon hören',
  smsSent: 'Wir haben ihn um {time}\u00A0Uhr an {number} gesendet. Das kann 30\u00A0Sekunden dauern.',
  voiceSent:
    'Wir haben um {time}\u00A0Uhr {number} angerufen. Es kann 30\u00A0Sekunden dauern, bis es klingelt.',
  smsAsk: 'Wir senden eine SMS mit sechs Ziffern an {number}.',
  voiceAsk: 'Wir rufen {number} an und lesen sechs Ziffern vor.',
  callAsk:
    'Wir rufen {number} an. Der Bildschirm zeigt eine Zahl mit sechs Ziffern, die Sie auf dem Telefon eintippen.',
  send: 'Code senden',
  callMe: 'Jetzt anrufen',
  again: '{method, select, sms {Neuen Code senden} other {Erneut anrufen}}',
  newFrom:
    '{method, select, sms {Einen neuen Code senden wir} other {Erneut anrufen können wir}} ab {time}\u00A0Uhr',

  otherWay: 'Anderen Weg wählen',
  noCode: 'Kein Code?',
  noCall: 'Kein Anruf?',
  noSms:
    'Eine SMS kann eine Minute brauchen. Noch keine SMS? Prüfen Sie den Empfang, fordern Sie einen neuen Code an oder wählen Sie einen anderen Weg.',
  noVoice:
    'Ein Anruf kann eine Minute brauchen. Noch kein Anruf? Prüfen Sie den Empfang und den Ton des Telefons, lassen Sie erneut anrufen oder wählen Sie einen anderen Weg.',
  lastDigits: 'Er geht an die Nummer, die auf {digits} endet.',
  lastDigitsCall: 'Wir rufen die Nummer an, die auf {digits} endet.',
  desk: 'Geht es so nicht? Wenden Sie sich an den Servicedesk. Dort wird zuerst geprüft, wer Sie sind.',

  callTitle: 'Tippen Sie diese Zahl auf Ihrem Telefon ein',
  callIdleTitle: 'Bestätigen Sie mit einem Anruf auf Ihrem Telefon',
  callRightTitle: 'Sie haben die richtige Zahl eingetippt',
  digitsName: 'Zahl zum Eintippen: {digits}',
  stages: {
    calling: 'Wir rufen {number} an. Nehmen Sie ab, wenn Ihr Telefon klingelt.',
    ringing: 'Das Telefon {number} klingelt. Nehmen Sie ab.',
    answered: 'Sie haben abgenommen. Tippen Sie jetzt die sechs Ziffern auf dem Telefon ein.',
    wrong:
      'Das waren nicht die Ziffern auf diesem Bildschirm. Tippen Sie sie noch einmal ein; noch {goes, plural, one {#\u00A0Versuch} other {#\u00A0Versuche}}.',
  },
  neverTell:
    'Wir fragen nie per Telefon, SMS oder E-Mail nach dieser Zahl. Außer Ihnen braucht sie niemand: Tippen Sie sie nur ein, und nur bei einem Anruf, den Sie hier angefordert haben.',
  rightWord: 'Bestätigt',
  checkNow: 'Jetzt prüfen',
  checkNowText: 'Der Bildschirm geht von selbst weiter.',
  signMeIn: 'Jetzt anmelden',

  until: 'Ab {time}\u00A0Uhr geht es wieder.',
  next: {
    app: 'Ihre Authenticator-App funktioniert jetzt, auch ohne Netz: Sie finden sie unten.',
    way: 'Vielleicht geht es jetzt auf einem anderen Weg: Sie finden ihn unten.',
    recovery: 'Ein Wieder\u00ADherstellungs\u00ADcode funktioniert jetzt: Sie finden ihn unten.',
    number: 'Vielleicht geht es mit einer anderen Nummer: Wählen Sie „Nummer ändern“.',
    desk: 'Geht es weiterhin nicht, wenden Sie sich an den Servicedesk.',
  },

  setUp: phoneSetUp,
  problems: phoneProblems,
  errors: phoneErrors,
};
