import type { DemoOffice } from './demo-office';

/** Customers choose for themselves. */
export const harbour: DemoOffice = {
  slug: 'harbour',
  name: 'Harbour Hosting',
  legalName: 'Harbour Hosting Ltd',
  legalAddress: '9 Quay Street\nBristol BS1 4XX\nCompany no. 00417009',
  accent: '#9a3412',
  locale: 'en',
  country: 'GB',
  timeZone: 'Europe/London',
  serviceDesk: { email: 'support@harbour.example', phone: '+44 117 496 0109' },
  staff: 'required',
  customers: 'optional',
  methods: ['authenticator', 'sms', 'voice'],
  codeCountries: ['GB', 'IE'],
  accounts: [
    {
      name: 'Grace Okafor',
      email: 'grace@harbour.example',
      roles: ['staff', 'office-admin'],
      appKey: 'NBQXEYTPOVZCAZ3SMFRWKIDPNNQWM33S',
    },
    { name: 'Oliver Penn', email: 'oliver@penn-photography.example', roles: ['customer'] },
    {
      name: 'Ines Duarte',
      email: 'ines@duarte-studio.example',
      roles: ['customer'],
      appKey: 'NBQXEYTPOVZCA2DPON2GS3THEBSGK3LP',
    },
    {
      name: 'Tom Whitaker',
      email: 'tom@whitaker-books.example',
      roles: ['customer'],
      phones: ['+447400123456'],
      verifiedBy: 'sms',
    },
  ],
};
