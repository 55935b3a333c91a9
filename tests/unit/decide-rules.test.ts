import { describe, expect, test, vi } from 'vitest';
import {
  decideSecondFactor,
  demandingRules,
  type Facts,
  type Reason,
  type Requirement,
  type Role,
  type RuleSource,
  requirementFor,
  requirements,
  roles,
} from '@/lib/policy/decide';
import {
  always,
  everyCase,
  everyGrace,
  everyRule,
  facts,
  inDays,
  kindsOfRoles,
  now,
  someSetsOfRoles,
  strictness,
  violations,
} from './decide-facts';

// Hundreds of thousands of decisions, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const isAlways = (each: Facts) => each.roles.some((role) => always.includes(role));
const isStaff = (each: Facts) => isAlways(each) || each.roles.includes('staff');
const isExcepted = (each: Facts) => each.exception !== null && each.exception.until > now;

/** The setting of each place that a person's rule can stand in, written down once more and in another way. */
const settings = (each: Facts): Record<RuleSource, Requirement | null> => ({
  account: each.account,
  client: isStaff(each) ? null : each.client,
  office: isStaff(each) ? each.office.staff : each.client ? null : each.office.customers,
  application: each.application ? 'required' : null,
});
const sources = ['account', 'client', 'office', 'application'] as const;

describe('the rule that applies', () => {
  test('P5: of roles, an exception, whatever requires, and the nearest setting, the first decides, and is named', () => {
    const expected = (each: Facts): { requirement: Requirement; because: Reason } => {
      if (isAlways(each)) return { requirement: 'required', because: 'role-always-required' };
      if (each.exception && isExcepted(each)) {
        return { requirement: each.exception.requirement, because: 'exception' };
      }
      const theirs = settings(each);
      for (const source of sources) {
        if (theirs[source] === 'required') return { requirement: 'required', because: `${source}-requires` };
      }
      const nearest = (['account', 'client', 'office'] as const).find((source) => theirs[source] !== null);
      if (!nearest) throw new Error('an office always has a rule');
      return theirs[nearest] === 'off'
        ? { requirement: 'off', because: `${nearest}-does-not-ask` }
        : { requirement: 'optional', because: `${nearest}-leaves-the-choice` };
    };
    const broken = (each: Facts) => {
      const [found, right] = [requirementFor(each), expected(each)];
      return found.requirement !== right.requirement || found.because !== right.because;
    };
    expect(violations(everyRule(), broken)).toEqual([]);
  });

  test('P2: a rule that requires is never outweighed by a nearer, weaker one', () => {
    const broken = (each: Facts) =>
      !isExcepted(each) &&
      Object.values(settings(each)).includes('required') &&
      requirementFor(each).requirement !== 'required';
    expect(violations(everyRule(), broken)).toEqual([]);
  });

  test('G2: admins, managers and support are always asked, without grace, exception or not', () => {
    const graceUntil = { account: inDays(9), client: inDays(9), office: inDays(9), application: inDays(9) };
    const broken = (each: Facts) => {
      if (!isAlways(each)) return false;
      const decision = decideSecondFactor({ ...each, graceUntil });
      return (
        requirementFor(each).requirement !== 'required' ||
        strictness(decision) < 3 ||
        decision.because[0] !== 'role-always-required'
      );
    };
    expect(violations(everyRule(someSetsOfRoles), broken)).toEqual([]);
  });

  test('W14: an application that demands it, demands it of everybody but for an exception', () => {
    const broken = (each: Facts) =>
      each.application && !isExcepted(each) && requirementFor(each).requirement !== 'required';
    expect(violations(everyRule(), broken)).toEqual([]);
  });

  test('every rule that requires is a reason, the nearest first', () => {
    const broken = (each: Facts) => {
      const theirs = settings(each);
      const silent = isAlways(each) || isExcepted(each);
      const expected = silent ? [] : sources.filter((source) => theirs[source] === 'required');
      const named = decideSecondFactor(each).because.filter((reason) => reason.endsWith('-requires'));
      return (
        demandingRules(each).join() !== expected.join() ||
        named.join() !== expected.map((source) => `${source}-requires`).join()
      );
    };
    expect(violations(everyRule(someSetsOfRoles), broken)).toEqual([]);
  });

  test.each<[string, Role[], Partial<Facts>, Requirement, Reason]>([
    ['P1: the client’s Yes', ['customer'], { client: 'required' }, 'required', 'client-requires'],
    ['P1: the client’s No', ['customer'], { client: 'off' }, 'off', 'client-does-not-ask'],
    [
      'P3: the client’s Optional',
      ['customer'],
      { client: 'optional' },
      'optional',
      'client-leaves-the-choice',
    ],
    ['a client’s rule is none for staff', ['staff'], { client: 'required' }, 'off', 'office-does-not-ask'],
    ['P5: Yes for one of the staff', ['staff'], { account: 'required' }, 'required', 'account-requires'],
    ['P5: No for one of the staff', ['staff'], { account: 'off' }, 'off', 'account-does-not-ask'],
    [
      'who works for the office, too',
      ['customer', 'staff'],
      { client: 'optional' },
      'off',
      'office-does-not-ask',
    ],
  ])('%s', (_, who, change, requirement, because) => {
    const office = { staff: 'off', customers: 'required' } as const;
    expect(requirementFor({ ...facts, roles: who, office, ...change })).toEqual({ requirement, because });
  });

  test('an exception ends at its very millisecond', () => {
    const until = (ms: number) => ({ requirement: 'off' as const, until: new Date(now.getTime() + ms) });
    const demanded = { ...facts, account: 'required' as const };
    expect(requirementFor({ ...demanded, exception: until(1) }).because).toBe('exception');
    expect(requirementFor({ ...demanded, exception: until(0) }).because).toBe('account-requires');
  });
});

describe('grace', () => {
  test('C2: a demanded set-up can be put off until the first of the demanding rules’ graces ends, and not by anybody who ever proved', () => {
    const graces = [...everyGrace()];
    function* product() {
      for (const each of everyRule(kindsOfRoles))
        if (each.exception === null && each.office.staff === each.office.customers)
          for (const graceUntil of graces) yield { ...each, graceUntil };
    }
    const broken = (each: Facts) => {
      const decision = decideSecondFactor(each);
      const end = 'skippableUntil' in decision ? decision.skippableUntil?.getTime() : undefined;
      const ends = demandingRules(each).map((source) => each.graceUntil[source]?.getTime() ?? 0);
      const right =
        ends.length > 0 && ends.every((one) => one > now.getTime()) ? Math.min(...ends) : undefined;
      const proved = decideSecondFactor({ ...each, everProved: true });
      return end !== right || 'skippableUntil' in proved;
    };
    expect(violations(product(), broken)).toEqual([]);
  });

  test('C2: the reasons say whether there is any left', () => {
    const demanded = { ...facts, office: { staff: 'off', customers: 'required' } as const };
    const because = (change: Partial<Facts>) => decideSecondFactor({ ...demanded, ...change }).because;
    expect(because({ graceUntil: { office: inDays(1) } })).toContain('grace');
    expect(because({ graceUntil: { office: now } })).toContain('grace-over');
    expect(because({ graceUntil: { office: inDays(1) }, everProved: true })).toContain('grace-over');
    expect(because({ office: { staff: 'off', customers: 'optional' } }).join()).not.toContain('grace');
  });
});

/** The same facts with one thing made stricter, for each thing that can be. */
function* stricter(each: Facts): Generator<Facts> {
  const next = (requirement: Requirement) => requirements[requirements.indexOf(requirement) + 1];
  const { office, client, account, exception } = each;
  const [staff, customers] = [next(office.staff), next(office.customers)];
  if (staff) yield { ...each, office: { ...office, staff } };
  if (customers) yield { ...each, office: { ...office, customers } };
  const theClients = client && next(client);
  if (theClients) yield { ...each, client: theClients };
  const own = account && next(account);
  if (own) yield { ...each, account: own };
  // Whatever was inherited before.
  if (!account) yield { ...each, account: 'required' };
  // Where nothing is asked anyway, an exception that leaves the choice is the stricter of the two.
  const without = requirementFor({ ...each, exception: null }).requirement;
  if (exception && !(exception.requirement === 'optional' && without === 'off')) {
    yield { ...each, exception: { ...exception, until: now } };
  }
  if (exception?.requirement === 'off')
    yield { ...each, exception: { ...exception, requirement: 'optional' } };
  if (!each.application) yield { ...each, application: true };
  if (!each.everProved) yield { ...each, everProved: true };
  for (const source of sources) {
    if (each.graceUntil[source]) yield { ...each, graceUntil: { ...each.graceUntil, [source]: now } };
  }
}

describe('over the whole product of rules', () => {
  test('a stricter rule, an exception’s end and a shorter grace never loosen the result', () => {
    const broken = (each: Facts) => {
      const before = strictness(decideSecondFactor(each));
      for (const after of stricter(each)) if (strictness(decideSecondFactor(after)) < before) return true;
      return false;
    };
    expect(violations(everyCase(), broken)).toEqual([]);
  });

  test('another role never loosens the result where all of an office’s people are asked the same', () => {
    const broken = (each: Facts) => {
      const { office, client } = each;
      if (office.staff !== office.customers || (client && client !== office.staff)) return false;
      // The client's rule and the office's begin at times of their own.
      if (client && each.graceUntil.client !== each.graceUntil.office) return false;
      const before = strictness(decideSecondFactor(each));
      return roles.some(
        (role) => strictness(decideSecondFactor({ ...each, roles: [...each.roles, role] })) < before,
      );
    };
    expect(violations(everyCase(), broken)).toEqual([]);
  });

  test('an attacker with the password: whoever has a factor is let in, offered, given or spared a set-up only where nothing is asked', () => {
    const broken = (each: Facts) =>
      each.enrolled.length > 0 &&
      requirementFor(each).requirement !== 'off' &&
      !['challenge', 'refuse'].includes(decideSecondFactor(each).kind);
    expect(violations(everyCase(), broken)).toEqual([]);
  });
});
