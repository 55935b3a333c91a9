import type { Database } from '@/db/connection';
import type { BoxKey } from '@/lib/crypto/secret-box';
import { remindDeciders } from '@/lib/method-request/remind';
import { settleResets } from '@/lib/support/take-effect';
import { tellOfFailedProofs } from './failed-proofs';
import { remindOfGrace } from './grace-reminder';

/** How often one look asks for the next few applications at most. */
const mostRounds = 20;

/**
 * Writes the notices that are due by the calendar rather than by what somebody did, and does what is due of resets. Any number of
 * processes may do it at once, as often as they like: each reminder is written once.
 */
export async function remind(db: Database, keys: readonly BoxKey[]): Promise<void> {
  // First: its mails are waited for, and promised for a certain time.
  await settleResets(db, keys);
  for (let round = 0; round < mostRounds && (await tellOfFailedProofs(db)) > 0; round += 1);
  await remindOfGrace(db);
  for (let round = 0; round < mostRounds && (await remindDeciders(db.$client)) > 0; round += 1);
}

/**
 * Calls `remind` in the background, at most so often; the first time within that time, so that processes which begin together
 * do not all look in the same moment.
 */
export function openReminders(
  db: Database,
  keys: readonly BoxKey[],
  everyMs: number,
  troubled: (error: unknown) => void,
) {
  let dueAt = performance.now() + Math.random() * everyMs;
  let running: Promise<void> | undefined;
  return {
    /** Begins, when it is time and the last one has ended. */
    look(): void {
      if (running || performance.now() < dueAt) return;
      dueAt = performance.now() + everyMs;
      running = remind(db, keys)
        .catch(troubled)
        .finally(() => {
          running = undefined;
        });
    },
    /** Returns when what it has begun is done. */
    ended: (): Promise<void> => running ?? Promise.resolve(),
  };
}
