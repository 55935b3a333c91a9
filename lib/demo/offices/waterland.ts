import type { DemoOffice } from './demo-office';

/** A keypad call, which can be put off for two weeks. */
export const waterland: DemoOffice = {
  slug: 'waterland',
  name: 'Thuiszorg Waterland',
  legalName: 'Stichting Thuiszorg Waterland',
  legalAddress: 'Dijkweg 18\n1141 AB Monnickendam\nKvK 00417141',
  accent: '#7a3b69',
  locale: 'nl',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  serviceDesk: { email: 'servicedesk@waterland.example', phone: '+31 20 555 0118' },
  staff: 'required',
  customers: 'optional',
  staffGraceDays: 14,
  methods: ['keypad-call'],
  codeCountries: ['NL', 'BE'],
  senderName: 'Waterland',
  accounts: [
    {
      name: 'Anneke de Boer',
      email: 'a.deboer@waterland.example',
      roles: ['staff', 'office-admin'],
      phones: ['+31612340018'],
      verifiedBy: 'keypad-call',
    },
    { name: 'Samira Haddad', email: 's.haddad@waterland.example', roles: ['staff'] },
    { name: 'Noor Visser', email: 'n.visser@waterland.example', roles: ['staff'], metDaysAgo: 8 },
    { name: 'Henk Mulder', email: 'h.mulder@waterland.example', roles: ['staff'], metDaysAgo: 20 },
    {
      name: 'Pieter Kok',
      email: 'p.kok@waterland.example',
      roles: ['staff'],
      phones: ['+31612345678', '+31201234567'],
      verifiedBy: 'keypad-call',
    },
    { name: 'Riet Jansen', email: 'riet.jansen@mail.example', roles: ['customer'] },
  ],
};
