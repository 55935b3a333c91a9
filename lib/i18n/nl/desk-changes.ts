import type { deskChanges as english } from '../en/desk-changes';

export const deskChanges: typeof english = {
  about: {
    'end-sessions': 'U staat op het punt iemand overal uit te loggen.',
    'end-wait': 'U staat op het punt iemands wachttijd na verkeerde codes te beëindigen.',
    'desk-renew-invitation': 'U staat op het punt een uitnodiging opnieuw te sturen.',
    'switch-method': 'U staat op het punt iemand van sms op gesproken code te laten overstappen of andersom.',
    'refuse-switch': 'U staat op het punt een overstap af te wijzen.',
    'release-account': 'U staat op het punt wijzigingen in een account weer toe te laten.',
    'answer-support-request': 'U staat op het punt een hulpverzoek af te sluiten.',
  },
  done: {
    'end-sessions': 'De persoon is overal uitgelogd en krijgt bericht per e-mail.',
    'end-wait':
      'De wachttijd is voorbij: de volgende code telt meteen. Het aantal verkeerde codes blijft staan.',
    'desk-renew-invitation': 'Er is een nieuwe link onderweg. De oude werkt niet meer.',
    'switch-method': 'De overstap is uitgevoerd. De persoon krijgt bericht per e-mail.',
    'refuse-switch': 'De overstap is afgewezen. De persoon leest per e-mail waarom.',
    'release-account': 'Het account kan weer worden gewijzigd. De persoon krijgt bericht per e-mail.',
    'answer-support-request': 'Het hulpverzoek is afgesloten.',
  },
  refused: {
    'higher-role': 'Deze persoon heeft een hogere rol dan u. Iemand met een hogere rol moet dit doen.',
    'own-account-at-desk': 'Dit kan niet bij uw eigen account. Vraag het een collega van de servicedesk.',
    'switch-not-possible':
      'Deze overstap kan niet meer: het nummer of de manier is er niet meer, of het kantoor regelt dit inmiddels anders. Wijs het verzoek af en schrijf waarom.',
  },
};
