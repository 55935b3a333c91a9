import type { phoneProblems as english } from '../en/phone-problems';

export const phoneProblems: typeof english = {
  'limit-number':
    'Diese Nummer hat so viele Codes erhalten, wie eine Nummer in dieser Zeit erhalten darf. Nutzen Sie eine andere Nummer oder einen anderen Weg, oder warten Sie.',
  'limit-account':
    'Sie haben so viele Codes per Telefon erhalten, wie ein Konto in dieser Zeit erhalten darf. Nutzen Sie einen anderen Weg, oder warten Sie.',
  'limit-attempt':
    'Sie haben so viele Codes per Telefon erhalten, wie in einem Durchgang möglich sind. Nutzen Sie einen anderen Weg, oder brechen Sie ab und beginnen Sie noch einmal.',
  'limit-office':
    '{office} sendet vorerst keine Codes mehr per Telefon: Die Anzahl für heute ist erreicht. Nutzen Sie einen anderen Weg, oder warten Sie.',
  'limit-country':
    'In dieses Land gehen vorerst keine Codes mehr: Es wurden schon viele dorthin gesendet. Nutzen Sie eine andere Nummer oder einen anderen Weg, oder warten Sie.',
  'limit-network':
    'Über Ihren Internetanschluss gehen vorerst keine Codes per Telefon mehr hinaus; vielleicht teilen Sie ihn mit anderen. Nutzen Sie einen anderen Weg, oder warten Sie.',
  stopped:
    'Zurzeit werden keine Codes per Telefon gesendet. Das liegt an uns. Nutzen Sie einen anderen Weg, oder warten Sie.',
  'country-off':
    '{office} sendet keine Codes in das Land dieser Nummer. Nutzen Sie eine andere Nummer oder einen anderen Weg.',
  'too-soon':
    '{method, select, sms {Eine SMS ist noch unterwegs.} other {Ein Anruf ist noch unterwegs.}} Warten Sie eine halbe Minute, bevor Sie einen weiteren Code anfordern.',
  'running-elsewhere':
    'Ein anderer Code ist an diese Nummer unterwegs. Warten Sie einige Minuten und versuchen Sie es dann erneut.',
  'number-refused':
    'Das Telefonnetz kennt diese Nummer nicht oder nimmt keine Codes für sie an. Nutzen Sie eine andere Nummer oder einen anderen Weg.',
  'low-balance':
    'Zurzeit können keine Codes per Telefon gesendet werden. Das liegt an uns. Nutzen Sie einen anderen Weg, oder versuchen Sie es später erneut.',
  rate: 'Gerade werden sehr viele Codes gesendet. Warten Sie eine Minute und wählen Sie dann „{method, select, sms {Neuen Code senden} other {Erneut anrufen}}“.',
  unavailable:
    'Der Dienst, der unsere Codes sendet, antwortet gerade nicht. Warten Sie eine Minute und wählen Sie dann „{method, select, sms {Neuen Code senden} other {Erneut anrufen}}“.',
  unknown:
    '{method, select, sms {Wir wissen nicht, ob die SMS hinausging. Kommt eine an, bewahren Sie sie auf und wählen Sie „Neuen Code senden“: Die neueste Nachricht gilt.} other {Wir wissen nicht, ob der Anruf hinausging. Klingelt Ihr Telefon jetzt, nehmen Sie nicht ab: Wählen Sie „Erneut anrufen“.}}',
  blocked:
    'Das Telefonnetz hat {method, select, sms {die SMS} other {den Anruf}} an diese Nummer aufgehalten. Nutzen Sie eine andere Nummer oder einen anderen Weg.',
  undelivered:
    '{method, select, sms {Die SMS kam nicht an. Prüfen Sie, ob das Telefon an ist und Empfang hat, und wählen Sie dann „Neuen Code senden“.} other {Der Anruf kam nicht durch. Prüfen Sie, ob das Telefon an ist und Empfang hat, und wählen Sie dann „Erneut anrufen“.}}',
  busy: 'Es war besetzt. Beenden Sie das andere Gespräch und wählen Sie dann „Erneut anrufen“.',
  declined: 'Der Anruf wurde abgelehnt. Wählen Sie „Erneut anrufen“ und nehmen Sie ab, wenn es klingelt.',
  unanswered:
    'Niemand hat abgenommen, oder der Anruf wurde abgelehnt. Legen Sie das Telefon bereit, schalten Sie den Ton ein und wählen Sie „Erneut anrufen“.',
  machine:
    'Ein Telefonmenü oder Anrufbeantworter hat abgenommen; von dort kommt der Anruf nicht bis zu Ihnen. Nehmen Sie beim nächsten Anruf selbst ab, oder nutzen Sie eine Nummer, bei der Ihr eigenes Telefon klingelt.',
  'hung-up':
    '{method, select, sms {Der Code kam nicht an. Wählen Sie „Neuen Code senden“.} voice {Das Gespräch war zu Ende, bevor der Code vorgelesen war. Wählen Sie „Erneut anrufen“ und bleiben Sie am Telefon.} other {Das Gespräch war zu Ende, bevor alle sechs Ziffern eingetippt waren. Wählen Sie „Erneut anrufen“ und bleiben Sie am Telefon, bis Sie hören, dass sie stimmen.}}',
  'wrong-digits':
    'Die eingetippten Ziffern waren nicht die auf dem Bildschirm. Deshalb ist das Gespräch beendet. Wählen Sie „Erneut anrufen“: Der Bildschirm zeigt dann eine neue Zahl.',
  failed:
    '{method, select, sms {Die SMS konnte nicht gesendet werden. Prüfen Sie den Empfang des Telefons und wählen Sie dann „Neuen Code senden“.} other {Der Anruf kam nicht zustande. Prüfen Sie, ob das Telefon an ist und Empfang hat, und wählen Sie dann „Erneut anrufen“.}}',
  tries:
    'Nach zu vielen falschen Versuchen gilt dieser Code nicht mehr. Wählen Sie „{method, select, sms {Neuen Code senden} other {Erneut anrufen}}“.',
  expired:
    '{method, select, sms {Dieser Code ist nach 10 Minuten abgelaufen. Wählen Sie „Neuen Code senden“.} voice {Dieser Code ist nach 10 Minuten abgelaufen. Wählen Sie „Erneut anrufen“.} other {Die Zeit für diesen Anruf ist vorbei. Wählen Sie „Erneut anrufen“.}}',
  replaced:
    '{method, select, sms {Es gibt einen neueren Code. Prüfen Sie die neueste Nachricht.} other {Es gibt einen neueren Anruf. Es gilt, was Sie jetzt hören oder sehen.}}',
};
