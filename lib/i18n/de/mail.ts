import type { mail as english } from '../en/mail';
import { deskMails } from './desk-mails';
import { mailNotices } from './mail-notices';
import { resetFacts, resetMail } from './reset-mail';

/** Mails. Each kind: what happened, as subject and heading, and what it means. */
export const mail: typeof english = {
  subject: '{title} – {office}',
  when: 'Zeitpunkt',
  app: 'Name der App',
  address: 'E-Mail-Adresse',
  number: 'Telefonnummer',
  numbers: 'Telefonnummern',
  country: 'Land',
  method: 'Verfahren',
  person: 'Geändert von',
  about: 'Person',
  requirement: 'Zweiter Faktor',
  requirements: { off: 'Aus', optional: 'Freiwillig', required: 'Pflicht' },
  until: 'Bis einschließlich',
  putOffUntil: 'Lässt sich aufschieben bis',
  applicant: 'Antrag von',
  role: 'Rolle',
  invitedBy: 'Eingeladen von',
  client: 'Mandant',
  reason: 'Grund',
  methods: {
    authenticator: 'Authenticator-App',
    sms: 'SMS',
    voice: 'Sprachanruf',
    'keypad-call': 'Anruf mit Zifferneingabe',
  },
  notYouTitle: 'Waren Sie das nicht?',
  notYouText: 'Wählen Sie „Das war ich nicht“ und melden Sie es sofort dem Servicedesk.',
  whatNowTitle: 'Was Sie tun können',
  why: 'Sie erhalten diese E-Mail, weil Ihre Adresse zu einem Konto bei {office} gehört.',
  whyAsked: 'Sie erhalten diese E-Mail, weil jemand Ihre Adresse in einem Konto bei {office} eingegeben hat.',
  whyTaken: 'Sie erhalten diese E-Mail, weil Ihre Adresse bei {office} eingegeben wurde.',
  whyInvited: 'Sie erhalten diese E-Mail, weil {office} Sie unter dieser Adresse eingeladen hat.',
  neverAsks: '{office} fragt nie per E-Mail nach Ihrem Passwort oder einem Code.',
  openLink: 'Wenn die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  ...resetFacts,
  ...mailNotices.words,
  kinds: {
    ...resetMail,
    ...deskMails,
    ...mailNotices.kinds,
    'factor-connected': {
      title: 'Authenticator-App gekoppelt',
      text: 'Eine Authenticator-App wurde mit Ihrem Konto gekoppelt. Ab jetzt sind Codes aus dieser App Ihr zweiter Faktor.',
    },
    'factor-replaced': {
      title: 'Authenticator-App ersetzt',
      text: 'Eine neue Authenticator-App hat alle bisherigen Apps und Telefonnummern ersetzt. Codes aus diesen Apps und an diese Nummern gelten nicht mehr.',
    },
    'factor-disabled': {
      title: 'Authenticator-App gesperrt',
      text: 'Für Ihr Konto wurden zu viele falsche Codes eingegeben. Codes aus Ihrer Authenticator-App gelten nicht mehr. Sie können sich noch mit einem Wiederherstellungscode anmelden. Wenn Sie keinen haben, wenden Sie sich an den Servicedesk. Wenn nicht Sie die Codes eingegeben haben, kennt jemand Ihr Passwort.',
    },
    'factor-removed': {
      title: 'Zweiter Faktor und Passwort entfernt',
      text: 'Der Servicedesk hat Ihren zweiten Faktor und Ihr Passwort entfernt. Um sich wieder anzumelden, brauchen Sie einen neuen Link vom Servicedesk.',
    },
    'factor-switched-off': {
      title: 'Zweiter Faktor ausgeschaltet',
      text: 'Der zweite Faktor Ihres Kontos wurde ausgeschaltet. Ihre Apps, Telefonnummern und Wiederherstellungscodes gelten dafür nicht mehr; zum Anmelden genügt jetzt Ihr Passwort.',
    },
    'app-added': {
      title: 'Weitere Authenticator-App gekoppelt',
      text: 'Eine weitere Authenticator-App wurde mit Ihrem Konto gekoppelt. Sie können sich jetzt auch mit Codes aus dieser App anmelden.',
    },
    'app-removed': {
      title: 'Authenticator-App entfernt',
      text: 'Eine Authenticator-App wurde aus Ihrem Konto entfernt. Codes aus dieser App gelten nicht mehr.',
    },
    'number-added': {
      title: 'Telefonnummer hinzugefügt',
      text: 'Ihrem Konto wurde eine Telefonnummer hinzugefügt. Codes für die Anmeldung können ab jetzt an diese Nummer gehen.',
    },
    'number-removed': {
      title: 'Telefonnummer entfernt',
      text: 'Eine Telefonnummer wurde aus Ihrem Konto entfernt. Codes werden nicht mehr an sie gesendet.',
    },
    'method-changed': {
      title: 'Verfahren für die Anmeldung geändert',
      text: 'Für Ihr Konto wurde ein anderes Verfahren oder eine andere Telefonnummer gewählt. Bei der Anmeldung wird jetzt zuerst danach gefragt.',
    },
    'codes-stopped': {
      title: 'Codes per Telefon gestoppt',
      text: 'Die meisten Codes, die in letzter Zeit für Ihre Organisation an die hier genannten Telefonnummern gesendet wurden, sind nicht eingegeben worden. Vielleicht lässt jemand auf Ihre Kosten Codes senden. Deshalb gehen bis zu 24\u00A0Stunden lang keine Codes an diese Nummern.',
      notYou:
        'Sie brauchen nichts zu tun: Spätestens nach 24\u00A0Stunden werden wieder Codes gesendet. Bis dahin können sich Personen mit einer solchen Nummer mit der Authenticator-App oder einem Wiederherstellungscode anmelden. Wenn das erneut vorkommt, melden Sie es dem Servicedesk.',
    },
    'recovery-codes-renewed': {
      title: 'Neue Wiederherstellungscodes',
      text: 'Für Ihr Konto wurden neue Wiederherstellungscodes erstellt. Die bisherigen gelten nicht mehr.',
    },
    'password-changed': {
      title: 'Passwort geändert',
      text: 'Das Passwort Ihres Kontos wurde geändert. In allen anderen Browsern wurden Sie abgemeldet.',
    },
    'user-name-changed': {
      title: 'Benutzername geändert',
      text: 'Der Benutzername Ihres Kontos wurde geändert. Mit Ihrer E-Mail-Adresse können Sie sich weiterhin anmelden.',
    },
    'email-asked': {
      title: 'Neue E-Mail-Adresse eingegeben',
      text: 'Für Ihr Konto wurde eine neue E-Mail-Adresse eingegeben. Es ändert sich nichts, bis sie über den Link bestätigt wird, den wir dorthin gesendet haben. Wenn Sie das nicht waren, melden Sie sich an und ändern Sie Ihr Passwort: Danach gilt der Link nicht mehr.',
    },
    'email-added': {
      title: 'Zweite E-Mail-Adresse hinzugefügt',
      text: 'Ihrem Konto wurde eine zweite E-Mail-Adresse hinzugefügt. Auch sie erhält ab jetzt Sicherheitshinweise wie diesen.',
    },
    'email-changed': {
      title: 'E-Mail-Adresse geändert',
      text: 'Die E-Mail-Adresse, mit der Sie sich anmelden, wurde geändert. Die bisherige erhält noch 14\u00A0Tage lang Sicherheitshinweise wie diesen.',
    },
    'email-removed': {
      title: 'E-Mail-Adresse entfernt',
      text: 'Die zweite E-Mail-Adresse Ihres Kontos wurde entfernt. Sie erhält noch 14\u00A0Tage lang Sicherheitshinweise wie diesen.',
    },
    'confirm-email': {
      title: 'Bestätigen Sie Ihre E-Mail-Adresse',
      text: 'Diese E-Mail-Adresse wurde für ein Konto eingegeben. Wenn Sie das waren, öffnen Sie innerhalb von 24\u00A0Stunden den Link und bestätigen Sie die Adresse dort. Bis dahin ändert sich nichts.',
      button: 'Zur Bestätigung',
      notYou:
        'Dann brauchen Sie nichts zu tun: Ohne Bestätigung ändert sich nichts, und nach 24\u00A0Stunden gilt der Link nicht mehr.',
    },
    'email-taken': {
      title: 'Ihre E-Mail-Adresse wurde für ein anderes Konto eingegeben',
      text: 'Jemand wollte Ihre E-Mail-Adresse einem anderen Konto hinzufügen. Sie gehört bereits zu Ihrem Konto, deshalb hat sich nichts geändert.',
      notYou:
        'Dann brauchen Sie nichts zu tun. Wenn Sie es selbst waren, melden Sie sich bei dem Konto an, zu dem diese Adresse gehört.',
    },
    'password-link': {
      title: 'Wählen Sie ein neues Passwort',
      text: 'Jemand hat angegeben, das Passwort Ihres Kontos vergessen zu haben. Wenn Sie das waren, öffnen Sie innerhalb von 30\u00A0Minuten den Link und wählen Sie dort ein neues Passwort. Der Link lässt sich nur einmal verwenden. Wenn Sie einen zweiten Faktor haben, wird er bei der Anmeldung weiterhin abgefragt.',
      button: 'Passwort wählen',
      notYou:
        'Dann brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist, und nach 30\u00A0Minuten gilt der Link nicht mehr. Geben Sie ihn an niemanden weiter.',
    },
    'rules-loosened': {
      title: 'Zweiter Faktor: Es wird weniger verlangt als bisher',
      text: 'Eine Regel für den zweiten Faktor wurde gelockert. Davon erfahren alle, die Ihre Organisation verwalten.',
      button: 'Regel ansehen',
      notYou:
        'Wenn Sie das nicht erwartet haben, fragen Sie die hier genannte Person. Wenn sie nichts davon weiß, melden Sie es sofort dem Servicedesk: Vielleicht hat sich jemand anderes in ihrem Konto angemeldet.',
    },
    'less-asked': {
      title: 'Zweiter Faktor: Von Ihnen wird weniger verlangt als bisher',
      text: 'Die Administration Ihrer Organisation hat gelockert, was bei der Anmeldung von Ihnen verlangt wird. Vielleicht genügt jetzt das Passwort. Davon erfahren alle, die Ihre Organisation verwalten.',
      button: 'Zu Ihrem Profil',
      notYou:
        'Wenn Sie das nicht erwartet haben, fragen Sie die hier genannte Person oder den Servicedesk, und wählen Sie ein neues Passwort: Vielleicht kennt es jemand anderes.',
    },
    'less-asked-of': {
      title: 'Zweiter Faktor: Von einer Person wird weniger verlangt als bisher',
      text: 'Was bei der Anmeldung von der hier genannten Person verlangt wird, wurde gelockert. Davon erfahren die Person und alle, die Ihre Organisation verwalten.',
      button: 'Personen ansehen',
      notYou:
        'Wenn Sie das nicht erwartet haben, fragen Sie die Person, die es geändert hat. Wenn sie nichts davon weiß, melden Sie es sofort dem Servicedesk: Vielleicht hat sich jemand anderes in ihrem Konto angemeldet.',
    },
    'roles-changed': {
      title: 'Ihre Rollen wurden geändert',
      text: 'Die Administration Ihrer Organisation hat die Rollen Ihres Kontos geändert. Davon hängt ab, was Sie im Portal sehen und tun können. Einige Rollen verlangen immer einen zweiten Faktor.',
      notYou: 'Wenn Sie das nicht erwartet haben, fragen Sie die hier genannte Person oder den Servicedesk.',
    },
    'in-charge-invited': {
      title: 'Einladung mit einer Rolle, die mehr Rechte hat',
      text: '{count, plural, one {Jemand wurde in Ihre Organisation eingeladen, als Administration, Führungskraft oder Servicedesk.} other {# Personen wurden mit einer Datei in Ihre Organisation eingeladen, als Administration, Führungskraft oder Servicedesk.}} Davon erfahren alle, die Ihre Organisation verwalten.',
      button: 'Offene Einladungen ansehen',
      notYou:
        'Wenn Sie das nicht erwartet haben, fragen Sie die hier genannte Person. Wenn sie nichts davon weiß, ziehen Sie die Einladung zurück und melden Sie es sofort dem Servicedesk: Vielleicht hat sich jemand anderes in ihrem Konto angemeldet.',
    },
    'in-charge-given': {
      title: 'Jemand hat eine Rolle mit mehr Rechten erhalten',
      text: 'Jemand in Ihrer Organisation gehört jetzt zur Administration, zu den Führungskräften oder zum Servicedesk. Davon erfahren alle, die Ihre Organisation verwalten.',
      button: 'Personen Ihrer Organisation ansehen',
      notYou:
        'Wenn Sie das nicht erwartet haben, fragen Sie die hier genannte Person. Wenn sie nichts davon weiß, nehmen Sie die Rolle wieder weg und melden Sie es sofort dem Servicedesk: Vielleicht hat sich jemand anderes in ihrem Konto angemeldet.',
    },
    'account-deactivated': {
      title: 'Ihr Konto wurde deaktiviert',
      text: 'Die Administration Ihrer Organisation hat Ihr Konto deaktiviert. Sie wurden überall abgemeldet und können sich nicht mehr anmelden.',
      notYou: 'Wenn Sie das für ein Versehen halten, wenden Sie sich an den Servicedesk.',
    },
    'request-made': {
      title: 'Ein Antrag wartet auf Sie',
      text: 'Jemand hat das hier genannte Verfahren beantragt. Sie können den Antrag genehmigen oder ablehnen; bis dahin wird der Person das Verfahren nicht angeboten.',
      button: 'Zu den Anträgen',
      notYou:
        'Wenn Sie nicht sicher sind, dass der Antrag von dieser Person stammt, fragen Sie nach, bevor Sie ihn genehmigen, aber nicht über die Nummer im Antrag.',
    },
    'request-reminder': {
      title: 'Ein Antrag wartet noch auf Sie',
      text: 'Jemand hat das hier genannte Verfahren beantragt, und noch hat niemand darüber entschieden. Bis dahin wird der Person das Verfahren nicht angeboten.',
      button: 'Zu den Anträgen',
      notYou:
        'Wenn Sie nicht sicher sind, dass der Antrag von dieser Person stammt, fragen Sie nach, bevor Sie ihn genehmigen, aber nicht über die Nummer im Antrag.',
    },
    'request-approved': {
      title: 'Ihr Antrag wurde genehmigt',
      text: 'Sie dürfen das hier genannte Verfahren nutzen, mit dieser Telefonnummer und keiner anderen. Richten Sie es dazu in Ihrem Profil ein.',
      button: 'Zu Ihrem Profil',
    },
    'request-refused': {
      title: 'Ihr Antrag wurde abgelehnt',
      text: 'Sie haben das hier genannte Verfahren beantragt. Der Antrag wurde abgelehnt; der Grund steht unten. In Ihrem Profil sehen Sie, was Sie stattdessen einrichten können, und können einen neuen Antrag stellen.',
      button: 'Zu Ihrem Profil',
    },
    'grace-ends': {
      title: 'Richten Sie Ihren zweiten Faktor bis {day} ein',
      text: '{office} verlangt einen zweiten Faktor. Sie können das Einrichten noch bis einschließlich {day} überspringen. Danach können Sie sich nicht mehr ohne ihn anmelden. Das Einrichten dauert wenige Minuten.',
      button: 'Jetzt einrichten',
      notYou:
        'Wenn Sie ihn nicht selbst einrichten können, wenden Sie sich noch vor Ablauf dieses Tages an den Servicedesk.',
    },
    invitation: {
      title: 'Sie wurden eingeladen',
      text: '{office} hat Sie eingeladen, ein Konto anzulegen. Öffnen Sie innerhalb von 7\u00A0Tagen den Link und wählen Sie dort ein Passwort. Der Link funktioniert nur einmal.',
      button: 'Zu Ihrer Einladung',
      notYou:
        'Wenn Sie diese Einladung nicht erwartet haben, brauchen Sie nichts zu tun: Ohne Sie wird kein Konto angelegt, und nach 7\u00A0Tagen gilt der Link nicht mehr.',
    },
    'invited-elsewhere': {
      title: 'Einladung an eine Adresse, die schon ein Konto hat',
      text: 'Jemand hat an diese Adresse eine Einladung gesendet. Die Adresse gehört bereits zu Ihrem Konto, deshalb hat sich nichts geändert.',
      notYou:
        'Sie brauchen nichts zu tun. Wenn Sie eine Einladung erwartet haben, nennen Sie der Person, die Sie eingeladen hat, eine andere Adresse: Eine Adresse kann nur zu einem Konto gehören.',
    },
    announcement: {
      title: 'Ein Hilfeartikel für Sie',
      text: '{office} bittet Sie, einen Artikel über die Anmeldung zu lesen.',
      button: 'Artikel lesen',
      notYou: 'Wenn Sie Fragen dazu haben, wenden Sie sich an den Servicedesk.',
    },
  },
  /** In the place of the above, where it was a phone. */
  byPhone: {
    'factor-connected': {
      title: 'Telefonnummer als zweiter Faktor hinzugefügt',
      text: 'Ihrem Konto wurde eine Telefonnummer hinzugefügt. Ab jetzt sind Codes per Telefon Ihr zweiter Faktor.',
    },
    'factor-replaced': {
      title: 'Zweiter Faktor ersetzt',
      text: 'Eine Telefonnummer hat alles ersetzt, was bisher mit Ihrem Konto verbunden war. Codes aus früheren Apps und an frühere Nummern gelten nicht mehr.',
    },
    'factor-disabled': {
      title: 'Verfahren für die Anmeldung gesperrt',
      text: 'Für Ihr Konto wurden zu viele falsche Codes eingegeben. Das hier genannte Verfahren gilt nicht mehr. Sie können sich noch mit einem anderen Verfahren anmelden, das Sie eingerichtet haben, oder mit einem Wiederherstellungscode. Wenn Sie beides nicht haben, wenden Sie sich an den Servicedesk. Wenn nicht Sie die Codes eingegeben haben, kennt jemand Ihr Passwort.',
    },
  },
};
