import type { factorArticles as english } from '../../en/help/factors';

export const factorArticles: typeof english = {
  'set-up-authenticator-app': {
    title: 'Hoe stel ik een authenticator-app in voor tweestapsverificatie?',
    answer:
      'Open [profile.tabFactor@/profile/second-factor] in uw profiel, scan de QR-code met de app en vul de code in die de app toont. Het duurt ongeveer drie minuten.',
    parts: {
      need: {
        heading: 'Wat u nodig hebt',
        text: {
          phone:
            'Uw telefoon met een authenticator-app. Welke app u kiest, maakt niet uit: ze werken allemaal hetzelfde, ook zonder netwerk.',
          clock:
            'Een klok die goed staat. De codes hangen daarvan af; laat uw telefoon de tijd dus zelf instellen.',
          place: 'Een veilige plek voor tien herstelcodes, op papier of in een wachtwoordmanager.',
        },
      },
      steps: {
        heading: 'Stap voor stap',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in uw profiel en kies [factors.setUp]. Hebt u al een tweede stap, dan heet de knop [numbers.connectApp] of [factors.add].',
          prove: 'Bevestig dat u het bent, met uw wachtwoord of met de tweede stap die u al hebt.',
          choose:
            'Kunt u uit meer manieren kiezen? Kies dan [phone.setUp.recommended] en daarna [common.continue].',
          scan: 'Open de app, voeg een account toe en scan de QR-code. Staat de app op het toestel waarop u dit leest? Kies dan [setUp.onPhone]. Lukt scannen niet, open dan [setUp.cannotScan].',
          code: 'Vul de zes cijfers uit de app in en kies [setUp.connect].',
          message:
            'Sommige kantoren bevestigen een nieuwe app met een sms. U kiest dan [phone.setUp.next] en vult ook de code uit de sms in.',
          codes:
            'De eerste keer krijgt u tien herstelcodes. Bewaar ze, typ uw naam, vink beide vakjes aan en kies [setUp.receiptSubmit].',
        },
      },
      refused: {
        heading: 'De code wordt niet geaccepteerd',
        text: {
          late: 'Elke code werkt 60\u00A0seconden. Bent u te laat, vul dan de volgende in.',
          clock:
            'Staat er op het scherm dat de klok van uw telefoon voor- of achterloopt? Zet de tijd op automatisch en vul de volgende code in.',
          expired:
            'Een QR-code werkt maar een beperkte tijd. Kies daarna [setUp.newQr], verwijder de oude vermelding in de app en scan opnieuw.',
        },
      },
    },
  },
  'set-up-text-messages': {
    title: 'Hoe stel ik sms in?',
    answer:
      'Open [profile.tabFactor@/profile/second-factor] in uw profiel, vul uw mobiele nummer in en daarna de code die wij daarheen sturen.',
    parts: {
      need: {
        heading: 'Wat u nodig hebt',
        text: {
          phone: 'Een mobiele telefoon met bereik. Op een vast nummer komen geen sms’en aan.',
          place: 'Een veilige plek voor tien herstelcodes, op papier of in een wachtwoordmanager.',
        },
      },
      steps: {
        heading: 'Stap voor stap',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in uw profiel en kies [factors.setUp]. Hebt u al een tweede stap, dan heet de knop [phone.setUp.addNumber].',
          prove: 'Bevestig dat u het bent, met uw wachtwoord of met de tweede stap die u al hebt.',
          choose:
            'Kunt u uit meer manieren kiezen? Kies dan [phone.methods.sms] en daarna [common.continue]. Is er maar één manier, kies dan [phone.setUp.addNumber].',
          number:
            'Kies het land en vul het nummer in, met of zonder de eerste 0. Vraagt de pagina hoe wij de code sturen, kies dan [phone.methods.sms]. Verstuur daarna het formulier.',
          code: 'Vul de zes cijfers uit de sms in en kies [phone.setUp.verify]. Het kan 30\u00A0seconden duren voordat de sms er is.',
          codes:
            'De eerste keer krijgt u tien herstelcodes. Bewaar ze, typ uw naam, vink beide vakjes aan en kies [setUp.receiptSubmit].',
        },
      },
      missing: {
        heading: 'Er komt geen sms',
        text: {
          wait: 'Wacht een minuut en controleer uw bereik. Open dan [phone.noCode]: daar kunt u een nieuwe code laten sturen of het nummer wijzigen.',
          newest: 'Alleen de nieuwste sms telt. Een code werkt 10\u00A0minuten, en maar één keer.',
        },
      },
    },
  },
  'set-up-voice-call': {
    title: 'Hoe stel ik de gesproken code in?',
    answer:
      'Open [profile.tabFactor@/profile/second-factor] in uw profiel en vul een mobiel of vast nummer in. Wij bellen dat nummer, lezen zes cijfers voor en u vult die op het scherm in.',
    parts: {
      need: {
        heading: 'Wat u nodig hebt',
        text: {
          phone:
            'Een telefoon die u zelf opneemt; een vaste telefoon mag ook. Neemt een keuzemenu of een telefooncentrale op, dan komt de oproep niet bij u aan.',
          place: 'Een veilige plek voor tien herstelcodes, op papier of in een wachtwoordmanager.',
        },
      },
      steps: {
        heading: 'Stap voor stap',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in uw profiel en kies [factors.setUp]. Hebt u al een tweede stap, dan heet de knop [phone.setUp.addNumber].',
          prove: 'Bevestig dat u het bent, met uw wachtwoord of met de tweede stap die u al hebt.',
          choose:
            'Kunt u uit meer manieren kiezen? Kies dan [phone.methods.voice] en daarna [common.continue]. Is er maar één manier, kies dan [phone.setUp.addNumber].',
          number:
            'Kies het land en vul het nummer in, met of zonder de eerste 0. Vraagt de pagina hoe wij de code sturen, kies dan [phone.methods.voice]. Verstuur daarna het formulier.',
          listen: 'Neem op als de telefoon overgaat en luister: een stem leest zes cijfers voor.',
          code: 'Vul de cijfers op het scherm in en kies [phone.setUp.verify].',
          codes:
            'De eerste keer krijgt u tien herstelcodes. Bewaar ze, typ uw naam, vink beide vakjes aan en kies [setUp.receiptSubmit].',
        },
      },
      missing: {
        heading: 'De telefoon gaat niet over',
        text: {
          wait: 'Het kan 30\u00A0seconden duren. Controleer of het geluid van de telefoon aanstaat. Open dan [phone.noCode] en laat opnieuw bellen, of wijzig het nummer.',
          newest:
            'Alleen de cijfers uit de nieuwste oproep tellen. Ze werken 10\u00A0minuten, en maar één keer.',
        },
      },
    },
  },
  'set-up-keypad-call': {
    title: 'Hoe stel ik bellen en intoetsen in?',
    answer:
      'Open [profile.tabFactor@/profile/second-factor] in uw profiel en vul uw nummer in. Op het scherm staan zes cijfers, wij bellen u meteen en u toetst de cijfers op de telefoon in.',
    parts: {
      need: {
        heading: 'Wat u nodig hebt',
        text: {
          phone:
            'Een telefoon met toetsen die u zelf opneemt; een vaste telefoon mag ook. Neemt een keuzemenu of een telefooncentrale op, dan komt de oproep niet bij u aan.',
          place: 'Een veilige plek voor tien herstelcodes, op papier of in een wachtwoordmanager.',
        },
      },
      steps: {
        heading: 'Stap voor stap',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in uw profiel en kies [factors.setUp]. Hebt u al een tweede stap, dan heet de knop [phone.setUp.addNumber].',
          prove: 'Bevestig dat u het bent, met uw wachtwoord of met de tweede stap die u al hebt.',
          choose:
            'Kunt u uit meer manieren kiezen? Kies dan [phone.methods.keypad-call] en daarna [common.continue]. Is er maar één manier, kies dan [phone.setUp.addNumber].',
          number:
            'Kies het land, vul het nummer in, met of zonder de eerste 0, en kies [phone.setUp.verify].',
          key: 'Op het scherm staan zes cijfers en uw telefoon gaat over. Neem op en toets de cijfers in.',
          next: 'Het scherm gaat vanzelf verder en zet een vinkje bij uw nummer. Gebeurt dat niet, kies dan [phone.checkNow]. Kies daarna [common.continue].',
          codes:
            'De eerste keer krijgt u tien herstelcodes. Bewaar ze, typ uw naam, vink beide vakjes aan en kies [setUp.receiptSubmit].',
        },
      },
      safe: {
        heading: 'Waar u op let',
        text: {
          asked:
            'Toets de cijfers alleen in als u op dit portaal zelf om de oproep hebt gevraagd. Niemand hoeft ze ooit van u te horen.',
          more: 'In uw profiel kunt u meer nummers toevoegen, voor als u niet bij het eerste kunt.',
        },
      },
    },
  },
};
