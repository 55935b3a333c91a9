import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import { exportData, mayFetchData } from '@/lib/account/export-data';
import { leftOut, ownData, sections } from '@/lib/account/own-data';
import { seal } from '@/lib/crypto/secret-box';
import { testDatabase } from '../setup/database';
import { secretKeys, visitorFrom } from './journey';
import { eventOf, leftovers } from './leftovers';
import { changeAs, makeAdmin, makeColleague } from './office-people';
import { makePerson } from './people';
import { sessionOf } from './sensitive';
import { tables } from './tables';

const db = await testDatabase();
const sql = db.$client;

async function fileOf(accountId: string) {
  let text = '';
  for await (const piece of ownData(db, accountId)) text += piece;
  return { text, data: JSON.parse(text) as Record<string, Record<string, unknown>[]> };
}

/** With something in every table. */
async function makeWhole() {
  const admin = await makeAdmin({ displayName: 'Alex Admin' });
  const person = await makeColleague(admin, {
    displayName: 'Robin Whole',
    roles: ['staff', 'office-admin'],
    enrolled: true,
    phones: [{ number: '+31687654321', verifiedBy: 'sms' }],
    clients: [{ name: 'Bakery' }],
    managerId: admin.accountId,
    exception: { requirement: 'optional', reason: 'A secret of the admin' },
  });
  const { accountId, officeId, email } = person;
  for (const plant of Object.values(leftovers)) await plant(person, -5);
  const box = (text: string) => seal(secretKeys(), accountId, text);
  await sql`
    update attempt set pending_secret = ${box('a')}, sealed_codes = ${box('b')}, pending_change = ${box('c')}
     where account_id = ${accountId}`;
  await sql`
    update session set ticket_hash = sha256(gen_random_uuid()::text::bytea) where account_id = ${accountId}`;
  await sql`update challenge set sealed_digits = ${box('d')}, request_id = 'req-of-vonage' where account_id = ${accountId}`;
  await sql`update mail set sealed_token = ${box('e')}, state = 'failed', to_address = ${email} where account_id = ${accountId}`;
  await sql`
    update reset set state = 'handed', pass_hash = sha256(gen_random_uuid()::text::bytea), pass_until = now(), sealed_pass = ${box('f')},
           note = 'A note of the desk', reason = 'A reason of the desk', asked_by = ${admin.accountId} where account_id = ${accountId}`;
  await sql`insert into grace (account_id, source) values (${accountId}, 'staff')`;
  await sql`insert into proof_counter (account_id, method, failures) values (${accountId}, 'sms', 3)`;
  await sql`
    insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at, token_hash, created_by)
    values (${officeId}, ${email}, ${email}, 'Robin Whole', '{staff}', 'nl', now(), sha256(gen_random_uuid()::text::bytea), ${admin.accountId})`;
  await sql`
    insert into audit_event (kind, account_id, actor_id, address, data)
    values ('person.exception-set', ${accountId}, ${admin.accountId}, '203.0.113.9', '{"reason": "A secret of the admin"}')`;
  const colleague = await makeColleague(admin, { displayName: 'Colleague of Robin' });
  await changeAs(person, { kind: 'set-requirement', account: colleague.accountId, requirement: 'required' });
  return { admin, person, colleague };
}

describe('what the portal holds about somebody, for themselves', () => {
  test('every table that refers to an account is in the file, or is left out for a reason', () => {
    const refers = tables.flatMap(({ name, foreignKeys }) =>
      foreignKeys
        .map((key) => key.reference())
        .filter(({ foreignTable }) => getTableConfig(foreignTable as PgTable).name === 'account')
        .map(({ columns }) => ({ table: name, column: columns[0]?.name ?? '' })),
    );
    const inFile = new Set(Object.values(sections).flatMap((each) => each.tables));
    const missing = refers.filter(
      ({ table, column }) =>
        !(column === 'account_id' && inFile.has(table)) && leftOut[`${table}.${column}`] === undefined,
    );
    expect(missing).toEqual([]);
    const named = new Set(refers.map(({ table, column }) => `${table}.${column}`));
    expect(
      Object.keys(leftOut).filter((each) => !named.has(each)),
      'reasons that nothing needs',
    ).toEqual([]);
  });

  test('every kind of it is there, in full, as its owner knows it', async () => {
    const { person } = await makeWhole();
    const { data } = await fileOf(person.accountId);
    expect(Object.entries(data).filter(([, rows]) => !rows || Object.keys(rows).length === 0)).toEqual([]);
    expect(data.account).toMatchObject({
      name: 'Robin Whole',
      email: person.email,
      userName: person.userName,
      roles: ['staff', 'office-admin'],
      exception: 'optional',
      hasOwnManager: true,
    });
    expect(data.phoneNumbers).toMatchObject([{ number: '+31687654321', verifiedBy: 'sms' }]);
    expect(data.recoveryCodes).toMatchObject([{ left: 10, savedBy: 'Robin Whole' }]);
    expect(data.emails).toContainEqual(expect.objectContaining({ to: person.email }));
    expect(data.history).toContainEqual(expect.objectContaining({ kind: 'app.added', by: 'you' }));
    expect(data.history).toContainEqual(
      expect.objectContaining({ kind: 'person.exception-set', by: 'somebody in charge' }),
    );
    expect(data.doneForOthers).toContainEqual(
      expect.objectContaining({ kind: 'person.requirement-changed' }),
    );
    expect((data.account as unknown as Record<string, string>).since).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    );
  });

  test('attack: whoever gets hold of the file looks for what opens an account. It holds no secret, nor what only resembles one', async () => {
    const { person } = await makeWhole();
    const { text } = await fileOf(person.accountId);
    const secret = /hash|secret|sealed|token|salt|ticket|pending_change|request_id|last_step|digest|mac$/;
    const held: string[] = [];
    for (const { name, columns } of tables) {
      for (const column of columns.filter((each) => secret.test(each.name))) {
        const rows = await sql<{ value: string | null }[]>`
          select case when pg_typeof(${sql(column.name)})::text = 'bytea' then encode(${sql(column.name)}::text::bytea, 'escape')
                      else ${sql(column.name)}::text end as value from ${sql(name)} where ${sql(column.name)} is not null`;
        for (const { value } of rows) {
          const bytes = value?.replace(/^\\\\?x/, '') ?? '';
          if (bytes.length > 4 && text.includes(bytes)) held.push(`${name}.${column.name}`);
        }
        if (rows.length > 0) held.push('');
      }
    }
    expect(held.filter(Boolean)).toEqual([]);
    // So many columns of secrets were filled and looked for.
    expect(held.length).toBeGreaterThan(12);
    expect(text).not.toMatch(/"[a-z]*(hash|sealed|token|salt)[a-z]*":/i);
  });

  test('no other person is in it: neither names nor what they wrote, nor any number of an account', async () => {
    const { admin, person, colleague } = await makeWhole();
    const stranger = await makePerson({ requirement: 'off', displayName: 'Sam Stranger' });
    await eventOf('app.added', stranger, 5);
    const { text } = await fileOf(person.accountId);
    for (const other of [admin, colleague, stranger]) {
      expect(text).not.toContain(other.displayName);
      expect(text).not.toContain(other.email);
      expect(text).not.toContain(other.accountId);
    }
    for (const written of ['A secret of the admin', 'A note of the desk', 'A reason of the desk']) {
      expect(text).not.toContain(written);
    }
    expect(text).not.toContain(person.accountId);
  });

  test('an account with thousands of events gets them all, each once, oldest first', async () => {
    const person = await makePerson({ requirement: 'off' });
    await sql`
      insert into audit_event (kind, account_id, actor_id, data)
      select 'app.added', case when n % 2 = 0 then ${person.accountId}::uuid end, ${person.accountId},
             jsonb_build_object('app', n)
        from generate_series(1, 5000) n order by n`;
    const { data } = await fileOf(person.accountId);
    expect(data.history?.map(({ about }) => Number(about))).toEqual(
      Array.from({ length: 2_500 }, (_, index) => 2 * (index + 1)),
    );
    expect(data.doneForOthers).toHaveLength(2_500);
  });
});

describe('it can be fetched', () => {
  const ask = async (person: { accountId: string }) => {
    const session = await sessionOf(person, { factor: 1, password: 1 });
    const { address, browser } = visitorFrom();
    return exportData(
      sql,
      { accountId: person.accountId, sessionId: session.id, address, browser, keys: secretKeys() },
      { kind: 'export-data' },
    );
  };

  test('for ten minutes after its owner has asked, and by nobody else’s asking', async () => {
    const [person, other] = [
      await makePerson({ requirement: 'off' }),
      await makePerson({ requirement: 'off' }),
    ];
    expect(await mayFetchData(db, person)).toBe(false);
    await ask(other);
    await sql`
      insert into audit_event (kind, account_id, actor_id) values ('data.exported', ${person.accountId}, ${other.accountId})`;
    await sql`
      insert into audit_event (kind, account_id, actor_id, at)
      values ('data.exported', ${person.accountId}, ${person.accountId}, now() - interval '11 minutes')`;
    expect(await mayFetchData(db, person)).toBe(false);
    await ask(person);
    expect(await mayFetchData(db, person)).toBe(true);
  });
});
