import type { mailNotices as english } from '../en/mail-notices';

/** Mails over inloggen, en na ‘Dit was ik niet’. */
export const mailNotices: typeof english = {
  words: {
    device: 'Apparaat',
    place: 'Plaats',
    notMe: 'Dit was ik niet',
    notMeHint:
      'Hiermee wordt u overal uitgelogd en kan er niets aan uw account worden gewijzigd totdat de servicedesk ernaar heeft gekeken. Voordat er iets gebeurt, wordt het u nog één keer gevraagd.',
    moreBefore: '{count, plural, one {Daarvoor was er nog één.} other {Daarvoor waren er nog #.}}',
  },
  kinds: {
    'signed-in-new-device': {
      title: 'Ingelogd op een nieuw apparaat',
      text: 'Iemand heeft op uw account ingelogd vanuit een browser die daarvoor nog niet was gebruikt. Was u dit zelf? Dan hoeft u niets te doen.',
    },
    'proof-failed': {
      title: 'Goed wachtwoord, verkeerde code',
      text: 'Iemand heeft het wachtwoord van uw account ingevuld en daarna een verkeerde code voor de tweede stap. Er is niet ingelogd. Was u dit niet? Dan kent iemand uw wachtwoord: kies een nieuw wachtwoord.',
    },
    'recovery-code-used': {
      title: 'Herstelcode gebruikt',
      text: 'Er is een herstelcode van uw account gebruikt; die werkt niet meer. {left, plural, =0 {U hebt geen codes meer over.} one {U hebt nog # code over.} other {U hebt nog # codes over.}}{few, select, yes { Maak binnenkort nieuwe codes in uw profiel.} other {}}',
    },
    'request-sent': {
      title: 'Manier aangevraagd',
      text: 'Op uw account is de hier genoemde manier aangevraagd. U krijgt een e-mail zodra daarover is beslist; tot die tijd verandert er niets.',
    },
    'account-guarded': {
      title: 'Wijzigingen aan uw account zijn geblokkeerd',
      text: 'Iemand heeft in een e-mail over uw account ‘Dit was ik niet’ gekozen. U bent overal uitgelogd en er kan niets aan uw account worden gewijzigd totdat de servicedesk ernaar heeft gekeken. Inloggen kan nog wel.',
      notYou:
        'Neem contact op met de servicedesk: die bekijkt samen met u wat er is gebeurd en heft de blokkade op. Hebt u niet zelf ‘Dit was ik niet’ gekozen? Dan leest iemand anders uw e-mail; meld ook dat bij de servicedesk.',
    },
    'account-guarded-of': {
      title: 'Iemand van uw kantoor meldt: dit was ik niet',
      text: 'In een e-mail over het account van de hier genoemde persoon is ‘Dit was ik niet’ gekozen. Deze persoon is overal uitgelogd en er kan niets aan het account worden gewijzigd totdat de servicedesk ernaar heeft gekeken.',
      notYou:
        'Spreek de persoon aan of bel op een nummer dat u kent. De servicedesk bekijkt wat er is gebeurd en heft de blokkade op.',
    },
    bundle: {
      title: 'Meerdere meldingen over uw account',
      text: 'Er is op uw account binnen een uur meer dan één ding gebeurd. Alles staat in één e-mail, zodat uw mailbox niet volloopt.',
    },
  },
};
