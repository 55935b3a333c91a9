import type { notMe as english } from '../en/not-me';

/** Hinter „Das war ich nicht“ in einer E-Mail. */
export const notMe: typeof english = {
  title: 'Möchten Sie Änderungen an Ihrem Konto sperren?',
  about: 'Sie haben diese Seite aus einer E-Mail zu Ihrem Konto geöffnet:',
  what: '{title}, {moment}',
  does: 'Wenn Sie das nicht waren, wählen Sie „Das war ich nicht“. Danach gilt:',
  signsOut: 'Alle sind aus dem Konto abgemeldet, in jedem Browser.',
  blocks:
    'An dem Konto lässt sich nichts ändern, weder Passwort noch zweiter Faktor noch Adresse, bis der Servicedesk es sich angesehen hat.',
  stops: 'Ein Zurücksetzen, das noch nicht wirksam ist, ist gestoppt.',
  stays: 'Sie können sich weiterhin mit Passwort und zweitem Faktor anmelden.',
  wasYou: 'Wenn Sie es waren, schließen Sie diese Seite; es ändert sich nichts.',
  submit: 'Das war ich nicht',
  blockedWord: 'Änderungen sind gesperrt',
  blockedSince:
    'In einer E-Mail zu Ihrem Konto wurde „Das war ich nicht“ gewählt; deshalb lässt sich an Ihrem Konto nichts ändern. Der Servicedesk sieht sich mit Ihnen an, was geschehen ist, und kann die Sperre aufheben.',
  blockedText:
    'Das wurde für das Konto schon einmal gewählt. Wenn Sie es noch einmal wählen, werden wieder alle abgemeldet.',
  goneTitle: 'Dieser Link gilt nicht mehr',
  goneText:
    'Ein solcher Link gilt bis 90\u00A0Tage nach der E-Mail. Wenn auf Ihrem Konto etwas geschehen ist, was Sie nicht selbst getan haben, wenden Sie sich sofort an den Servicedesk:',
  doneTitle: 'Änderungen an Ihrem Konto sind gesperrt',
  doneText: 'Alle wurden abgemeldet. Jede bekannte Adresse des Kontos erhält dazu eine E-Mail.',
  doneAlready: 'Das waren sie schon. Alle wurden noch einmal abgemeldet.',
  deskTitle: 'Wenden Sie sich an den Servicedesk',
  next: 'Wenden Sie sich jetzt an den Servicedesk. Er sieht sich mit Ihnen an, was geschehen ist, macht das Konto wieder sicher und hebt die Sperre auf:',
  toSignIn: 'Zur Anmeldung',
};
