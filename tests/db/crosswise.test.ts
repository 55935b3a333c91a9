import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { session } from '@/db/schema';
import { makeWelcomeLink, setPasswordByLink } from '@/lib/account/link';
import { findSession } from '@/lib/session/session';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { confirmPassword } from '@/lib/sign-in/password-again';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import { codeOf } from './app';
import { testClock } from './clock';
import { breakHashing, whileHashing } from './hashing';
import {
  authSecrets,
  begin,
  enterWith,
  freshAddress,
  look,
  pair,
  prove,
  secretKeys,
  showKey,
  visitorFrom,
} from './journey';
import { hold, untilWaiting } from './locks';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const lockAccount = (id: string) => hold(db, (sql) => sql`select from account where id = ${id} for update`);

/** Were two steps to lock the same rows in different orders, PostgreSQL would end one of them: an error page. */
describe('two steps that touch the same rows take turns', () => {
  test('an offer is put off while another browser connects an app', async () => {
    const person = await makePerson();
    const owner = await begin(db, person);
    const other = await begin(db, person);
    const key = await showKey(db, owner.holder);
    const held = await lockAccount(person.accountId);
    const pairing = pair(db, owner.holder, codeOf(key, clock.step));
    await untilWaiting(db, 1);
    const putting = putOff(db, other.holder);
    await untilWaiting(db, 2);
    await held.release();
    expect(await pairing).toMatchObject({ kind: 'connected' });
    expect(await putting).toBeUndefined();
  });

  test('the old app signs in while it is being replaced', async () => {
    const person = await makePerson({ enrolled: true });
    const lost = await begin(db, person);
    await proveWithRecoveryCode(db, secretKeys(), lost.holder, person.recoveryCodes[0] ?? '');
    const key = await showKey(db, lost.holder);
    const signing = await begin(db, person);
    const held = await hold(
      db,
      (sql) => sql`select from authenticator where account_id = ${person.accountId} for update`,
    );
    const proof = prove(db, signing.holder, codeOf(person.appKey, clock.step));
    await untilWaiting(db, 1);
    const pairing = pair(db, lost.holder, codeOf(key, clock.step));
    await untilWaiting(db, 2);
    await held.release();
    expect(await proof).toMatchObject({ kind: 'right', state: 'ready' });
    expect(await pairing).toMatchObject({ kind: 'connected' });
  });

  test('a password is confirmed by two clicks at once', async () => {
    const person = await makePerson({ requirement: 'off' });
    const own = await enterWith(db, (await begin(db, person)).ticket);
    const holder = { sessionId: own.id };
    await openProfileSetUp(db, secretKeys(), own, 'connect-app', visitorFrom());
    const visitor = visitorFrom();
    const confirm = () => confirmPassword(db, authSecrets(), holder, own, person.password, visitor);
    let held: Awaited<ReturnType<typeof hold>> | undefined;
    whileHashing(async () => {
      held = await hold(db, (sql) => sql`select from attempt where session_id = ${own.id} for update`);
    });
    const first = confirm();
    await untilWaiting(db, 1);
    const second = confirm();
    await untilWaiting(db, 2);
    await held?.release();
    expect([await first, await second]).toEqual([{ kind: 'right', state: 'choosing' }, { kind: 'not-now' }]);
  });

  test('a try is given back while the next one is spent', async () => {
    const person = await makePerson({ enrolled: true });
    const { holder } = await begin(db, person);
    const [code = ''] = person.recoveryCodes;
    const { id } = await look(db, holder);
    let second: Promise<unknown> | undefined;
    let held: Awaited<ReturnType<typeof hold>> | undefined;
    whileHashing(async () => {
      held = await hold(db, (sql) => sql`select from attempt where id = ${id} for update`);
      second = proveWithRecoveryCode(db, secretKeys(), holder, code);
      await untilWaiting(db, 1);
      throw new Error('out of memory');
    });
    const first = proveWithRecoveryCode(db, secretKeys(), holder, code).catch(
      (error: Error) => error.message,
    );
    await untilWaiting(db, 2);
    await held?.release();
    expect(await first).toBe('out of memory');
    expect(await second).toMatchObject({ kind: 'right' });
  });

  test('the same password try is given back by two at once', async () => {
    const person = await makePerson({ requirement: 'off' });
    const own = await enterWith(db, (await begin(db, person)).ticket);
    const holder = { sessionId: own.id };
    await openProfileSetUp(db, secretKeys(), own, 'connect-app', visitorFrom());
    const visitor = visitorFrom();
    const confirm = () => confirmPassword(db, authSecrets(), holder, own, person.password, visitor);
    breakHashing();
    await expect(confirm()).rejects.toThrow('out of memory');
    expect(await look(db, holder)).toMatchObject({ triesLeft: 5 });
    let held: Awaited<ReturnType<typeof hold>> | undefined;
    whileHashing(async () => {
      held = await hold(db, (sql) => sql`select from attempt where session_id = ${own.id} for update`);
      throw new Error('out of memory');
    });
    const first = confirm().catch((error: Error) => error.message);
    await untilWaiting(db, 1);
    const second = confirm();
    await untilWaiting(db, 2);
    await held?.release();
    expect([await first, await second]).toEqual(['out of memory', { kind: 'right', state: 'choosing' }]);
  });

  test('a sign-in that completes while a link sets a new password is ended, too', async () => {
    await db.$client.unsafe(`
      create function stop_before_session() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock_shared(77); return new; end $$;
      create trigger stop_before_session before insert on session
        for each row execute function stop_before_session()`);
    const person = await makePerson({ enrolled: true });
    const token = await makeWelcomeLink(db, person.accountId);
    const { holder } = await begin(db, person);
    const held = await hold(db, (sql) => sql`select pg_advisory_xact_lock(77)`);
    const proof = prove(db, holder, codeOf(person.appKey, clock.step));
    await untilWaiting(db, 1);
    const change = setPasswordByLink(db, token, 'quite another pass phrase', freshAddress());
    await untilWaiting(db, 2);
    await held.release();
    await db.$client.unsafe('drop trigger stop_before_session on session');
    expect(await change).toBe('done');
    const ticket = ((await proof) as { ticket?: string }).ticket;
    await expect(enterWith(db, ticket)).rejects.toThrow('opened no session');
    const made = await db.select().from(session).where(eq(session.accountId, person.accountId));
    expect(made).toHaveLength(1);
    for (const each of made) expect(await findSession(db, each.id)).toBeUndefined();
  });
});
