import type { inChargeArticles as english } from '../../en/help/in-charge';

export const inChargeArticles: typeof english = {
  'apply-for-a-method': {
    title: 'Hoe vraag ik sms of bellen aan?',
    answer:
      'Moeten manieren per telefoon bij uw kantoor worden goedgekeurd? Doe dan een aanvraag in uw profiel onder [profile.tabFactor@/profile/second-factor], met uw nummer en een reden. Over de beslissing krijgt u een e-mail.',
    parts: {
      steps: {
        heading: 'Stap voor stap',
        steps: {
          open: 'Open [profile.tabFactor@/profile/second-factor] in uw profiel en kies wat u wilt aanvragen. Moet u een tweede stap instellen om te kunnen inloggen, dan komt u er bij het inloggen vanzelf.',
          fill: 'Vul op de pagina [requests.applyTitle] het nummer en de reden in en kies [requests.submit].',
          wait: 'Bij [requests.pending] staat in uw profiel wie beslist en sinds wanneer uw aanvraag wacht. U kunt daar kiezen voor [requests.withdraw] of [requests.remind].',
          set: 'Is de aanvraag goedgekeurd, kies daar dan [requests.setUp] en laat het nummer controleren. De goedkeuring geldt alleen voor dit nummer.',
        },
      },
      know: {
        heading: 'Goed om te weten',
        text: {
          until:
            'Zolang de aanvraag niet is afgerond, wordt de manier u nergens aangeboden. Wat u al hebt ingesteld, blijft werken.',
          refused:
            'Wordt de aanvraag afgewezen, dan staat de reden in uw profiel en in de e-mail. U kunt een nieuwe aanvraag doen.',
          switch:
            'Bij sommige kantoren wisselt alleen de servicedesk tussen sms en gesproken code. Ook dat vraagt u in uw profiel, met [requests.switchSubmit].',
        },
      },
    },
  },
  'demand-second-factor': {
    title: 'Hoe stel ik een tweede stap verplicht voor iedereen bij mijn kantoor?',
    answer:
      'Open [office.tabs.security@/office/security], kies [security.requirements.required] voor medewerkers of klanten, bekijk voor wie dat geldt en sla het op. Het geldt vanaf de volgende keer dat iemand inlogt.',
    parts: {
      steps: {
        heading: 'Stap voor stap',
        steps: {
          open: 'Open [office.tabs.security@/office/security] en beantwoord [security.requirement] met [security.requirements.required], voor medewerkers, voor klanten zonder cliënt of voor allebei.',
          grace:
            'Geef als u wilt uitstel, van 0 tot 90 dagen. De dagen tellen voor iedere persoon vanaf de eerste keer inloggen waarbij erom wordt gevraagd, eindigen om middernacht in de tijdzone van uw kantoor en beginnen nooit opnieuw.',
          preview: 'Kies [security.submit]. Er wordt niets opgeslagen voordat u het overzicht hebt gezien.',
          save: 'Lees het overzicht en sla op. Wij vragen eerst om uw eigen tweede stap, tenzij u die net hebt gedaan.',
          tell: 'Vertel het uw medewerkers: open het artikel over de manier en kies [help.announce.link].',
        },
      },
      preview: {
        heading: 'Hoe u het overzicht leest',
        text: {
          asked:
            'De zin bovenaan zegt hoeveel mensen een tweede stap moeten doen, hoeveel van hen er geen hebben en hoeveel worden buitengesloten. Daaronder staat met naam wie dat zijn; met [preview.csv] krijgt u iedereen ook in een bestand.',
          nofactor:
            'Wie bij [preview.classes.no-factor] staat, stelt er een in bij de volgende keer inloggen, of stelt dat uit zolang het uitstel duurt. De tweede grafiek toont hoe lang.',
          out: 'Wie bij [preview.classes.locked-out] staat, komt er niet meer in; bij iedereen staat de reden. Zorg dat daar niemand staat, of dat u iedereen kent die er staat.',
          other:
            'Slaat een andere beheerder in de tussentijd iets op, dan worden uw wijzigingen niet opgeslagen: u ziet wat er is gewijzigd en beslist opnieuw.',
        },
      },
      always: {
        heading: 'Wat de regel niet verandert',
        text: {
          roles:
            'Voor beheerders, leidinggevenden en de servicedesk is een tweede stap altijd verplicht, zonder uitstel.',
          exception:
            'Heeft iemand een uitzondering, dan geldt die in plaats van de regel, tot en met de laatste dag. Voor gebruikers van een cliënt geldt de regel van de cliënt.',
        },
      },
    },
  },
  'invite-people': {
    title: 'Hoe nodig ik mensen uit?',
    answer:
      'Open [office.tabs.people@/office/people] en kies [people.invite]. Iedereen krijgt een e-mail met een link die 7\u00A0dagen geldig is en maar één keer werkt.',
    parts: {
      one: {
        heading: 'Een voor een',
        steps: {
          open: 'Open [office.tabs.people@/office/people] en kies [people.invite].',
          fill: 'Vul de naam en het e-mailadres in, kies klant of medewerker en de taal, en dan [invitations.send].',
          accept: 'De persoon opent de link en kiest een wachtwoord. Pas dan is er een account.',
        },
      },
      file: {
        heading: 'Meerdere mensen uit een bestand',
        steps: {
          choose:
            'Open [office.tabs.people@/office/people], kies [people.invitations] en dan [invitations.fromFile].',
          send: 'Kies een CSV-bestand en dan [peopleImport.check]. Op de pagina staat welke kolommen erin mogen staan, en er is een leeg bestand voor u.',
          read: 'Lees het overzicht: hoeveel mensen worden uitgenodigd, en bij elke afgewezen regel de reden. Er is nog niets verstuurd.',
          confirm:
            'Bevestig het overzicht. De mensen worden daarna een voor een uitgenodigd; de pagina toont de voortgang. U kunt de pagina intussen verlaten.',
        },
      },
      after: {
        heading: 'Daarna',
        text: {
          open: 'Wie de uitnodiging nog niet heeft aangenomen, staat bij [people.invitations]. Daar stuurt u een nieuwe link met [invitations.again], waarna de oude niet meer werkt, of kiest u [invitations.withdraw].',
          mails:
            'E-mails die hun adres niet hebben bereikt, staan bij [office.tabs.mails@/office/mails]. Daar kunt u ze nog eens versturen.',
        },
      },
    },
  },
  'clients-and-rules': {
    title: 'Hoe stel ik in wat een cliënt van zijn gebruikers vraagt?',
    answer:
      'Open [office.tabs.clients@/office/clients], kies de cliënt en beantwoord [clients.ruleLegend] met ja, nee of optioneel. De regel geldt zodra een gebruiker weer voor deze cliënt inlogt of naar deze cliënt wisselt.',
    parts: {
      rules: {
        heading: 'Wat de antwoorden betekenen',
        text: {
          yes: 'Ja: iedere gebruiker krijgt de vraag. Wie geen tweede stap heeft, stelt er een in of stelt dat uit zolang het uitstel van de cliënt duurt.',
          optional:
            'Optioneel: iedere gebruiker kiest zelf. Wie een tweede stap heeft ingesteld, krijgt de vraag.',
          no: 'Nee: niemand krijgt de vraag zolang deze cliënt de actieve is.',
        },
      },
      steps: {
        heading: 'Stap voor stap',
        steps: {
          add: 'Kies [clients.add] als de cliënt niet in de lijst staat en voeg daarna de gebruikers toe. Een klant van uw kantoor kan bij meer cliënten horen.',
          rule: 'Open de cliënt en wijzig de regel. Is die strenger, kies dan eerst [clients.seeAffected].',
          save: 'Sla de regel op. Wij vragen eerst om uw eigen tweede stap, tenzij u die net hebt gedaan.',
        },
      },
      several: {
        heading: 'Gebruikers van meer cliënten',
        text: {
          active:
            'De regel van de actieve cliënt telt. Deze gebruikers wisselen boven aan elke pagina met [ui.switchClient]; vraagt de andere cliënt meer, dan krijgen zij op dat moment de vraag.',
        },
      },
    },
  },
  exceptions: {
    title: 'Hoe maak ik een uitzondering voor één persoon?',
    answer:
      'Open de persoon onder [office.tabs.people@/office/people] en kies [person.exceptionMake]. Een uitzondering heeft een laatste dag en een reden, en loopt vanzelf af.',
    parts: {
      steps: {
        heading: 'Stap voor stap',
        steps: {
          find: 'Zoek de persoon onder [office.tabs.people@/office/people] en open die.',
          make: 'Kies [person.exceptionMake], kies of de tweede stap uit of optioneel is, en vul de laatste dag en de reden in.',
          end: 'Wilt u de uitzondering eerder beëindigen, kies dan [person.exceptionEnd].',
        },
      },
      what: {
        heading: 'Wat een uitzondering kan',
        text: {
          before:
            'Een uitzondering gaat vóór elke regel van het kantoor en de cliënten, tot de laatste dag voorbij is.',
          roles:
            'Voor beheerders, leidinggevenden en de servicedesk heeft een uitzondering geen effect: voor hen is een tweede stap altijd verplicht.',
          own: 'De eigen instelling van een persoon kan een uitzondering niet vervangen: met die instelling kunt u meer vragen, maar niet opheffen wat voor iedereen verplicht is.',
          told: 'De persoon en alle beheerders van het kantoor krijgen er een e-mail over, zoals altijd wanneer van één persoon minder wordt gevraagd.',
          history:
            'Wie de uitzondering heeft gemaakt, wanneer en waarom, staat in de geschiedenis van het account.',
        },
      },
      lost: {
        heading: 'Voor een verloren telefoon is geen uitzondering nodig',
        text: {
          code: 'Met een herstelcode logt de persoon in en stelt dan meteen een nieuwe tweede stap in. Is er geen code, dan helpt de servicedesk.',
        },
      },
    },
  },
  'decide-about-applications': {
    title: 'Hoe beslis ik over een aanvraag?',
    answer:
      'Open [requests.listTitle@/office/requests], lees wie wat vraagt en waarom, en kies [requests.approve], of vul een reden in en kies [requests.refuse]. De aanvrager krijgt een e-mail.',
    parts: {
      look: {
        heading: 'Waar u op let',
        text: {
          number:
            'U ziet het hele nummer, en of het vóór de aanvraag al op het account stond en was gecontroleerd.',
          proven:
            'U ziet hoe de aanvraag is gedaan: ingelogd met een tweede stap, of met alleen het wachtwoord. Was het alleen het wachtwoord, bel de persoon dan terug op een nummer dat u kent, niet op het nummer uit de aanvraag, voordat u goedkeurt.',
        },
      },
      follows: {
        heading: 'Wat er dan gebeurt',
        text: {
          approve:
            'Een goedkeuring geldt alleen voor dit nummer. De aanvrager laat het daarna controleren; pas dan wordt de manier aangeboden.',
          refuse: 'De aanvrager leest de reden van een afwijzing en kan een nieuwe aanvraag doen.',
          own: 'Niemand kan over de eigen aanvraag beslissen. Die gaat naar iemand anders die mag beslissen.',
          late: 'U krijgt een e-mail bij elke nieuwe aanvraag, en een herinnering als er een lang wacht.',
        },
      },
    },
  },
  'at-the-service-desk': {
    title: 'Hoe helpt de servicedesk iemand weer in te loggen?',
    answer:
      'Wie niet kan inloggen, vraagt bij het inloggen om hulp via [signIn.cannotGetIn]. Eén medewerker van de servicedesk controleert wie het is, een tweede persoon bevestigt de reset, en de resetcode die daarna komt, werkt alleen samen met het wachtwoord.',
    parts: {
      ask: {
        heading: 'Hoe mensen om hulp vragen',
        text: {
          help: 'Bij het inloggen vullen zij hun wachtwoord in en kiezen [signIn.cannotGetIn] en dan [getIn.ask]. U vindt het verzoek, en hoe iemand te bereiken is, onder [desk.tabs.requests@/support/requests].',
          check:
            'Iedereen die het wachtwoord kent, kan dit hebben geschreven. Controleer wie het is: bel terug op een nummer dat al bekend was, of doe wat u met het kantoor hebt afgesproken.',
        },
      },
      reset: {
        heading: 'Hoe een reset verloopt',
        steps: {
          open: 'Zoek het account onder [ui.area.support@/support] en kies [resets.askLink].',
          first: 'Vink aan wat u hebt gecontroleerd, vul in waarom de reset nodig is, en kies [resets.ask].',
          second:
            'Een tweede persoon bekijkt de reset onder [desk.tabs.resets@/support/resets] en bevestigt die of wijst die af: een collega van de servicedesk of, voor medewerkers van het kantoor, een beheerder daarvan. Niemand bevestigt wat hij of zij zelf heeft aangevraagd, een reset van het eigen account of een reset voor een hogere rol.',
          pass: 'Met het wachtwoord en de resetcode komt de persoon weer binnen: via [signIn.cannotGetIn] en dan [getIn.enterPass]. De resetcode werkt één keer en is 24\u00A0uur geldig. Daarna wordt de oude tweede stap verwijderd en stelt de persoon meteen een nieuwe in.',
        },
      },
      ways: {
        heading: 'Hoe de persoon de resetcode krijgt',
        text: {
          mail: 'Per e-mail: elk bekend adres krijgt meteen bericht en kan de reset 24 tot 72\u00A0uur lang stoppen, zoals het kantoor heeft ingesteld. Daarna gaat de resetcode naar een adres dat al 30\u00A0dagen niet is gewijzigd.',
          handed:
            'Overhandigd: alleen als wie bevestigt de persoon kent of voor zich heeft. Die leest de resetcode meteen voor; elk bekend adres krijgt bericht.',
        },
      },
      besides: {
        heading: 'Wat er verder op u wacht',
        text: {
          switches:
            'Onder [desk.tabs.switches@/support/switches] staan de verzoeken om over te stappen van sms op gesproken code of andersom, het oudste eerst. Controleer ook hier wie erom heeft gevraagd. Zolang een overstap niet is uitgevoerd, verandert er niets.',
          blocked:
            'Is in een e-mail [notMe.submit] gekozen, dan kan er niets in het account worden gewijzigd. Zoek samen met de persoon uit wat er is gebeurd en kies pas daarna [desk.release].',
        },
      },
      never: {
        heading: 'Wat de servicedesk nooit doet',
        text: {
          never:
            'Niemand van de servicedesk vraagt om een wachtwoord, een code of een resetcode. U ziet die ook niet, net zomin als een heel nummer of de sleutel van een app; alleen een resetcode die u zelf overhandigt, ziet u één keer.',
          alone:
            'Met alleen een wachtwoord gaat een account met een tweede stap nooit open, en met alleen een mailbox ook niet.',
        },
      },
    },
  },
};
