import type { DemoOffice } from './demo-office';

/** Who runs the portal. */
export const support: DemoOffice = {
  slug: 'support',
  name: 'Vestibule',
  legalName: 'Vestibule',
  legalAddress: '1 Doorstep\nLondon E1 4NS',
  accent: '#0f5a4a',
  locale: 'en',
  country: 'GB',
  timeZone: 'Europe/London',
  serviceDesk: { email: 'support@vestibule.example', phone: '+44 20 7946 0104' },
  staff: 'required',
  customers: 'off',
  methods: ['authenticator'],
  codeCountries: ['GB'],
  accounts: [
    { name: 'Alma Reyes', email: 'alma@vestibule.example', userName: 'alma', roles: ['staff', 'support'] },
    {
      name: 'Jonas Weber',
      email: 'jonas@vestibule.example',
      userName: 'jonas',
      roles: ['staff', 'support'],
      appKey: 'ON2XA4DPOJ2CAZDFNVXSAYLDMNXXK3TU',
    },
  ],
};
