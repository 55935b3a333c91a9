import { failuresToDisable } from '@/lib/factor/limits';
import { type Decision, decideSecondFactor, type Facts, graceOf, type Method } from './decide';
import { type FactPhone, type FactRequest, type FactRow, factsOf } from './facts';
import type { ClientRule, DecidingRules } from './preview-rules';
import { type Group, readTraits } from './preview-traits';

/** What comes after a right password, as an admin counts people by it: from nothing to being kept out. */
export const previewStates = [
  'not-asked',
  'offered',
  'puts-off',
  'refused-later',
  'sets-up',
  'proves',
  'recovery-code',
  'applies',
  'waits',
  'refused',
] as const;
export type PreviewState = (typeof previewStates)[number];

/** Why somebody cannot get in, for as long as nothing changes. */
export const lockCauses = [
  'method-gone',
  'country-off',
  'factor-blocked',
  'nothing-to-set-up',
  'must-apply',
  'waits',
  'reset',
  'changes-blocked',
] as const;
export type LockCause = (typeof lockCauses)[number];

/** `until`: they can put it off, or get in all the same (`refused-later`), until then (milliseconds since 1970). */
export type Outcome = { state: PreviewState; until?: number; locked?: LockCause };

/** One of a group as `factColumns` would select them under these rules; what is the same for all is made up. */
function rowOf(
  group: Group,
  rules: DecidingRules,
  client: ClientRule | undefined,
  waits: boolean,
  when: 'before' | 'after' | 'codes go everywhere',
): FactRow {
  const { now } = group;
  const has = readTraits(group.bits);
  const kinds = [
    ...(has.hasMobile ? (['mobile'] as const) : []),
    ...(has.hasLandline ? (['landline'] as const) : []),
  ];
  // How each was verified matters only where methods are applied for.
  const verified: readonly Method[] = has.verified.length > 0 ? has.verified : ['voice'];
  const phones = kinds.flatMap((kind) =>
    verified.map((verifiedBy): FactPhone => {
      return {
        id: kind,
        number: kind,
        kind,
        verifiedBy,
        isServed: when === 'codes go everywhere' || has.reached[when][kind],
      };
    }),
  );
  const request = (method: Method, state: FactRequest['state']): FactRequest => ({
    ...{ id: 'made-up', kind: 'application', number: '', since: now },
    method,
    state,
  });
  const requests = [
    ...has.approved.map((method) => request(method, 'approved')),
    ...has.completed.map((method) => request(method, 'completed')),
    ...(waits ? [request('sms', 'pending')] : []),
  ];
  const ends = when === 'before' ? group.endsBefore : group.endsAfter;
  return {
    now,
    roles: group.roles,
    staffRequirement: rules.staffRequirement,
    customerRequirement: rules.customerRequirement,
    staffMethods: [...rules.staffMethods],
    customerMethods: [...rules.customerMethods],
    switchesByDesk: rules.switchesByDesk,
    phoneNeedsApplication: rules.phoneNeedsApplication,
    currentMethod: null,
    apps: has.hasApp ? 1 : 0,
    phones,
    failures: Object.fromEntries(has.blocked.map((method) => [method, failuresToDisable])),
    recoveryCodesLeft: has.codes ? 1 : 0,
    hasRecoveryCodes: has.codes,
    offerDeclinedAt: has.declined ? now : null,
    everProvedAt: has.proved ? now : null,
    isReset: has.reset,
    isGuarded: has.guarded,
    clientId: null,
    clientRequirement: client?.requirement ?? group.client,
    accountRequirement: group.account,
    exceptionRequirement: group.exception,
    exceptionUntil: group.exception ? now + 1 : null,
    applicationRequires: rules.applicationRequires,
    requests,
    graceUntil: { account: ends.office, office: ends.office, application: ends.office, client: ends.client },
    rulesVersion: '',
  };
}

/** A decision as an admin counts it. `whyUnusable`: what keeps the factors there are from working. */
function outcomeOf({ facts, decision }: Made, whyUnusable: () => LockCause): Outcome {
  switch (decision.kind) {
    case 'allow': {
      // Let in only for as long as the set-up that is demanded can be put off: there is nothing they could set up.
      const until = decision.because.includes('grace') ? graceOf(facts)?.getTime() : undefined;
      return until ? { state: 'refused-later', until } : { state: 'not-asked' };
    }
    case 'offer':
      return { state: 'offered' };
    case 'challenge':
      return { state: decision.methods[0] === 'recovery-code' ? 'recovery-code' : 'proves' };
    case 'enrol': {
      const until = decision.skippableUntil?.getTime();
      if (decision.methods.length > 0) return until ? { state: 'puts-off', until } : { state: 'sets-up' };
      return until ? { state: 'applies', until } : { state: 'applies', locked: 'must-apply' };
    }
    case 'wait': {
      const until = decision.skippableUntil?.getTime();
      return until ? { state: 'waits', until } : { state: 'waits', locked: 'waits' };
    }
    case 'refuse': {
      if (decision.because.includes('factor-reset')) return { state: 'refused', locked: 'reset' };
      if (decision.because.includes('no-factor') && decision.because.includes('changes-blocked')) {
        return { state: 'refused', locked: 'changes-blocked' };
      }
      if (decision.because.includes('no-factor')) return { state: 'refused', locked: 'nothing-to-set-up' };
      return { state: 'refused', locked: whyUnusable() };
    }
  }
}

type Made = { facts: Facts; decision: Decision };

/** What becomes of a group under what stands now, and under the draft. */
export function outcomesOf(
  group: Group,
  { before, after, client }: { before: DecidingRules; after: DecidingRules; client?: ClientRule },
  byPhone?: boolean,
): { before: Outcome; after: Outcome } {
  const has = readTraits(group.bits);
  const decide = (
    ...of: [DecidingRules, ClientRule | undefined, boolean, Parameters<typeof rowOf>[4]]
  ): Made => {
    const facts = factsOf(rowOf(group, ...of), byPhone);
    return { facts, decision: decideSecondFactor(facts) };
  };
  const now = decide(before, undefined, has.waits, 'before');
  // Where nothing has to be applied for any more, what was waiting is void (`save-rules`).
  const waits = has.waits && (after.phoneNeedsApplication || !before.phoneNeedsApplication);
  const then = decide(after, client, waits, 'after');
  const works = ({ decision }: Made) => decision.because.includes('factor-enrolled');
  const isBlocked = has.blocked.length > 0;
  const byRule = (rules: DecidingRules, of?: ClientRule) =>
    works(decide(rules, of, waits, 'codes go everywhere')) ? 'country-off' : 'method-gone';
  return {
    before: outcomeOf(now, () => (isBlocked ? 'factor-blocked' : byRule(before))),
    after: outcomeOf(then, () => (isBlocked && !works(now) ? 'factor-blocked' : byRule(after, client))),
  };
}

/** How much stands between a right password and the inside. */
const rank: Record<PreviewState, number> = {
  'not-asked': 0,
  offered: 1,
  'puts-off': 2,
  'refused-later': 3,
  'sets-up': 4,
  proves: 4,
  'recovery-code': 5,
  applies: 6,
  waits: 6,
  refused: 7,
};

/** Above 0: stricter afterwards; below: looser. Who can put it off for a shorter time is asked more strictly, too. */
export function compareOutcomes(before: Outcome, after: Outcome): number {
  const weight = ({ state, until }: Outcome) =>
    until && state !== 'refused-later' ? rank['puts-off'] : rank[state];
  const difference = weight(after) - weight(before);
  return difference !== 0 ? difference : (before.until ?? 0) - (after.until ?? 0);
}

export const isAsked = ({ state }: Outcome) =>
  state !== 'not-asked' && state !== 'offered' && state !== 'refused-later';
