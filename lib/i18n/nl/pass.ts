/** De resetcode bij het inloggen, en een reset stoppen via de link in een e-mail. */
export const pass = {
  title: 'Vul de resetcode in',
  lead: 'U hebt de resetcode in een gesprek of per e-mail gekregen. Zodra u die invult, wordt uw tweede stap verwijderd en stelt u meteen een nieuwe in.',
  hint: 'Zestien letters en cijfers, zoals ABCD-EFGH-JKMN-PQRS. Houd uw telefoon bij de hand.',
  submit: 'Verder',
  missing: 'Vul de resetcode in: zestien letters en cijfers.',
  wrong:
    '{tries, plural, one {Deze resetcode klopt niet. Nog # poging.} other {Deze resetcode klopt niet. Controleer elk teken; nog # pogingen.}}',
  over: 'Te veel verkeerde resetcodes. Log opnieuw in of vraag het de servicedesk.',
  stop: {
    title: 'Deze reset stoppen?',
    text: 'Op {moment} verwijderen wij de tweede stap van dit account, omdat de servicedesk daarom is gevraagd. Hebt u daar niet om gevraagd? Stop de reset dan.',
    means: 'Dan wordt er niets verwijderd en kan er 24\u00A0uur lang geen andere reset per e-mail ingaan.',
    submit: 'Reset stoppen',
    stoppedTitle: 'De reset is gestopt',
    stoppedText:
      'Er is niets verwijderd. Hebt u de reset niet zelf aangevraagd, dan kent iemand misschien uw wachtwoord: kies een nieuw wachtwoord en meld het bij de servicedesk.',
    lateTitle: 'De reset kan hier niet meer worden gestopt',
    lateText:
      'De tijd om te stoppen is voorbij en de resetcode is onderweg of gebruikt. Bel meteen de servicedesk: die kan een ongebruikte resetcode nog intrekken.',
    overTitle: 'Deze reset is al voorbij',
    overText: 'De reset is gestopt, afgewezen, ingetrokken of vervallen. Er valt niets meer te stoppen.',
    goneTitle: 'Deze link werkt niet meer',
    goneText: 'Open de nieuwste e-mail over de reset of vraag het de servicedesk.',
    toSignIn: 'Naar inloggen',
  },
};
