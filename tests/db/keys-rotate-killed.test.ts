import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findUnopened } from '@/lib/crypto/rotate';
import { type BoxKey, open, seal } from '@/lib/crypto/secret-box';
import { drawSecret } from '@/lib/factor/authenticator/totp';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { isThorough } from '../setup/thorough';
import { codeOf } from './app';
import { testClock } from './clock';
import { begin, pair, prove, secretKeys, showKey } from './journey';
import { makePerson } from './people';
import { before, command, minutes, older, portalsHave, ring, sealedRows, second } from './rotation';

const db = await testDatabase();
const clock = await testClock();
portalsHave(before);

/** Whoever was in the middle of something has left it. */
const everythingIsOver = () => clock.forward(25 * minutes);

/** Many secrets under the old key, so that a run has work to do. */
async function addCrowd(many: number): Promise<void> {
  const { accountId } = await makePerson();
  const sealed = Array.from({ length: many }, () => seal(before, accountId, drawSecret()));
  await db.$client`
    insert into authenticator (account_id, sealed_secret, last_step)
    select ${accountId}, sealed, 0 from unnest(${sealed}::text[]) as sealed`;
}

/** The secret of each app there is, by the row's id. */
async function apps(keys: readonly BoxKey[]): Promise<Map<string, string>> {
  const rows = (await sealedRows()).filter(({ place }) => place === 'authenticator.sealed_secret');
  return new Map(rows.map(({ id, owner, sealed }) => [id, open(keys, owner, sealed)]));
}

const onOldKey = async () => {
  const [row] = await db.$client<{ many: number }[]>`
    select count(*)::int as many from authenticator where starts_with(sealed_secret, 'k1.')`;
  return row?.many ?? 0;
};

const kills = isThorough ? 20 : 4;
const atOnce = 2;
const mostRounds = kills;

test('a rotation killed at random moments under load: every secret still opens, none is left on the old key at the end', {
  timeout: 240_000,
}, async () => {
  const enrolled = await many(12, () => makePerson({ enrolled: true }));
  // They look at a QR code that the old key sealed.
  const scanning = await many(mostRounds * atOnce, startScanning);
  await addCrowd(12_000);
  const was = await apps(ring);
  portalsHave(ring);

  const enrolledLater: Person[] = [];
  let [killed, proven] = [0, 0];
  for (let round = 0; killed < kills; round += 1) {
    expect(round, 'enough runs are hit while they work').toBeLessThan(mostRounds);
    if ((await onOldKey()) < 6_000) await addCrowd(6_000);
    const rotations = Array.from({ length: atOnce }, () => command(ring));
    // While they start, people get as far as the screen on which a secret matters.
    const proving = await Promise.all(
      enrolled.slice((round % 3) * 4, (round % 3) * 4 + 4).map(async (person) => ({
        person,
        ...(await begin(db, person)),
      })),
    );
    const pairing = [...scanning.splice(0, atOnce), await startScanning()];
    await Promise.all(rotations.map(({ began }) => began));

    const all = await Promise.all([
      ...proving.map(({ holder, person }) => prove(db, holder, codeOf(person.appKey, clock.step))),
      ...pairing.map(({ holder, key }) => pair(db, holder, codeOf(key, clock.step))),
      ...rotations.map(async ({ kill, ended }) => {
        await pause(randomInt(60));
        kill();
        // A run that had ended before was not hit.
        if ((await ended).signal === 'SIGKILL' && (await onOldKey()) > 0) killed += 1;
        return { kind: 'killed' };
      }),
    ]);
    expect(all.map(({ kind }) => kind)).toEqual([
      ...proving.map(() => 'right'),
      ...pairing.map(() => 'connected'),
      ...rotations.map(() => 'killed'),
    ]);
    proven += proving.length;
    for (const { person, key } of pairing) enrolledLater.push({ ...person, appKey: key });
    await clock.forward(10);
  }

  await everythingIsOver();
  const last = await command(ring).ended;
  expect(last.out).toContain('The key k1 can be removed from SECRET_KEYS now.');
  expect(last.code).toBe(0);
  expect(await older()).toEqual([]);
  portalsHave([second]);
  expect(await findUnopened(db, secretKeys())).toEqual([]);
  const is = await apps([second]);
  expect(Object.fromEntries(is)).toMatchObject(Object.fromEntries(was));
  expect([...is.values()]).toEqual(expect.arrayContaining(enrolledLater.map(({ appKey }) => appKey)));
  for (const person of [...enrolled.slice(-3), ...enrolledLater.slice(-3)]) {
    const { holder } = await begin(db, person);
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toMatchObject({ kind: 'right' });
  }
  expect([proven, enrolledLater.length].every((number) => number >= kills)).toBe(true);
});

async function startScanning() {
  const person = await makePerson();
  const { holder } = await begin(db, person);
  return { person, holder, key: await showKey(db, holder) };
}

async function many<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(await make());
  return made;
}
