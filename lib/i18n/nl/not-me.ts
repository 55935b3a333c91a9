import type { notMe as english } from '../en/not-me';

/** Achter ‘Dit was ik niet’ in een e-mail. */
export const notMe: typeof english = {
  title: 'Wilt u wijzigingen aan uw account blokkeren?',
  about: 'U hebt deze pagina geopend vanuit een e-mail over uw account:',
  what: '{title}, {moment}',
  does: 'Was u dit niet? Kies dan ‘Dit was ik niet’. Daarna geldt:',
  signsOut: 'iedereen is uitgelogd uit het account, in elke browser;',
  blocks:
    'er kan niets aan het account worden gewijzigd, geen wachtwoord, tweede stap of adres, totdat de servicedesk ernaar heeft gekeken;',
  stops: 'een reset die nog niet is ingegaan, is gestopt;',
  stays: 'u kunt nog wel inloggen met uw wachtwoord en uw tweede stap.',
  wasYou: 'Was u dit wel? Sluit dan deze pagina; er verandert niets.',
  submit: 'Dit was ik niet',
  blockedWord: 'Wijzigingen zijn geblokkeerd',
  blockedSince:
    'In een e-mail over uw account is ‘Dit was ik niet’ gekozen; daarom kan er niets aan uw account worden gewijzigd. De servicedesk bekijkt samen met u wat er is gebeurd en kan de blokkade opheffen.',
  blockedText:
    'Dit is al eerder voor het account gekozen. Als u het nog een keer kiest, wordt iedereen opnieuw uitgelogd.',
  goneTitle: 'Deze link werkt niet meer',
  goneText:
    'Een link als deze werkt tot 90\u00A0dagen na de e-mail. Is er op uw account iets gebeurd wat u niet zelf hebt gedaan? Neem dan meteen contact op met de servicedesk:',
  doneTitle: 'Wijzigingen aan uw account zijn geblokkeerd',
  doneText: 'Iedereen is uitgelogd. Elk bekend adres van het account krijgt hierover een e-mail.',
  doneAlready: 'Dat waren ze al. Iedereen is nu opnieuw uitgelogd.',
  deskTitle: 'Neem contact op met de servicedesk',
  next: 'Neem nu contact op met de servicedesk. Die bekijkt samen met u wat er is gebeurd, maakt het account weer veilig en heft de blokkade op:',
  toSignIn: 'Naar inloggen',
};
