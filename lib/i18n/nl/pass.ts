/** De resetcode bij het inloggen, en een reset stoppen via de link in een e-mail. */
export const pass = {
  link: 'Ik heb een resetcode van de servicedesk',
  title: 'Vul de resetcode in',
  lead: 'U hebt de code van de servicedesk gekregen, in een gesprek of per e-mail. Daarna wordt uw tweede stap verwijderd en stelt u meteen een nieuwe in.',
  hint: 'Zestien letters en cijfers, zoals ABCD-EFGH-JKMN-PQRS. Houd uw telefoon bij de hand.',
  submit: 'Verder',
  missing: 'Vul de resetcode in: zestien letters en cijfers.',
  wrong:
    '{tries, plural, one {Deze resetcode klopt niet. Nog # poging.} other {Deze resetcode klopt niet. Controleer elk teken; nog # pogingen.}}',
  over: 'Te veel verkeerde resetcodes. Log opnieuw in of vraag het de servicedesk.',
  again: 'Opnieuw inloggen',
  stop: {
    title: 'Deze reset stoppen?',
    text: 'Op {moment} zou de tweede stap van dit account worden verwijderd, omdat iemand dat aan de servicedesk heeft gevraagd. Was u dat niet, stop de reset dan.',
    means: 'Dan wordt er niets verwijderd en kan een dag lang geen reset per e-mail worden bevestigd.',
    submit: 'Reset stoppen',
    stoppedTitle: 'De reset is gestopt',
    stoppedText:
      'Er is niets verwijderd. Hebt u de reset niet zelf aangevraagd, dan kent iemand misschien uw wachtwoord: wijzig het en meld het aan de servicedesk.',
    lateTitle: 'De reset kan hier niet meer worden gestopt',
    lateText:
      'De tijd om te stoppen is voorbij en de resetcode is onderweg of gebruikt. Bel meteen de servicedesk: die kan een ongebruikte resetcode nog intrekken.',
    overTitle: 'Deze reset is al beëindigd',
    overText: 'De reset is gestopt, afgewezen of ingetrokken. Er valt niets meer te stoppen.',
    goneTitle: 'Deze link werkt niet meer',
    goneText: 'Open de nieuwste e-mail over de reset of vraag het de servicedesk.',
    toSignIn: 'Naar het inloggen',
  },
};
