import type { deskMails as english } from '../en/desk-mails';

export const deskMails: typeof english = {
  'support-asked': {
    title: 'Der Servicedesk wurde um Hilfe gebeten',
    text: 'Jemand, der Ihr Passwort kennt, hat den Servicedesk um Hilfe gebeten, weil die Anmeldung nicht gelingt. Noch ändert sich nichts: Der Servicedesk meldet sich zuerst und prüft, wer es ist.',
  },
  'signed-out': {
    title: 'Vom Servicedesk abgemeldet',
    text: 'Der Servicedesk hat Sie in allen Browsern abgemeldet. Ihr Passwort und Ihr zweiter Faktor bleiben, wie sie sind, und Sie können sich wieder anmelden.',
    notYou:
      'Wenn Sie das nicht erwartet haben, wenden Sie sich an den Servicedesk. Wenn jemand anderes Ihr Passwort kennen könnte, wählen Sie ein neues.',
  },
  'account-released': {
    title: 'Sie können Ihr Konto wieder ändern',
    text: 'Jemand hatte in einer E-Mail zu Ihrem Konto „Das war ich nicht“ gewählt, und Änderungen waren gesperrt. Der Servicedesk hat das geklärt; Sie können Ihr Konto wieder ändern.',
    notYou: 'Wenn niemand mit Ihnen darüber gesprochen hat, wenden Sie sich sofort an den Servicedesk.',
  },
};
