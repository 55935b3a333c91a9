import { clockTime } from '@/lib/i18n/format';
import type { SessionTimes } from './session';

/**
 * How long a page may stay as it is. `left` in milliseconds, counted from when the server answered: a browser's
 * clock may be wrong, so it gets no moment to compare with. `until` is the same as clock time at the office ("14:32"),
 * which is written alike in all languages.
 */
export type TimeLeft = {
  left: number;
  until: string;
  /** Whether the person can get more time. */
  movable: boolean;
  /** What ends. */
  what: 'session' | 'page' | 'qr';
};

/** The office's clock time of a moment, rounded down: whoever acts before it is in time. */
export const untilClock = (timeZone: string, moment: number) => clockTime('en', timeZone, moment);

/** Less than this is not worth a press of a button (ms). */
const worthwhile = 60_000;

/** When a session ends if nothing is clicked, and whether a click would change that. */
export function sessionTimeLeft(timeZone: string, times: SessionTimes): TimeLeft {
  const { now, idleUntil, expiresAt } = times;
  const end = Math.min(idleUntil, expiresAt);
  return {
    left: Math.max(0, end - now),
    until: untilClock(timeZone, end),
    movable: expiresAt - end >= worthwhile,
    what: 'session',
  };
}
