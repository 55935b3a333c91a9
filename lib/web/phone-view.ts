import type { BoxKey } from '@/lib/crypto/secret-box';
import { maskNumber, type PhoneMethod } from '@/lib/factor/phone/number';
import { clockTime, exactTime, fromMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { Method } from '@/lib/policy/decide';
import type { Attempt } from '@/lib/sign-in/attempt';
import {
  askedOf,
  type CallStage,
  type Challenge,
  type ChallengePurpose,
  type Problem,
  shownDigits,
  type Way,
  wrongPerCall,
} from '@/lib/sign-in/challenge';

/** A question put to a phone, as its screen shows it. Times are the office's clock, `14:32`. */
export type PhoneView = {
  method: PhoneMethod;
  /** Masked. */
  number: string;
  /** When the code that may be entered now went out; undefined while there is none. */
  sentAt: string | undefined;
  /** Why there is none, or no more. */
  problem: Problem | undefined;
  /** From when what the problem says is over; undefined where nobody can say. */
  until: string | undefined;
  /** A new code can be asked for only then (`14:32:05`, so many seconds from now); undefined: at once. */
  newFrom: { seconds: number; time: string } | undefined;
  /** A keypad call that is under way or was answered rightly; `digits` are `482 913`. */
  call: { stage: CallStage; digits: string; goesLeft: number; isRight: boolean } | undefined;
  /** The code was entered rightly already. */
  isRight: boolean;
  /** Changes when the screen has something new to say: a page that shows an older one looks again. */
  version: string;
};

/** Another way of the same proof, to be asked for by its key. */
export type WayChoice = { key: string; method: Method; number: string | undefined };

export const wayKey = (way: Way) => (way.phone ? `${way.method}:${way.phone.id}` : way.method);

export const wayChoice = (way: Way): WayChoice => ({
  key: wayKey(way),
  method: way.method,
  number: way.phone && maskNumber(way.phone.number),
});

/** Every way of the attempt but the one on its screen. */
export const otherWays = ({ ways, way }: Attempt): WayChoice[] =>
  ways.filter((each) => each !== way).map(wayChoice);

/** What the attempt's screen says of the question `purpose`, put to `to`. */
export function phoneView(
  attempt: Attempt,
  purpose: ChallengePurpose,
  to: { method: PhoneMethod; number: string },
  locale: Locale,
  keys: readonly BoxKey[],
): PhoneView {
  const { timeZone } = attempt.office;
  const time = (at: number) => clockTime(locale, timeZone, at);
  const { live, problem, until, newFrom } = askedOf(attempt, purpose, to);
  const isThis = live?.method === to.method && live.number === to.number;
  const digits = isThis ? shownDigits(keys, attempt.accountId, live) : undefined;
  const isCall = to.method === 'keypad-call';
  return {
    method: to.method,
    number: maskNumber(to.number),
    sentAt: isThis && !isCall ? time(live.createdAt) : undefined,
    problem: problem === 'replaced' ? undefined : problem,
    until: until === undefined ? undefined : fromMoment(locale, timeZone, until, attempt.now),
    newFrom:
      newFrom === undefined
        ? undefined
        : { seconds: Math.ceil((newFrom - attempt.now) / 1000), time: exactTime(locale, timeZone, newFrom) },
    call:
      digits && live
        ? {
            stage: live.call ?? 'calling',
            digits: `${digits.slice(0, 3)} ${digits.slice(3)}`,
            goesLeft: wrongPerCall - live.wrong,
            isRight: live.state === 'proven',
          }
        : undefined,
    isRight: isThis && live.state === 'proven',
    version: versionOf(attempt.challenges[0]),
  };
}

/**
 * Nothing of it is secret: it is what a waiting page asks for every other second. With the moment of the question, since the next
 * one may come to the very same.
 */
export const versionOf = (
  newest: Pick<Challenge, 'state' | 'problem' | 'call' | 'wrong' | 'createdAt'> | undefined,
): string =>
  newest ? [newest.createdAt, newest.state, newest.problem, newest.call, newest.wrong].join('.') : 'none';
