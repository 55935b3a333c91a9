import { readFileSync } from 'node:fs';
import { runFile } from '../setup/run';
import { leaks } from './support/leaks';
import { rememberedSecrets } from './support/remember';
import { seenScreens, sharedQuestions } from './support/screen';
import { expect, test } from './support/test';

/** Everything the portals of this run wrote. */
function serverLog(): string {
  return readFileSync(runFile('log'), 'utf8');
}

test('attack: reading the log. No password, code, key or token of the run stands in it', () => {
  const secrets = rememberedSecrets();
  if (process.env.VESTIBULE_WHOLE_RUN) expect(secrets.length).toBeGreaterThan(0);
  expect(serverLog().length, 'a server that writes nothing proves nothing').toBeGreaterThan(0);
  expect(leaks(serverLog(), secrets)).toEqual([]);
});

test('no two screens ask under the same heading', () => {
  const screens = seenScreens();
  if (process.env.VESTIBULE_WHOLE_RUN) expect(screens.length).toBeGreaterThan(0);
  expect(sharedQuestions(screens)).toEqual([]);
});
