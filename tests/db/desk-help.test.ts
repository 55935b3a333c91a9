import { afterAll, describe, expect, test } from 'vitest';
import { closeAttempts } from '@/lib/factor/authenticator/change-app';
import { findAttempt } from '@/lib/sign-in/attempt';
import { findDesk } from '@/lib/support/desk/served';
import { countWaiting, listForHelp } from '@/lib/support/desk/waiting';
import { type Asker, askDesk, mostRequestsADay, withdrawFromDesk } from '@/lib/support/request/ask';
import { minutesToAsk } from '@/lib/support/request/may-ask';
import { findOwnCase } from '@/lib/support/request/own-case';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf } from './app';
import { ask, beside, eventsOf, operatorDesk, toldTo } from './desk';
import { begin, freshAddress, prove, shown } from './journey';
import { untilWaiting } from './locks';
import { makePerson } from './people';
import { sessionOf } from './sensitive';
import { notingDatabase } from './statements';

const db = await testDatabase();
const sql = db.$client;
const noting = await notingDatabase();
afterAll(() => noting.db.close());

/** Somebody whose password was right, and who is asked for their app. */
async function lockedOut(): Promise<{ person: Person; asker: Asker }> {
  const person = await makePerson({ enrolled: true, displayName: 'Robin Locked-Out' });
  return { person, asker: await askerOf(person) };
}

const askerOf = async (person: Person): Promise<Asker> => ({
  holder: (await begin(db, person)).holder,
  address: freshAddress(),
});

const requestsOf = ({ accountId }: Person) => sql<{ reach: string; state: string }[]>`
  select reach, state from support_request where account_id = ${accountId} order by created_at, id`;

const mine = (person: Person, kinds: string) =>
  eventsOf(person).then((all) => all.filter(({ kind }) => kind.startsWith(kinds)));

async function age({ accountId }: Person, minutes: number): Promise<void> {
  const ago = sql`interval '1 minute' * ${minutes}::int`;
  await sql`
    update attempt set created_at = created_at - ${ago}, expires_at = expires_at - ${ago} where account_id = ${accountId}`;
  await sql`
    update account set password_changed_at = password_changed_at - ${ago} where id = ${accountId}`;
}

describe('H4: whoever cannot get in asks the service desk', () => {
  test('once at a time: of twenty at once one is made, every contact is told once, and it stands as it was', async () => {
    const { person, asker } = await lockedOut();
    const outcomes = await race(20, (turn) => askDesk(db, asker, `By phone ${turn}`));
    expect(outcomes.filter((outcome) => outcome === 'asked')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'stands')).toHaveLength(19);
    const before = await requestsOf(person);
    expect(await askDesk(db, asker, 'Another number')).toBe('stands');
    expect(await requestsOf(person)).toEqual(before);
    expect(await toldTo(person)).toEqual(['support-asked']);
    expect(await mine(person, 'support.'), 'not known who it was').toEqual([
      { kind: 'support.asked', actor: null, data: {} },
    ]);
  });

  test('is told where it stands, never how they wrote they can be reached: the password may be somebody else’s by now', async () => {
    const { person, asker } = await lockedOut();
    expect(await findOwnCase(db, asker.holder)).toEqual({ request: null, reset: null });
    await askDesk(db, asker, '+31 6 12345678 after six');
    const own = await findOwnCase(db, asker.holder);
    expect(own?.request).toEqual({ state: 'open', since: expect.any(Number), endedAt: null });
    expect(JSON.stringify(own)).not.toContain('12345678');
    await sql`
      insert into reset (office_id, account_id, scope, state, checks, reason, takes_effect_at)
      values (${person.officeId}, ${person.accountId}, 'all', 'waiting', '{}', 'Lost', now() + interval '1 day')`;
    expect((await findOwnCase(db, asker.holder))?.reset).toMatchObject({
      state: 'waiting',
      takesEffectAt: expect.any(Number),
    });
  });

  test('withdraws, and may ask again, three times within a day', async () => {
    const { person, asker } = await lockedOut();
    for (let turn = 0; turn < mostRequestsADay; turn += 1) {
      expect(await askDesk(db, asker, 'By phone')).toBe('asked');
      expect(await withdrawFromDesk(db, asker)).toBe(true);
      expect(await withdrawFromDesk(db, asker)).toBe(false);
    }
    expect(await askDesk(db, asker, 'By phone')).toBe('too-often');
    expect(await mine(person, 'support.withdrawn')).toHaveLength(mostRequestsADay);
    expect(await toldTo(person)).toHaveLength(mostRequestsADay);
    await sql`
      update support_request set created_at = created_at - interval '25 hours' where account_id = ${person.accountId}`;
    expect(await askDesk(db, asker, 'By phone')).toBe('asked');
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'reach-missing'],
    ['blanks and what shows nothing', ' \u200b\n\u0007 ', 'reach-missing'],
    ['201 characters', 'x'.repeat(201), 'reach-too-long'],
    ['200 characters', '\u{1f4de}'.repeat(200), 'asked'],
  ])('writes %s for how they can be reached', async (_, typed, outcome) => {
    const { asker } = await lockedOut();
    expect(await askDesk(db, asker, typed)).toBe(outcome);
  });

  test('on one line: what is typed forges no further ones', async () => {
    const { person, asker } = await lockedOut();
    await askDesk(db, asker, 'Phone\r\nOffice: Lindenhof\u2028\u202e');
    expect((await requestsOf(person))[0]?.reach).toBe('Phone Office: Lindenhof');
  });

  test('also from a sign-in that five wrong codes have closed, or whose time is over; its row is found as it is', async () => {
    const { person, asker } = await lockedOut();
    for (let turn = 0; turn < 5; turn += 1) await prove(db, asker.holder, '000000');
    expect(await shown(db, asker.holder)).toBe('closed (tries)');
    expect(await askDesk(db, asker, 'By phone')).toBe('asked');
    await withdrawFromDesk(db, asker);
    const late = await askerOf(person);
    await age(person, 30);
    expect(await shown(db, late.holder)).toBe('closed (time)');
    expect(await askDesk(db, late, 'By phone')).toBe('asked');
  });

  test('and from one that was refused', async () => {
    const person = await makePerson({ enrolled: true, usedCodes: 10 });
    await sql`
      insert into proof_counter (account_id, method, failures) values (${person.accountId}, 'authenticator', 100)`;
    const asker = await askerOf(person);
    expect((await findAttempt(db, asker.holder))?.shown.state).toBe('refused');
    expect(await askDesk(db, asker, 'By phone')).toBe('asked');
  });

  test('takes as many statements whether it is the first request, one too many, or stands already', async () => {
    const { asker } = await lockedOut();
    const askNow = () => noting.during(() => askDesk(noting.db, asker, 'By phone'));
    const first = await askNow();
    const again = await askNow();
    for (let turn = 1; turn < mostRequestsADay; turn += 1) {
      await withdrawFromDesk(db, asker);
      await askDesk(db, asker, 'By phone');
    }
    await withdrawFromDesk(db, asker);
    const tooOften = await askNow();
    expect([first.result, again.result, tooOften.result]).toEqual(['asked', 'stands', 'too-often']);
    expect(first.statements).toHaveLength(4);
    expect([again.statements, tooOften.statements]).toEqual([first.statements, first.statements]);
    const page = await noting.during(() => findOwnCase(noting.db, asker.holder));
    expect(page.statements).toHaveLength(1);
  });
});

describe('attack: asking for help in somebody else’s name', () => {
  test('an hour after the password was right, it has to be given again', async () => {
    const { person, asker } = await lockedOut();
    await askDesk(db, asker, 'By phone');
    await age(person, minutesToAsk + 1);
    expect(await findOwnCase(db, asker.holder)).toBeUndefined();
    expect(await askDesk(db, asker, 'By phone')).toBe('not-now');
    expect(await withdrawFromDesk(db, asker)).toBe(false);
    expect(await requestsOf(person)).toMatchObject([{ state: 'open' }]);
  });

  test('with a password that its owner has changed since, nothing is asked, seen or withdrawn', async () => {
    const { person, asker } = await lockedOut();
    for (let turn = 0; turn < 5; turn += 1) await prove(db, asker.holder, '000000');
    await askDesk(db, asker, 'By phone');
    await sql`update account set password_changed_at = now() where id = ${person.accountId}`;
    expect(await findOwnCase(db, asker.holder)).toBeUndefined();
    expect(await askDesk(db, asker, 'By phone')).toBe('not-now');
    expect(await withdrawFromDesk(db, asker)).toBe(false);
  });

  test('nor from a sign-in that was ended, is complete, of a deactivated account, or that is nobody’s', async () => {
    const ended = await lockedOut();
    await db.$client.begin((tx) => closeAttempts(tx as never, ended.person, sql`true` as never));
    const complete = await lockedOut();
    await prove(db, complete.asker.holder, codeOf(complete.person.appKey, Math.floor(Date.now() / 30_000)));
    const away = await lockedOut();
    await sql`update account set deactivated_at = now() where id = ${away.person.accountId}`;
    const nobody = { asker: { holder: { token: 'x' }, address: freshAddress() } };
    for (const { asker } of [ended, complete, away, nobody]) {
      expect(await askDesk(db, asker, 'By phone')).toBe('not-now');
      expect(await findOwnCase(db, asker.holder)).toBeUndefined();
    }
    const [made] = await sql<{ count: number }[]>`
      select count(*)::int as count from support_request
       where account_id = any(${[ended, complete, away].map(({ person }) => person.accountId)}::uuid[])`;
    expect(made?.count).toBe(0);
  });

  test('nor with a session of the portal in the place of a sign-in', async () => {
    const { person, asker } = await lockedOut();
    const session = await sessionOf(person, { factor: 1 });
    const posing = { ...asker, holder: { sessionId: session.id } } as unknown as Asker;
    expect(await askDesk(db, posing, 'By phone')).toBe('not-now');
  });

  test('a request that comes while its owner changes the password waits for that, and is not made', async () => {
    const { person, asker } = await lockedOut();
    const changing = db.$client.begin(async (tx) => {
      await tx`update account set password_changed_at = clock_timestamp() where id = ${person.accountId}`;
      const asking = askDesk(db, asker, 'By phone');
      await untilWaiting(db, 1);
      return { asking };
    });
    expect(await (await changing).asking).toBe('not-now');
    expect(await requestsOf(person)).toEqual([]);
  });
});

test('H4: the desk sees whom it serves waiting for help, the oldest first; another office’s desk sees its own alone', async () => {
  const desk = await operatorDesk();
  const { person, asker } = await lockedOut();
  await askDesk(db, asker, 'After six');
  await sql`
    update support_request set created_at = created_at - interval '1 day' where account_id = ${person.accountId}`;
  const own = await beside(person, { roles: ['staff', 'support'] });
  const foreign = await makePerson({ roles: ['staff', 'support'] });
  const listFor = async (who: Person) => {
    const party = await findDesk(db, who.accountId);
    if (!party) throw new Error('of no desk');
    const { rows } = await listForHelp(db, party);
    return {
      names: rows.map(({ accountId }) => accountId),
      count: (await countWaiting(db, party)).help,
      rows,
    };
  };
  const all = await listFor(desk);
  expect(all.rows[0]).toMatchObject({
    accountId: person.accountId,
    reach: 'After six',
    office: person.officeName,
  });
  expect(all.count).toBeGreaterThan(1);
  expect(await listFor(own)).toMatchObject({ names: [person.accountId], count: 1 });
  expect(await listFor(foreign)).toMatchObject({ names: [], count: 0 });
  expect(await ask(desk, { kind: 'answer-support-request', account: person.accountId })).toBe('done');
  expect((await listFor(own)).names).toEqual([]);
  expect((await findOwnCase(db, asker.holder))?.request).toMatchObject({ state: 'answered' });
});
