import type { roles as english } from '../en/roles';

export const roles: typeof english = {
  customer: 'Kundschaft',
  staff: 'Mitarbeitende',
  'office-admin': 'Administration',
  manager: 'Führungskraft',
  support: 'Servicedesk',
};
