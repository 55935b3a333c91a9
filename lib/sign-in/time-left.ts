import { type TimeLeft, untilClock } from '@/lib/session/time-left';
import type { Attempt } from './attempt';

/** What of an attempt says how long its page works. */
export type Timed = Pick<
  Attempt,
  'shown' | 'now' | 'expiresAt' | 'mayGetMoreTime' | 'pendingUntil' | 'pendingTriesLeft'
> & { office: { timeZone: string } };

/** How long the page works that shows an attempt, or the QR code on it; null when nothing is open any more. */
export function attemptTimeLeft(attempt: Timed): TimeLeft | null {
  const { shown, now, expiresAt, pendingUntil, office } = attempt;
  if (shown.state === 'ready' || shown.state === 'closed' || shown.state === 'refused') return null;
  const isQr = shown.state === 'proving' && attempt.pendingTriesLeft && (pendingUntil ?? 0) > now;
  const end = isQr ? Math.min(expiresAt, pendingUntil ?? 0) : expiresAt;
  return {
    left: Math.max(0, end - now),
    until: untilClock(office.timeZone, end),
    movable: attempt.mayGetMoreTime && shown.state !== 'confirmed',
    what: isQr ? 'qr' : 'page',
  };
}
