import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Database } from '@/db/connection';
import { config, installConfig } from '@/lib/config';
import { countSealed, findUnopened, rotateSecrets } from '@/lib/crypto/rotate';
import { sealedColumns } from '@/lib/crypto/rotate-columns';
import { type BoxKey, open, seal } from '@/lib/crypto/secret-box';
import { drawSecret } from '@/lib/factor/authenticator/totp';
import { testDatabase, testDatabaseUrl } from '../setup/database';
import type { Person } from '../setup/people';
import { codeOf } from './app';
import { testClock } from './clock';
import { begin, pair, prove, saveCodes, secretKeys, showKey, signIn } from './journey';
import { hold, untilWaiting } from './locks';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const first: BoxKey = { id: 'k1', key: randomBytes(32) };
const second: BoxKey = { id: 'k2', key: randomBytes(32) };
const [before, ring] = [[first], [second, first]];
/** What the portals run with, from now on. */
const portalsHave = (secretKeys: BoxKey[]) => installConfig({ ...config(), secretKeys });
portalsHave(before);

const minutes = 60;
const older = async () => (await countSealed(db)).filter(({ keyId }) => keyId !== second.id);
/** Whoever was in the middle of something has left it, and no other test's rows are counted. */
const everythingIsOver = () => clock.forward(25 * minutes);

type SealedRow = { place: string; id: string; owner: string; sealed: string };

async function sealedRows(): Promise<SealedRow[]> {
  const tables = sealedColumns.map(
    ({ table, column }) => db.$client<SealedRow[]>`
      select ${`${table}.${column}`} as place, id, account_id as owner, ${db.$client(column)} as sealed
        from ${db.$client(table)} where ${db.$client(column)} is not null order by id`,
  );
  return (await Promise.all(tables)).flat();
}

type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string };

/** `npm run keys:rotate` in a process of its own. */
function command(keys: readonly BoxKey[], ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/keys-rotate.ts', ...args], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      DATABASE_URL: testDatabaseUrl(),
      PORTAL_URL: 'http://localhost:3000',
      AUTH_SECRET: randomBytes(32).toString('base64'),
      SECRET_KEYS: keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(),
      SMTP_URL: 'smtp://127.0.0.1:1',
    },
  });
  let out = '';
  const began = new Promise<void>((resolve) => {
    const hear = (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('sealed anew')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => resolve());
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, out })),
  );
  return { began, ended, kill: () => child.kill('SIGKILL') };
}

/** The database, but something happens each time that the rotation has read and is about to write. */
function withEvent(event: () => Promise<unknown>): Database {
  const client = new Proxy(db.$client, {
    apply: (target, self, args: [TemplateStringsArray]) =>
      args[0][0]?.includes('with given as')
        ? event().then(() => Reflect.apply(target, self, args))
        : Reflect.apply(target, self, args),
  });
  return Object.assign(Object.create(db) as Database, { $client: client });
}

async function mailTo(person: Person, token: string, keys = before): Promise<string> {
  const [mail] = await db.$client<{ id: string }[]>`
    insert into mail (account_id, kind, to_address, sealed_token)
    values (${person.accountId}, 'test', ${person.email}, ${seal(keys, person.accountId, token)}) returning id`;
  return mail?.id ?? '';
}

test('no text column can be sealed without the rotation knowing it', async () => {
  const named = await db.$client`
    select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and data_type = 'text' and column_name ~ '^(sealed|pending)_'`;
  const byName = (a: { table: string; column: string }, b: typeof a) =>
    `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`);
  const known = sealedColumns.map(({ table, column }) => ({ table, column }));
  expect([...named].sort(byName as never)).toEqual(known.sort(byName));
});

describe('a rotation', () => {
  test('leaves no secret under an older key, loses none, and each opens with the new key alone for its owner', async () => {
    const person = await makePerson({ enrolled: true });
    await makePerson({ enrolled: true });
    const left = await makePerson();
    await showKey(db, (await begin(db, left)).holder);
    const another = await begin(db, await makePerson());
    await pair(db, another.holder, codeOf(await showKey(db, another.holder), clock.step));
    await mailTo(person, 'the token of a link');
    const [changing] = await db.$client<{ id: string }[]>`
      update attempt set pending_change = ${seal(before, left.accountId, '{"kind":"name"}')}
       where account_id = ${left.accountId} returning id`;
    expect(changing).toBeDefined();
    await everythingIsOver();
    const was = await sealedRows();
    expect([...new Set(was.map(({ place }) => place))].sort()).toEqual(
      sealedColumns.map(({ table, column }) => `${table}.${column}`).sort(),
    );

    expect(await rotateSecrets(db, ring)).toEqual({ resealed: was.length, unopened: [] });
    const is = await sealedRows();
    for (const [at, { sealed, owner, ...row }] of is.entries()) {
      expect(row).toEqual({ place: was[at]?.place, id: was[at]?.id });
      expect(open([second], owner, sealed)).toBe(open(before, owner, was[at]?.sealed ?? ''));
      expect(() => open([second], crypto.randomUUID(), sealed)).toThrow('another owner');
    }
    expect(await older()).toEqual([]);
    expect((await rotateSecrets(db, ring)).resealed, 'nothing to do the second time').toBe(0);
    // A portal that still has the old key in front reads them, too.
    portalsHave([first, second]);
    await signIn(db, clock, person);
    portalsHave(before);
  });

  test('leaves set-ups under way alone: codes on the screen are confirmed, a shown QR code is coupled, and the next run takes them', async () => {
    const [scanning, saving] = [await makePerson(), await makePerson()];
    const [scan, save] = [await begin(db, scanning), await begin(db, saving)];
    const [key, otherKey] = [await showKey(db, scan.holder), await showKey(db, save.holder)];
    await pair(db, save.holder, codeOf(otherKey, clock.step));
    portalsHave(ring);
    await rotateSecrets(db, ring);
    const inUse = (await older()).map(({ until, ...count }) => ({
      ...count,
      in: (until ?? 0) / 1000 - clock.seconds,
    }));
    expect(inUse).toEqual([
      { table: 'attempt', column: 'pending_secret', keyId: 'k1', rows: 1, inUse: 1, in: 21 * minutes },
      { table: 'attempt', column: 'sealed_codes', keyId: 'k1', rows: 1, inUse: 1, in: 11 * minutes },
    ]);

    await saveCodes(db, save.holder);
    // And one that runs between the code being found right and the app being coupled.
    const account = await hold(
      db,
      (sql) => sql`select from account where id = ${scanning.accountId} for no key update`,
    );
    const coupled = pair(db, scan.holder, codeOf(key, clock.step));
    await untilWaiting(db, 1);
    await rotateSecrets(db, ring);
    await account.release();
    expect(await coupled).toMatchObject({ kind: 'connected' });
    expect(await older(), 'as it was on the attempt').toMatchObject([
      { table: 'authenticator', column: 'sealed_secret', keyId: 'k1', rows: 1, inUse: 0 },
    ]);
    expect((await rotateSecrets(db, ring)).resealed).toBe(1);
    expect(await older()).toEqual([]);
    portalsHave(before);
  });

  test('never undoes what the portal changed between its reading and its writing', async () => {
    const person = await makePerson();
    const [sent, renewed, same] = [
      await mailTo(person, 'sent meanwhile'),
      await mailTo(person, 'drawn anew meanwhile'),
      await mailTo(person, 'as it was'),
    ];
    const portal = withEvent(async () => {
      await db.$client`update mail set state = 'sent', sealed_token = null where id = ${sent}`;
      const fresh = seal(ring, person.accountId, 'the newer one');
      await db.$client`update mail set sealed_token = ${fresh} where id = ${renewed}`;
    });
    expect(await rotateSecrets(portal, ring)).toEqual({ resealed: 1, unopened: [] });
    const rows = await db.$client<{ id: string; sealed: string | null }[]>`
      select id, sealed_token as sealed from mail where account_id = ${person.accountId}`;
    const tokens = rows.map(({ id, sealed }) => [id, sealed && open([second], person.accountId, sealed)]);
    expect(Object.fromEntries(tokens)).toEqual({
      [sent]: null,
      [renewed]: 'the newer one',
      [same]: 'as it was',
    });
  });

  test('does not wait for a row that somebody holds, and a later run takes it', async () => {
    const person = await makePerson();
    const [held, free] = [await mailTo(person, 'held'), await mailTo(person, 'free')];
    const holder = await hold(db, (sql) => sql`select from mail where id = ${held} for no key update`);
    expect((await rotateSecrets(db, ring)).resealed).toBe(1);
    await holder.release();
    expect(await older()).toMatchObject([{ table: 'mail', rows: 1 }]);
    expect((await rotateSecrets(db, ring)).resealed).toBe(1);
    expect(free).not.toBe(held);
  });
});

describe('npm run keys:rotate', () => {
  test('reports a secret that no key opens by its row, deletes nothing, rotates the rest, and ends with 1', async () => {
    const person = await makePerson();
    const lost: BoxKey = { id: 'k0', key: randomBytes(32) };
    const [gone, altered, sound] = [
      await mailTo(person, 'lost', [lost]),
      await mailTo(person, 'altered'),
      await mailTo(person, 'sound'),
    ];
    await db.$client`update mail set sealed_token = 'k1.' || repeat('A', 60) where id = ${altered}`;
    const was = new Map((await sealedRows()).map((row) => [row.id, row.sealed]));

    const ended = await command(ring).ended;
    expect(ended.out).toContain(`mail ${gone}, sealed_token (sealed with a key that is not in the ring)`);
    expect(ended.out).toContain(`mail ${altered}, sealed_token (altered, or another owner)`);
    expect(ended.out).toContain('mail.sealed_token: 1 secret under k0');
    expect(ended.out).not.toContain('can be removed');
    expect(ended.code).toBe(1);
    const is = new Map((await sealedRows()).map((row) => [row.id, row.sealed]));
    expect([is.get(gone), is.get(altered)]).toEqual([was.get(gone), was.get(altered)]);
    expect(open([second], person.accountId, is.get(sound) ?? '')).toBe('sound');
    await db.$client`delete from mail where id in (${gone}, ${altered})`;
  });

  test('with --check it changes nothing and ends with 1 while anything is on an older key, with 0 once the key may go', async () => {
    const person = await makePerson({ enrolled: true });
    const begun = await begin(db, await makePerson());
    await showKey(db, begun.holder);
    const was = await sealedRows();
    const unsure = await command(ring, '--check').ended;
    expect(unsure.out).toContain('authenticator.sealed_secret: 1 secret under k1');
    expect(unsure.out).toContain('1 secret can be sealed anew');
    expect(unsure.code).toBe(1);
    expect(await sealedRows()).toEqual(was);

    const early = await command(ring).ended;
    const until = new Date((clock.seconds + 21 * minutes) * 1000).toISOString();
    expect(early.out).toContain(`1 secret under k1 is in use by people at this moment`);
    expect(early.out).toContain(`run this again after ${until}`);
    expect(early.code).toBe(1);

    await everythingIsOver();
    expect((await command(ring).ended).out).toContain('The key k1 can be removed from SECRET_KEYS now.');
    const sure = await command(ring, '--check').ended;
    expect(sure.out).toContain('Nothing is sealed with a key older than k2. The key k1 can be removed');
    expect(sure.code).toBe(0);
    portalsHave([second]);
    await signIn(db, clock, person);
    portalsHave(before);
  });
});

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

const kills = 20;
const atOnce = 2;
const mostRounds = kills;

test('a rotation killed at 20 random moments under load: every secret still opens, none is left on the old key at the end', {
  timeout: 90_000,
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
