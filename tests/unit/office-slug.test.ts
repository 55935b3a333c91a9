import { expect, test } from 'vitest';
import { readSlug } from '@/lib/office/slug';

test('a neighbouring host plants an office cookie: what no office can be called never reaches the database', () => {
  for (const planted of [
    '\0',
    'a\0b',
    '',
    'Noord',
    "' or 1=1",
    'a'.repeat(64),
    'noord\n',
    ['noord'],
    undefined,
    7,
  ]) {
    expect(readSlug(planted), JSON.stringify(planted)).toBeUndefined();
  }
  expect(readSlug('noord-1')).toBe('noord-1');
});
