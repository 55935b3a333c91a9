import { availableParallelism } from 'node:os';
import { expect, test, vi } from 'vitest';
import { passwordMatches, TooBusy } from '@/lib/crypto/slow-hash';

const atOnce = Math.max(1, availableParallelism() - 1);
const atWork: (() => void)[] = [];
vi.mock('@node-rs/argon2', () => ({
  verify: () =>
    new Promise<boolean>((resolve) => {
      atWork.push(() => resolve(true));
    }),
}));

const soon = () => new Promise((resolve) => setImmediate(resolve));

async function endAll(asked: Promise<unknown>[]): Promise<void> {
  const all = Promise.allSettled(asked);
  let ended = false;
  void all.then(() => {
    ended = true;
  });
  while (!ended) {
    for (const end of atWork.splice(0)) end();
    await soon();
  }
}

test('a crowd at the password leaves one core to those who are past it', async () => {
  const asked = Array.from({ length: 20 }, () => passwordMatches('phc', 'password'));
  await soon();
  expect(atWork).toHaveLength(atOnce);
  await endAll(asked);
  expect(await Promise.all(asked)).toEqual(Array(20).fill(true));
});

test('who would wait for two hundred others is told so at once', async () => {
  const asked = Array.from({ length: atOnce + 200 }, () => passwordMatches('phc', 'password'));
  await expect(passwordMatches('phc', 'password')).rejects.toThrow(TooBusy);
  await endAll(asked);
});
