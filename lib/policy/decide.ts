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

/** Everything the decision looks at; loaded by whoever asks, never by the decision. */
export type Facts = {
  now: Date;
  roles: readonly Role[];
  office: { staff: Requirement; customers: Requirement };
  /**
   * Methods of factors the person once proved and did not take away themselves, best first; unusable: disabled, lost,
   * or not offered (any more).
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
};

export type Reason =
  | 'role-always-required'
  | 'office-requires'
  | 'office-leaves-the-choice'
  | 'office-does-not-ask'
  | 'factor-enrolled'
  | 'factor-unusable'
  | 'recovery-codes-left'
  | 'no-factor'
  | 'offer-declined';

/** What happens after a right password. `because` holds every true reason, for the screen and the history. */
export type Decision = { because: Reason[] } & (
  | { kind: 'allow' }
  | { kind: 'challenge'; methods: Method[] }
  | { kind: 'offer'; methods: Method[] }
  | { kind: 'enrol'; methods: Method[] }
  | { kind: 'refuse' }
);

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Outcome = DistributiveOmit<Decision, 'because'>;

const alwaysRequired: readonly Role[] = ['office-admin', 'manager', 'support'];
const staffRoles: readonly Role[] = ['staff', ...alwaysRequired];

/** Staff follow another rule than customers. */
export const worksForOffice = (roles: readonly Role[]) => roles.some((role) => staffRoles.includes(role));

/** The strongest rule that applies, and why. */
export function requirementFor(facts: Facts): { requirement: Requirement; because: Reason } {
  if (facts.roles.some((role) => alwaysRequired.includes(role))) {
    return { requirement: 'required', because: 'role-always-required' };
  }
  const requirement = worksForOffice(facts.roles) ? facts.office.staff : facts.office.customers;
  const because = {
    required: 'office-requires',
    optional: 'office-leaves-the-choice',
    off: 'office-does-not-ask',
  } as const;
  return { requirement, because: because[requirement] };
}

type Seen = Facts & { requirement: Requirement; usable: Method[] };

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

/**
 * The policy: first match wins. A lost or disabled factor still counts as enrolled, so the rows about
 * an enrolled person stand before those that set something up: a password alone never gets past them.
 */
export const rows: readonly {
  name: string;
  when: (seen: Seen) => boolean;
  outcome: (seen: Seen) => Outcome;
}[] = [
  {
    name: 'not asked',
    when: (seen) => seen.requirement === 'off',
    outcome: () => ({ kind: 'allow' }),
  },
  {
    name: 'proves with a factor',
    when: (seen) => seen.usable.length > 0,
    outcome: (seen) => ({ kind: 'challenge', methods: withRecoveryCode(seen) }),
  },
  {
    name: 'factor unusable, recovery code left',
    when: (seen) => seen.enrolled.length > 0 && seen.recoveryCodesLeft > 0,
    outcome: (seen) => ({ kind: 'challenge', methods: withRecoveryCode(seen) }),
  },
  {
    name: 'factor unusable, nothing left',
    when: (seen) => seen.enrolled.length > 0,
    outcome: () => ({ kind: 'refuse' }),
  },
  {
    name: 'must set one up, but nothing can be',
    when: (seen) => seen.requirement === 'required' && seen.available.length === 0,
    outcome: () => ({ kind: 'refuse' }),
  },
  {
    name: 'must set one up',
    when: (seen) => seen.requirement === 'required',
    outcome: (seen) => ({ kind: 'enrol', methods: [...seen.available] }),
  },
  {
    name: 'nothing to offer',
    when: (seen) => seen.available.length === 0 || declinedLately(seen),
    outcome: () => ({ kind: 'allow' }),
  },
  {
    name: 'may set one up',
    when: () => true,
    outcome: (seen) => ({ kind: 'offer', methods: [...seen.available] }),
  },
];

/** Who must, may or need not use a second factor, after the password was right. */
export function decideSecondFactor(facts: Facts): Decision {
  const { requirement, because } = requirementFor(facts);
  const usable = usableMethods(facts);
  const seen: Seen = { ...facts, requirement, usable };
  const row = rows.find((candidate) => candidate.when(seen));
  // The last row always matches; should an edit break that, the door stays shut.
  const outcome: Outcome = row ? row.outcome(seen) : { kind: 'refuse' };
  const reasons: Reason[] = [because];
  if (facts.enrolled.length === 0) reasons.push('no-factor');
  if (usable.length > 0) reasons.push('factor-enrolled');
  if (facts.enrolled.some((factor) => !factor.usable)) reasons.push('factor-unusable');
  if (facts.recoveryCodesLeft > 0) reasons.push('recovery-codes-left');
  if (declinedLately(facts)) reasons.push('offer-declined');
  return { ...outcome, because: reasons };
}
