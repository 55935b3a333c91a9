import { describe, expect, test } from 'vitest';
import {
  decideSecondFactor,
  type Facts,
  type Method,
  type Reason,
  type Requirement,
  type Role,
  requirementFor,
  requirements,
  roles,
  rows,
} from '@/lib/policy/decide';

const now = new Date('2026-03-05T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const always: readonly Role[] = ['office-admin', 'manager', 'support'];
const everySetOfRoles = Array.from({ length: 2 ** roles.length - 1 }, (_, bits) =>
  roles.filter((_role, index) => (bits + 1) & (1 << index)),
);

/** The whole product of small facts, each with every value that could make a difference. */
function* everyFacts(): Generator<Facts> {
  const enrolled: Facts['enrolled'][] = [
    [],
    [{ method: 'authenticator', usable: true }],
    [{ method: 'authenticator', usable: false }],
    [
      { method: 'authenticator', usable: false },
      { method: 'sms', usable: true },
    ],
    [{ method: 'recovery-code', usable: true }],
    [
      { method: 'sms', usable: true },
      { method: 'voice', usable: true },
      { method: 'keypad-call', usable: true },
    ],
    [
      { method: 'voice', usable: true },
      { method: 'authenticator', usable: true },
      { method: 'sms', usable: false },
    ],
  ];
  // Whose the choice is makes no difference to it.
  const choices = (each: readonly Role[]) =>
    each.join() === 'customer'
      ? ([null, 'authenticator', 'voice', 'recovery-code'] as const).flatMap((current) => [
          { current, sentBy: null, switchesByDesk: false },
          { current, sentBy: null, switchesByDesk: true },
          { current, sentBy: 'voice' as const, switchesByDesk: true },
        ])
      : [{ current: null, sentBy: null, switchesByDesk: false }];
  for (const each of everySetOfRoles)
    for (const staff of requirements)
      for (const customers of requirements)
        for (const has of enrolled)
          for (const recoveryCodesLeft of [0, 3])
            for (const offerDeclinedAt of [null, daysAgo(1), daysAgo(31)])
              for (const available of [[], ['authenticator'], ['authenticator', 'sms']] as const)
                for (const choice of choices(each))
                  yield {
                    now,
                    roles: each,
                    office: { staff, customers },
                    enrolled: has,
                    recoveryCodesLeft,
                    offerDeclinedAt,
                    available,
                    ...choice,
                  };
}

const facts: Facts = {
  now,
  roles: ['customer'],
  office: { staff: 'optional', customers: 'optional' },
  enrolled: [],
  recoveryCodesLeft: 0,
  offerDeclinedAt: null,
  available: ['authenticator'],
  current: null,
  sentBy: null,
  switchesByDesk: false,
};

/** How much a person has to do before being let in. Proving, setting up and being refused all keep a password alone out. */
const strictness = { allow: 0, offer: 1, enrol: 2, challenge: 2, refuse: 2 } as const;

/** The ways of a challenge but for recovery codes; none where there is no challenge. */
function waysOf(each: Facts): Method[] {
  const decision = decideSecondFactor(each);
  return decision.kind === 'challenge' ? decision.methods.filter((way) => way !== 'recovery-code') : [];
}

/** Everything for which `broken` says yes; a test wants it empty, and shows the first few. */
function violations(broken: (facts: Facts) => boolean): Facts[] {
  const found: Facts[] = [];
  for (const each of everyFacts()) if (broken(each)) found.push(each);
  return found.slice(0, 3);
}

describe('every row of the policy', () => {
  test('is reached by some facts, and always the first that matches decides', () => {
    const reached = new Set<string>();
    const broken = (each: Facts) => {
      const usable = each.enrolled
        .filter((f) => f.usable && f.method !== 'recovery-code')
        .map((f) => f.method);
      const seen = { ...each, requirement: requirementFor(each).requirement, usable };
      const row = rows.find((candidate) => candidate.when(seen));
      reached.add(row?.name ?? 'none');
      return decideSecondFactor(each).kind !== row?.outcome(seen).kind;
    };
    expect(violations(broken)).toEqual([]);
    expect([...reached].sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  test.each<[string, Partial<Facts>, object]>([
    ['not asked', { office: { staff: 'off', customers: 'off' } }, { kind: 'allow' }],
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
      'must set one up, but nothing can be',
      { office: { staff: 'off', customers: 'required' }, available: [] },
      { kind: 'refuse' },
    ],
    [
      'G3: must set one up',
      { office: { staff: 'off', customers: 'required' }, available: ['authenticator', 'sms'] },
      { kind: 'enrol', methods: ['authenticator', 'sms'] },
    ],
    ['nothing to offer', { available: [] }, { kind: 'allow' }],
    ['an offer that was declined', { offerDeclinedAt: daysAgo(29.999) }, { kind: 'allow' }],
    ['H1: may set one up', {}, { kind: 'offer', methods: ['authenticator'] }],
    ['a declined offer after thirty days', { offerDeclinedAt: daysAgo(30) }, { kind: 'offer' }],
  ])('%s', (_, change, decision) => {
    expect(decideSecondFactor({ ...facts, ...change })).toMatchObject(decision);
  });
});

describe('over the whole product of facts', () => {
  test('a stricter rule never loosens the result', () => {
    const broken = (each: Facts) =>
      (['staff', 'customers'] as const).some((group) => {
        const [off, optional, required] = requirements.map(
          (requirement) =>
            strictness[
              decideSecondFactor({ ...each, office: { ...each.office, [group]: requirement } }).kind
            ],
        ) as [number, number, number];
        return off > optional || optional > required;
      });
    expect(violations(broken)).toEqual([]);
  });

  test('another role never loosens the result where the office asks all of its people the same', () => {
    const broken = (each: Facts) =>
      each.office.staff === each.office.customers &&
      roles.some(
        (role) =>
          strictness[decideSecondFactor({ ...each, roles: [...each.roles, role] }).kind] <
          strictness[decideSecondFactor(each).kind],
      );
    expect(violations(broken)).toEqual([]);
  });

  test('an attacker with the password: whoever has a factor, usable or not, is let in, offered or given a set-up only where nothing is asked', () => {
    const broken = (each: Facts) =>
      each.enrolled.length > 0 &&
      requirementFor(each).requirement !== 'off' &&
      ['allow', 'offer', 'enrol'].includes(decideSecondFactor(each).kind);
    expect(violations(broken)).toEqual([]);
  });

  test('the same, whether the office demands it or leaves the choice', () => {
    const broken = (each: Facts) => {
      if (each.enrolled.length === 0) return false;
      const kinds = (['optional', 'required'] as const).map(
        (requirement) =>
          decideSecondFactor({ ...each, office: { staff: requirement, customers: requirement } }).kind,
      );
      return kinds[0] !== kinds[1];
    };
    expect(violations(broken)).toEqual([]);
  });

  test('admins, managers and support are never let in by a password alone, whatever the office says', () => {
    const broken = (each: Facts) =>
      each.roles.some((role) => always.includes(role)) &&
      (strictness[decideSecondFactor(each).kind] < 2 || requirementFor(each).requirement !== 'required');
    expect(violations(broken)).toEqual([]);
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
    expect(violations(broken)).toEqual([]);
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
    expect(violations(broken)).toEqual([]);
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
    expect(violations(broken)).toEqual([]);
  });

  test('what is current decides nothing but the order', () => {
    const broken = (each: Facts) => {
      const [one, other] = [each, { ...each, current: null }].map(decideSecondFactor);
      return one?.kind !== other?.kind || one?.because.join() !== other?.because.join();
    };
    expect(violations(broken)).toEqual([]);
  });

  test('a set-up offers what can be set up, in that order', () => {
    const broken = (each: Facts) => {
      const decision = decideSecondFactor(each);
      return (
        (decision.kind === 'offer' || decision.kind === 'enrol') &&
        (decision.methods.length === 0 || decision.methods.join() !== each.available.join())
      );
    };
    expect(violations(broken)).toEqual([]);
  });

  test('the reasons are every true one, none twice, and the rule that applies first', () => {
    const truths: [Reason, (each: Facts) => boolean][] = [
      ['no-factor', (each) => each.enrolled.length === 0],
      ['factor-enrolled', (each) => each.enrolled.some((f) => f.usable && f.method !== 'recovery-code')],
      ['factor-unusable', (each) => each.enrolled.some((f) => !f.usable)],
      ['recovery-codes-left', (each) => each.recoveryCodesLeft > 0],
      ['offer-declined', (each) => each.offerDeclinedAt?.getTime() === daysAgo(1).getTime()],
    ];
    const broken = (each: Facts) => {
      const { because } = decideSecondFactor(each);
      const expected = [
        requirementFor(each).because,
        ...truths.flatMap(([name, is]) => (is(each) ? [name] : [])),
      ];
      return because.join() !== expected.join();
    };
    expect(violations(broken)).toEqual([]);
  });

  test('the facts are left as they were', () => {
    const frozen = Object.freeze({ ...facts, available: Object.freeze(['authenticator'] as const) });
    const decision = decideSecondFactor(frozen);
    if (decision.kind === 'offer') decision.methods.push('sms');
    expect(frozen.available).toEqual(['authenticator']);
  });
});

describe('the rule that applies', () => {
  const office = { staff: 'required', customers: 'off' } as const;

  test.each<[Role[], Requirement, Reason]>([
    [['customer'], 'off', 'office-does-not-ask'],
    [['staff'], 'required', 'office-requires'],
    [['customer', 'staff'], 'required', 'office-requires'],
    [['office-admin'], 'required', 'role-always-required'],
    [['customer', 'manager'], 'required', 'role-always-required'],
    [['support'], 'required', 'role-always-required'],
  ])('to %j is %s', (who, requirement, because) => {
    expect(requirementFor({ ...facts, roles: who, office })).toEqual({ requirement, because });
  });

  test('H1: where the office leaves the choice, so says the reason', () => {
    expect(requirementFor(facts)).toEqual({ requirement: 'optional', because: 'office-leaves-the-choice' });
  });

  test('the office’s rule for its own people is not its customers’', () => {
    const staffOff = { staff: 'off', customers: 'required' } as const;
    expect(requirementFor({ ...facts, roles: ['staff'], office: staffOff }).requirement).toBe('off');
  });
});
