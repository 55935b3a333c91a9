import type { roles as english } from '../en/roles';

export const roles: typeof english = {
  customer: 'klant',
  staff: 'medewerker',
  'office-admin': 'beheerder',
  manager: 'leidinggevende',
  support: 'servicedesk',
};
