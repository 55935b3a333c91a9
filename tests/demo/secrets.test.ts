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

test('a demo from before codes by phone keeps its keys and gets those for them, once', async () => {
  const dataDir = await temporaryFolder();
  const file = path.join(dataDir, 'secrets.json');
  const { vonage: _, ...before } = JSON.parse(await drawn(dataDir, file));
  await writeFile(file, JSON.stringify(before));

  const upgraded = await demoSecrets(dataDir);
  expect(upgraded.authSecret).toBe(before.authSecret);
  expect(upgraded.vonage.privateKey).toContain('PRIVATE KEY');
  expect(upgraded.vonage.signatureSecret.length).toBeGreaterThanOrEqual(43);
  expect(await demoSecrets(dataDir)).toEqual(upgraded);
  expect((await stat(file)).mode & 0o077).toBe(0);
});

async function drawn(dataDir: string, file: string) {
  await demoSecrets(dataDir);
  return readFile(file, 'utf8');
}

const key = Buffer.alloc(32).toString('base64');
test.each([
  `{"authSecret":"${'a'.repeat(44)}","secretKeys":[{"id":"demo","key":"${key}"}],"vonage":{"applicationId":"x"}}`,
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
