import type { errors as english } from '../en/errors';

export const errors: typeof english = {
  notFoundTitle: 'Deze pagina bestaat niet',
  notFoundText: 'Misschien is het adres verkeerd getypt of is de pagina verplaatst.',
  errorTitle: 'Er ging bij ons iets mis',
  errorText:
    'Uw invoer is bij niemand terechtgekomen. Probeer het over een minuut opnieuw; blijft het zo, meld de servicedesk dan wat u het laatst deed.',
  again: 'Opnieuw proberen',
  home: 'Naar het portaal',
};
