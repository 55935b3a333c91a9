import type { FactorOverview } from '@/lib/factor/overview';
import { type CountryChoice, countryChoices } from '@/lib/factor/phone/countries';
import type { PhoneKind, PhoneMethod } from '@/lib/factor/phone/number';
import { findOwnRequest } from '@/lib/method-request/open';
import { database } from './database';
import { currentLocale } from './locale';

/** `method`: which one is chosen to begin with; what can be applied for is the account's business alone. */
export type MethodQuery = Promise<{ method?: string | string[] }>;

/** What the form of an application shows. */
export type ApplyView = {
  /** What can be applied for, best first; at least one. */
  methods: readonly PhoneMethod[];
  /** The one that was asked for by the link that led here. */
  wish: PhoneMethod | undefined;
  /** The person's own numbers, masked, the primary one first. */
  numbers: readonly { id: string; number: string; kind: PhoneKind }[];
  countries: readonly CountryChoice[];
  /** The number, masked, of an approval that ends with another application. */
  voids: string | undefined;
};

/** Undefined where there is nothing to apply for, or one application waits already. */
export async function applyView(
  accountId: string,
  { applicable, numbers, country }: FactorOverview,
  query: MethodQuery,
): Promise<ApplyView | undefined> {
  const request = await findOwnRequest(database(), accountId);
  if (request?.state === 'pending') return undefined;
  const approved = request?.state === 'approved' ? request : undefined;
  const methods =
    approved && !applicable.includes(approved.method) ? [approved.method, ...applicable] : applicable;
  if (methods.length === 0) return undefined;
  const { method } = await query;
  return {
    methods,
    wish: methods.find((each) => each === method),
    numbers,
    countries: countryChoices(await currentLocale(), country),
    voids: approved?.number,
  };
}
