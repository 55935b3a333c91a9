import { factorKind, verifiedWay } from '@/db/schema';
import type { Method, Requirement, Role } from './decide';

/** People whom the decision cannot tell apart, as the database groups them. */
export type Group = {
  key: string;
  people: number;
  /** Their ids, where they are few, with commas between: most groups are few, and hardly any are looked into. */
  ids: string | null;
  now: number;
  roles: Role[];
  account: Requirement | null;
  exception: 'off' | 'optional' | null;
  client: Requirement | null;
  /** What else there is, as far as it matters (`readTraits`). */
  bits: number;
  /** When the grace of what the office demands ends, and of what the client does, in milliseconds since 1970. */
  endsBefore: { office: number; client: number | null };
  endsAfter: { office: number; client: number | null };
};

/** Single bits of `Group.bits`; the others are in `traitsAt`. */
export const traitBit = {
  proved: 1,
  declined: 2,
  waits: 4,
  codes: 8,
  elsewhere: 1 << 27,
  reset: 1 << 28,
  guarded: 1 << 29,
} as const;

/** Where the kinds of factors (`factorKind`), the bits of methods, and of mobile number and landline, begin. */
export const traitsAt = {
  kinds: 4,
  blocked: 7,
  verified: 11,
  approved: 15,
  completed: 19,
  reachedBefore: 23,
  reachedAfter: 25,
} as const;

/** A method's bit among those. */
export const methodBit = { ...verifiedWay, authenticator: 8 } as const;

export type Traits = {
  /** Once proved a factor. */
  proved: boolean;
  /** Declined an offer lately. */
  declined: boolean;
  /** An application of theirs waits for a decision. */
  waits: boolean;
  /** A recovery code is left; known only where it matters. */
  codes: boolean;
  /** A reset has taken their factors away; changes of theirs are blocked. */
  reset: boolean;
  guarded: boolean;
  hasApp: boolean;
  hasMobile: boolean;
  hasLandline: boolean;
  /** Of these numbers, those that codes go to under the rules that stand, and under the draft. */
  reached: Record<'before' | 'after', { mobile: boolean; landline: boolean }>;
  /** Methods that too many wrong codes have disabled. */
  blocked: Method[];
  /** How their numbers were verified, and what was approved and completed; known only where it matters. */
  verified: Method[];
  approved: Method[];
  completed: Method[];
};

/** `account.factorKinds` of whoever has these traits. */
export const kindsOf = (bits: number) => (bits >> traitsAt.kinds) & 7;

/** Another client than the one whose rule it is about is their active one. */
export const isElsewhere = (bits: number) => (bits & traitBit.elsewhere) !== 0;

export function readTraits(bits: number): Traits {
  const is = (bit: number) => (bits & bit) !== 0;
  const hasKind = (kind: number) => is(kind << traitsAt.kinds);
  const reached = (at: number) => ({ mobile: is(1 << at), landline: is(2 << at) });
  const methods = Object.keys(methodBit) as (keyof typeof methodBit)[];
  const those = (at: number) => methods.filter((method) => is(methodBit[method] << at));
  return {
    proved: is(traitBit.proved),
    declined: is(traitBit.declined),
    waits: is(traitBit.waits),
    codes: is(traitBit.codes),
    reset: is(traitBit.reset),
    guarded: is(traitBit.guarded),
    hasApp: hasKind(factorKind.app),
    hasMobile: hasKind(factorKind.mobile),
    hasLandline: hasKind(factorKind.landline),
    reached: { before: reached(traitsAt.reachedBefore), after: reached(traitsAt.reachedAfter) },
    blocked: those(traitsAt.blocked),
    verified: those(traitsAt.verified),
    approved: those(traitsAt.approved),
    completed: those(traitsAt.completed),
  };
}
