import { networkOf } from '@/lib/sign-in/throttle';
import { prefixesOf } from './number';

/** One code or call that somebody asks for, and who would pay for it. */
export type Sending = {
  /** E.164, as `readNumber` made it. */
  number: string;
  accountId: string;
  attemptId: string;
  officeId: string;
  /** What the office pays for in a day. */
  codesPerDay: number;
  /** Network address of who asks. */
  address: string;
  /**
   * True when the number was already verified on this account: a proof, or the confirmation of an app. False while it
   * is only being added, by whoever says that it is theirs.
   */
  isOwn: boolean;
};

/** A code that was right: what its sending was counted as, and when, in milliseconds since 1970 by the database's clock. */
export type Proven = Omit<Sending, 'attemptId' | 'codesPerDay'> & { askedAt: number };

/** What there has been enough of; `stopped`: too few of the codes to such numbers were ever entered. */
export type SendingLimit = 'number' | 'account' | 'attempt' | 'office' | 'country' | 'network' | 'stopped';

/** `until`: from when there is room again, in milliseconds since 1970 by the database's clock. */
export type SendingRefusal = { because: SendingLimit; until: number };

/** So many within so many seconds, from the first one on; `counts` says of what, and is kept as an HMAC only. */
export type Limit = {
  because: SendingLimit;
  counts: string;
  most: number;
  seconds: number;
  /** Not given back when nothing was sent: Vonage was asked all the same. */
  isKept?: true;
  /** Given back when the code is right, as the throttle of passwords does: who can prove it does no harm by it. */
  sparesProven?: true;
};

const hour = 60 * 60;
const day = 24 * hour;

/** Of an office's codes in a day, so many may go to any country but its own: where fraud is paid for. */
export const mostAbroad = (codesPerDay: number) => Math.max(50, Math.floor(codesPerDay / 5));

/** All offices' codes to one country in a day: no office's own limit was made for a fault in all of them. */
export const mostToCountry = 20_000;

/** From one network in an hour, right codes aside: whole offices sit behind one address. */
export const mostPerNetwork = 300;

/** One account in an hour, whatever came of them: each is a request to Vonage. */
export const mostAsked = 40;

/**
 * X6: everything that one sending is counted in. `home` is the office's own country, ISO 3166-1 alpha-2. Whoever adds a
 * number may be a stranger to it: all who do get only a small part of what its owner has to sign in with.
 */
export function limitsOf(order: Sending, home: string): Limit[] {
  const { number, accountId, attemptId, officeId, codesPerDay } = order;
  const { country } = prefixesOf(number);
  const abroad = country === home ? codesPerDay : mostAbroad(codesPerDay);
  const office = `office|${officeId}`;
  const network = `network|${networkOf(order.address)}`;
  const spared: Limit[] = [
    { because: 'number', counts: `number|hour|${number}`, most: 10, seconds: hour },
    { because: 'number', counts: `number|day|${number}`, most: 30, seconds: day },
    { because: 'account', counts: `account|hour|${accountId}`, most: 10, seconds: hour },
    { because: 'account', counts: `account|day|${accountId}`, most: 20, seconds: day },
    { because: 'network', counts: network, most: mostPerNetwork, seconds: hour },
  ];
  if (!order.isOwn)
    spared.push(
      { because: 'number', counts: `new|hour|${number}`, most: 3, seconds: hour },
      { because: 'number', counts: `new|day|${number}`, most: 5, seconds: day },
    );
  return [
    ...spared.map((limit) => ({ ...limit, sparesProven: true as const })),
    { because: 'account', counts: `asked|hour|${accountId}`, most: mostAsked, seconds: hour, isKept: true },
    { because: 'attempt', counts: `attempt|${attemptId}`, most: 5, seconds: day },
    { because: 'office', counts: office, most: codesPerDay, seconds: day },
    { because: 'country', counts: `${office}|${country}`, most: abroad, seconds: day },
    { because: 'country', counts: `country|${country}`, most: mostToCountry, seconds: day },
  ];
}

/** What a row counts. Times in milliseconds since 1970. */
export type Count = { sent: number; startedAt: number };

/** True when its time is over, or nothing was counted yet: the next sending begins it anew. */
export const beginsAnew = ({ sent, startedAt }: Count, { seconds }: Limit, now: number) =>
  sent === 0 || startedAt + seconds * 1000 <= now;

/** Why a limit lets no further sending through; undefined when it does. */
export function refusalBy(limit: Limit, count: Count, now: number): SendingRefusal | undefined {
  const begins = beginsAnew(count, limit, now);
  if ((begins ? 0 : count.sent) < limit.most) return undefined;
  return { because: limit.because, until: (begins ? now : count.startedAt) + limit.seconds * 1000 };
}

/**
 * How many of an office's codes to new numbers of one prefix were sent and proven since `startedAt`. Times as above.
 * Codes to verified numbers are neither watched nor stopped: they say nothing of fraud, which needs numbers of its own,
 * a stolen password's are bounded by the account's limits, and codes asked for in vain must not lock an office out.
 */
export type Watched = Count & { prefix: string; proven: number; stoppedUntil: number | null };

/** The watch looks at an hour, and stops for a day. Seconds. */
export const watchSeconds = hour;
export const stopSeconds = day;

export function refusalByWatch({ stoppedUntil }: Watched, now: number): SendingRefusal | undefined {
  return stoppedUntil !== null && stoppedUntil > now
    ? { because: 'stopped', until: stoppedUntil }
    : undefined;
}

export const isStopped = (watched: Watched, now: number) => refusalByWatch(watched, now) !== undefined;

/** True when its hour is over: what was seen in it says nothing of the next sending. A stop outlives it. */
export const isStale = (watched: Watched, now: number) =>
  !isStopped(watched, now) && watched.startedAt + watchSeconds * 1000 <= now;

/**
 * As many unproven codes, with under a third proven, stop a prefix: ten to a block of numbers, fifty to a country, or
 * a twentieth of what the office sends in a day, so that a busy morning's codes, which are still being typed in, do not.
 */
export function unprovenToStop(prefix: string, order: Pick<Sending, 'number' | 'codesPerDay'>): number {
  return prefix === prefixesOf(order.number).block ? 10 : Math.max(50, Math.floor(order.codesPerDay / 20));
}

/** At least `from` unproven, with under a third proven. */
export const isTooMuch = ({ sent, proven }: Pick<Watched, 'sent' | 'proven'>, from: number) =>
  sent - proven >= from && proven * 3 < sent;

/** The watch after one more sending. */
export function watchAfter(watched: Watched, from: number, now: number): Watched & { stops: boolean } {
  const begun = isStale(watched, now)
    ? { ...watched, sent: 0, proven: 0, startedAt: now, stoppedUntil: null }
    : watched;
  const after = { ...begun, sent: begun.sent + 1 };
  return { ...after, stops: isTooMuch(after, from) };
}
