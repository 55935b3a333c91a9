import { setTimeout } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type Chore, chores } from './chores';

/** Rows at one go: some milliseconds' work, so that nobody waits for it. */
const defaultBatch = 500;
/** Batches at one go of a chore that has much to do; then the others have their turn. */
const defaultBatches = 20;

/**
 * The next batch of a chore. One process does it at a time: another one that asks meanwhile has nothing to do.
 * @returns how many rows it removed: as many as `batch` when there may be more; undefined while another process is at it
 */
export function choreOnce(
  db: Database,
  name: string,
  { remove }: Chore,
  batch = defaultBatch,
): Promise<number | undefined> {
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    const [turn] = await sql<{ mine: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtextextended(${`upkeep|${name}`}, 0)) as mine`;
    return turn?.mine ? (await remove(sql, batch)).count : undefined;
  });
}

export type UpkeepOptions = {
  db: Database;
  /** The database could not be asked, or a batch came to nothing; it goes on by itself. */
  troubled: (error: unknown) => void;
  /** The chores; all of them unless given. */
  list?: Record<string, Chore>;
  /** How long a minute is, in milliseconds. */
  minuteMs?: number;
  batch?: number;
  batches?: number;
};

export type Upkeep = {
  /** Finishes the batch under way and begins no other. */
  stop(): Promise<void>;
};

/**
 * Removes what is over from this process until it is stopped. Every portal process runs one, with one connection. Each looks at
 * moments of its own, drawn anew each time, the first one within a chore's whole interval: so processes which begin together
 * never come all at once, and those that meet at a chore leave it to one of them.
 */
export function startUpkeep(options: UpkeepOptions): Upkeep {
  const { db, troubled, list = chores, minuteMs = 60_000 } = options;
  const { batch = defaultBatch, batches = defaultBatches } = options;
  const stopping = new AbortController();

  const runs = Object.entries<Chore>(list).map(([name, chore]) => {
    const everyMs = chore.everyMinutes * minuteMs;
    return { name, chore, everyMs, dueAt: performance.now() + Math.random() * everyMs };
  });
  /** True when there is more to do. */
  const work = async (name: string, chore: Chore): Promise<boolean> => {
    for (let done = 0; done < batches && !stopping.signal.aborted; done += 1) {
      if ((await choreOnce(db, name, chore, batch)) !== batch) return false;
    }
    return true;
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      for (const run of runs) {
        if (stopping.signal.aborted || performance.now() < run.dueAt) continue;
        const isBusy = await work(run.name, run.chore).catch((error) => {
          troubled(error);
          return false;
        });
        const wait = isBusy ? Math.min(run.everyMs, minuteMs / 10) : run.everyMs;
        run.dueAt = performance.now() + wait * (2 / 3 + (2 / 3) * Math.random());
      }
      const next = Math.min(...runs.map(({ dueAt }) => dueAt));
      await pause(Math.max(0, next - performance.now()), stopping.signal);
    }
  };
  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Returns after so long, or at once when told; keeps no process alive. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { ref: false, signal }).catch(() => undefined);
