export const roles = {
  customer: 'customer',
  staff: 'staff',
  'office-admin': 'office admin',
  manager: 'manager',
  support: 'service desk',
};
