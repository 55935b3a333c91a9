import type { PhoneMethod } from '@/lib/factor/phone/number';
import type { Locale } from '@/lib/i18n/locale';
import type { Method, Requirement, Role } from '@/lib/policy/decide';

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
  /** The account's own setting; none: as the client or the office says. */
  requirement?: Requirement;
  /** Names of the clients they belong to, the active one first. */
  clients?: readonly string[];
  /** So many days ago the office's rule first met them: their grace runs since then, or is over. */
  metDaysAgo?: number;
  request?: DemoRequest;
};

/** An application for a method, or a switch, as it stands. */
export type DemoRequest = {
  kind?: 'switch';
  method: PhoneMethod;
  /** E.164 */
  number: string;
  reason: string;
  state: 'pending' | 'approved' | 'completed';
  daysAgo: number;
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
  /** For how many days staff, and customers, may put off what is required; none: not at all. */
  staffGraceDays?: number;
  customerGraceDays?: number;
  /** What its people may set up, best first. */
  methods: readonly Method[];
  /** Where codes by phone go (ISO 3166-1), its own country first. */
  codeCountries: readonly string[];
  /** True where methods by phone have to be applied for. */
  phoneNeedsApplication?: boolean;
  /** Who decides about applications (e-mail address); none: the admins. */
  manager?: string;
  /** True where the service desk alone switches between text messages and voice calls. */
  switchesByDesk?: boolean;
  /** True where a text message confirms a new app. */
  appNeedsSms?: boolean;
  /** Whom text messages and calls are from, where the name is too long. */
  senderName?: string;
  /** What people sign in to, and whether it demands a second factor of everybody; none: the portal itself, which does not. */
  application?: { name: string; isRequired: boolean };
  /** Applications that will follow. */
  planned?: readonly { key: string; name: string }[];
  clients?: readonly { name: string; requirement: Requirement; graceDays?: number }[];
  accounts: DemoAccount[];
};
