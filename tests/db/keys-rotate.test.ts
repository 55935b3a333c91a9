import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Database } from '@/db/connection';
import { rotateSecrets } from '@/lib/crypto/rotate';
import { sealedColumns } from '@/lib/crypto/rotate-columns';
import { type BoxKey, open, seal } from '@/lib/crypto/secret-box';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { codeOf } from './app';
import { testClock } from './clock';
import { begin, pair, saveCodes, showKey, signIn } from './journey';
import { hold, untilWaiting } from './locks';
import { makePerson } from './people';
import { before, command, first, minutes, older, portalsHave, ring, sealedRows, second } from './rotation';

const db = await testDatabase();
const clock = await testClock();
portalsHave(before);

/** Whoever was in the middle of something has left it. */
const everythingIsOver = () => clock.forward(25 * minutes);

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

/** A mail to somebody who has no account: its invitation is the owner. */
async function invite(officeId: string, token: string): Promise<void> {
  await db.$client.begin(async (sql) => {
    const [made] = await sql<{ id: string }[]>`
      insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at)
      values (${officeId}, 'new@person.example', 'new@person.example', 'New', '{staff}', 'nl', now() + interval '7 days')
      returning id`;
    const id = made?.id ?? '';
    await sql`
      insert into mail (invitation_id, kind, to_address, sealed_token)
      values (${id}, 'invitation', 'new@person.example', ${seal(before, id, token)})`;
  });
}

test('no text column can be sealed without the rotation knowing it', async () => {
  const named = await db.$client`
    select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and data_type = 'text' and column_name ~ '^(sealed|pending)_'
       -- A number stands as it is wherever it stands: people are looked up by it.
       and column_name <> 'pending_number'`;
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
    await invite(person.officeId, 'the token of an invitation');
    const [changing] = await db.$client<{ id: string }[]>`
      update attempt set pending_change = ${seal(before, left.accountId, '{"kind":"name"}')}
       where account_id = ${left.accountId} returning id`;
    expect(changing).toBeDefined();
    await db.$client`
      insert into challenge (attempt_id, account_id, purpose, method, number, sealed_digits, expires_at)
      select id, account_id, 'prove', 'keypad-call', '+31612345678', ${seal(before, left.accountId, '482913')}, now()
        from attempt where account_id = ${left.accountId}`;
    await db.$client`
      insert into reset (office_id, account_id, scope, state, checks, reason, pass_hash, sealed_pass, pass_until)
      values (${person.officeId}, ${person.accountId}, 'all', 'handed', '{}', 'x', 'hash',
              ${seal(before, person.accountId, '0123456789ABCDEF')}, now() + interval '1 day')`;
    await everythingIsOver();
    const was = await sealedRows();
    expect([...new Set(was.map(({ place }) => place))].sort()).toEqual(
      sealedColumns.map(({ table, column }) => `${table}.${column}`).sort(),
    );

    // Pages so small that on some of them there is nothing to do.
    const pages = { batch: 2 };
    expect(await rotateSecrets(db, ring, pages)).toEqual({ resealed: was.length, unopened: [] });
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

  test('with --check it changes nothing and ends with 1 while anything is on an older key, with 0 once the key may go', {
    timeout: 60_000,
  }, async () => {
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
