import type { errors as english } from '../en/errors';

export const errors: typeof english = {
  notFoundTitle: 'Deze pagina bestaat niet',
  notFoundText: 'Misschien zit er een tikfout in het adres, of de pagina is verplaatst.',
  errorTitle: 'Er ging bij ons iets mis',
  errorText:
    'Het portaal kon deze pagina niet tonen. Probeer het over een minuut opnieuw. Gebeurt het weer, vertel de servicedesk dan wat u het laatst deed.',
  again: 'Opnieuw proberen',
  home: 'Naar het portaal',
};
