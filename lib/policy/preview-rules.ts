import type { Method, Requirement } from './decide';

/** What of an office's rules the decision looks at. Days: 0 to 90. Methods best first. */
export type DecidingRules = {
  staffRequirement: Requirement;
  staffGraceDays: number;
  staffMethods: readonly Method[];
  customerRequirement: Requirement;
  customerGraceDays: number;
  customerMethods: readonly Method[];
  phoneNeedsApplication: boolean;
  switchesByDesk: boolean;
  /** That codes go to; ISO 3166-1. */
  codeCountries: readonly string[];
  /** Whether the portal itself demands a second factor of everybody (W14). */
  applicationRequires: boolean;
};

/** One client's rule. Days: 0 to 90. */
export type ClientRule = { requirement: Requirement; graceDays: number };

/** What stands now, and what would stand. */
export type Draft = { before: DecidingRules; after: DecidingRules };

/** Whom a draft can touch, among an office's people. */
export type Audience = { staff: boolean; customers: 'none' | 'without-client' | 'all' };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Nobody else has to be looked at: for them the decision sees the same before and after. */
export function audienceOf({ before, after }: Draft): Audience {
  const differs = (...keys: (keyof DecidingRules)[]) => keys.some((key) => !same(before[key], after[key]));
  const forAll = differs('phoneNeedsApplication', 'switchesByDesk', 'codeCountries', 'applicationRequires');
  // A customer of a client has the client's rule in the place of the office's; the methods and the days of grace that a
  // setting of their own, or the application, gives them are the office's all the same.
  const customers = forAll || differs('customerGraceDays', 'customerMethods');
  return {
    staff: forAll || differs('staffRequirement', 'staffGraceDays', 'staffMethods'),
    customers: customers ? 'all' : differs('customerRequirement') ? 'without-client' : 'none',
  };
}
