import { expect, test } from 'vitest';
import { inTurn, inTurnOrBusy } from '@/lib/policy/preview-turn';

/** Work that takes until it is told to end. */
function work() {
  let end: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, take: () => isOver };
}

test('an admin who asks for one preview after the other leaves the database to those who sign in: one is made at a time, some wait, the rest are told at once', async () => {
  const first = work();
  let [running, most] = [0, 0];
  const make = async (until: Promise<void>) => {
    running += 1;
    most = Math.max(most, running);
    await until;
    running -= 1;
    return 'made' as const;
  };
  const begun = inTurnOrBusy(() => make(first.take()));
  await expect.poll(() => running).toBe(1);
  const asked = Array.from({ length: 12 }, () => inTurnOrBusy(() => make(Promise.resolve())));
  // A piece of a file that is under way waits its turn, however many there are.
  const piece = inTurn(() => make(Promise.resolve()));
  const told = await Promise.all(asked.slice(8));
  expect(told).toEqual(['busy', 'busy', 'busy', 'busy']);
  expect(running, 'while the first one is still being made').toBe(1);
  first.end();
  expect(await Promise.all([begun, ...asked.slice(0, 8), piece])).toEqual(Array(10).fill('made'));
  expect(most).toBe(1);
  expect(await inTurnOrBusy(async () => 'free again')).toBe('free again');
});

test('a preview that fails does not keep the next one waiting', async () => {
  await expect(inTurnOrBusy(() => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  expect(await inTurnOrBusy(async () => 'made')).toBe('made');
});
