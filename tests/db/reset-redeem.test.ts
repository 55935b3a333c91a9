import { describe, expect, test } from 'vitest';
import { findSession } from '@/lib/session/session';
import { finish, type Holder } from '@/lib/sign-in/attempt';
import { verifyNumber } from '@/lib/sign-in/number-set-up';
import { putOff } from '@/lib/sign-in/put-off';
import { redeemPass } from '@/lib/sign-in/redeem-pass';
import type { ResetScope } from '@/lib/support/reset-scope';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { begin, enterWith, look, prove, saveCodes, setUpApp, showKey, shown, signIn } from './journey';
import { addNumber, freshNumber, numbersOf } from './numbers';
import { codeAt, offering, phonesWorld, submit, toNumber } from './phones';
import { eventsOf, failuresOf } from './phones-record';
import { approve, colleague, from, idOf, send, stateOf, strict } from './requests';
import { handedPass, locked, mailedPass, portalDesk, resetOf, toldOf } from './resets';

const db = await testDatabase();
const clock = await testClock();
const world = await phonesWorld();
const sql = db.$client;
const desk = await portalDesk();

const redeem = (holder: Holder, pass: string) => redeemPass(db, holder as { token: string }, pass);

async function factorsOf({ accountId }: Person) {
  const [row] = await sql`
    select (select count(*)::int from authenticator where account_id = a.id) as apps,
           (select count(*)::int from phone where account_id = a.id) as numbers,
           (select count(*)::int from recovery_code_set where account_id = a.id) as codes,
           a.reset_at is not null as "isReset", a.current_method as current
      from account a where a.id = ${accountId}`;
  return row;
}

describe('X4: the pass, after the password', () => {
  test('by mail: takes everything away, ends sessions and other sign-ins, and demands a set-up; then signs in', async () => {
    const person = await locked();
    await addNumber(person);
    const session = await signIn(db, clock, person);
    const other = await begin(db, person);
    const pass = await mailedPass(person, desk);
    const { holder, state } = await begin(db, person);
    expect(state).toBe('awaiting-proof');
    await prove(db, holder, wrongCode(clock.step, person.appKey));
    expect(await redeem(holder, pass.toLowerCase().replaceAll('-', ' '))).toEqual({ kind: 'right' });
    expect(await factorsOf(person)).toEqual({ apps: 0, numbers: 0, codes: 0, isReset: true, current: null });
    expect(await failuresOf(person, 'authenticator')).toBe(0);
    expect(await findSession(db, session.id)).toBeUndefined();
    expect(await shown(db, other.holder)).toBe('closed (cancelled)');
    expect(await resetOf(person)).toMatchObject({ state: 'used', hasPass: false, isOver: true });
    expect(await look(db, holder)).toMatchObject({
      shown: { state: 'choosing' },
      ...{ methods: [], mayPutOff: false, grace: undefined, replaces: false, adds: false },
      available: ['authenticator'],
      because: expect.arrayContaining(['factor-reset']),
    });
    expect(await putOff(db, holder)).toBeUndefined();
    expect(await eventsOf(person, 'reset.used')).toEqual([{ scope: 'all', apps: 1, numbers: 1 }]);
    expect(await eventsOf(person, 'session.ended')).toEqual([{ because: 'reset' }]);
    expect((await toldOf(person)).at(-1)).toBe('reset-done');

    const { key, codes, ticket } = await setUpApp(db, clock, holder);
    expect(codes).toHaveLength(10);
    const again = await enterWith(db, ticket);
    expect(again.accountId).toBe(person.accountId);
    expect((await factorsOf(person))?.isReset).toBe(false);
    await clock.forward(60);
    expect(await prove(db, (await begin(db, person)).holder, codeOf(key, clock.step))).toMatchObject({
      kind: 'right',
    });
  });

  test('handed over: the same at once, also for somebody whom nothing else lets in', async () => {
    const person = await locked();
    await sql`
      insert into proof_counter (account_id, method, failures) values (${person.accountId}, 'authenticator', 100)`;
    await sql`update recovery_code set used_at = now() where set_id = (
      select id from recovery_code_set where account_id = ${person.accountId})`;
    const pass = await handedPass(person, desk);
    const { holder, state } = await begin(db, person);
    expect(state).toBe('refused');
    expect(await redeem(holder, pass)).toEqual({ kind: 'right' });
    expect(await failuresOf(person, 'authenticator')).toBe(0);
    await setUpApp(db, clock, holder);
    expect(await factorsOf(person)).toMatchObject({ apps: 1, isReset: false, current: 'authenticator' });
  });

  test('attack: the password alone, after a set-up that was left half-way: refused, until another pass', async () => {
    const person = await locked({
      office: { staffGraceDays: 30, customerGraceDays: 30 },
      requirement: 'required',
    });
    const first = await begin(db, person);
    expect(await redeem(first.holder, await handedPass(person, desk))).toEqual({ kind: 'right' });
    const key = await showKey(db, first.holder);
    expect(key).not.toBe(person.appKey);
    const { holder, state } = await begin(db, person);
    expect(state).toBe('refused');
    expect(await look(db, holder)).toMatchObject({ because: expect.arrayContaining(['factor-reset']) });
    expect(await redeem(holder, await handedPass(person, desk))).toEqual({ kind: 'right' });
    expect(await shown(db, first.holder)).toBe('closed (cancelled)');
    await setUpApp(db, clock, holder);
    expect((await begin(db, person)).state).toBe('awaiting-proof');
  });

  test.each<[ResetScope, { apps: number; numbers: number; isReset: boolean }]>([
    ['all', { apps: 0, numbers: 0, isReset: true }],
    ['app', { apps: 0, numbers: 2, isReset: false }],
    ['phones', { apps: 1, numbers: 0, isReset: false }],
  ])(
    'takes away what it is for (%s), the recovery codes in any case, and a new app joins what is left',
    async (scope, left) => {
      const person = await locked({ office: offering('authenticator', 'sms') });
      await addNumber(person);
      await addNumber(person, { verified: false });
      const { holder } = await begin(db, person);
      expect(await redeem(holder, await handedPass(person, desk, scope))).toEqual({ kind: 'right' });
      expect(await factorsOf(person)).toMatchObject({ ...left, codes: 0 });
      const { codes } = await setUpApp(db, clock, holder);
      expect(codes).toHaveLength(10);
      expect(await factorsOf(person)).toMatchObject({ apps: left.apps + 1, codes: 1, isReset: false });
    },
  );

  test('P10: a new app after a pass needs no text message to the number that is left', async () => {
    const person = await locked({ office: { ...offering('authenticator', 'sms'), appNeedsSms: true } });
    await addNumber(person);
    const { holder } = await begin(db, person);
    expect(await redeem(holder, await handedPass(person, desk, 'app'))).toEqual({ kind: 'right' });
    expect((await setUpApp(db, clock, holder)).ticket).toBeDefined();
  });

  test.each(['all', 'phones'] as const)(
    'a number can be set up as well, also where an app is left: %s',
    async (scope) => {
      const person = await locked({ office: offering('authenticator', 'sms') });
      await addNumber(person);
      const { holder } = await begin(db, person);
      expect(await redeem(holder, await handedPass(person, desk, scope))).toEqual({ kind: 'right' });
      const number = freshNumber();
      await toNumber(holder, 'sms');
      expect(await submit(world.outer, holder, number, 'sms')).toEqual({ kind: 'asked' });
      const verified = await verifyNumber(db, world.outer, holder, codeAt(world, number));
      expect(verified).toEqual({ kind: 'verified', state: 'showing-codes' });
      expect((await numbersOf(person)).map((each) => each.number)).toEqual([number]);
      await saveCodes(db, holder);
      expect((await finish(db, holder))?.ticket).toBeDefined();
      expect((await factorsOf(person))?.isReset).toBe(false);
    },
  );

  test('W3: what was applied for with the password alone is void; what came after a pass is not, so that people get in again', async () => {
    const person = await locked({ office: strict });
    await sql`
      insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known,
                                  had_proven, state)
      values (${person.officeId}, ${person.accountId}, 'application', 'sms', '+31612345678', 'mobile', 'x', false, false,
              'approved')`;
    const first = await begin(db, person);
    expect(await redeem(first.holder, await handedPass(person, desk))).toEqual({ kind: 'right' });
    expect(await stateOf(person)).toEqual(['void']);
    expect(await eventsOf(person, 'request.void')).toEqual([{ method: 'sms', number: '+31 •••••• 78' }]);
    expect(await look(db, first.holder)).toMatchObject({ available: [] });
    await sql`update account set reset_at = reset_at - interval '1 hour' where id = ${person.accountId}`;
    const id = idOf(await send(from(person, first.holder)));
    const admin = await colleague(person, 'office-admin');
    expect(await approve(admin, id)).toBe('done');
    const { holder } = await begin(db, person);
    expect(await redeem(holder, await handedPass(person, desk))).toEqual({ kind: 'right' });
    expect(await stateOf(person)).toEqual(['void', 'approved']);
    expect(await look(db, holder)).toMatchObject({ available: ['sms'] });
  });
});
