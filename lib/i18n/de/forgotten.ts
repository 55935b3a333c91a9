import type { forgotten as english } from '../en/forgotten';

export const forgotten: typeof english = {
  title: 'Passwort vergessen?',
  lead: 'Geben Sie Ihre E-Mail-Adresse oder Ihren Benutzernamen ein. Wir senden einen Link an die E-Mail-Adresse Ihres Kontos. Öffnen Sie ihn, um ein neues Passwort zu wählen.',
  submit: 'Link senden',
  sentTitle: 'Sehen Sie in Ihr Postfach',
  sentText:
    'Wenn es zu Ihrer Eingabe ein Konto gibt, haben wir einen Link an dessen E-Mail-Adresse gesendet. Der Link gilt 30\u00A0Minuten und lässt sich nur einmal verwenden.',
  nothingTitle: 'Nach einigen Minuten noch keine E-Mail?',
  nothingText:
    'Sehen Sie im Spam-Ordner nach und prüfen Sie Ihre Eingabe. Fordern Sie dann einen neuen Link an; er ersetzt den älteren. Wenn das nicht hilft, wenden Sie sich an den Servicedesk.',
  ask: 'Link anfordern',
  again: 'Neuen Link anfordern',
  toSignIn: 'Zurück zur Anmeldung',
  newTitle: 'Wählen Sie ein neues Passwort',
  newLead:
    'Mit diesem Passwort melden Sie sich im Kundenportal von {office} an. Sobald es gespeichert ist, werden Sie überall abgemeldet. Ihr zweiter Faktor bleibt, wie er ist.',
  goneTitle: 'Dieser Link für ein neues Passwort gilt nicht mehr',
  goneText:
    'Ein Link gilt 30\u00A0Minuten und lässt sich nur einmal verwenden; ein neuerer ersetzt ihn. Fordern Sie einen neuen an.',
  doneTitle: 'Ihr neues Passwort ist gespeichert',
  doneText:
    'Sie wurden überall abgemeldet. Melden Sie sich jetzt mit dem neuen Passwort an; wenn Sie einen zweiten Faktor haben, wird er wie bisher abgefragt.',
  signIn: 'Anmelden',
};
