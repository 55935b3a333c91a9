import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openMailbox } from '../../lib/demo/mailbox';
import { isRunning } from '../../lib/demo/running';
import { demoSecrets } from '../../lib/demo/secrets';
import { killPortal, postmasterOf, query, startPortal, temporaryFolder } from './portals';

/** As a person does it: `npm run demo:reset`. */
function reset(dataDir: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/demo-reset.ts'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, DEMO_DATA_DIR: dataDir },
      encoding: 'utf8',
    },
  );
  return { status, said: stdout + stderr };
}

test('demo:reset refuses while a portal runs; after a hard kill it ends what is left and removes the demo, nothing else', async () => {
  const dataDir = await temporaryFolder();
  await writeFile(path.join(dataDir, 'notes.txt'), 'mine');
  await mkdir(path.join(dataDir, 'postgresql'));
  const portal = await startPortal(dataDir);
  await demoSecrets(dataDir);
  await (await openMailbox(dataDir)).keep(Buffer.from('Subject: x\r\n\r\nx'), 'robin@person.example');
  const server = await postmasterOf(path.join(dataDir, 'postgres'));

  const refused = reset(dataDir);
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(/^Another portal is using the data folder/);
  expect(await query(portal.url, 'select 1 as one')).toEqual([{ one: 1 }]);

  await killPortal(portal.process);
  expect(reset(dataDir)).toMatchObject({ status: 0 });
  expect(isRunning(server)).toBe(false);
  expect((await readdir(dataDir)).sort()).toEqual(['notes.txt', 'postgresql']);
  expect(reset(dataDir)).toMatchObject({ status: 0, said: expect.stringContaining('was empty') });
});
