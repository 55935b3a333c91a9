import { fileDatabase, poolSize } from './database';

/**
 * Runs `attempt` `times` times at once, each on its own, already open connection of the file's
 * database, and returns what each came to, in the order of their numbers.
 *
 * @throws AggregateError when any of them threw, once all are done
 */
export async function race<T>(times: number, attempt: (number: number) => Promise<T>): Promise<T[]> {
  if (times > poolSize) throw new RangeError(`at most ${poolSize} at once: the pool has no more connections`);
  await openConnections(times);
  const outcomes = await Promise.allSettled(Array.from({ length: times }, (_, number) => attempt(number)));
  const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${times} racers threw`);
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

// Opening a connection takes longer than most statements: unopened, the first racer would be done
// before the last one has dialled.
async function openConnections(count: number) {
  const { $client } = fileDatabase().db;
  const held = await Promise.all(Array.from({ length: count }, () => $client.reserve()));
  for (const connection of held) connection.release();
}
