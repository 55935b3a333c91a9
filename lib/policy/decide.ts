import { demandingRules, requirementFor } from './requirement';

export { demandingRules, requirementFor, worksForOffice } from './requirement';

/** How strongly a second factor is asked for, weakest first. */
export const requirements = ['off', 'optional', 'required'] as const;
export type Requirement = (typeof requirements)[number];

/** How a factor proves. */
export const methods = ['authenticator', 'sms', 'voice', 'keypad-call', 'recovery-code'] as const;
export type Method = (typeof methods)[number];

export const roles = ['customer', 'staff', 'office-admin', 'manager', 'support'] as const;
export type Role = (typeof roles)[number];

/** A declined offer is not repeated for this many days. */
export const offerRestDays = 30;

/** Where a rule stands. */
export const ruleSources = ['account', 'client', 'office', 'application'] as const;
export type RuleSource = (typeof ruleSources)[number];

/** Everything the decision looks at; loaded by whoever asks, never by the decision. */
export type Facts = {
  now: Date;
  roles: readonly Role[];
  office: { staff: Requirement; customers: Requirement };
  /** The rule of a customer's active client, which stands in place of the office's; null without one. */
  client: Requirement | null;
  /** The person's own setting; null: inherited. */
  account: Requirement | null;
  /** A dated exception from every rule but that of the roles. */
  exception: { requirement: 'off' | 'optional'; until: Date } | null;
  /** True where the application that is signed in to demands a second factor, of anybody. */
  application: boolean;
  /** Until when the set-up that each rule demands can be put off: for a rule that has not met the person yet, from now on. */
  graceUntil: Partial<Record<RuleSource, Date>>;
  /** Whoever ever proved a factor has no grace. */
  everProved: boolean;
  /**
   * Methods of factors the person once proved and did not take away themselves, best first; unusable: disabled, lost,
   * not offered (any more), or only by numbers of countries that no codes go to.
   */
  enrolled: readonly { method: Method; usable: boolean }[];
  /** What the person chose to be asked for first; null: the best there is. */
  current: Method | null;
  /** How codes have reached the person's primary number so far: what counts while neither way is the current one. */
  sentBy: Method | null;
  /** True where the service desk alone switches between text messages and voice calls (W10). */
  switchesByDesk: boolean;
  recoveryCodesLeft: number;
  offerDeclinedAt: Date | null;
  /** What the portal can set up for this person now, best first. */
  available: readonly Method[];
  /** What they would have to apply for first, best first. */
  applicable: readonly Method[];
  /** The application that waits for a decision. */
  request: string | null;
  /** A completed reset has taken the factors away, and none was set up since. */
  isReset: boolean;
  /** "This wasn't me": nothing may be set up until the service desk has looked. */
  isGuarded: boolean;
};

export type Reason =
  | 'role-always-required'
  | 'exception'
  | 'account-requires'
  | 'client-requires'
  | 'office-requires'
  | 'application-requires'
  | 'account-leaves-the-choice'
  | 'client-leaves-the-choice'
  | 'office-leaves-the-choice'
  | 'account-does-not-ask'
  | 'client-does-not-ask'
  | 'office-does-not-ask'
  | 'grace'
  | 'grace-over'
  | 'factor-enrolled'
  | 'factor-unusable'
  | 'recovery-codes-left'
  | 'no-factor'
  | 'request-pending'
  | 'offer-declined'
  | 'factor-reset'
  | 'changes-blocked';

/**
 * What happens after a right password. `because` holds every true reason, for the screen and the history; the first says
 * whose rule it is. `enrol` without methods: all there is has to be applied for. `skippableUntil`: it may be put off
 * until then.
 */
export type Decision = { because: Reason[] } & (
  | { kind: 'allow' }
  | { kind: 'challenge'; methods: Method[] }
  | { kind: 'offer'; methods: Method[] }
  | { kind: 'enrol'; methods: Method[]; skippableUntil?: Date }
  | { kind: 'wait'; request: string; skippableUntil?: Date }
  | { kind: 'refuse' }
);

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Outcome = DistributiveOmit<Decision, 'because'>;

/**
 * Until when a demanded set-up may be put off: where several rules demand, until the first of their ends. Undefined where
 * nothing is demanded, there is no grace (any more), or a factor was ever proven.
 */
export function graceOf(facts: Facts): Date | undefined {
  if (facts.everProved || facts.enrolled.length > 0) return undefined;
  const ends = demandingRules(facts).map((source) => facts.graceUntil[source]?.getTime() ?? 0);
  const end = Math.min(...ends);
  return ends.length > 0 && end > facts.now.getTime() ? new Date(end) : undefined;
}

type Seen = Facts & { requirement: Requirement; usable: Method[]; skippableUntil: Date | undefined };

function declinedLately({ offerDeclinedAt, now }: Facts): boolean {
  return offerDeclinedAt !== null && now.getTime() - offerDeclinedAt.getTime() < offerRestDays * 86_400_000;
}

/**
 * The usable ways, the current one first. Where the service desk switches between text messages and voice calls,
 * only the one that somebody has counts: the current one, else that of their number, else the first.
 */
export function usableMethods({ enrolled, current, sentBy, switchesByDesk }: Facts): Method[] {
  const usable = enrolled.filter((factor) => factor.usable && factor.method !== 'recovery-code');
  const ways = [...new Set(usable.map((factor) => factor.method))];
  const sorted = [...ways.filter((way) => way === current), ...ways.filter((way) => way !== current)];
  const sent = sorted.filter(isSentCode);
  const theirs = sent.find((way) => way === current) ?? sent.find((way) => way === sentBy) ?? sent[0];
  return switchesByDesk ? sorted.filter((way) => !isSentCode(way) || way === theirs) : sorted;
}

const isSentCode = (method: Method) => method === 'sms' || method === 'voice';

/** Challenged people may always fall back on a recovery code, as long as one is left. */
function withRecoveryCode(seen: Seen): Method[] {
  return seen.recoveryCodesLeft > 0 ? [...seen.usable, 'recovery-code'] : seen.usable;
}

const putOff = ({ skippableUntil }: Seen) => (skippableUntil ? { skippableUntil } : {});

/**
 * The policy: first match wins. A lost or disabled factor still counts as enrolled, so the rows about
 * an enrolled person stand before those that set something up: a password alone never gets past them.
 * `says` is the row in words, for the README's table (`table.ts`).
 */
export const rows: readonly {
  name: string;
  says: { when: string; what: string };
  when: (seen: Seen) => boolean;
  outcome: (seen: Seen) => Outcome;
}[] = [
  {
    name: 'not asked',
    says: { when: 'the requirement is off', what: 'let in' },
    when: (seen) => seen.requirement === 'off',
    outcome: () => ({ kind: 'allow' }),
  },
  {
    name: 'proves with a factor',
    says: {
      when: 'a factor works',
      what: 'asked for it, the current method first; a recovery code serves, too',
    },
    when: (seen) => seen.usable.length > 0,
    outcome: (seen) => ({ kind: 'challenge', methods: withRecoveryCode(seen) }),
  },
  {
    name: 'factor unusable, recovery code left',
    says: {
      when: 'there are factors, none works, and a recovery code is left',
      what: 'asked for a recovery code',
    },
    when: (seen) => seen.enrolled.length > 0 && seen.recoveryCodesLeft > 0,
    outcome: (seen) => ({ kind: 'challenge', methods: withRecoveryCode(seen) }),
  },
  {
    name: 'factor unusable, nothing left',
    says: {
      when: 'there are factors, none works, and no recovery code is left',
      what: 'refused; the service desk helps',
    },
    when: (seen) => seen.enrolled.length > 0,
    outcome: () => ({ kind: 'refuse' }),
  },
  {
    name: 'reset, nothing set up since',
    says: {
      when: 'a reset has taken the factors away, and none was set up since',
      what: 'refused; only the reset’s pass opens the set-up',
    },
    when: (seen) => seen.isReset,
    outcome: () => ({ kind: 'refuse' }),
  },
  {
    name: 'changes blocked, required',
    says: {
      when: 'required, and changes are blocked since somebody said “this wasn’t me”',
      what: 'refused; the service desk helps',
    },
    when: (seen) => seen.isGuarded && seen.requirement === 'required',
    outcome: () => ({ kind: 'refuse' }),
  },
  {
    name: 'waits for approval',
    says: {
      when: 'required, nothing can be set up yet, and an application waits for a decision',
      what: 'waits; let in while there is grace',
    },
    when: (seen) => seen.requirement === 'required' && seen.available.length === 0 && seen.request !== null,
    outcome: (seen) => ({ kind: 'wait', request: seen.request ?? '', ...putOff(seen) }),
  },
  {
    name: 'must apply for a method',
    says: {
      when: 'required, and everything that is offered has to be applied for',
      what: 'applies; let in while there is grace',
    },
    when: (seen) =>
      seen.requirement === 'required' && seen.available.length === 0 && seen.applicable.length > 0,
    outcome: (seen) => ({ kind: 'enrol', methods: [], ...putOff(seen) }),
  },
  {
    name: 'must set one up, but nothing can be',
    says: {
      when: 'required, no grace, and nothing can be set up',
      what: 'refused; the service desk helps',
    },
    when: (seen) =>
      seen.requirement === 'required' && seen.available.length === 0 && seen.skippableUntil === undefined,
    outcome: () => ({ kind: 'refuse' }),
  },
  {
    name: 'must set one up',
    says: {
      when: 'required, and something can be set up',
      what: 'sets one up; may put it off while there is grace',
    },
    when: (seen) => seen.requirement === 'required' && seen.available.length > 0,
    outcome: (seen) => ({ kind: 'enrol', methods: [...seen.available], ...putOff(seen) }),
  },
  {
    name: 'nothing to offer',
    says: {
      when: `nothing can be set up, changes are blocked, or an offer was declined within ${offerRestDays} days`,
      what: 'let in',
    },
    when: (seen) => seen.available.length === 0 || seen.isGuarded || declinedLately(seen),
    outcome: () => ({ kind: 'allow' }),
  },
  {
    name: 'may set one up',
    says: { when: 'otherwise', what: 'offered to set one up' },
    when: () => true,
    outcome: (seen) => ({ kind: 'offer', methods: [...seen.available] }),
  },
];

/** Who must, may or need not use a second factor, after the password was right. */
export function decideSecondFactor(facts: Facts): Decision {
  const { requirement, because } = requirementFor(facts);
  const usable = usableMethods(facts);
  const skippableUntil = graceOf(facts);
  const seen: Seen = { ...facts, requirement, usable, skippableUntil };
  const row = rows.find((candidate) => candidate.when(seen));
  // The last row always matches; should an edit break that, the door stays shut.
  const outcome: Outcome = row ? row.outcome(seen) : { kind: 'refuse' };
  return { ...outcome, because: [because, ...furtherReasons(seen, because)] };
}

function furtherReasons(seen: Seen, first: Reason): Reason[] {
  const reasons: Reason[] = demandingRules(seen)
    .map((source): Reason => `${source}-requires`)
    .filter((reason) => reason !== first);
  const without = seen.enrolled.length === 0;
  if (without) reasons.push('no-factor');
  if (without && demandingRules(seen).length > 0) {
    reasons.push(seen.skippableUntil ? 'grace' : 'grace-over');
  }
  if (seen.usable.length > 0) reasons.push('factor-enrolled');
  if (seen.enrolled.some((factor) => !factor.usable)) reasons.push('factor-unusable');
  if (seen.recoveryCodesLeft > 0) reasons.push('recovery-codes-left');
  if (seen.request !== null) reasons.push('request-pending');
  if (declinedLately(seen)) reasons.push('offer-declined');
  if (seen.isReset) reasons.push('factor-reset');
  if (seen.isGuarded) reasons.push('changes-blocked');
  return reasons;
}
