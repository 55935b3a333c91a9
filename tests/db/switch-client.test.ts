import { describe, expect, test } from 'vitest';
import { findSession } from '@/lib/session/session';
import { cancelAttempt } from '@/lib/sign-in/attempt';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { putOff } from '@/lib/sign-in/put-off';
import { switchClient } from '@/lib/sign-in/switch-client';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { race } from '../setup/race';
import { codeOf, wrongCode } from './app';
import { activeNow, choose, idOf, makeUser, passwordSession } from './clients';
import { testClock } from './clock';
import { begin, look, prove, secretKeys, shown, visitorFrom } from './journey';
import { hold, untilWaiting } from './locks';
import { changeAs, makeAdmin } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

/** Signed in for the client that asks nothing, with another one to switch to. */
async function user(rule: 'off' | 'optional' | 'required', options: PersonOptions = {}) {
  const person = await makeUser({ requirement: rule }, options);
  const session = await passwordSession(person);
  const [lax, strict] = [idOf(person, 'Lax'), idOf(person, 'Strict')];
  return { person, session, holder: { sessionId: session.id }, lax, strict };
}

const eventsOf = async ({ accountId }: Person) =>
  (
    await db.$client<{ client: string }[]>`
      select data ->> 'client' as client from audit_event
       where account_id = ${accountId} and kind = 'client.switched' order by id`
  ).map(({ client }) => client);

describe('a switch to another client', () => {
  test.each(['off', 'optional'] as const)(
    'P3: that asks for nothing (%s) is done at once, for this session and the next sign-in',
    async (rule) => {
      const { person, session, lax, strict } = await user(rule);
      const other = await passwordSession(person);
      expect(await choose(session, strict)).toBe('switched');
      expect(await activeNow(session)).toEqual({ here: strict, next: strict });
      expect((await activeNow(other)).here, 'other browsers stay where they are').toBe(lax);
      expect(await eventsOf(person)).toEqual([strict]);
      expect(await choose(session, strict), 'to where one is: nothing to do').toBe('switched');
      expect(await eventsOf(person)).toEqual([strict]);
    },
  );

  test('P2: the one switched to last is the one at the next sign-in', async () => {
    const { person, session, lax, strict } = await user('off');
    for (const client of [strict, lax, strict]) await choose(session, client);
    expect((await passwordSession(person)).clientId).toBe(strict);
    await choose(session, lax);
    expect((await passwordSession(person)).clientId).toBe(lax);
  });

  test.each(['optional', 'required'] as const)(
    'P2: that asks (%s) somebody who has a factor: until it is proven, everything stays as it was',
    async (rule) => {
      const { person, session, holder, lax, strict } = await user(rule, { enrolled: true });
      expect(await choose(session, strict, '/profile/password')).toBe('asked');
      expect(await look(db, holder)).toMatchObject({
        purpose: 'switch-client',
        shown: { state: 'awaiting-proof' },
        clientName: 'Strict',
        destination: '/profile/password',
      });
      expect(await activeNow(session)).toEqual({ here: lax, next: lax });
      expect(await prove(db, holder, wrongCode(clock.step, person.appKey))).toMatchObject({ kind: 'wrong' });
      expect((await activeNow(session)).here).toBe(lax);
      const proof = await prove(db, holder, codeOf(person.appKey, clock.step));
      expect(proof, 'no second session comes of it').toEqual({
        kind: 'right',
        state: 'ready',
        ticket: undefined,
      });
      expect(await activeNow(session)).toEqual({ here: strict, next: strict });
      expect(await eventsOf(person)).toEqual([strict]);
      expect((await findSession(db, session.id))?.proven).toEqual(['authenticator']);
      expect(await choose(session, lax)).toBe('switched');
      expect(await choose(session, strict), 'what this session has proven counts').toBe('switched');
    },
  );

  test('P2: a recovery code serves, and is used up by it', async () => {
    const { person, session, holder, strict } = await user('required', { enrolled: true });
    await choose(session, strict);
    const [code = ''] = person.recoveryCodes;
    expect(await proveWithRecoveryCode(db, secretKeys(), holder, code)).toMatchObject({ state: 'ready' });
    expect((await activeNow(session)).here).toBe(strict);
    expect((await look(db, holder)).recoveryCodesLeft).toBe(9);
  });

  test('attack: a thief with a lost factor has it proven, the owner replaces it: that proof opens no other client', async () => {
    const { person, session, lax, strict } = await user('required', { enrolled: true });
    await db.$client`update session set proven = '{authenticator}', proven_at = null where id = ${session.id}`;
    expect(await choose(session, strict)).toBe('asked');
    expect((await activeNow(session)).here).toBe(lax);
    await db.$client`update session set proven = '{sms}', proven_at = now() where id = ${session.id}`;
    expect(await choose(session, strict), 'a way that does not count for this person').toBe('asked');
    expect(await eventsOf(person)).toEqual([]);
  });

  test('P2: given up, or after too many wrong codes, the session and the next sign-in keep the client they had', async () => {
    const { person, session, holder, lax, strict } = await user('required', { enrolled: true });
    await choose(session, strict);
    expect(await cancelAttempt(db, holder)).toBe(true);
    expect(await shown(db, holder)).toBe('closed (cancelled)');
    expect(await activeNow(session)).toEqual({ here: lax, next: lax });
    await choose(session, strict);
    for (let miss = 0; miss < 5; miss += 1) await prove(db, holder, wrongCode(clock.step, person.appKey));
    expect(await shown(db, holder)).toBe('closed (tries)');
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
    expect(await activeNow(session)).toEqual({ here: lax, next: lax });
    expect((await begin(db, person)).state, 'the way in is open as before').toBe('ready');
  });

  test('P2: whoever cannot prove anything any more is refused there, and goes on with the client they had', async () => {
    const { person, session, holder, lax, strict } = await user('required', {
      enrolled: true,
      usedCodes: 10,
    });
    await db.$client`
      insert into proof_counter (account_id, method, failures) values (${person.accountId}, 'authenticator', 100)`;
    expect(await choose(session, strict)).toBe('asked');
    expect(await shown(db, holder)).toBe('refused');
    expect(await putOff(db, holder)).toBeUndefined();
    expect(await activeNow(session)).toEqual({ here: lax, next: lax });
    expect((await begin(db, person)).state, 'the click has locked nobody out').toBe('ready');
  });

  test('the same code sent in twenty times switches once', async () => {
    const { person, session, holder, strict } = await user('required', { enrolled: true });
    await choose(session, strict);
    const code = codeOf(person.appKey, clock.step);
    const outcomes = await race(20, () => prove(db, holder, code));
    expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
    expect(await eventsOf(person)).toEqual([strict]);
    expect(await activeNow(session)).toEqual({ here: strict, next: strict });
  });

  test('twenty switches at once: each is told once, and session and next sign-in agree on the last', async () => {
    const { person, session, lax, strict } = await user('off');
    const outcomes = await race(20, (number) => choose(session, number % 2 ? lax : strict));
    expect(outcomes).toEqual(Array(20).fill('switched'));
    const { here, next } = await activeNow(session);
    expect(here).toBe(next);
    const told = await eventsOf(person);
    expect(told.at(-1) ?? lax).toBe(here);
    for (const [index, client] of told.entries()) expect(client).not.toBe(told[index - 1] ?? lax);
  });

  test('twenty switches to a client that asks leave one question open', async () => {
    const { session, holder, lax, strict } = await user('required', { enrolled: true });
    expect(await race(20, () => choose(session, strict))).toEqual(Array(20).fill('asked'));
    expect(await shown(db, holder)).toBe('awaiting-proof');
    expect((await activeNow(session)).here).toBe(lax);
  });

  test('whoever is taken out of a client while switching to it does not get there', async () => {
    const admin = await makeAdmin();
    const { person, session, lax, strict } = await user('off', { officeId: admin.officeId });
    const held = await hold(db, (sql) => sql`select from account where id = ${person.accountId} for update`);
    const leaving = changeAs(admin, {
      kind: 'remove-from-client',
      client: strict,
      account: person.accountId,
    });
    await untilWaiting(db, 1);
    const switching = choose(session, strict);
    await untilWaiting(db, 2);
    await held.release();
    expect(await leaving).toBe('done');
    expect(await switching).toBe('gone');
    expect(await activeNow(session)).toEqual({ here: lax, next: lax });
  });
});

describe('attack: a form is changed to name a client that is none of the person’s', () => {
  const strangers = {
    'another client of the office': async (person: Person) => {
      const other = await makePerson({ officeId: person.officeId, clients: [{ name: 'Other' }] });
      return idOf(other, 'Other');
    },
    'a client of another office': async () => idOf(await makePerson({ clients: [{ name: 'Far' }] }), 'Far'),
    'an id that nothing has': async () => '00000000-0000-4000-8000-000000000000',
    'no id at all': async () => "'; drop table client; --",
  };
  test.each(Object.keys(strangers) as (keyof typeof strangers)[])('%s is not there', async (which) => {
    const { person, session, lax } = await user('off');
    const wish = await strangers[which](person);
    expect(await choose(session, wish)).toBe('gone');
    expect(await activeNow(session)).toEqual({ here: lax, next: lax });
  });

  test('nor is one that somebody belonged to before they worked for the office', async () => {
    const { person, session, lax, strict } = await user('off');
    await db.$client`update account set roles = '{customer,staff}' where id = ${person.accountId}`;
    expect((await findSession(db, session.id))?.clients).toEqual([]);
    expect(await choose(session, strict)).toBe('gone');
    expect((await activeNow(session)).here).toBe(lax);
  });

  test('and a session that has ended switches nothing', async () => {
    const { session, lax, strict } = await user('off');
    await db.$client`update session set ended_at = now() where id = ${session.id}`;
    const outcome = await switchClient(db, session, strict, '/help', visitorFrom());
    expect(outcome).toEqual({ kind: 'gone' });
    expect((await activeNow(session)).next).toBe(lax);
  });
});
