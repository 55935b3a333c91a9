import type { legal as english } from '../en/legal';

export const legal: typeof english = {
  termsTitle: 'Nutzungsbedingungen',
  privacyTitle: 'Datenschutzerklärung',
  imprintTitle: 'Impressum',
  version: 'Fassung vom 22. November 2026',
  back: 'Zurück zur Anmeldung',
  terms1Title: 'Wofür das Portal da ist',
  terms1:
    '{owner} betreibt dieses Portal, damit Sie sich sicher anmelden und Ihre Angaben und Ihren zweiten Faktor verwalten können. Nutzen Sie es nur für sich selbst.',
  terms2Title: 'Ihr Teil',
  terms2:
    'Behalten Sie Passwort, Authenticator-App und Wieder\u00ADherstellungs\u00ADcodes für sich. Melden Sie es sofort dem Servicedesk, wenn etwas davon in andere Hände gelangt sein kann.',
  terms3Title: 'Unser Teil',
  terms3:
    'Wir prüfen jede Anmeldung so, wie Ihr Konto oder Ihre Organisation es verlangt, melden Ihnen jede Änderung an Ihrem zweiten Faktor und fragen nie per Telefon oder E-Mail nach Ihrem Passwort oder einem Code.',
  terms4Title: 'Wann der Zugang geschlossen wird',
  terms4:
    'Nach vielen falschen Codes oder bei Anzeichen, dass jemand anders Ihr Konto benutzt, bleibt der Zugang geschlossen, bis der Servicedesk geprüft hat, wer Sie sind.',
  privacy1Title: 'Was gespeichert wird',
  privacy1:
    'Ihr Name, Ihr Benutzername und Ihre E-Mail-Adressen, auch frühere, Ihr Passwort als Hash, Ihr zweiter Faktor verschlüsselt, was an Ihrem Konto geändert und welche Hinweise versendet wurden, sowie wann, mit welchem Browser und von welcher Netzwerkadresse Sie sich angemeldet haben.',
  privacy2Title: 'Wofür',
  privacy2:
    'Um Sie hineinzulassen und andere draußen zu halten, und um Ihnen und {owner} zu zeigen, was mit Ihrem Konto geschehen ist. Für anderes wird es nicht verwendet und nicht verkauft.',
  privacy3Title: 'Cookies',
  privacy3:
    'Das Portal setzt nur Cookies, die es braucht: für Ihre Anmeldung, Ihre Sprache und Ihre Organisation und um diesen Browser wiederzuerkennen. Keine fremden Cookies, kein Tracking.',
  privacy4Title: 'Ihre Rechte',
  privacy4:
    'Sie können einsehen, was über Sie gespeichert ist, und es berichtigen oder löschen lassen. Schreiben Sie an {email}.',
  imprintOwner: 'Verantwortlich',
  imprintContact: 'Kontakt',
};
