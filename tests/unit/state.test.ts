import { describe, expect, test } from 'vitest';
import type { Decision } from '@/lib/policy/decide';
import { methods } from '@/lib/policy/decide';
import {
  minutesIn,
  minutesPerState,
  type Purpose,
  type State,
  shownState,
  signInPath,
  stateAfterPairing,
  stateAfterPassword,
  stateAfterPasswordAgain,
  stateAfterProof,
  states,
  steps,
} from '@/lib/sign-in/state';

type Step = keyof typeof steps;
const allSteps = Object.keys(steps) as Step[];

/** Every state that can be come to from `starts` by the steps for which `may` says yes. */
function reachable(starts: readonly State[], may: (step: Step) => boolean = () => true): State[] {
  const seen = new Set(starts);
  for (const state of seen) {
    for (const step of allSteps) {
      const { from, to } = steps[step] as { from: readonly State[]; to: readonly State[] };
      if (may(step) && from.includes(state)) for (const next of to) seen.add(next);
    }
  }
  return [...seen];
}

const decisions: Decision['kind'][] = ['allow', 'challenge', 'offer', 'enrol', 'refuse'];
const afterPassword = (kind: Decision['kind']) =>
  stateAfterPassword({ kind, methods: ['authenticator'], because: [] } as Decision);

/** Where a sign-in begins, and where a set-up from the profile does (`from-profile.ts`). */
const starts: State[] = [
  ...decisions.map(afterPassword),
  'awaiting-password',
  'awaiting-proof',
  'choosing',
  'showing-codes',
  'refused',
];

describe('the steps of a sign-in', () => {
  test('reach every state', () => {
    expect(reachable(starts).sort()).toEqual([...states].sort());
  });

  test('never lead back to asking for a proof, but where one grew too old or a text message did not arrive (P10)', () => {
    const again: Step[] = ['askAgain', 'confirmOtherwise'];
    for (const step of allSteps.filter((step) => !again.includes(step))) {
      expect(steps[step].to).not.toContain('awaiting-password');
      expect(steps[step].to).not.toContain('awaiting-proof');
    }
  });

  test('end where it is ready, closed or refused: nothing leads on from there but a reset’s pass (X4)', () => {
    for (const end of ['ready', 'closed'] as const) expect(reachable([end])).toEqual([end]);
    expect(reachable(['refused'], (step) => step !== 'redeemPass')).toEqual(['refused']);
  });

  test('X4: a pass leads to the set-up alone, and only where a proof is asked for or nothing helps', () => {
    expect(steps.redeemPass).toEqual({ from: ['awaiting-proof', 'refused'], to: ['choosing'] });
  });

  test('an attacker with the password of somebody with an app: without a proof or a pass there is no way to be ready', () => {
    const states = reachable(
      [afterPassword('challenge')],
      (step) => step !== 'prove' && step !== 'redeemPass',
    );
    expect(states.sort()).toEqual(['awaiting-proof', 'closed']);
  });

  test('an attacker with the password of somebody refused goes nowhere', () => {
    expect(reachable([afterPassword('refuse')], (step) => step !== 'redeemPass')).toEqual(['refused']);
  });

  test('somebody without a factor gets ready by an app, a number or by putting it off, by nothing else', () => {
    const start = afterPassword('enrol');
    expect(start).toBe(afterPassword('offer'));
    expect(reachable([start])).toContain('ready');
    // At a sign-in nothing grows too old, and no app is confirmed: those steps are for a session's set-up alone.
    const inSession: Step[] = ['askAgain', 'confirmApp', 'confirmOtherwise'];
    const ways: Step[] = ['pair', 'verifyNumber', 'putOff'];
    const without = (...left: Step[]) =>
      reachable([start], (step) => ![...inSession, ...left].includes(step));
    expect(without(...ways)).not.toContain('ready');
    for (const way of ways) expect(without(...ways.filter((each) => each !== way)), way).toContain('ready');
  });

  test('H5: new codes are not over before they are confirmed', () => {
    expect(reachable(['showing-codes'], (step) => step !== 'acknowledge').sort()).toEqual([
      'closed',
      'showing-codes',
    ]);
  });

  test('only "allow" is a complete sign-in at once', () => {
    expect(decisions.filter((kind) => afterPassword(kind) === 'ready')).toEqual(['allow']);
  });

  test('where a proof and a pairing lead is what the table says, all of it', () => {
    const purposes: Purpose[] = [
      ...(['sign-in', 'connect-app', 'add-number', 'new-codes', 'change', 'switch-client'] as const),
    ];
    const after = purposes.flatMap((purpose) =>
      methods.flatMap((method) =>
        [true, false].map((hasCodes) => stateAfterProof(purpose, method, hasCodes)),
      ),
    );
    expect([...new Set(after)].sort()).toEqual([...steps.prove.to].sort());
    for (const step of ['pair', 'verifyNumber'] as const)
      expect([true, false].map(stateAfterPairing).sort()).toEqual([...steps[step].to].sort());
  });

  test.each([
    ['sign-in', 'authenticator', true, 'ready'],
    ['sign-in', 'authenticator', false, 'showing-codes'],
    ['sign-in', 'recovery-code', true, 'recovered'],
    ['sign-in', 'recovery-code', false, 'recovered'],
    ['connect-app', 'authenticator', true, 'choosing'],
    ['connect-app', 'recovery-code', true, 'choosing'],
    ['add-number', 'sms', true, 'entering-number'],
    ['add-number', 'recovery-code', true, 'entering-number'],
    ['sign-in', 'sms', true, 'ready'],
    ['sign-in', 'voice', false, 'showing-codes'],
    ['sign-in', 'keypad-call', true, 'ready'],
    ['new-codes', 'authenticator', false, 'showing-codes'],
    ['new-codes', 'recovery-code', true, 'showing-codes'],
    ['change', 'authenticator', true, 'confirmed'],
    ['change', 'recovery-code', true, 'confirmed'],
    ['switch-client', 'authenticator', true, 'ready'],
    ['switch-client', 'sms', false, 'showing-codes'],
    ['switch-client', 'recovery-code', true, 'ready'],
  ] as const)('a proof for %s by %s, with codes: %s, leads to %s', (purpose, method, hasCodes, state) => {
    expect(stateAfterProof(purpose, method, hasCodes)).toBe(state);
  });

  test('P2: the password, given again, leads a switch of clients to the set-up, whether or not it can be put off', () => {
    expect(stateAfterPasswordAgain('switch-client')).toBe('choosing');
    expect(steps.askAgain.from).toContain('choosing');
    expect(steps.putOff.from).toEqual(['choosing']);
  });

  test('only a proof at sign-in, or of a switch, completes what it is for', () => {
    for (const purpose of ['connect-app', 'add-number', 'new-codes', 'change'] as const) {
      for (const method of methods) {
        for (const hasCodes of [true, false]) {
          expect(stateAfterProof(purpose, method, hasCodes)).not.toBe('ready');
        }
      }
    }
  });

  test('each state lasts ten minutes; only the page of a QR code outlives its code', () => {
    for (const state of states) {
      expect(minutesIn(state)).toBe(state === 'proving' ? 2 * minutesPerState : minutesPerState);
    }
    expect(minutesPerState).toBe(10);
  });
});

describe('what a person sees of an attempt', () => {
  const now = 1_800_000_000_000;
  const row = { state: 'awaiting-proof' as State, tries: 0, expiresAt: now + 1, now, closedBecause: null };

  test.each(states.filter((state) => state !== 'closed'))(
    'is its state, while there is time: %s',
    (state) => {
      expect(shownState({ ...row, state })).toEqual({ state });
    },
  );

  test.each(states.filter((state) => !['closed', 'ready', 'refused'].includes(state)))(
    'is that it is over, from the very moment on: %s',
    (state) => {
      expect(shownState({ ...row, state, expiresAt: now })).toEqual({
        state: 'closed',
        closedBecause: 'time',
      });
    },
  );

  test.each(['ready', 'refused'] as const)('stays %s, however late', (state) => {
    expect(shownState({ ...row, state, expiresAt: 0, tries: 9 })).toEqual({ state });
  });

  test.each(['awaiting-proof', 'awaiting-password'] as const)(
    'is closed once five tries are spent: %s',
    (state) => {
      expect(shownState({ ...row, state, tries: 4 })).toEqual({ state });
      expect(shownState({ ...row, state, tries: 5 })).toEqual({ state: 'closed', closedBecause: 'tries' });
    },
  );

  test('is not closed by tries where none are counted', () => {
    expect(shownState({ ...row, state: 'proving', tries: 5 })).toEqual({ state: 'proving' });
  });

  test.each([
    ['tries', 'tries'],
    ['cancelled', 'cancelled'],
    [null, 'cancelled'],
  ] as const)('says why it was closed: %s', (closedBecause, said) => {
    expect(shownState({ ...row, state: 'closed', closedBecause })).toEqual({
      state: 'closed',
      closedBecause: said,
    });
  });
});

describe('the path that shows a sign-in', () => {
  test.each([
    ['awaiting-proof', ['authenticator', 'recovery-code'], '/sign-in/code'],
    ['awaiting-proof', ['authenticator'], '/sign-in/code'],
    ['awaiting-proof', ['recovery-code'], '/sign-in/recovery-code'],
    ['choosing', [], '/sign-in/set-up'],
    ['recovered', [], '/sign-in/set-up'],
    ['proving', [], '/sign-in/set-up'],
    ['showing-codes', [], '/sign-in/set-up'],
    ['finished', [], '/sign-in/set-up'],
    ['ready', [], '/sign-in'],
    ['awaiting-password', [], '/sign-in'],
    ['closed', ['authenticator'], '/sign-in/code'],
    ['refused', [], '/sign-in/code'],
  ] as const)('%s with %j: %s', (state, ways, path) => expect(signInPath(state, ways)).toBe(path));
});
