import type { everyDayArticles as english } from '../../en/help/every-day';

export const everyDayArticles: typeof english = {
  'sign-in-with-second-factor': {
    title: 'Hoe log ik in met een tweede stap?',
    answer:
      'Vul uw gebruikersnaam en wachtwoord in en daarna de code uit uw app, uit de sms of van de oproep. Een code werkt één keer.',
    parts: {
      steps: {
        heading: 'Stap voor stap',
        steps: {
          password:
            'Vul uw e-mailadres of gebruikersnaam en uw wachtwoord in en kies [signIn.submit@/sign-in].',
          app: 'Met een app: vul de zes cijfers in die de app nu toont en kies [common.continue].',
          sent: 'Met een sms of een gesproken code: wij sturen de code vanzelf. Vul de zes cijfers in en kies [common.continue].',
          call: 'Met bellen en intoetsen: neem op, toets de cijfers in die op het scherm staan en kies [phone.signMeIn].',
        },
      },
      otherwise: {
        heading: 'Als het niet lukt',
        text: {
          details:
            'Open op die pagina [signIn.noCode] of [phone.otherWay]. Daar vindt u een nieuwe code, uw andere manieren en [signIn.noCodeRecovery].',
          clock:
            'Codes uit een app hangen af van de klok van de telefoon: laat de telefoon de tijd zelf instellen en vul de code in die de app nu toont.',
          wait: 'Na vijf verkeerde codes stopt het inloggen en begint u opnieuw met uw wachtwoord. Na tien verkeerde codes op rij staat op de pagina vanaf wanneer u het weer kunt proberen.',
          forgotten:
            'Bent u uw wachtwoord vergeten, kies dan bij het inloggen [forgotten.title@/password]. Wij sturen een link voor een nieuw wachtwoord naar uw e-mailadres; om uw tweede stap wordt nog steeds gevraagd.',
        },
      },
      first: {
        heading: 'Waar wij bij het inloggen het eerst om vragen',
        text: {
          choose:
            'Hebt u meer manieren, dan kiest u in uw profiel waar wij bij het inloggen het eerst om vragen. De andere kunt u bij elke keer inloggen nog kiezen.',
        },
      },
    },
  },
  'recovery-codes': {
    title: 'Wat zijn herstelcodes en waar krijg ik nieuwe?',
    answer:
      'Met herstelcodes logt u in zonder telefoon. U krijgt er tien als u uw tweede stap instelt, elke code werkt één keer en in uw profiel kunt u nieuwe maken.',
    parts: {
      use: {
        heading: 'Inloggen met een herstelcode',
        steps: {
          password: 'Vul uw gebruikersnaam en wachtwoord in.',
          details: 'Open op de volgende pagina [signIn.noCode] en kies [signIn.noCodeRecovery].',
          code: 'Vul een van uw codes in en kies [common.continue]. Hoofdletters, streepjes en spaties maken niet uit.',
          next: 'Daarna vragen wij of u uw telefoon kwijt bent. Is dat zo, stel dan meteen een nieuwe tweede stap in.',
        },
      },
      renew: {
        heading: 'Nieuwe codes maken',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in uw profiel. Daar staat hoeveel codes u nog hebt.',
          new: 'Kies [factors.newCodes] en bevestig dat u het bent.',
          save: 'Bewaar de codes, typ uw naam, vink beide vakjes aan en kies [setUp.receiptSubmit]. Vanaf dat moment werken de oude codes niet meer.',
        },
      },
      keep: {
        heading: 'Waar u ze bewaart',
        text: {
          place:
            'Op papier of in een wachtwoordmanager, maar niet op de telefoon waarmee u inlogt. Wij tonen de codes maar één keer.',
          receipt:
            'Als bewijs leggen wij uw naam, het tijdstip en de tekst vast waarmee u akkoord ging. U vindt het bewijs in uw profiel bij [factors.receiptTitle].',
        },
      },
    },
  },
  'lost-or-new-phone': {
    title: 'Wat doe ik als mijn telefoon kwijt of nieuw is?',
    answer:
      'Hebt u de oude telefoon nog, voeg dan eerst de nieuwe toe in uw profiel en verwijder daarna de oude. Bent u de telefoon kwijt, log dan in met een herstelcode; hebt u die niet, dan helpt de servicedesk.',
    parts: {
      new: {
        heading: 'U hebt een nieuwe telefoon',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in uw profiel.',
          add: 'Koppel de app op de nieuwe telefoon met [factors.add], of voeg een nieuw nummer toe met [phone.setUp.addNumber].',
          remove: 'Verwijder daarna de oude app of het oude nummer met [factors.remove].',
        },
      },
      lost: {
        heading: 'De telefoon is weg',
        steps: {
          code: 'Vul uw wachtwoord in, open [signIn.noCode] en kies [signIn.noCodeRecovery].',
          replace:
            'Kies na de herstelcode [setUp.replace] of [phone.setUp.newNumber]. Wat u nu instelt, vervangt alles wat u eerder had.',
          other:
            'Hebt u nog een andere app of een ander nummer dat werkt? Kies dat dan bij het inloggen en verwijder in uw profiel wat u kwijt bent.',
        },
      },
      nothing: {
        heading: 'U hebt ook geen herstelcodes',
        text: {
          desk: 'Neem contact op met de servicedesk. Die controleert wie u bent voordat u een nieuwe tweede stap kunt instellen; alleen uw wachtwoord is nooit genoeg.',
        },
      },
    },
  },
};
