/** What admins, managers and the desk change for others: before it, after it, and why it was not done. */
export const officeChanges = {
  about: {
    'save-rules': 'U staat op het punt de regels van uw kantoor te wijzigen.',
    'save-region': 'U staat op het punt land, taal of tijdzone van uw kantoor te wijzigen.',
    'save-support': 'U staat op het punt te wijzigen hoe de servicedesk bij uw kantoor resets uitvoert.',
    'add-client': 'U staat op het punt een cliënt toe te voegen.',
    'rename-client': 'U staat op het punt een cliënt een andere naam te geven.',
    'remove-client': 'U staat op het punt een cliënt te verwijderen.',
    'save-client-rule':
      'U staat op het punt te wijzigen wat van de gebruikers van een cliënt wordt gevraagd.',
    'add-to-client': 'U staat op het punt een gebruiker aan een cliënt toe te voegen.',
    'remove-from-client': 'U staat op het punt een gebruiker van een cliënt te verwijderen.',
    'set-roles': 'U staat op het punt iemands rollen te wijzigen.',
    'set-requirement': 'U staat op het punt te wijzigen wat van één persoon wordt gevraagd.',
    'set-exception': 'U staat op het punt voor één persoon een uitzondering te maken.',
    'end-exception': 'U staat op het punt een uitzondering te beëindigen.',
    'set-manager': 'U staat op het punt te wijzigen wie over iemands aanvragen beslist.',
    deactivate: 'U staat op het punt een account te deactiveren.',
    reactivate: 'U staat op het punt een account weer te activeren.',
    'erase-account': 'U staat op het punt een account voorgoed te wissen.',
    invite: 'U staat op het punt iemand uit te nodigen.',
    'renew-invitation': 'U staat op het punt een uitnodiging opnieuw te sturen.',
    'withdraw-invitation': 'U staat op het punt een uitnodiging in te trekken.',
    'run-import': 'U staat op het punt mensen uit een bestand uit te nodigen.',
    'approve-request': 'U staat op het punt een aanvraag goed te keuren.',
    'refuse-request': 'U staat op het punt een aanvraag af te wijzen.',
    announce: 'U staat op het punt een mededeling te versturen.',
    'send-mail-again': 'U staat op het punt een e-mail opnieuw te sturen.',
  },
  done: {
    'save-rules': 'De regels zijn opgeslagen. Ze gelden vanaf de volgende keer dat iemand inlogt.',
    'save-region': 'Land, taal en tijdzone zijn opgeslagen.',
    'save-support': 'De regels voor resets zijn opgeslagen.',
    'add-client': 'De cliënt is toegevoegd.',
    'rename-client': 'De nieuwe naam van de cliënt is opgeslagen.',
    'remove-client': 'De cliënt is verwijderd. De gebruikers houden hun account.',
    'save-client-rule':
      'De regel van de cliënt is opgeslagen. Die geldt zodra een gebruiker weer voor deze cliënt inlogt of naar deze cliënt wisselt.',
    'add-to-client': 'De gebruiker hoort nu bij de cliënt.',
    'remove-from-client': 'De gebruiker hoort niet meer bij de cliënt.',
    'set-roles': 'De rollen zijn opgeslagen.',
    'set-requirement': 'De instelling is opgeslagen. Die geldt vanaf de volgende keer inloggen.',
    'set-exception': 'De uitzondering is opgeslagen. Die eindigt vanzelf.',
    'end-exception': 'De uitzondering is beëindigd.',
    'set-manager': 'De leidinggevende is opgeslagen.',
    deactivate: 'Het account is gedeactiveerd. De sessies ervan zijn beëindigd.',
    reactivate: 'Het account is weer actief.',
    'erase-account': 'Het account is gewist.',
    invite: 'De uitnodiging is onderweg. De link is 7\u00A0dagen geldig.',
    'renew-invitation': 'Er is een nieuwe link onderweg. De oude werkt niet meer.',
    'withdraw-invitation': 'De uitnodiging is ingetrokken. De link werkt niet meer.',
    'run-import':
      'Het bestand is aangenomen. Iedereen in het bestand krijgt een uitnodiging, behalve op de afgewezen regels.',
    'approve-request':
      'De aanvraag is goedgekeurd, alleen voor dit nummer. De aanvrager krijgt bericht per e-mail.',
    'refuse-request': 'De aanvraag is afgewezen. De aanvrager leest per e-mail waarom.',
    announce: 'De mededeling is onderweg.',
    'send-mail-again': 'De e-mail is opnieuw onderweg.',
  },
  refused: {
    'changed-meanwhile':
      'Iemand anders heeft ondertussen iets opgeslagen. Bekijk wat er is gewijzigd en beslis opnieuw.',
    'admins-shut-out':
      'Met deze regels kan geen enkele beheerder van uw kantoor nog inloggen. Bied uw medewerkers een manier aan die een van hen heeft.',
    'last-admin':
      'Dit is de laatste beheerder van uw kantoor die kan inloggen. Geef eerst iemand anders die rol.',
    'name-taken': 'Er is al een cliënt met deze naam. Vul een andere naam in.',
    'own-request':
      'U kunt niet over uw eigen aanvraag beslissen. Vraag het een andere leidinggevende of een beheerder.',
    'decided-already':
      'Deze aanvraag staat niet meer open: er is ondertussen over beslist, of de aanvraag is ingetrokken.',
    'own-account': 'Dit kan niet bij uw eigen account. Vraag het een andere beheerder.',
    'invited-already':
      'Voor dit adres is er al een openstaande uitnodiging of een account bij uw kantoor. Kijk bij ‘Openstaande uitnodigingen’, waar u de uitnodiging opnieuw kunt sturen, of bij ‘Mensen’.',
    'too-many-invitations':
      'Er zijn te veel uitnodigingen verstuurd door uw kantoor of naar dit adres. Probeer het over een uur opnieuw, of morgen als het om hetzelfde adres gaat.',
    'too-many-files':
      'Uw kantoor heeft binnen 24\u00A0uur met 20 bestanden mensen uitgenodigd. Probeer het morgen opnieuw.',
    'nobody-to-send-to':
      'Er is niemand aan wie dit kan worden gestuurd. Wie dit artikel in de afgelopen 24\u00A0uur heeft gekregen, krijgt het niet nog eens.',
    'announced-too-often':
      'Uw kantoor heeft binnen 24\u00A0uur tien mededelingen verstuurd. Probeer het morgen opnieuw.',
  },
};
