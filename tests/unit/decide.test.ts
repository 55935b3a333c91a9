import { describe, expect, test, vi } from 'vitest';
import {
  decideSecondFactor,
  demandingRules,
  type Facts,
  type Method,
  type Reason,
  requirementFor,
  rows,
  usableMethods,
} from '@/lib/policy/decide';
import { requirementRows } from '@/lib/policy/requirement';
import { daysAgo, everyFactor, everyRule, facts, inDays, someSetsOfRoles, violations } from './decide-facts';

// Tens of thousands of decisions a test, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const customers = (requirement: 'off' | 'required') => ({ staff: 'off', customers: requirement }) as const;
const demanded = { office: customers('required') };
const graceUntil = { office: inDays(3) };

/** What the rows look at, worked out once more. */
function seen(each: Facts) {
  const { requirement } = requirementFor(each);
  const ends = demandingRules(each).map((source) => each.graceUntil[source]?.getTime() ?? 0);
  const end = Math.min(...ends);
  const hasGrace = !each.everProved && ends.length > 0 && end > each.now.getTime();
  return {
    ...each,
    requirement,
    usable: usableMethods(each),
    skippableUntil: hasGrace ? new Date(end) : undefined,
  };
}

/** The ways of a challenge but for recovery codes; none where there is no challenge. */
function waysOf(each: Facts): Method[] {
  const decision = decideSecondFactor(each);
  return decision.kind === 'challenge' ? decision.methods.filter((way) => way !== 'recovery-code') : [];
}

describe('every row of the policy', () => {
  test('is reached by some facts, and always the first that matches decides', () => {
    const reached = new Set<string>();
    const broken = (each: Facts) => {
      const all = seen(each);
      const row = rows.find((candidate) => candidate.when(all));
      reached.add(row?.name ?? 'none');
      const { because, ...outcome } = decideSecondFactor(each);
      return JSON.stringify(outcome) !== JSON.stringify(row?.outcome(all));
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
    expect([...reached].sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  test('looks at nothing else of the rules than what they come to, so that two products cover the whole', () => {
    const read = new Set<PropertyKey>();
    const watched = <T extends object>(target: T) =>
      new Proxy(target, {
        get: (from, key) => {
          read.add(key);
          return Reflect.get(from, key);
        },
      });
    const broken = (each: Facts) => {
      const all = watched(seen(each));
      rows.find((candidate) => candidate.when(all))?.outcome(all);
      return false;
    };
    violations(everyFactor(), broken);
    const ofRules = [
      'roles',
      'office',
      'client',
      'account',
      'exception',
      'application',
      'graceUntil',
      'everProved',
    ];
    expect([...read].filter((key) => ofRules.includes(String(key)))).toEqual([]);
    read.clear();
    violations(everyRule(someSetsOfRoles), (each) => {
      for (const { applies } of requirementRows) applies(watched(each));
      return false;
    });
    expect([...read].sort()).toEqual(['now', ...ofRules.slice(0, 6)].sort());
  });

  test.each<[string, Partial<Facts>, object]>([
    ['not asked', { office: customers('off') }, { kind: 'allow' }],
    [
      'proves with a factor',
      { enrolled: [{ method: 'authenticator', usable: true }], recoveryCodesLeft: 3 },
      { kind: 'challenge', methods: ['authenticator', 'recovery-code'] },
    ],
    [
      'proves with a factor, no recovery code left',
      { enrolled: [{ method: 'authenticator', usable: true }] },
      { kind: 'challenge', methods: ['authenticator'] },
    ],
    [
      'factor unusable, recovery code left',
      { enrolled: [{ method: 'authenticator', usable: false }], recoveryCodesLeft: 1 },
      { kind: 'challenge', methods: ['recovery-code'] },
    ],
    [
      'factor unusable, nothing left',
      { enrolled: [{ method: 'authenticator', usable: false }] },
      { kind: 'refuse' },
    ],
    [
      'W3: waits for approval',
      { ...demanded, available: [], applicable: ['voice'], request: 'one' },
      { kind: 'wait', request: 'one' },
    ],
    [
      'W3: waits for approval, and is let in meanwhile',
      { ...demanded, available: [], applicable: ['voice'], request: 'one', graceUntil },
      { kind: 'wait', request: 'one', skippableUntil: inDays(3) },
    ],
    [
      'W3: must apply for a method',
      { ...demanded, available: [], applicable: ['sms', 'voice'] },
      { kind: 'enrol', methods: [] },
    ],
    [
      'an application does not hold up who can set up something else',
      { ...demanded, applicable: ['voice'], request: 'one' },
      { kind: 'enrol', methods: ['authenticator'] },
    ],
    ['must set one up, but nothing can be', { ...demanded, available: [] }, { kind: 'refuse' }],
    [
      'must set one up, but nothing can be yet',
      { ...demanded, available: [], graceUntil },
      { kind: 'allow' },
    ],
    [
      'G3: must set one up',
      { ...demanded, available: ['authenticator', 'sms'] },
      { kind: 'enrol', methods: ['authenticator', 'sms'] },
    ],
    [
      'C2: must set one up, and may put it off',
      { ...demanded, graceUntil },
      { kind: 'enrol', methods: ['authenticator'], skippableUntil: inDays(3) },
    ],
    ['nothing to offer', { available: [] }, { kind: 'allow' }],
    ['W9: nothing to offer but an application', { available: [], applicable: ['sms'] }, { kind: 'allow' }],
    ['an offer that was declined', { offerDeclinedAt: daysAgo(29.999) }, { kind: 'allow' }],
    ['H1: may set one up', {}, { kind: 'offer', methods: ['authenticator'] }],
    ['a declined offer after thirty days', { offerDeclinedAt: daysAgo(30) }, { kind: 'offer' }],
  ])('%s', (_, change, decision) => {
    const { because, ...outcome } = decideSecondFactor({ ...facts, ...change });
    expect(outcome).toMatchObject(decision);
    expect('skippableUntil' in outcome).toBe('skippableUntil' in decision);
  });
});

describe('over the whole product of facts', () => {
  test('an attacker with the password: a factor, usable or not, is never answered with an offer, a set-up, a wait or an open door', () => {
    const broken = (each: Facts) =>
      each.enrolled.length > 0 &&
      requirementFor(each).requirement !== 'off' &&
      ['allow', 'offer', 'enrol', 'wait'].includes(decideSecondFactor(each).kind);
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('G4: who has a factor is asked the same, whether it is demanded or left to them', () => {
    const kinds = (each: Facts) =>
      (['optional', 'required'] as const).map((account) => decideSecondFactor({ ...each, account }).kind);
    const broken = (each: Facts) => {
      if (each.enrolled.length === 0 || each.exception) return false;
      const [optional, required] = kinds({ ...each, office: customers('off') });
      return optional !== required;
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('a challenge names at least one way, none of them unusable, none twice, a recovery code last', () => {
    const broken = (each: Facts) => {
      const decision = decideSecondFactor(each);
      if (decision.kind !== 'challenge') return false;
      const { methods } = decision;
      const usable = each.enrolled.filter((f) => f.usable).map((f) => f.method as string);
      const ways = methods.filter((method) => method !== 'recovery-code');
      return (
        methods.length === 0 ||
        new Set(methods).size !== methods.length ||
        ways.some((method) => !usable.includes(method)) ||
        methods.includes('recovery-code') !== each.recoveryCodesLeft > 0 ||
        (methods.includes('recovery-code') && methods.at(-1) !== 'recovery-code')
      );
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('C9: the current method is asked for first wherever it can be, and nothing else moves', () => {
    const broken = (each: Facts) => {
      if (decideSecondFactor(each).kind !== 'challenge') return false;
      const [first, ...others] = waysOf(each);
      const ranked = waysOf({ ...each, current: null, switchesByDesk: false });
      const isUsable = each.enrolled.some(({ method, usable }) => usable && method === each.current);
      if (each.current !== 'recovery-code' && isUsable && first !== each.current) return true;
      return !each.switchesByDesk && others.join() !== ranked.filter((way) => way !== first).join();
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('W10: where the desk switches, one of text message and voice call is a way, also while an app is current', () => {
    const isSent = (method: Method) => method === 'sms' || method === 'voice';
    const broken = (each: Facts) => {
      const [free, desk] = [false, true].map((switchesByDesk) => waysOf({ ...each, switchesByDesk }));
      const sent = desk?.filter(isSent) ?? [];
      const other = (ways: readonly Method[] = []) => ways.filter((way) => !isSent(way)).join();
      const usable: Method[] = (free ?? []).filter(isSent);
      // The current one, else that by which codes have come so far, else the first.
      const theirs = [each.current, each.sentBy].find((way) => way && usable.includes(way)) ?? usable[0];
      return (
        sent.length > 1 ||
        sent[0] !== theirs ||
        other(desk) !== other(free) ||
        // And nobody is let in, or sent to set something up, because of it.
        decideSecondFactor({ ...each, switchesByDesk: true }).kind !==
          decideSecondFactor({ ...each, switchesByDesk: false }).kind
      );
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('what is current decides nothing but the order', () => {
    const broken = (each: Facts) => {
      const [one, other] = [each, { ...each, current: null }].map(decideSecondFactor);
      return one?.kind !== other?.kind || one?.because.join() !== other?.because.join();
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('W9: a set-up offers what can be set up, in that order, and nothing that has to be applied for', () => {
    const broken = (each: Facts) => {
      const decision = decideSecondFactor(each);
      if (decision.kind === 'enrol' && decision.methods.length === 0) {
        return each.available.length > 0 || each.applicable.length === 0;
      }
      return (
        (decision.kind === 'offer' || decision.kind === 'enrol') &&
        (decision.methods.length === 0 || decision.methods.join() !== each.available.join())
      );
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('the reasons are every true one, none twice, and the rule that applies first', () => {
    const hasNone = (each: Facts) => each.enrolled.length === 0;
    const truths: [Reason, (each: Facts) => boolean][] = [
      ['no-factor', hasNone],
      ['grace', (each) => hasNone(each) && seen(each).skippableUntil !== undefined],
      [
        'grace-over',
        (each) => hasNone(each) && demandingRules(each).length > 0 && !seen(each).skippableUntil,
      ],
      ['factor-enrolled', (each) => each.enrolled.some((f) => f.usable && f.method !== 'recovery-code')],
      ['factor-unusable', (each) => each.enrolled.some((f) => !f.usable)],
      ['recovery-codes-left', (each) => each.recoveryCodesLeft > 0],
      ['request-pending', (each) => each.request !== null],
      ['offer-declined', (each) => each.offerDeclinedAt?.getTime() === daysAgo(1).getTime()],
      ['factor-reset', (each) => each.isReset],
      ['changes-blocked', (each) => each.isGuarded],
    ];
    const broken = (each: Facts) => {
      const { because } = decideSecondFactor(each);
      const expected = [
        requirementFor(each).because,
        ...truths.flatMap(([name, is]) => (is(each) ? [name] : [])),
      ];
      return because.join() !== expected.join();
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('X4: attack: the password alone, after a reset: nothing is set up and, where anything is asked, nobody gets in', () => {
    const broken = (each: Facts) => {
      if (!each.isReset || each.enrolled.length > 0) return false;
      const { kind } = decideSecondFactor(each);
      return kind !== 'refuse' && !(kind === 'allow' && requirementFor(each).requirement === 'off');
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('attack: the password alone, after "this wasn’t me": nothing can be set up or applied for', () => {
    const broken = (each: Facts) => {
      if (!each.isGuarded) return false;
      return ['offer', 'enrol', 'wait'].includes(decideSecondFactor(each).kind);
    };
    expect(violations(everyFactor(), broken)).toEqual([]);
  });

  test('the facts are left as they were', () => {
    const frozen = Object.freeze({ ...facts, available: Object.freeze(['authenticator'] as const) });
    const decision = decideSecondFactor(frozen);
    if (decision.kind === 'offer') decision.methods.push('sms');
    expect(frozen.available).toEqual(['authenticator']);
  });
});
