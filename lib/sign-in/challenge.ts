import type postgres from 'postgres';
import { type BoxKey, open } from '@/lib/crypto/secret-box';
import type { PhoneMethod } from '@/lib/factor/phone/number';
import { methodsFor } from '@/lib/factor/phone/number';
import { type Method, methods } from '@/lib/policy/decide';
import type { FactPhone } from '@/lib/policy/facts';

export type ChallengePurpose = 'prove' | 'verify-number' | 'confirm-app';
export type ChallengeState = 'starting' | 'running' | 'proven' | 'spent' | 'over';

/** Why a challenge is over, or never began. */
export const problems = [
  // Ours: nothing was sent.
  'limit-number',
  'limit-account',
  'limit-attempt',
  'limit-office',
  'limit-country',
  'limit-network',
  'stopped',
  'country-off',
  /** A code to this number is younger than Vonage lets us take it back. */
  'too-soon',
  /** Somebody else's code is on its way to the number. */
  'running-elsewhere',
  // Vonage's, before anything was sent.
  'number-refused',
  'low-balance',
  'rate',
  'unavailable',
  /** No answer, or one that says nothing: it may have been sent. */
  'unknown',
  // Heard afterwards.
  'blocked',
  'undelivered',
  'busy',
  'declined',
  'unanswered',
  'machine',
  'hung-up',
  'wrong-digits',
  'failed',
  'tries',
  'expired',
  /** A newer one took its place. */
  'replaced',
] as const;
export type Problem = (typeof problems)[number];

/** What a call with digits is at. */
export const callStages = ['calling', 'ringing', 'answered'] as const;
export type CallStage = (typeof callStages)[number];

/** As the attempt's screen needs it. Times in milliseconds since 1970, by the database's clock. */
export type Challenge = {
  id: string;
  purpose: ChallengePurpose;
  method: PhoneMethod;
  number: string;
  state: ChallengeState;
  problem: Problem | null;
  call: CallStage | null;
  wrong: number;
  sealedDigits: string | null;
  createdAt: number;
  expiresAt: number;
};

/** A code by phone is void after this long (NIST SP 800-63B-4, 3.1.3.2). */
export const codeMinutes = 10;

/** A call that takes digits is over long before. */
export const callMinutes = 5;

/** Vonage takes a code back, so that a new one can be sent, only this long after it was sent. Seconds. */
export const secondsToNewCode = 30;

/** Wrong digits that end a keypad call. */
export const wrongPerCall = 3;

/** The newest three of `attempt`, and those that may still be answered, newest first: more are not on its screen. */
export function challengeColumn(sql: postgres.Sql) {
  return sql`
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'purpose', c.purpose, 'method', c.method,
              'number', c.number, 'state', c.state, 'problem', c.problem, 'call', c.call, 'wrong', c.wrong,
              'sealedDigits', c.sealed_digits,
              'createdAt', (extract(epoch from c.created_at) * 1000)::float8,
              'expiresAt', (extract(epoch from c.expires_at) * 1000)::float8) order by c.created_at desc), '[]')
       from (select challenge.*, row_number() over (order by created_at desc) as place
               from challenge where attempt_id = attempt.id) c
      where c.place <= 3 or c.state in ('starting', 'running', 'proven')) as challenges`;
}

const isLive = ({ state }: Challenge) => state === 'starting' || state === 'running' || state === 'proven';

/** The challenge that may still be answered; undefined when none is. */
export function liveChallenge(
  { challenges, now }: { challenges: readonly Challenge[]; now: number },
  purpose: ChallengePurpose,
): Challenge | undefined {
  return challenges.find((each) => each.purpose === purpose && isLive(each) && each.expiresAt > now);
}

/** What the screen says of the last question put to a phone. */
export type Asked = {
  newest: Challenge | undefined;
  live: Challenge | undefined;
  /** Why the newest one will not be answered; undefined while it may. */
  problem: Problem | undefined;
  /** When what the problem says is over; undefined where nobody can say. */
  until: number | undefined;
  /** From when a new code may be asked for; undefined: at once. */
  newFrom: number | undefined;
};

export function askedOf(
  { challenges, now }: { challenges: readonly Challenge[]; now: number },
  purpose: ChallengePurpose,
  /** Only what was asked this way; left out: any way. */
  to?: { method: Method; number: string },
): Asked {
  const isIts = (each: Challenge) =>
    each.purpose === purpose && (!to || (each.method === to.method && each.number === to.number));
  const attempt = { challenges: challenges.filter(isIts), now };
  const [newest] = attempt.challenges;
  const live = liveChallenge(attempt, purpose);
  const sent = attempt.challenges.find(wasSent);
  const newFrom =
    sent && sent.method !== 'keypad-call' ? sent.createdAt + secondsToNewCode * 1000 : undefined;
  return {
    newest,
    live,
    problem: problemOf(newest, attempt.now),
    until: untilOf(newest, attempt.now),
    newFrom: newFrom !== undefined && newFrom > attempt.now ? newFrom : undefined,
  };
}

/** Whether a code is with Vonage, or may be. */
const wasSent = ({ state, problem }: Challenge) =>
  state === 'starting' || state === 'running' || problem === 'unknown' || problem === 'undelivered';

/** A process that was killed leaves a start that nobody will finish. Milliseconds. */
export const longestStart = 15_000;

function problemOf(newest: Challenge | undefined, now: number): Problem | undefined {
  if (!newest || newest.state === 'spent' || newest.state === 'proven') return undefined;
  if (newest.state === 'over') {
    const isPast = passing.includes(newest.problem) && newest.expiresAt <= now;
    return isPast ? undefined : (newest.problem ?? 'failed');
  }
  if (newest.state === 'starting' && now - newest.createdAt > longestStart) return 'unknown';
  return newest.expiresAt <= now ? 'expired' : undefined;
}

/** Limits of our own: nothing is sent before they end. */
export const limits: readonly Problem[] = [
  'limit-number',
  'limit-account',
  'limit-attempt',
  'limit-office',
  'limit-country',
  'limit-network',
  'stopped',
];

/** Problems that end at a moment that is known: then the row of what was refused expires. */
const passing: readonly (Problem | null)[] = [...limits, 'too-soon', 'running-elsewhere'];

function untilOf(newest: Challenge | undefined, now: number): number | undefined {
  if (newest?.state !== 'over' || !passing.includes(newest.problem)) return undefined;
  return newest.expiresAt > now ? newest.expiresAt : undefined;
}

/** The digits that are keyed in on the phone; undefined unless this call is still about them. */
export function shownDigits(
  keys: readonly BoxKey[],
  accountId: string,
  challenge: Challenge | undefined,
): string | undefined {
  if (challenge?.method !== 'keypad-call' || !challenge.sealedDigits) return undefined;
  return open(keys, accountId, challenge.sealedDigits);
}

/** A method, and for those by phone the number. */
export type Way = { method: 'authenticator'; phone?: undefined } | { method: PhoneMethod; phone: FactPhone };

export const isByPhone = (method: Method): method is PhoneMethod =>
  (['sms', 'voice', 'keypad-call'] satisfies Method[] as Method[]).includes(method);

/** Every way that `allowed` methods offer: for each method, the numbers it suits and codes go to, the primary one first. */
export function waysOf(allowed: readonly Method[], phones: readonly FactPhone[]): Way[] {
  return allowed.flatMap((method): Way[] => {
    if (method === 'authenticator') return [{ method }];
    if (!isByPhone(method)) return [];
    return phones
      .filter(({ kind, isServed }) => isServed && methodsFor(kind).includes(method))
      .map((phone) => ({ method, phone }));
  });
}

/** The way that was chosen, if it is one of these; else the first. */
export function chosenWay(
  ways: readonly Way[],
  method: Method | null,
  phoneId: string | null,
): Way | undefined {
  const chosen = ways.find(
    (way) => way.method === method && (way.phone === undefined || way.phone.id === phoneId),
  );
  return chosen ?? ways.find((way) => way.method === method) ?? ways[0];
}

export const isMethod = (text: string): text is Method => (methods as readonly string[]).includes(text);
