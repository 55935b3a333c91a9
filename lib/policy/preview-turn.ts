import pLimit, { type LimitFunction } from 'p-limit';

/** More waiting than this and a newcomer is told "busy" at once: some two seconds' work for offices of 100,000 people. */
const longestQueue = 8;

// One gate per process (Next bundles this module once per route). A preview asks for up to seven of the pool's connections
// at once, a piece of its file for one: taken one after the other, they always leave some to those who sign in.
const shared = globalThis as typeof globalThis & { __vestibulePreviewGate?: LimitFunction };

/** Waits until no other preview, or piece of a file, is being read by this process. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  shared.__vestibulePreviewGate ??= pLimit(1);
  return shared.__vestibulePreviewGate(work);
}

/** The same; `busy`, and no work, where too many wait already. */
export async function inTurnOrBusy<T>(work: () => Promise<T>): Promise<T | 'busy'> {
  const waiting = shared.__vestibulePreviewGate?.pendingCount ?? 0;
  return waiting >= longestQueue ? 'busy' : inTurn(work);
}
