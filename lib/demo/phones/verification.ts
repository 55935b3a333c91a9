import type { PhoneNumber } from './clock';
import type { Rules } from './rules';

/** A request of Verify v2 as a state machine. Pure: the moment and what is drawn are arguments. */
export type Channel = 'sms' | 'voice';

export type VerificationOrder = {
  brand: string;
  workflow: readonly { channel: Channel; to: PhoneNumber }[];
  locale: string;
  /** Seconds. */
  channelTimeout: number;
  codeLength: number;
  clientRef?: string;
};

type StepStatus = 'unused' | 'running' | 'completed' | 'failed' | 'expired' | 'blocked';
export type VerificationStep = {
  channel: Channel;
  to: PhoneNumber;
  status: StepStatus;
  initiatedAt?: number;
};

export type EndStatus = 'completed' | 'failed' | 'expired' | 'blocked' | 'cancelled';

export type Verification = {
  id: string;
  order: VerificationOrder;
  code: string;
  startedAt: number;
  steps: readonly VerificationStep[];
  /** Which step is running, or was the last to run. */
  at: number;
  wrongCodes: number;
  state: 'running' | EndStatus;
};

const mostWrongCodes = 3;
/** Seconds after the start; earlier Vonage does not cancel. */
const cancelAfter = 30;

export function begin(order: VerificationOrder, id: string, code: string, now: number): Verification {
  const steps = order.workflow.map((step) => ({ ...step, status: 'unused' as const }));
  return runStep(
    { id, order, code, startedAt: now, steps, at: 0, wrongCodes: 0, state: 'running' },
    0,
    now,
    'unused',
  );
}

function runStep(
  verification: Verification,
  index: number,
  now: number,
  left: StepStatus = 'expired',
): Verification {
  const steps = verification.steps.map((step, each) => {
    if (each === index) return { ...step, status: 'running' as const, initiatedAt: now };
    return each === verification.at ? { ...step, status: left } : step;
  });
  return { ...verification, steps, at: index };
}

/** The step that is running, or was the last to run. */
export function stepOf({ steps, at }: Verification): VerificationStep {
  const step = steps[at];
  if (!step) throw new Error('a verification has a step');
  return step;
}

export const numberOf = (verification: Verification): PhoneNumber => stepOf(verification).to;

/** When the running step ends by itself. */
export const stepEndsAt = (verification: Verification) =>
  (stepOf(verification).initiatedAt ?? verification.startedAt) + verification.order.channelTimeout * 1000;

export function end(verification: Verification, state: EndStatus): Verification {
  const status = state === 'cancelled' ? 'failed' : state;
  const steps = verification.steps.map((step, each) =>
    each === verification.at ? { ...step, status } : step,
  );
  return { ...verification, state, steps };
}

export type Checked = { verification: Verification; answer: 'right' | 'wrong' | 'over' | 'gone' };

export function check(verification: Verification, code: string, { overAt }: Rules): Checked {
  if (verification.state !== 'running') return { verification, answer: 'gone' };
  const over = () => ({ verification: end(verification, 'failed'), answer: 'over' as const });
  if (verification.wrongCodes >= mostWrongCodes) return over();
  if (code === verification.code) return { verification: end(verification, 'completed'), answer: 'right' };
  const wrongCodes = verification.wrongCodes + 1;
  if (wrongCodes >= mostWrongCodes && overAt === 'third') return over();
  return { verification: { ...verification, wrongCodes }, answer: 'wrong' };
}

export type Cancelled = { verification: Verification; answer: 'cancelled' | 'refused' | 'gone' };

/** Only from 30 s after the start, and before the second step. */
export function cancel(verification: Verification, now: number): Cancelled {
  if (verification.state !== 'running') return { verification, answer: 'gone' };
  if (now < verification.startedAt + cancelAfter * 1000 || verification.at > 0) {
    return { verification, answer: 'refused' };
  }
  return { verification: end(verification, 'cancelled'), answer: 'cancelled' };
}

export type Moved = { verification: Verification; answer: 'moved' | 'no-step' | 'gone' };

export function nextStep(verification: Verification, now: number): Moved {
  if (verification.state !== 'running') return { verification, answer: 'gone' };
  if (verification.at + 1 >= verification.steps.length) return { verification, answer: 'no-step' };
  return { verification: runStep(verification, verification.at + 1, now), answer: 'moved' };
}

/** The running step's time is up: the next one begins, or all is over. */
export function timeUp(verification: Verification, now: number): Verification {
  const { verification: moved, answer } = nextStep(verification, now);
  return answer === 'no-step' ? end(verification, 'expired') : moved;
}
