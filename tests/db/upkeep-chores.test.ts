import { describe, expect, test } from 'vitest';
import { auditDays } from '@/lib/audit/retention';
import { chores } from '@/lib/upkeep/chores';
import { type ChoreName, type Retention, retention } from '@/lib/upkeep/retention';
import { choreOnce } from '@/lib/upkeep/upkeep';
import { testDatabase } from '../setup/database';
import { makeAdmin } from './inviting';
import { attemptOf, eventOf, leftovers } from './leftovers';
import { hold } from './locks';
import { makePerson } from './people';

const db = await testDatabase();
const sql = db.$client;

const names = Object.keys(retention) as ChoreName[];
const run = (name: ChoreName, batch?: number) => choreOnce(db, name, chores[name], batch);
const minutesOf = (name: ChoreName) => {
  const kept: Retention = retention[name];
  return 'days' in kept ? kept.days * 24 * 60 : kept.minutes;
};

describe('what is over goes when its time has come, and not before', () => {
  test.each(names)('%s', async (name) => {
    // What the chores before it have left over.
    while (await run(name));
    const [one, other] = [await makeAdmin(), await makeAdmin()];
    const minutes = minutesOf(name);
    const old = await leftovers[name](one, minutes + 5);
    const young = await leftovers[name](other, Math.max(minutes - 5, -5));
    expect(await run(name)).toBe(1);
    expect(await old.isThere()).toBe(false);
    expect(await young.isThere()).toBe(true);
    expect(await run(name), 'and only once').toBe(0);
  });

  test('the database keeps events for as long as the code says', async () => {
    const rows = await sql<{ kind: string; days: number }[]>`
      select kind, audit_days(kind) as days from unnest(${Object.keys(auditDays)}::text[]) as k (kind)`;
    expect(Object.fromEntries(rows.map(({ kind, days }) => [kind, days]))).toEqual(auditDays);
    expect(new Set(Object.values(auditDays))).toEqual(
      new Set([retention.everydayEvents.days, retention.events.days]),
    );
  });
});

describe('what something else holds on to stays until that is gone', () => {
  const day = 24 * 60;

  test('a sign-in with a question to a phone, a notice with a mail, a session with an attempt', async () => {
    const person = await makePerson({ requirement: 'off' });
    const attempt = await attemptOf(person, 3 * day);
    await sql`
      insert into challenge (attempt_id, account_id, purpose, method, number, expires_at)
      values (${attempt}, ${person.accountId}, 'prove', 'sms', '+31612345678', now() - interval '3 days')`;
    await run('attempts');
    expect(await sql`select 1 from attempt where id = ${attempt}`).toHaveLength(1);
    expect(await sql`select 1 from challenge where attempt_id = ${attempt}`).toHaveLength(1);
    await run('challenges');
    await run('attempts');
    expect(await sql`select 1 from attempt where id = ${attempt}`).toHaveLength(0);

    const [notice] = await sql<{ id: string }[]>`
      insert into notice (account_id, kind, created_at, mailed_at)
      values (${person.accountId}, 'password-changed', now() - interval '91 days', now()) returning id`;
    await sql`
      insert into mail (account_id, notice_id, kind, to_address, state, created_at)
      values (${person.accountId}, ${notice?.id ?? ''}, 'password-changed', 'x', 'queued', now() - interval '91 days')`;
    await run('mails');
    expect(await run('notices'), 'its mail is still tried').toBe(0);
  });

  test('a mail that waits, a file that runs, an application that is open or granted, an event that is not sealed', async () => {
    const admin = await makeAdmin();
    const { accountId, officeId } = admin;
    const left = await leftovers.mails(admin, 400 * day);
    await sql`update mail set state = 'queued' where account_id = ${accountId}`;
    await run('mails');
    expect(await left.isThere()).toBe(true);

    const file = await leftovers.importLines(admin, 400 * day);
    await sql`update people_import set state = 'running' where office_id = ${officeId}`;
    await run('importLines');
    await run('imports');
    expect(await file.isThere()).toBe(true);

    for (const state of ['pending', 'completed']) {
      const request = await leftovers.requests(admin, 1_000 * day);
      await sql`update method_request set state = ${state}::method_request_state where account_id = ${accountId}`;
      await run('requests');
      expect(await request.isThere(), state).toBe(true);
      await sql`delete from method_request where account_id = ${accountId}`;
    }

    await eventOf('session.started', admin, 500 * day, false);
    expect(await run('everydayEvents')).toBe(0);
    // Three years are over for it, too, and one that is kept for as long stands before it.
    await eventOf('app.added', admin, 2_000 * day, false);
    expect(await run('events')).toBe(0);
  });

  test('a number that is stopped, and a password that has to wait', async () => {
    const person = await makePerson({ requirement: 'off' });
    const watch = await leftovers.sendingWatches(person, 3 * day);
    await sql`update sending_watch set stopped_until = now() + interval '1 hour' where office_id = ${person.officeId}`;
    expect(await run('sendingWatches')).toBe(0);
    expect(await watch.isThere()).toBe(true);
    const throttle = await leftovers.passwordThrottles(person, 3 * day);
    await sql`update password_throttle set wait_until = now() + interval '1 hour'`;
    expect(await run('passwordThrottles')).toBe(0);
    expect(await throttle.isThere()).toBe(true);
  });
});

test('when somebody last signed in is still known once the session is gone', async () => {
  const person = await makePerson({ requirement: 'off' });
  for (const days of [100, 200, 150]) await leftovers.sessions(person, days * 24 * 60);
  const [before] =
    await sql`select max(activated_at)::text as at from session where account_id = ${person.accountId}`;
  while ((await run('sessions', 2)) === 2);
  expect(await sql`select 1 from session where account_id = ${person.accountId}`).toHaveLength(0);
  const [after] = await sql`select last_sign_in_at::text as at from account where id = ${person.accountId}`;
  expect(after).toEqual(before);
});

test('nobody is waited for: what somebody holds is left, and goes the next time', async () => {
  const person = await makePerson({ requirement: 'off' });
  const [held, free] = [await attemptOf(person, 5_000), await attemptOf(person, 5_000)];
  await leftovers.sessions(person, 200_000);
  const holder = await hold(db, (each) => each`select 1 from attempt where id = ${held} for update`);
  const owner = await hold(
    db,
    (each) => each`select 1 from account where id = ${person.accountId} for no key update`,
  );
  expect(await run('attempts')).toBe(1);
  expect(await run('sessions')).toBe(0);
  expect((await sql`select id from attempt where id in (${held}, ${free})`).map(({ id }) => id)).toEqual([
    held,
  ]);
  // As erasing an account does, which holds many of them in an order of its own.
  const events = [
    await eventOf('session.started', person, 500 * 24 * 60),
    await eventOf('app.added', person, 2_000 * 24 * 60),
  ];
  const eraser = await hold(
    db,
    (each) => each`select 1 from audit_event where id = any(${events}::int8[]) for update`,
  );
  expect(await run('everydayEvents')).toBe(0);
  expect(await run('events')).toBe(0);
  await holder.release();
  await owner.release();
  await eraser.release();
  expect(await run('attempts')).toBe(1);
  expect(await run('sessions')).toBe(1);
  expect(await run('everydayEvents')).toBe(1);
});
