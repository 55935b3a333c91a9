import { readFileSync } from 'node:fs';
import { demoDatabaseLog } from '../setup/demo-database';
import { runFile } from '../setup/run';
import { leaks } from './support/leaks';
import { rememberedSecrets } from './support/remember';
import { seenScreens, sharedQuestions } from './support/screen';
import { expect, test } from './support/test';

test('attack: reading the log. No password, code, key or token of the run stands in it', async ({
  portal,
}) => {
  const secrets = rememberedSecrets();
  if (process.env.VESTIBULE_WHOLE_RUN) expect(secrets.length).toBeGreaterThan(0);

  const portals = readFileSync(runFile('log'), 'utf8');
  expect(portals.length, 'a server that writes nothing proves nothing').toBeGreaterThan(0);
  expect(leaks(portals, secrets), 'in what the portals wrote').toEqual([]);
  expect(leaks(await demoDatabaseLog(portal.dataDir), secrets), 'in what PostgreSQL wrote').toEqual([]);
});

test('nothing that the tests did to the portal they share made it fail', ({ portal }) => {
  const lines = readFileSync(runFile('log'), 'utf8').split('\n');
  const failures = lines.filter(
    (line) => line.includes(`"pid":${portal.pid},`) && line.includes('"level":"error"'),
  );
  expect(failures).toEqual([]);
});

test('no two screens ask under the same heading', () => {
  const screens = seenScreens();
  if (process.env.VESTIBULE_WHOLE_RUN) expect(screens.length).toBeGreaterThan(0);
  expect(sharedQuestions(screens)).toEqual([]);
});
