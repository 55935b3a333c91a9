import { triesPerAttempt } from '@/lib/factor/limits';
import type { Decision, Method } from '@/lib/policy/decide';

/** One sign-in, or one set-up from the profile, is always in exactly one of these. */
export const states = [
  'awaiting-password',
  'awaiting-proof',
  'confirmed',
  'choosing',
  'recovered',
  'proving',
  'confirming-app',
  'entering-number',
  'verifying-number',
  'showing-codes',
  'finished',
  'ready',
  'closed',
  'refused',
] as const;
export type State = (typeof states)[number];

/** What the attempt is for. All but the first run inside a session, from the profile. */
export type Purpose = 'sign-in' | 'connect-app' | 'add-number' | 'new-codes' | 'change' | 'switch-client';

/** Each step, from where it may be taken and where it may lead; every UPDATE of a state follows this. */
export const steps = {
  confirmPassword: {
    from: ['awaiting-password'],
    to: ['choosing', 'entering-number', 'confirmed'],
  },
  prove: {
    from: ['awaiting-proof'],
    to: ['ready', 'recovered', 'choosing', 'entering-number', 'showing-codes', 'confirmed'],
  },
  carryOut: { from: ['confirmed'], to: ['ready'] },
  // X4: a reset's pass takes the factors away and opens the set-up, for whoever is asked for one, or is refused.
  redeemPass: { from: ['awaiting-proof', 'refused'], to: ['choosing'] },
  beginPairing: {
    from: ['choosing', 'recovered', 'proving', 'confirming-app', 'entering-number', 'verifying-number'],
    to: ['proving'],
  },
  // P10: the text message that confirms a new app has been asked for …
  confirmApp: { from: ['proving', 'confirming-app'], to: ['confirming-app'] },
  // … and could not be delivered: another factor is proven instead.
  confirmOtherwise: { from: ['confirming-app'], to: ['awaiting-proof'] },
  beginNumber: {
    from: ['choosing', 'recovered', 'proving', 'confirming-app', 'entering-number', 'verifying-number'],
    to: ['entering-number'],
  },
  chooseAgain: {
    from: ['proving', 'confirming-app', 'entering-number', 'verifying-number'],
    to: ['choosing'],
  },
  submitNumber: { from: ['entering-number', 'verifying-number'], to: ['verifying-number'] },
  verifyNumber: { from: ['verifying-number'], to: ['showing-codes', 'finished'] },
  putOff: { from: ['choosing'], to: ['ready'] },
  keepApp: { from: ['recovered'], to: ['ready'] },
  pair: { from: ['proving', 'confirming-app'], to: ['showing-codes', 'finished'] },
  // The proof that a set-up from the profile began with has grown too old on the way; or one that could be put off
  // has not been asked for yet.
  askAgain: {
    from: ['choosing', 'proving', 'confirming-app', 'verifying-number'],
    to: ['awaiting-proof', 'awaiting-password'],
  },
  acknowledge: { from: ['showing-codes'], to: ['finished'] },
  finish: { from: ['finished'], to: ['ready'] },
  close: { from: ['awaiting-password', 'awaiting-proof'], to: ['closed'] },
  cancel: {
    from: [
      'awaiting-password',
      'awaiting-proof',
      'confirmed',
      'choosing',
      'recovered',
      'proving',
      'confirming-app',
      'entering-number',
      'verifying-number',
      'showing-codes',
    ],
    to: ['closed'],
  },
} as const satisfies Record<string, { from: readonly State[]; to: readonly State[] }>;

/** Steps on the way to a new factor, or to new codes. */
export const settingUp: readonly (keyof typeof steps)[] = [
  'beginPairing',
  'confirmApp',
  'confirmOtherwise',
  'beginNumber',
  'submitNumber',
  'verifyNumber',
  'pair',
  'acknowledge',
];

/** Each state lasts this long at most, and so does a QR code. */
export const minutesPerState = 10;

/** The page of a QR code outlives the code, so that whoever comes late gets a new one there. */
export function minutesIn(state: State): number {
  return state === 'proving' ? 2 * minutesPerState : minutesPerState;
}

/** Where a sign-in stands once the password was right. */
export function stateAfterPassword(decision: Decision): State {
  switch (decision.kind) {
    case 'allow':
      return 'ready';
    case 'challenge':
      return 'awaiting-proof';
    case 'offer':
    case 'enrol':
    case 'wait':
      return 'choosing';
    case 'refuse':
      return 'refused';
  }
}

/**
 * Where a right proof leads. Whoever has no acknowledged recovery codes gets them before going on: a
 * set-up that was broken off there is finished now.
 */
export function stateAfterProof(purpose: Purpose, method: Method, hasCodes: boolean): State {
  if (purpose === 'change') return 'confirmed';
  if (purpose === 'connect-app') return 'choosing';
  if (purpose === 'add-number') return 'entering-number';
  if (purpose === 'new-codes') return 'showing-codes';
  if (method === 'recovery-code' && purpose === 'sign-in') return 'recovered';
  return hasCodes ? 'ready' : 'showing-codes';
}

/** Where the password leads an account without a factor that confirms a change or connects its first app. */
export function stateAfterPasswordAgain(purpose: Purpose): State {
  if (purpose === 'change') return 'confirmed';
  return purpose === 'add-number' ? 'entering-number' : 'choosing';
}

/** Where a new factor leads: codes are shown once, with the first one. */
export function stateAfterPairing(hasCodes: boolean): State {
  return hasCodes ? 'finished' : 'showing-codes';
}

/** What the person sees: an attempt whose time is over or whose tries are spent is closed, whatever its row says. */
export type Shown = { state: State; closedBecause?: 'tries' | 'time' | 'cancelled' };

export function shownState(row: {
  state: State;
  tries: number;
  expiresAt: number;
  now: number;
  closedBecause: 'tries' | 'cancelled' | null;
}): Shown {
  if (row.state === 'ready' || row.state === 'refused') return { state: row.state };
  if (row.state === 'closed') return { state: 'closed', closedBecause: row.closedBecause ?? 'cancelled' };
  if (row.expiresAt <= row.now) return { state: 'closed', closedBecause: 'time' };
  const counts = row.state === 'awaiting-proof' || row.state === 'awaiting-password';
  if (counts && row.tries >= triesPerAttempt) return { state: 'closed', closedBecause: 'tries' };
  return { state: row.state };
}

/** The one path that shows a sign-in in this state. */
export function signInPath(state: State, methods: readonly Method[]): string {
  switch (state) {
    case 'ready':
    case 'awaiting-password':
    case 'confirmed':
      return '/sign-in';
    case 'awaiting-proof':
      return methods.every((method) => method === 'recovery-code')
        ? '/sign-in/recovery-code'
        : '/sign-in/code';
    case 'closed':
    case 'refused':
      return '/sign-in/code';
    default:
      return '/sign-in/set-up';
  }
}
