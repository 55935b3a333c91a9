import { performance } from 'node:perf_hooks';
import { beforeEach, expect, test, vi } from 'vitest';
import { passwordMatches } from '@/lib/crypto/slow-hash';

const events: string[] = [];
vi.mock('@node-rs/argon2', () => ({
  verify: async () => {
    events.push('hashed');
    return true;
  },
}));

/** A clock that only goes on while the event loop is said to be at work or idle (ms). */
let now = 1_000;
let idle = 0;
beforeEach(() => {
  events.length = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(performance, 'eventLoopUtilization').mockImplementation(() => ({
    idle,
    active: now - idle,
    utilization: 1,
  }));
});

/** Requests that take up the event loop, with no idle moment, as long as `goesOn` says so. */
async function occupyLoop(goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    now += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  idle += 1;
}

test('while requests of those who are in already take up the event loop, nobody else is let in', async () => {
  const until = now + 30;
  const busy = occupyLoop(() => now < until).then(() => events.push('calm'));
  const letIn = passwordMatches('phc', 'password').then(() => events.push('let in'));
  await Promise.all([busy, letIn]);
  expect(events).toEqual(['hashed', 'calm', 'let in']);
});

test('but people are let in however long that goes on', async () => {
  const began = now;
  let isIn = false;
  const busy = occupyLoop(() => !isIn && now < began + 100_000);
  isIn = await passwordMatches('phc', 'password');
  await busy;
  expect(now - began).toBeGreaterThanOrEqual(100);
  expect(now - began).toBeLessThan(100_000);
});
