import type { DemoOffice } from './demo-office';

/** Clients with rules of their own, staff with settings of their own, and an app that a text message confirms. */
export const vandalen: DemoOffice = {
  slug: 'vandalen',
  name: 'Van Dalen Accountants',
  legalName: 'Van Dalen Accountants B.V.',
  legalAddress: 'Stationsplein 31\n3818 LE Amersfoort\nKvK 00417318',
  accent: '#0f5a4a',
  locale: 'nl',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  serviceDesk: { email: 'helpdesk@vandalen.example', phone: '+31 33 555 0131' },
  staff: 'optional',
  customers: 'optional',
  methods: ['authenticator', 'sms'],
  codeCountries: ['NL'],
  appNeedsSms: true,
  senderName: 'Van Dalen',
  clients: [
    { name: 'Bakkerij Yilmaz', requirement: 'required' },
    { name: 'Vermeer Bouw', requirement: 'off' },
    { name: 'Stichting Buurtkeuken', requirement: 'optional' },
  ],
  accounts: [
    {
      name: 'Marijke van Dalen',
      email: 'm.vandalen@vandalen.example',
      roles: ['staff', 'office-admin'],
      appKey: 'OZQW4IDEMFWGK3RANVQXE2LKNNSSAMRW',
    },
    { name: 'Bas Hendriks', email: 'b.hendriks@vandalen.example', roles: ['staff'], requirement: 'required' },
    { name: 'Joke Smit', email: 'j.smit@vandalen.example', roles: ['staff'], requirement: 'off' },
    {
      name: 'Fatima Yilmaz',
      email: 'f.yilmaz@bakkerij-yilmaz.example',
      roles: ['customer'],
      appKey: 'MFRWG33VNZ2GC3TUOMQGIZLNN4QHA2DP',
      clients: ['Bakkerij Yilmaz', 'Stichting Buurtkeuken'],
    },
    {
      name: 'Kees Vermeer',
      email: 'kees@vermeer-bouw.example',
      roles: ['customer'],
      phones: ['+31687654321'],
      verifiedBy: 'sms',
      clients: ['Vermeer Bouw', 'Stichting Buurtkeuken'],
    },
    {
      name: 'Emre Yilmaz',
      email: 'e.yilmaz@bakkerij-yilmaz.example',
      roles: ['customer'],
      clients: ['Bakkerij Yilmaz'],
    },
    {
      name: 'Ans Dijkstra',
      email: 'ans.dijkstra@mail.example',
      roles: ['customer'],
      clients: ['Stichting Buurtkeuken'],
    },
  ],
};
