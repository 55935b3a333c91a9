import type { resetFacts as englishFacts, resetMail as englishMail } from '../en/reset-mail';

/** What the mails of a reset name. */
export const resetFacts: typeof englishFacts = {
  pass: 'Ihr Rücksetzcode',
  scope: 'Was entfernt wird',
  scopes: {
    all: 'Authenticator-Apps, Telefonnummern und Wiederherstellungscodes',
    app: 'Authenticator-Apps und Wiederherstellungscodes',
    phones: 'Telefonnummern und Wiederherstellungscodes',
  },
};

/** The mails of a reset (kinds of `mail`). */
export const resetMail: typeof englishMail = {
  'reset-asked': {
    title: 'Das Zurücksetzen Ihres zweiten Faktors wurde beantragt',
    text: 'Beim Servicedesk wurde beantragt, Ihren zweiten Faktor zu entfernen, damit Sie einen neuen einrichten können. Noch hat sich nichts geändert: Zuerst muss eine zweite Person das bestätigen. Sobald das geschieht, werden Sie benachrichtigt.',
  },
  'reset-confirmed': {
    title: 'Am {moment} entfernen wir Ihren zweiten Faktor',
    text: 'Am {moment} entfernen wir auf Antrag Ihren zweiten Faktor. Bis dahin können Sie das stoppen. Danach geht ein Rücksetzcode an diejenige Ihrer Adressen, die am längsten unverändert ist. Mit Ihrem Passwort und diesem Rücksetzcode richten Sie einen neuen zweiten Faktor ein.',
    button: 'Zurücksetzen stoppen',
    notYou:
      'Stoppen Sie das Zurücksetzen über die Schaltfläche oben, solange noch Zeit ist. Wenden Sie sich danach an den Servicedesk: Vielleicht kennt jemand Ihr Passwort.',
  },
  'reset-handed-over': {
    title: 'Ein Rücksetzcode für Ihren zweiten Faktor wurde übergeben',
    text: 'Das Zurücksetzen Ihres zweiten Faktors wurde beantragt, und eine zweite Person hat es bestätigt. Ihnen wird ein Rücksetzcode genannt. Wer ihn nach Ihrem Passwort eingibt, entfernt Ihren zweiten Faktor und richtet einen neuen ein. Der Rücksetzcode gilt einmal und höchstens 24\u00A0Stunden lang.',
  },
  'reset-vetoed': {
    title: 'Das Zurücksetzen wurde gestoppt',
    text: 'Das Zurücksetzen Ihres zweiten Faktors wurde über den Link in einer unserer E-Mails gestoppt. Es wurde nichts entfernt. 24\u00A0Stunden lang kann kein weiteres Zurücksetzen per E-Mail wirksam werden.',
  },
  'reset-ended': {
    title: 'Ihr zweiter Faktor wird nicht zurückgesetzt',
    text: 'Der Servicedesk hat das beantragte Zurücksetzen Ihres zweiten Faktors beendet. Es wurde nichts entfernt. Falls Sie schon einen Rücksetzcode dafür hatten, gilt er nicht mehr.',
    notYou: 'Wenn Sie sich weiterhin nicht anmelden können, wenden Sie sich an den Servicedesk.',
  },
  'reset-done': {
    title: 'Ihr zweiter Faktor wurde entfernt',
    text: 'Jemand hat Ihr Passwort und den Rücksetzcode eingegeben. Was unten genannt ist, wurde entfernt, und Sie wurden überall abgemeldet. Sie können sich erst wieder anmelden, wenn ein neuer zweiter Faktor eingerichtet ist.',
  },
  'reset-pass': {
    title: 'Ihr Rücksetzcode für einen neuen zweiten Faktor',
    text: 'Mit diesem Rücksetzcode können Sie einen neuen zweiten Faktor einrichten. Melden Sie sich mit Benutzername und Passwort an, wählen Sie „Hilfe“ und dann „Rücksetzcode eingeben“. Der Rücksetzcode gilt einmal, bis {moment}, und nur zusammen mit Ihrem Passwort.',
    notYou:
      'Melden Sie es sofort dem Servicedesk und geben Sie den Rücksetzcode niemandem. Niemand vom Servicedesk fragt Sie danach.',
  },
};
