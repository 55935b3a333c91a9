import type { PhoneMethod } from '@/lib/factor/phone/number';
import type { Locale } from '@/lib/i18n/locale';
import type { Method, Requirement, Role } from '@/lib/policy/decide';

/** Published on purpose: these accounts exist in the demo only, which listens on loopback only. */
export const demoPassword = 'knock-knock-2026';

export type DemoAccount = {
  name: string;
  email: string;
  userName?: string;
  roles: Role[];
  /** The key of an already connected authenticator app, to be pasted into the demo's phone. */
  appKey?: string;
  /** Verified numbers (E.164), the primary one first, and how they were verified: on the demo's phones. */
  phones?: readonly string[];
  verifiedBy?: PhoneMethod;
};

export type DemoOffice = {
  slug: string;
  name: string;
  legalName: string;
  legalAddress: string;
  accent: string;
  locale: Locale;
  country: string;
  timeZone: string;
  serviceDesk: { email: string; phone: string };
  staff: Requirement;
  customers: Requirement;
  /** What its people may set up, best first. */
  methods: readonly Method[];
  /** Where codes by phone go (ISO 3166-1), its own country first. */
  codeCountries: readonly string[];
  /** True where the service desk alone switches between text messages and voice calls. */
  switchesByDesk?: boolean;
  /** True where a text message confirms a new app. */
  appNeedsSms?: boolean;
  /** Whom text messages and calls are from, where the name is too long. */
  senderName?: string;
  accounts: DemoAccount[];
};

/** Five offices, one for each way of working the portal was made for, and the portal's own support. All fictional. */
export const demoOffices: DemoOffice[] = [
  {
    slug: 'lindenhof',
    name: 'Lindenhof Versicherung',
    legalName: 'Lindenhof Lebensversicherung a. G.',
    legalAddress: 'Am Lindenhof 4\n80331 München\nHRB 000417',
    accent: '#1d4f8f',
    locale: 'de',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    serviceDesk: { email: 'servicedesk@lindenhof.example', phone: '+49 89 5550 140' },
    staff: 'required',
    customers: 'optional',
    methods: ['authenticator', 'sms', 'voice'],
    codeCountries: ['DE', 'AT'],
    switchesByDesk: true,
    senderName: 'Lindenhof',
    accounts: [
      {
        name: 'Katrin Vogel',
        email: 'k.vogel@lindenhof.example',
        userName: 'vogel',
        roles: ['staff', 'office-admin'],
      },
      {
        name: 'Jürgen Aumann',
        email: 'j.aumann@lindenhof.example',
        userName: 'aumann',
        roles: ['staff', 'manager'],
      },
      {
        name: 'Miriam Sattler',
        email: 'm.sattler@lindenhof.example',
        userName: 'sattler',
        roles: ['staff'],
        appKey: 'MRWXI2DPOJSWIZLOOBSXG43JNZTS4YLQ',
      },
      {
        name: 'Sabine Roth',
        email: 's.roth@lindenhof.example',
        userName: 'roth',
        roles: ['staff'],
        phones: ['+4915228817386', '+4915228895456'],
        verifiedBy: 'sms',
      },
      {
        name: 'Uwe Krause',
        email: 'u.krause@lindenhof.example',
        userName: 'krause',
        roles: ['staff'],
        phones: ['+498999998117'],
        verifiedBy: 'voice',
      },
      { name: 'Tobias Renner', email: 't.renner@lindenhof.example', userName: 'renner', roles: ['staff'] },
      { name: 'Helga Brandt', email: 'helga.brandt@mail.example', roles: ['customer'] },
    ],
  },
  {
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
    methods: ['keypad-call'],
    codeCountries: ['NL', 'BE'],
    senderName: 'Waterland',
    accounts: [
      { name: 'Anneke de Boer', email: 'a.deboer@waterland.example', roles: ['staff', 'office-admin'] },
      { name: 'Samira Haddad', email: 's.haddad@waterland.example', roles: ['staff'] },
      {
        name: 'Pieter Kok',
        email: 'p.kok@waterland.example',
        roles: ['staff'],
        phones: ['+31612345678', '+31201234567'],
        verifiedBy: 'keypad-call',
      },
      { name: 'Riet Jansen', email: 'riet.jansen@mail.example', roles: ['customer'] },
    ],
  },
  {
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
    accounts: [
      { name: 'Marijke van Dalen', email: 'm.vandalen@vandalen.example', roles: ['staff', 'office-admin'] },
      { name: 'Bas Hendriks', email: 'b.hendriks@vandalen.example', roles: ['staff'] },
      {
        name: 'Fatima Yilmaz',
        email: 'f.yilmaz@bakkerij-yilmaz.example',
        roles: ['customer'],
        appKey: 'MFRWG33VNZ2GC3TUOMQGIZLNN4QHA2DP',
      },
      {
        name: 'Kees Vermeer',
        email: 'kees@vermeer-bouw.example',
        roles: ['customer'],
        phones: ['+31687654321'],
        verifiedBy: 'sms',
      },
    ],
  },
  {
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
      { name: 'Grace Okafor', email: 'grace@harbour.example', roles: ['staff', 'office-admin'] },
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
  },
  {
    slug: 'schelde',
    name: 'Scheldemakelaars',
    legalName: 'Scheldemakelaars BV',
    legalAddress: 'Kaaiplein 7\n2000 Antwerpen\nKBO 0000.417.207',
    accent: '#3f4a9c',
    locale: 'nl',
    country: 'BE',
    timeZone: 'Europe/Brussels',
    serviceDesk: { email: 'support@schelde.example', phone: '+32 3 555 01 07' },
    staff: 'required',
    customers: 'off',
    methods: ['authenticator'],
    codeCountries: ['BE'],
    accounts: [
      { name: 'Liesbeth Claes', email: 'l.claes@schelde.example', roles: ['staff', 'office-admin'] },
      { name: 'Wout Peeters', email: 'w.peeters@schelde.example', roles: ['staff'] },
      {
        name: 'Nele Maes',
        email: 'n.maes@schelde.example',
        roles: ['staff'],
        appKey: 'ONRWQZLMMRSW2YLLMVWGCYLSOMQGIZLN',
      },
      { name: 'Jef Wouters', email: 'jef.wouters@mail.example', roles: ['customer'] },
    ],
  },
  {
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
  },
];

/** One line each for the console and the demo's list on the sign-in page. */
export const demoAccounts = demoOffices.flatMap((office) =>
  office.accounts.map((account) => ({
    office: office.name,
    officeSlug: office.slug,
    name: account.name,
    identifier: account.userName ?? account.email,
    roles: account.roles,
    appKey: account.appKey,
    phones: account.phones ?? [],
  })),
);
