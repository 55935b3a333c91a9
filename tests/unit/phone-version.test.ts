import { expect, test } from 'vitest';
import { versionOf } from '@/lib/web/phone-view';

const proven = {
  state: 'proven',
  problem: null,
  call: 'answered',
  wrong: 0,
  createdAt: 1_764_547_200_000,
} as const;

test('C7: a page that waits for a phone goes on by itself also when the call before came to the very same', () => {
  expect(versionOf(proven)).toBe(versionOf({ ...proven }));
  expect(versionOf({ ...proven, createdAt: proven.createdAt + 1 })).not.toBe(versionOf(proven));
  expect(versionOf({ ...proven, state: 'running' })).not.toBe(versionOf(proven));
});
