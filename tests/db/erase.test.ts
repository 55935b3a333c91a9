import { describe, expect, test } from 'vitest';
import { readHistory } from '@/lib/audit/history';
import { verifyChain } from '@/lib/audit/verify';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { secretKeys } from './journey';
import { eventOf, leftovers, sealEvent } from './leftovers';
import { hold, untilWaiting } from './locks';
import { changeAs, makeAdmin, makeColleague } from './office-people';
import { makePerson } from './people';
import { sealAll } from './seals';
import { tables } from './tables';

const db = await testDatabase();
const sql = db.$client;

const erase = (admin: { accountId: string }, account: string) =>
  changeAs(admin, { kind: 'erase-account', account });

/** Somebody with something in every table, who was an admin once, and is deactivated. */
async function makeLeaver(admin: Awaited<ReturnType<typeof makeAdmin>>) {
  const person = await makeColleague(admin, {
    displayName: 'Renske Leaver',
    roles: ['staff', 'office-admin'],
    enrolled: true,
    phones: [{ number: '+31687654321', verifiedBy: 'sms' }],
  });
  for (const plant of Object.values(leftovers)) await plant(person, -5);
  const { accountId, officeId, email } = person;
  await sql`
    insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at, used_at)
    values (${officeId}, ${email}, ${email}, 'Renske Leaver', '{staff}', 'nl', now(), now())`;
  await sql`
    update people_import_line set email = ${` ${email.toUpperCase()} `}, display_name = 'Renske Leaver'
     where import_id = (select id from people_import where created_by = ${admin.accountId} limit 1)`;
  // What they did to others, and who hangs on them.
  const colleague = await makeColleague(admin, { managerId: accountId });
  await sql`update office set manager_id = ${accountId} where id = ${officeId}`;
  await changeAs(person, { kind: 'set-requirement', account: colleague.accountId, requirement: 'off' });
  await sql`
    insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven,
                                state, decided_by, decided_at)
    values (${officeId}, ${colleague.accountId}, 'application', 'sms', '+31612345678', 'mobile', 'no', false, true,
            'completed', ${accountId}, now())`;
  await sql`
    insert into reset (office_id, account_id, scope, state, checks, reason, asked_by, decided_by, ended_by)
    values (${officeId}, ${colleague.accountId}, 'all', 'used', '{}', 'lost', ${accountId}, ${accountId}, ${accountId})`;
  await sql`update account set deactivated_at = now() where id = ${accountId}`;
  return { person, colleague };
}

/** Every row of the database as text, by table. */
async function everything(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await sql<{ all: string | null }[]>`
      select string_agg(t::text, E'\n') as all from ${sql(name)} t`;
    texts.set(name, row?.all ?? '');
  }
  return texts;
}

const tablesWith = async (text: string) =>
  [...(await everything())].filter(([, rows]) => rows.includes(text)).map(([name]) => name);

describe('an account that is erased', () => {
  // Before the others, which plant links that are none.
  test('leaves a history of which audit:verify says that nothing was touched', async () => {
    const admin = await makeAdmin();
    const person = await makeColleague(admin, { roles: ['staff', 'office-admin'] });
    const colleague = await makeColleague(admin);
    await changeAs(person, { kind: 'set-requirement', account: colleague.accountId, requirement: 'off' });
    await eventOf('app.added', person, 10, false);
    await sql`update account set deactivated_at = now() where id = ${person.accountId}`;
    await sealAll();
    expect(await erase(admin, person.accountId)).toBe('done');
    await sealAll();
    const events = await sql`
      select 1 from audit_event
       where ${person.accountId} in (account_id, actor_id) and kind <> 'account.erased'`;
    const { tampering, erased } = await verifyChain(db, secretKeys());
    expect(tampering).toBeUndefined();
    expect(erased).toBe(events.length);
    expect(erased).toBeGreaterThan(1);
  });

  test('leaves nothing that leads to its person: only a number in the history, without address and details', async () => {
    const admin = await makeAdmin();
    await leftovers.importLines(admin, -5);
    const { person, colleague } = await makeLeaver(admin);
    const { accountId, email, userName } = person;
    for (const kind of ['email.changed', 'app.added']) {
      const id = await eventOf(kind, person, 10, false);
      await sealEvent(id);
    }
    const before = await sql<{ kind: string }[]>`
      select kind from audit_event where account_id = ${accountId} order by id`;
    expect(before.length).toBeGreaterThan(3);
    expect((await tablesWith(email)).length + (await tablesWith('Renske Leaver')).length).toBeGreaterThan(3);

    expect(await erase(admin, accountId)).toBe('done');
    for (const trace of [email, email.toUpperCase(), userName, 'Renske Leaver', '+31687654321']) {
      expect(await tablesWith(trace), trace).toEqual([]);
    }
    expect(await tablesWith(accountId)).toEqual(['audit_event', 'audit_seal']);
    const events = await sql`
      select kind, address, data from audit_event where account_id = ${accountId} order by id`;
    expect(events.map(({ kind }) => kind)).toEqual([...before.map(({ kind }) => kind), 'account.erased']);
    for (const { kind, address, data } of events.slice(0, -1)) {
      expect([kind, address, data]).toEqual([kind, null, {}]);
    }
    expect(events.at(-1), 'who did it and from where').toMatchObject({
      address: expect.any(String),
      data: {},
    });
    const [erased] = await sql`
      select actor_id, office_id from audit_event where account_id = ${accountId} and kind = 'account.erased'`;
    expect(erased).toEqual({ actor_id: admin.accountId, office_id: admin.officeId });

    // What they did to others is still known, but for where from.
    const [done] = await sql`
      select kind, address, data from audit_event where actor_id = ${accountId} and account_id = ${colleague.accountId}`;
    expect(done).toMatchObject({ kind: 'person.requirement-changed', address: null, data: { to: 'off' } });
    const { events: told } = await readHistory(db, colleague.accountId, 10, undefined, 'admin');
    expect(told.map(({ kind, actor }) => [kind, actor])).toContainEqual(['person.requirement-changed', null]);
    const [left] = await sql`
      select a.manager_id, (select count(*)::int from method_request where account_id = a.id) as requests,
             (select count(*)::int from reset where account_id = a.id and asked_by is null) as resets
        from account a where id = ${colleague.accountId}`;
    expect(left).toEqual({ manager_id: null, requests: 1, resets: 1 });
  });

  test('makes room: its addresses and user name can be anybody’s', async () => {
    const admin = await makeAdmin();
    const { person } = await makeLeaver(admin);
    await erase(admin, person.accountId);
    await sql`
      insert into account (office_id, display_name, email, email_key, user_name, user_name_key, roles, locale)
      values (${admin.officeId}, 'Somebody new', ${person.email}, ${person.email}, ${person.userName}, ${person.userName},
              '{staff}', 'en')`;
    expect(await readHistory(db, person.accountId, 10)).toMatchObject({ events: expect.any(Array) });
  });

  test('is a deactivated one: not an active one, not one’s own, not another office’s, and only once', async () => {
    const [admin, foreign] = [await makeAdmin(), await makeAdmin()];
    const person = await makeColleague(admin);
    expect(await erase(admin, person.accountId)).toBe('gone');
    expect(await erase(admin, admin.accountId)).toBe('own-account');
    await sql`update account set deactivated_at = now() where id = ${person.accountId}`;
    expect(await erase(foreign, person.accountId)).toBe('gone');
    const answers = await race(10, () => erase(admin, person.accountId));
    expect(answers.sort()).toEqual(['done', ...Array(9).fill('gone')]);
    const events =
      await sql`select 1 from audit_event where account_id = ${person.accountId} and kind = 'account.erased'`;
    expect(events).toHaveLength(1);
  });

  test('with thousands of events is erased in one go', async () => {
    const admin = await makeAdmin();
    const person = await makeColleague(admin);
    await sql`
      insert into audit_event (kind, account_id, actor_id, address)
      select 'app.added', case when n % 2 = 0 then ${person.accountId}::uuid end, ${person.accountId}, '198.51.100.1'
        from generate_series(1, 20000) n`;
    await sql`update account set deactivated_at = now() where id = ${person.accountId}`;
    expect(await erase(admin, person.accountId)).toBe('done');
    expect(
      await sql`select 1 from audit_event where actor_id = ${person.accountId} and address is not null`,
    ).toHaveLength(0);
  });
});

describe('two that touch the same rows take turns', () => {
  test('it is erased while another admin activates it again', async () => {
    const admin = await makeAdmin();
    const other = await makeColleague(admin, { roles: ['staff', 'office-admin'] });
    const person = await makeColleague(admin);
    await sql`update account set deactivated_at = now() where id = ${person.accountId}`;
    const held = await hold(
      db,
      (each) => each`select 1 from account where id = ${person.accountId} for update`,
    );
    const erasing = erase(admin, person.accountId);
    await untilWaiting(db, 1);
    const activating = changeAs(other, { kind: 'reactivate', account: person.accountId });
    await untilWaiting(db, 2);
    await held.release();
    // Whoever comes first; the other one finds it as it is then.
    expect([await erasing, await activating].sort()).toEqual(['done', 'gone']);
  });

  test('it is erased while a client is removed whose users are that person and somebody who hangs on them', async () => {
    const admin = await makeAdmin();
    const other = await makeColleague(admin, { roles: ['staff', 'office-admin'] });
    const clients = [{ name: 'Bakery' }];
    const two = [await makeColleague(admin, { roles: ['customer'], clients })];
    two.push(await makeColleague(admin, { roles: ['customer'], clients }));
    // In the order in which accounts are locked, the one who is erased comes last.
    const [led, person] = two.sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
    if (!led || !person) throw new Error('two were made');
    await sql`update account set manager_id = ${person.accountId} where id = ${led.accountId}`;
    await sql`update account set deactivated_at = now() where id = ${person.accountId}`;
    const held = await hold(
      db,
      (each) => each`select 1 from office where id = ${admin.officeId} for no key update`,
    );
    const erasing = erase(admin, person.accountId);
    await untilWaiting(db, 1);
    const removing = changeAs(other, { kind: 'remove-client', client: led.clients[0]?.id ?? '' });
    await untilWaiting(db, 2);
    await held.release();
    expect([await erasing, await removing]).toEqual(['done', 'done']);
  });

  test('it is erased while its own office and another one invite its address', async () => {
    const [admin, foreign] = [await makeAdmin(), await makeAdmin()];
    const invite = (by: { accountId: string }, email: string) =>
      changeAs(by, {
        kind: 'invite',
        email,
        displayName: 'Noor',
        roles: ['staff'],
        locale: 'nl',
        clients: [],
      });
    for (let round = 0; round < 4; round += 1) {
      const { accountId, email } = await makeColleague(admin);
      await sql`update account set deactivated_at = now() where id = ${accountId}`;
      const [erased, here, there] = await Promise.all([
        erase(admin, accountId),
        invite(admin, email),
        invite(foreign, email),
      ]);
      expect([erased, here, there]).toEqual([
        'done',
        expect.stringMatching(/^(done|invited-already)$/),
        'done',
      ]);
    }
    // It is gone in the very moment in which the other office writes its owner a mail.
    const { accountId, email } = await makeColleague(admin);
    await sql`update account set deactivated_at = now() where id = ${accountId}`;
    const held = await hold(db, (each) => each`select 1 from account where id = ${accountId} for update`);
    const inviting = invite(foreign, email);
    await untilWaiting(db, 1);
    const erasing = erase(admin, accountId);
    await untilWaiting(db, 2);
    await held.release();
    expect([await erasing, await inviting]).toEqual(['done', 'done']);
  });
});

describe('an attacker with the portal’s own database password who takes the rules of erasing for a way to change the history', () => {
  const refused = async (statement: string) =>
    expect(db.$client.unsafe(statement), statement).rejects.toThrow('append-only');

  test('never empties events of an account that was not erased, or of one that is still there', async () => {
    const person = await makePerson({ requirement: 'off' });
    await eventOf('app.added', person, 10);
    const { accountId } = person;
    const empty = `update audit_event set address = null, data = '{}' where account_id = '${accountId}'`;
    await refused(empty);
    // They may write an event as the portal does; the account has to be gone as well.
    await sql`insert into audit_event (kind, account_id) values ('account.erased', ${accountId})`;
    await refused(empty);
  });

  test('never changes anything else of an erased account’s events', async () => {
    const admin = await makeAdmin();
    const { person } = await makeLeaver(admin);
    await erase(admin, person.accountId);
    const own = `where account_id = '${person.accountId}' and kind <> 'account.erased'`;
    for (const change of [
      `set kind = 'session.started'`,
      `set at = now()`,
      `set account_id = null`,
      `set actor_id = '${admin.accountId}'`,
      `set office_id = '${admin.officeId}'`,
      `set data = '{"a": 1}'`,
      `set address = '203.0.113.1'`,
      `set tx = '3'`,
      `set id = default`,
    ]) {
      await refused(`update audit_event ${change} ${own}`);
    }
    await refused(`delete from audit_event ${own}`);
    // Of what was done to others, the details belong to them.
    await refused(
      `update audit_event set address = null, data = '{}' where actor_id = '${person.accountId}' and account_id <> '${person.accountId}'`,
    );
  });

  test('never deletes an event before its time, or one that is not sealed, also with tables of their own in the way', async () => {
    const person = await makePerson({ requirement: 'off' });
    const day = 24 * 60;
    const young = await eventOf('app.added', person, 500 * day);
    const loose = await eventOf('session.started', person, 500 * day, false);
    await refused(`delete from audit_event where id = ${young}`);
    await refused(`delete from audit_event where id = ${loose}`);
    await refused('truncate audit_event');
    const inTheirWay = (made: string, id: string) =>
      expect(
        db.$client.begin(async (tx) => {
          await tx.unsafe(made);
          await tx.unsafe(`delete from public.audit_event where id = ${id}`);
        }),
        made,
      ).rejects.toThrow('append-only');
    await inTheirWay(
      `create temp table audit_seal (event_id bigint) on commit drop;
       insert into pg_temp.audit_seal values (${loose})`,
      loose,
    );
    await inTheirWay(
      `create schema theirs;
       create function theirs.audit_days(text) returns integer language sql as 'select 0';
       create function theirs.clock_timestamp() returns timestamptz language sql as $$ select 'infinity'::timestamptz $$;
       set local search_path = theirs, pg_catalog, public`,
      young,
    );
    const gone = await eventOf('session.started', person, 500 * day);
    expect((await sql`delete from audit_event where id = ${gone}`).count).toBe(1);
  });
});
