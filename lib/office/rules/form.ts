import { z } from 'zod';
import { countryChoices } from '@/lib/factor/phone/countries';
import { locales } from '@/lib/i18n/locale';
import { requirements } from '@/lib/policy/decide';
import type { OfficeRules } from '../change';
import { applicationField, countryField, type Offer, offers, placeField } from './fields';
import { timeZoneChoices } from './time-zones';

const byPhone: readonly Offer[] = ['sms', 'voice', 'keypad-call'];
export const mostGraceDays = 90;

const list = <T>(part: z.ZodType<T, string>, message: string) =>
  z
    .string()
    .max(2_000, message)
    .transform((text) => [...new Set(text.split(',').filter(Boolean))])
    .pipe(z.array(part, message));

const days = z
  .string('graceWrong')
  .trim()
  .regex(/^\d{1,2}$/, 'graceWrong')
  .transform(Number)
  .refine((number) => number <= mostGraceDays, 'graceWrong');
const methods = list(z.enum(offers, 'methodsMissing'), 'methodsMissing').refine(
  (chosen) => chosen.length > 0,
  'methodsMissing',
);
const isCountry = (code: string) => countryChoices('en', '').some(({ country }) => country === code);
const tick = z.enum(['', '1']).transform((value) => value === '1');

/**
 * An office's rules as texts: in a form's hidden fields, in the address of the preview. Issue messages are keys of the
 * texts `security.errors`.
 */
export const rulesSchema = z
  .object({
    version: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    staff: z.enum(requirements, 'requirementMissing'),
    staffDays: days,
    staffMethods: methods,
    customers: z.enum(requirements, 'requirementMissing'),
    customerDays: days,
    customerMethods: methods,
    countries: list(z.string().refine(isCountry), 'countriesWrong'),
    apply: tick,
    manager: z.string().regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/),
    desk: tick,
    sms: tick,
    applications: list(z.string().max(60), 'applicationsWrong'),
  })
  .refine(
    ({ staffMethods, customerMethods, countries }) =>
      countries.length > 0 ||
      ![...staffMethods, ...customerMethods].some((method) => byPhone.includes(method)),
    { path: ['countries'], message: 'countriesMissing' },
  )
  .transform((entry): { version: number; rules: OfficeRules } => ({
    version: entry.version,
    rules: {
      staffRequirement: entry.staff,
      staffGraceDays: entry.staffDays,
      staffMethods: entry.staffMethods,
      customerRequirement: entry.customers,
      customerGraceDays: entry.customerDays,
      customerMethods: entry.customerMethods,
      codeCountries: entry.countries,
      phoneNeedsApplication: entry.apply,
      managerId: entry.manager || null,
      switchesByDesk: entry.desk,
      appNeedsSms: entry.sms,
      requiredApplications: entry.applications,
    },
  }));

/** The lists of which the portal could serve nothing: where nothing goes by phone (`byPhone`), that takes the app. */
export const unservedMethods = (rules: OfficeRules, byPhone: boolean) =>
  (['staffMethods', 'customerMethods'] as const).filter(
    (of) => !byPhone && !rules[of].includes('authenticator'),
  );

/** The texts that `rulesSchema` reads. */
export type RulesEntry = z.input<typeof rulesSchema>;

export const rulesEntry = (rules: OfficeRules, version: number): RulesEntry => ({
  version: String(version),
  staff: rules.staffRequirement,
  staffDays: String(rules.staffGraceDays),
  staffMethods: rules.staffMethods.join(','),
  customers: rules.customerRequirement,
  customerDays: String(rules.customerGraceDays),
  customerMethods: rules.customerMethods.join(','),
  countries: rules.codeCountries.join(','),
  apply: rules.phoneNeedsApplication ? '1' : '',
  manager: rules.managerId ?? '',
  desk: rules.switchesByDesk ? '1' : '',
  sms: rules.appNeedsSms ? '1' : '',
  applications: rules.requiredApplications.join(','),
});

/** What the form's fields come to: places become an order (ties as the form lists them), ticks become lists. */
export function entryOfForm(data: FormData): Record<keyof RulesEntry, string> {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' && value.length <= 100 ? value : '';
  };
  const ranked = (of: 'staffMethods' | 'customerMethods') =>
    offers
      .map((method) => ({ method, place: text(placeField(of, method)) }))
      .filter(({ place }) => /^[1-4]$/.test(place))
      .sort((one, other) => Number(one.place) - Number(other.place))
      .map(({ method }) => method)
      .join(',');
  const ticked = (prefix: string) =>
    [...new Set(data.keys())]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .join(',');
  return {
    version: text('version'),
    staff: text('staff'),
    staffDays: text('staffDays'),
    staffMethods: ranked('staffMethods'),
    customers: text('customers'),
    customerDays: text('customerDays'),
    customerMethods: ranked('customerMethods'),
    countries: ticked(countryField('')),
    apply: text('apply'),
    manager: text('manager'),
    desk: text('desk'),
    sms: text('sms'),
    applications: ticked(applicationField('')),
  };
}

/** The field of the form at which an issue is told. */
export function fieldOf(name: string): string | undefined {
  if (name === 'staffMethods' || name === 'customerMethods') return placeField(name, 'authenticator');
  if (name === 'countries' || name === 'applications' || name === 'version') return undefined;
  return name;
}

/** Default language, country, time zone, as texts. */
export const regionSchema = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  defaultLocale: z.enum(locales),
  country: z.string().refine(isCountry),
  timeZone: z.string().refine((zone) => timeZoneChoices('UTC').includes(zone)),
});
