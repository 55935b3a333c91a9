import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { account, attempt, auditEvent, passwordThrottle } from '@/db/schema';
import { hashPassword } from '@/lib/crypto/slow-hash';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { testClock } from './clock';
import { breakHashing, crowd } from './hashing';
import { begin, enter, enterWith, look, shown } from './journey';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
await testClock();
const noting = await notingDatabase();
afterAll(() => noting.db.close());
// What these people get wrong is not counted from one test to the next: the waits have a file of their own.
beforeEach(() => db.delete(passwordThrottle));

const people = {
  known: await makePerson(),
  deactivated: await makePerson(),
  'without a password yet': await makePerson(),
  unknown: {
    accountId: '00000000-0000-4000-8000-000000000000',
    email: 'nobody@person.example',
    password: '',
  },
};
await db
  .update(account)
  .set({ deactivatedAt: new Date() })
  .where(eq(account.id, people.deactivated.accountId));
await db
  .update(account)
  .set({ passwordHash: null })
  .where(eq(account.id, people['without a password yet'].accountId));

/** The shortest time (ms) of each. They take turns, so that whatever else the machine does is in all of them. */
async function timesOf<Name extends string>(works: Record<Name, () => Promise<unknown>>) {
  const times = {} as Record<Name, number>;
  for (let round = 0; round < 7; round += 1) {
    for (const name of Object.keys(works) as Name[]) {
      const start = performance.now();
      await works[name]();
      times[name] = Math.min(times[name] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    }
  }
  return times;
}

describe('an attacker who wants to know which accounts exist', () => {
  test.each(Object.entries(people))('gets the same answer: %s', async (_, person) => {
    const password = 'not the right pass phrase';
    expect(await enter(db, person, { password })).toEqual({ kind: 'wrong' });
    expect(await enter(db, { ...person, email: person.email.toUpperCase() }, { password })).toEqual({
      kind: 'wrong',
    });
  });

  test('gets no further with the right password of an account that is deactivated', async () => {
    expect(await enter(db, people.deactivated)).toEqual({ kind: 'wrong' });
  });

  test('gets no further with an empty or any other password where none was set yet', async () => {
    const person = people['without a password yet'];
    for (const password of ['', 'null', person.password]) {
      expect(await enter(db, person, { password })).toEqual({ kind: 'wrong' });
    }
  });

  test('sees the same statements, word for word', async () => {
    const all: string[][] = [];
    for (const person of Object.values(people)) {
      const { result, statements } = await noting.during(() =>
        enter(noting.db, person, { password: 'not the right pass phrase' }),
      );
      expect(result).toEqual({ kind: 'wrong' });
      all.push(statements);
    }
    expect(all[0]).toHaveLength(2);
    for (const statements of all) expect(statements).toEqual(all[0]);
  });

  test('sees the same hashing work', async () => {
    const wrong = (person: { email: string; password: string }) => () =>
      enter(db, person, { password: 'not the right pass phrase' });
    // The tests' own people have cheap hashes.
    const passwordHash = await hashPassword(people.known.password);
    await db.update(account).set({ passwordHash }).where(eq(account.id, people.known.accountId));
    const { known, ...others } = await timesOf({
      known: wrong(people.known),
      unknown: wrong(people.unknown),
      deactivated: wrong(people.deactivated),
      'without a password yet': wrong(people['without a password yet']),
    });
    // Without a hash the answer would come in less than a tenth of the time.
    for (const [name, time] of Object.entries(others)) expect(time, name).toBeGreaterThan(known / 4);
  });

  test('leaves the same trace, with no word of what was typed', async () => {
    const address = '203.0.113.77';
    for (const person of Object.values(people)) {
      await enter(db, person, { address, password: 'not the right pass phrase' });
    }
    const events = await db.select().from(auditEvent).where(eq(auditEvent.address, address));
    expect(events.map(({ kind, data }) => ({ kind, data }))).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'password.wrong', data: {} })),
    );
    const { known, 'without a password yet': newcomer } = people;
    expect(events.map((event) => event.accountId)).toEqual([known.accountId, null, newcomer.accountId, null]);
  });
});

describe('the right password', () => {
  test('W2: of somebody with an app leads to the code screen by itself', async () => {
    const person = await makePerson({ enrolled: true });
    const outcome = await enter(db, person);
    expect(outcome).toMatchObject({ state: 'awaiting-proof', path: '/sign-in/code', ticket: undefined });
  });

  test.each([
    ['the e-mail address', (person: { email: string }) => person.email],
    [
      'the e-mail address in capitals and with blanks',
      (p: { email: string }) => ` ${p.email.toUpperCase()} `,
    ],
    ['the user name', (person: { userName: string }) => person.userName],
    ['the user name in wide letters', (p: { userName: string }) => p.userName.replaceAll('r', 'Ｒ')],
  ] as [string, (person: typeof people.known) => string][])('counts with %s', async (_, spell) => {
    const outcome = await enter(db, people.known, { identifier: spell(people.known) });
    expect(outcome).toMatchObject({ kind: 'right', accountId: people.known.accountId });
  });

  test('counts however its accents were put together', async () => {
    const person = await makePerson();
    const passwordHash = await hashPassword('Zoë räumt früh auf'.normalize('NFD'));
    await db.update(account).set({ passwordHash }).where(eq(account.id, person.accountId));
    const outcome = await enter(db, person, { password: 'Zoë räumt früh auf'.normalize('NFC') });
    expect(outcome.kind).toBe('right');
  });

  test.each([
    ['off', 'ready'],
    ['optional', 'choosing'],
    ['required', 'choosing'],
  ] as const)('of somebody without a factor, where it is %s, leads to %s', async (requirement, state) => {
    const person = await makePerson({ requirement });
    const begun = await begin(db, person, { destination: '/profile/password?from=mail' });
    expect(begun.state).toBe(state);
    expect(begun.ticket === undefined).toBe(state !== 'ready');
    expect(await look(db, begun.holder)).toMatchObject({
      destination: '/profile/password?from=mail',
      purpose: 'sign-in',
      mayPutOff: requirement === 'optional',
    });
  });

  test('of somebody whose office asks for nothing is a complete sign-in, with a session nothing proved', async () => {
    const person = await makePerson({ requirement: 'off' });
    const session = await enterWith(db, (await begin(db, person)).ticket);
    expect(session).toMatchObject({ accountId: person.accountId, proven: [], freshlyProven: false });
  });

  test('is kept nowhere, nor is the token that the browser holds', async () => {
    const { holder } = await begin(db, people.known);
    const [row] = await db.$client<{ all: string }[]>`
      select string_agg(attempt::text, ' ') || (select string_agg(t::text, ' ') from password_throttle t)
             || (select string_agg(e::text, ' ') from audit_event e) as all from attempt`;
    expect(row?.all).not.toContain(holder.token);
    expect(row?.all).not.toContain(people.known.password);
    expect(row?.all).toContain(people.known.accountId);
  });

  test('an attempt is found by its own token only, and not once the account is deactivated', async () => {
    const person = await makePerson();
    const { holder } = await begin(db, person);
    expect(await shown(db, holder)).toBe('choosing');
    await expect(look(db, { token: `${holder.token}x` })).rejects.toThrow('no such attempt');
    await db.update(account).set({ deactivatedAt: new Date() }).where(eq(account.id, person.accountId));
    await expect(look(db, holder)).rejects.toThrow('no such attempt');
  });
});

describe('our own trouble is not the person’s', () => {
  const failures = async () =>
    (await db.select().from(passwordThrottle)).reduce((sum, row) => sum + row.failures, 0);

  test('too many people at once: "busy", nothing compared, and the try is given back', async () => {
    const before = await failures();
    crowd();
    expect(await enter(db, people.known)).toEqual({ kind: 'busy' });
    expect(await enter(db, people.unknown)).toEqual({ kind: 'busy' });
    expect(await failures()).toBe(before);
  });

  test('a hash that fails gives the try back, and is not taken for a wrong password', async () => {
    const before = await failures();
    breakHashing();
    await expect(enter(db, people.known)).rejects.toThrow('out of memory');
    expect(await failures()).toBe(before);
  });

  test.each([
    ['a zero byte', 'robin\u0000@person.example'],
    ['a zero byte alone', '\u0000'],
    ['control characters', 'robin\u0007\u001b[2J'],
    ['half a character', 'robin\ud83d'],
    ['nothing', ''],
    ['only blanks', ' \t\u00a0 '],
    ['a very long text', 'x'.repeat(100_000)],
    ['a long text cut in the middle of a character', `${'x'.repeat(254)}😀😀`],
    ['an SQL fragment', "' or 1=1 --@"],
    ['another alphabet', 'ロビン@例え.テスト'],
  ])('%s in the identifier is answered like any other wrong one', async (_, identifier) => {
    expect(await enter(db, people.known, { identifier })).toEqual({ kind: 'wrong' });
  });

  test.each([
    ['a zero byte', 'pass\u0000word'],
    ['half a character', 'pass\ud83d'],
    ['nothing', ''],
    ['a very long text', 'x'.repeat(100_000)],
  ])('%s in the password is answered like any other wrong one', async (_, password) => {
    expect(await enter(db, people.known, { password })).toEqual({ kind: 'wrong' });
  });
});

test('twenty sign-ins of one account at once are twenty attempts, each with a token of its own', async () => {
  const person = await makePerson();
  const begun = await race(20, (number) => begin(db, person, { knownBrowser: `browser ${number}` }));
  expect(new Set(begun.map((each) => each.holder.token)).size).toBe(20);
  expect(await db.select().from(attempt).where(eq(attempt.accountId, person.accountId))).toHaveLength(20);
});
