import type { DemoOffice } from './demo-office';

/** Each sets one up who likes, until the admin demands it of all staff. */
export const schelde: DemoOffice = {
  slug: 'schelde',
  name: 'Scheldemakelaars',
  legalName: 'Scheldemakelaars BV',
  legalAddress: 'Kaaiplein 7\n2000 Antwerpen\nKBO 0000.417.207',
  accent: '#3f4a9c',
  locale: 'nl',
  country: 'BE',
  timeZone: 'Europe/Brussels',
  serviceDesk: { email: 'support@schelde.example', phone: '+32 3 555 01 07' },
  staff: 'optional',
  customers: 'off',
  methods: ['authenticator'],
  codeCountries: ['BE'],
  accounts: [
    {
      name: 'Liesbeth Claes',
      email: 'l.claes@schelde.example',
      roles: ['staff', 'office-admin'],
      appKey: 'ONRWQZLMMRSSA3DJMVZWEZLUNAQDIMJX',
    },
    { name: 'Wout Peeters', email: 'w.peeters@schelde.example', roles: ['staff'] },
    {
      name: 'Nele Maes',
      email: 'n.maes@schelde.example',
      roles: ['staff'],
      appKey: 'ONRWQZLMMRSW2YLLMVWGCYLSOMQGIZLN',
    },
    { name: 'Jef Wouters', email: 'jef.wouters@mail.example', roles: ['customer'] },
  ],
};
