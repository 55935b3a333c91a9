import { beforeEach, expect, test, vi } from 'vitest';
import { passwordMatches } from '@/lib/crypto/slow-hash';

const events: string[] = [];
vi.mock('@node-rs/argon2', () => ({
  verify: async () => {
    events.push('hash');
    return true;
  },
}));

/** A clock that only goes on while the event loop is said to be at work (ms). */
let now = 1_000;
beforeEach(() => {
  events.length = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

/** Requests that take `each` ms of every turn of the event loop, as long as `goesOn` says so. */
async function occupyLoop(each: number, goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    now += each;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('while requests of those who are in already take up the event loop, nobody else is let in', async () => {
  const until = now + 30;
  const busy = occupyLoop(6, () => now < until).then(() => events.push('calm'));
  await Promise.all([busy, passwordMatches('phc', 'password')]);
  expect(events).toEqual(['calm', 'hash']);
});

test('but however long that goes on, the next one is let in after 50 ms', async () => {
  const began = now;
  const busy = occupyLoop(6, () => events.length === 0 && now < began + 1_000);
  expect(await passwordMatches('phc', 'password')).toBe(true);
  await busy;
  expect(now - began).toBeGreaterThanOrEqual(50);
  expect(now - began).toBeLessThan(100);
});

test('in a loop that keeps up, a hash begins at once', async () => {
  const began = now;
  const busy = occupyLoop(1, () => events.length === 0 && now < began + 1_000);
  await passwordMatches('phc', 'password');
  await busy;
  expect(now - began).toBeLessThan(10);
});
