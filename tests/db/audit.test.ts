import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { auditEvent, authenticator, notice } from '@/db/schema';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase, testDatabaseUrl } from '../setup/database';
import type { Person } from '../setup/people';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import {
  begin,
  enter,
  enterWith,
  pair,
  prove,
  saveCodes,
  secretKeys,
  setUpApp,
  showKey,
  visitorFrom,
} from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const eventsOf = async ({ accountId }: Person) =>
  db.select().from(auditEvent).where(eq(auditEvent.accountId, accountId)).orderBy(auditEvent.id);

const noticesOf = async ({ accountId }: Person) =>
  (await db.select().from(notice).where(eq(notice.accountId, accountId)).orderBy(notice.createdAt)).map(
    ({ kind }) => kind,
  );

/** Which of the rows a transaction wrote together: its number stands in each of them. */
async function writtenTogether({ accountId }: Person) {
  return db.$client<{ table: string; kind: string | null; transaction: string }[]>`
    select 'authenticator' as table, null as kind, xmin::text as transaction from authenticator
     where account_id = ${accountId}
    union all select 'audit_event', kind, xmin::text from audit_event where account_id = ${accountId}
    union all select 'notice', kind, xmin::text from notice where account_id = ${accountId}`;
}

describe('an attacker with the portal’s own database password who wants to cover their tracks', () => {
  const change = {
    'changes an event': `update audit_event set kind = 'password.right'`,
    'deletes an event': 'delete from audit_event',
    'empties the table': 'truncate audit_event',
    'empties it along with others': 'truncate account cascade; truncate audit_event',
  };

  test.each(Object.entries(change))('never %s', async (_, statement) => {
    const person = await makePerson();
    await begin(db, person);
    const before = await db.$count(auditEvent);
    expect(before).toBeGreaterThan(0);
    await expect(db.$client.unsafe(statement)).rejects.toThrow('append-only');
    expect(await db.$count(auditEvent)).toBe(before);
  });

  test.each(Object.entries(change))(
    '%s, pretending to be a replica: refused, even to a superuser',
    async (_, statement) => {
      const url = new URL(testDatabaseUrl());
      url.username = 'postgres';
      const superuser = postgres(url.href, { max: 1, onnotice: () => undefined });
      try {
        await superuser`set session_replication_role = replica`;
        const [row] = await superuser`show session_replication_role`;
        expect(row).toEqual({ session_replication_role: 'replica' });
        await expect(superuser.unsafe(statement)).rejects.toThrow('append-only');
      } finally {
        await superuser.end();
      }
    },
  );

  test('an event outlives the account it is about', async () => {
    const person = await makePerson();
    await begin(db, person);
    await db.$client`delete from account where id = ${person.accountId}`;
    expect((await eventsOf(person)).map(({ kind }) => kind)).toEqual(['password.right']);
  });
});

describe('the history of an account', () => {
  test('X5: tells a whole set-up in order, each with who, where and of which office', async () => {
    const person = await makePerson();
    await enter(db, person, { password: 'not the right pass phrase' });
    const { holder } = await begin(db, person, { address: '203.0.113.9' });
    await pair(db, holder, codeOf(await showKey(db, holder), clock.step));
    await saveCodes(db, holder);
    const events = await eventsOf(person);
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['password.wrong', {}],
      ['password.right', { decision: 'offer', because: ['office-leaves-the-choice', 'no-factor'] }],
      ['factor.connected', { method: 'authenticator' }],
      ['recovery-codes.acknowledged', { name: 'Robin Example', textVersion: '2026-11', locale: 'en' }],
    ]);
    const { accountId, officeId } = person;
    for (const event of events.slice(1)) {
      expect(event).toMatchObject({ accountId, actorId: accountId, officeId, address: '203.0.113.9' });
    }
  });

  test('H4: tells a recovery code, and the app that was replaced after it', async () => {
    const person = await makePerson({ enrolled: true });
    const { holder } = await begin(db, person);
    await proveWithRecoveryCode(db, secretKeys(), holder, person.recoveryCodes[0] ?? '');
    await enterWith(db, (await setUpApp(db, clock, holder)).ticket);
    expect((await eventsOf(person)).map(({ kind }) => kind)).toEqual([
      'password.right',
      'recovery-code.used',
      'factor.replaced',
      'session.started',
    ]);
    expect(await noticesOf(person)).toEqual(['recovery-code-used', 'factor-replaced']);
  });

  test('G4: tells a sign-in with the app’s code', async () => {
    const person = await makePerson({ enrolled: true });
    const { holder } = await begin(db, person);
    const proof = await prove(db, holder, codeOf(person.appKey, clock.step));
    await enterWith(db, (proof as { ticket?: string }).ticket);
    expect((await eventsOf(person)).map(({ kind, data }) => [kind, data])).toEqual([
      ['password.right', { decision: 'challenge', because: expect.any(Array) }],
      ['proof.right', { method: 'authenticator' }],
      ['session.started', {}],
    ]);
  });
});

describe('a change of a factor', () => {
  const together = (rows: Awaited<ReturnType<typeof writtenTogether>>, kinds: string[]) =>
    new Set(
      rows
        .filter(({ table, kind }) => table === 'authenticator' || kinds.includes(kind ?? ''))
        .map((row) => row.transaction),
    );

  test.each([
    ['connected', 'factor.connected', 'factor-connected', false],
    ['replaced', 'factor.replaced', 'factor-replaced', true],
  ])('is %s, written down and told in one transaction', async (_, event, told, enrolled) => {
    const person = await makePerson({ enrolled });
    const { holder } = await begin(db, person);
    if (enrolled) await proveWithRecoveryCode(db, secretKeys(), holder, person.recoveryCodes[0] ?? '');
    await pair(db, holder, codeOf(await showKey(db, holder), clock.step));
    const rows = await writtenTogether(person);
    expect(rows.filter(({ kind }) => kind === event || kind === told)).toHaveLength(2);
    expect(together(rows, [event, told]).size).toBe(1);
  });

  test.each(['audit_event', 'notice'])('is not made when it cannot be written to %s', async (table) => {
    const person = await makePerson({ enrolled: true });
    const { holder } = await begin(db, person);
    await proveWithRecoveryCode(db, secretKeys(), holder, person.recoveryCodes[0] ?? '');
    const key = await showKey(db, holder);
    const before = await db.select().from(authenticator).where(eq(authenticator.accountId, person.accountId));
    await db.$client.unsafe(`
      create or replace function fail() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$;
      create trigger fail before insert on ${table} for each row execute function fail()`);
    await expect(pair(db, holder, codeOf(key, clock.step))).rejects.toThrow('disk full');
    await db.$client.unsafe(`drop trigger fail on ${table}`);
    const after = await db.select().from(authenticator).where(eq(authenticator.accountId, person.accountId));
    expect(after).toEqual(before);
    expect(await noticesOf(person)).toEqual(['recovery-code-used']);
    expect(await pair(db, holder, codeOf(key, clock.step)), 'and may be tried again').toMatchObject({
      kind: 'connected',
    });
  });

  test.each(['audit_event', 'notice'])(
    'the hundredth wrong code is not compared unseen when %s fails',
    async (table) => {
      const person = await makePerson({ enrolled: true });
      await db.$client`insert into proof_counter (account_id, method, failures)
      values (${person.accountId}, 'authenticator', 99)`;
      const { holder } = await begin(db, person);
      await db.$client.unsafe(`
      create or replace function fail() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$;
      create trigger fail before insert on ${table} for each row execute function fail()`);
      await expect(prove(db, holder, wrongCode(clock.step, person.appKey))).rejects.toThrow('disk full');
      await db.$client.unsafe(`drop trigger fail on ${table}`);
      expect(await noticesOf(person)).toEqual([]);
      expect(await prove(db, holder, wrongCode(clock.step, person.appKey))).toMatchObject({ kind: 'wrong' });
      expect(await noticesOf(person)).toEqual(['factor-disabled']);
    },
  );
});

test('a set-up in the profile is written down like one at sign-in', async () => {
  const person = await makePerson({ enrolled: true });
  const { holder } = await begin(db, person);
  const proof = await prove(db, holder, codeOf(person.appKey, clock.step));
  const session = await enterWith(db, (proof as { ticket?: string }).ticket);
  const own = { sessionId: session.id };
  await openProfileSetUp(db, secretKeys(), session, 'new-codes', visitorFrom('203.0.113.20'));
  await saveCodes(db, own);
  const events = await eventsOf(person);
  expect(events.at(-1)).toMatchObject({ kind: 'recovery-codes.acknowledged', address: '203.0.113.20' });
});
