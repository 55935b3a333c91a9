import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { demoSecrets } from '../../lib/demo/secrets';
import { temporaryFolder } from './portals';

test('the keys are drawn once, differ between demos, and only their owner can read them', async () => {
  const [one, other] = [await temporaryFolder(), await temporaryFolder()];
  const first = await demoSecrets(one);

  expect(await demoSecrets(one)).toEqual(first);
  expect(first.authSecret.length).toBeGreaterThanOrEqual(43);
  expect(first.secretKeys.map(({ key }) => key.length)).toEqual([32]);
  expect((await stat(path.join(one, 'secrets.json'))).mode & 0o077).toBe(0);

  const second = await demoSecrets(other);
  expect(second.authSecret).not.toBe(first.authSecret);
  expect(second.secretKeys[0]?.key.equals(first.secretKeys[0]?.key as Buffer)).toBe(false);
});

test.each([
  '',
  '{"authSecret":"',
  '{"authSecret":"short","secretKeys":[]}',
  `{"authSecret":"${'a'.repeat(44)}","secretKeys":[{"id":"demo","key":"AAAA"}]}`,
])('a damaged file is told, never replaced by new keys that would open nothing: %j', async (damaged) => {
  const dataDir = await temporaryFolder();
  const file = path.join(dataDir, 'secrets.json');
  await writeFile(file, damaged);

  await expect(demoSecrets(dataDir)).rejects.toMatchObject({
    name: 'DemoError',
    message: expect.stringContaining(`${file} is damaged`),
  });
  expect(await readFile(file, 'utf8')).toBe(damaged);
});
