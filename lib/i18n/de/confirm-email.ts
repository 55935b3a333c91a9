import type { Texts } from '../translator';

export const confirmEmail: Texts['confirmEmail'] = {
  title: 'Möchten Sie diese E-Mail-Adresse bestätigen?',
  second: 'Jemand mit einem Konto bei {office} möchte, dass Sicherheitshinweise auch an diese Adresse gehen:',
  signIn: 'Jemand mit einem Konto bei {office} möchte sich künftig mit dieser Adresse anmelden:',
  submit: 'Adresse bestätigen',
  notYou: 'Haben Sie das nicht veranlasst? Dann schließen Sie diese Seite; es ändert sich nichts.',
  goneTitle: 'Dieser Link bestätigt keine Adresse mehr',
  goneText:
    'Ein Link gilt höchstens 24\u00A0Stunden und lässt sich nur einmal verwenden; durch einen neueren Link oder eine Änderung an der Sicherheit des Kontos endet er früher. Melden Sie sich an und sehen Sie in Ihrem Profil unter „Info“ nach: Dort steht, welche Adressen bestätigt sind, und dort können Sie einen neuen Link anfordern.',
  doneTitle: 'Die Adresse ist bestätigt',
  doneSecond:
    'Diese Adresse erhält ab jetzt auch Sicherheitshinweise. Zum Anmelden verwenden Sie weiter Ihre erste Adresse.',
  doneSignIn:
    'Ab jetzt melden Sie sich mit dieser Adresse an. Die alte Adresse erhält noch 14\u00A0Tage lang Sicherheitshinweise.',
  doneText: 'Ihr Profil zeigt, welche Adressen bestätigt sind.',
  toPortal: 'Zum Portal',
};
