import type { mail as english } from '../en/mail';

/** Mails. Each kind: what happened, as subject and heading, and what it means. */
export const mail: typeof english = {
  subject: '{title} – {office}',
  when: 'Wann',
  app: 'Name der App',
  address: 'E-Mail-Adresse',
  notYouTitle: 'Das waren Sie nicht?',
  notYouText:
    'Melden Sie es sofort dem Servicedesk. Er kann alle Ihre Sitzungen beenden und Ihr Konto wieder sichern.',
  why: 'Sie erhalten diese E-Mail, weil Ihre Adresse zu einem Konto bei {office} gehört.',
  whyAsked: 'Sie erhalten diese E-Mail, weil jemand Ihre Adresse in einem Konto bei {office} eingegeben hat.',
  whyTaken: 'Sie erhalten diese E-Mail, weil Ihre Adresse bei {office} eingegeben wurde.',
  neverAsks: '{office} fragt nie per E-Mail nach Ihrem Passwort oder einem Code.',
  openLink: 'Wenn die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  kinds: {
    'factor-connected': {
      title: 'Authenticator-App gekoppelt',
      text: 'Eine Authenticator-App wurde mit Ihrem Konto gekoppelt. Ab jetzt sind ihre Codes Ihr zweiter Faktor.',
    },
    'factor-replaced': {
      title: 'Authenticator-App ersetzt',
      text: 'Eine neue Authenticator-App hat die bisherigen ersetzt. Deren Codes gelten nicht mehr.',
    },
    'factor-disabled': {
      title: 'Authenticator-App gesperrt',
      text: 'Für Ihr Konto wurden zu viele falsche Codes eingegeben. Codes aus Ihrer Authenticator-App gelten nicht mehr. Anmelden können Sie sich noch mit einem Wiederherstellungscode; sonst hilft der Servicedesk. Wenn nicht Sie die Codes eingegeben haben, kennt jemand Ihr Passwort.',
    },
    'factor-removed': {
      title: 'Zweiter Faktor und Passwort entfernt',
      text: 'Ihr zweiter Faktor und Ihr Passwort wurden entfernt. Um wieder hineinzukommen, brauchen Sie einen neuen Link vom Servicedesk.',
    },
    'factor-switched-off': {
      title: 'Zweiter Faktor ausgeschaltet',
      text: 'Der zweite Faktor Ihres Kontos wurde ausgeschaltet. Zum Anmelden genügt jetzt Ihr Passwort allein.',
    },
    'app-added': {
      title: 'Weitere Authenticator-App gekoppelt',
      text: 'Eine weitere Authenticator-App wurde mit Ihrem Konto gekoppelt. Ihre Codes gelten genau wie die der anderen.',
    },
    'app-removed': {
      title: 'Authenticator-App entfernt',
      text: 'Eine Authenticator-App wurde aus Ihrem Konto entfernt. Ihre Codes gelten nicht mehr.',
    },
    'recovery-codes-renewed': {
      title: 'Neue Wiederherstellungscodes',
      text: 'Für Ihr Konto wurden neue Wiederherstellungscodes erstellt. Die bisherigen gelten nicht mehr.',
    },
    'password-changed': {
      title: 'Passwort geändert',
      text: 'Das Passwort Ihres Kontos wurde geändert.',
    },
    'user-name-changed': {
      title: 'Benutzername geändert',
      text: 'Der Benutzername Ihres Kontos wurde geändert.',
    },
    'email-added': {
      title: 'Zweite E-Mail-Adresse hinzugefügt',
      text: 'Zu Ihrem Konto wurde eine zweite E-Mail-Adresse hinzugefügt. Auch sie erhält alle Mitteilungen wie diese.',
    },
    'email-changed': {
      title: 'E-Mail-Adresse geändert',
      text: 'Die E-Mail-Adresse, mit der Sie sich anmelden, wurde geändert. Die bisherige erhält noch 14 Tage lang Mitteilungen wie diese.',
    },
    'email-removed': {
      title: 'E-Mail-Adresse entfernt',
      text: 'Eine E-Mail-Adresse wurde aus Ihrem Konto entfernt. Sie erhält noch 14 Tage lang Mitteilungen wie diese.',
    },
    'confirm-email': {
      title: 'Bestätigen Sie Ihre E-Mail-Adresse',
      text: 'Diese E-Mail-Adresse wurde für ein Konto eingegeben. Wenn Sie das waren, öffnen Sie innerhalb von 24 Stunden den Link. Es ändert sich nichts, bis Sie auf der Seite dahinter die Schaltfläche drücken.',
      button: 'Zur Bestätigung',
      notYou:
        'Dann brauchen Sie nichts zu tun: Ohne Bestätigung ändert sich nichts, und nach 24 Stunden gilt der Link nicht mehr.',
    },
    'email-taken': {
      title: 'Ihre E-Mail-Adresse wurde eingegeben',
      text: 'Jemand wollte Ihre E-Mail-Adresse zu einem Konto hinzufügen, aber sie gehört bereits zu Ihrem. Es hat sich nichts geändert.',
      notYou:
        'Sie brauchen nichts zu tun. Wenn Sie es selbst waren: Melden Sie sich mit dem Konto an, zu dem diese Adresse gehört.',
    },
  },
};
