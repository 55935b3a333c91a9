import { describe, expect, test } from 'vitest';
import { redeemPass } from '@/lib/sign-in/redeem-pass';
import { vetoReset } from '@/lib/support/veto';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { codeOf } from './app';
import { testClock } from './clock';
import { begin, enterWith, freshAddress, look, prove } from './journey';
import { hold, untilWaiting } from './locks';
import { change, colleague } from './requests';
import {
  ask,
  confirm,
  handedPass,
  hoursPass,
  locked,
  mailAbout,
  passMails,
  portalDesk,
  readOut,
  resetOf,
  resetsOf,
  running,
  setPasswordByMail,
  settle,
  withdraw,
} from './resets';

const db = await testDatabase();
const clock = await testClock();
const desk = await portalDesk();
const third = await colleague(desk.first, 'support');

const count = <T>(outcomes: readonly T[], wanted: T) => outcomes.filter((each) => each === wanted).length;

describe('X4: of twenty at once', () => {
  test('who ask, one does', async () => {
    const person = await locked();
    const outcomes = await race(20, (number) => ask(number % 2 ? desk.first : desk.second, person));
    expect(outcomes.sort()).toEqual(['done', ...Array(19).fill('reset-open')]);
    expect(await resetsOf(person)).toHaveLength(1);
  });

  test('who confirm, by mail and by handing over, one does', async () => {
    const person = await locked();
    await ask(desk.first, person);
    const { id } = await resetOf(person);
    const outcomes = await race(20, (number) =>
      confirm(number % 3 ? desk.second : third, id, number % 2 ? 'mail' : 'handed-over'),
    );
    expect(outcomes.sort()).toEqual(['done', ...Array(19).fill('gone')]);
  });

  test('who confirm and withdraw: it is withdrawn once, and whatever came before leaves no pass', async () => {
    const person = await locked();
    await ask(desk.first, person);
    const { id } = await resetOf(person);
    const outcomes = await race(20, (number) =>
      number % 2 ? confirm(desk.second, id, 'handed-over') : withdraw(desk.first, id),
    );
    const [confirmed, withdrawn] = [0, 1].map((odd) =>
      count(
        outcomes.filter((_, number) => number % 2 === 1 - odd),
        'done',
      ),
    );
    expect(withdrawn).toBe(1);
    expect(confirmed).toBeLessThanOrEqual(1);
    expect(await resetOf(person)).toMatchObject({ state: 'withdrawn', hasPass: false });
  });

  test('vetoes and processes that find it due: stopped and no pass, or one pass and nothing stopped', async () => {
    for (let round = 0; round < 6; round += 1) {
      const person = await locked();
      await running(person, desk);
      const mail = await mailAbout(person, 'reset-confirmed');
      await hoursPass(person, 24.1);
      // One of the two has a head start in turn.
      const isFirst = (number: number) => (round % 2 ? number < 10 : number >= 10);
      const outcomes = await race<unknown>(20, (number) =>
        isFirst(number) ? vetoReset(db, mail, freshAddress()) : settle(),
      );
      const { state } = await resetOf(person);
      expect(count(outcomes, 'stopped')).toBe(state === 'vetoed' ? 1 : 0);
      expect(await passMails(person)).toHaveLength(state === 'vetoed' ? 0 : 1);
      expect(['vetoed', 'mailed']).toContain(state);
    }
  });

  test('processes that find several due, each pass is mailed once', async () => {
    const people = await Promise.all([locked(), locked(), locked()]);
    for (const person of people) {
      await running(person, desk);
      await hoursPass(person, 24.1);
    }
    await race(20, settle);
    await settle();
    for (const person of people) expect(await passMails(person)).toHaveLength(1);
  });

  test('who use the pass, each after the right password, one gets on', async () => {
    const person = await locked();
    const pass = await handedPass(person, desk);
    const begun: Awaited<ReturnType<typeof begin>>[] = [];
    for (let number = 0; number < 20; number += 1) begun.push(await begin(db, person));
    const outcomes = await race(20, (number) => redeemPass(db, begun[number]?.holder ?? { token: '' }, pass));
    expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
    const states = await Promise.all(begun.map(async ({ holder }) => (await look(db, holder)).shown.state));
    expect(states.sort()).toEqual(['choosing', ...Array(19).fill('closed')].sort());
  });

  test('clicks in one browser, one gets on, and no more than five are tried', async () => {
    const person = await locked();
    const pass = await handedPass(person, desk);
    const { holder } = await begin(db, person);
    const outcomes = await race(20, () => redeemPass(db, holder, pass));
    expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'wrong').length).toBeLessThanOrEqual(4);
  });

  test('who read the pass out, one sees it', async () => {
    const id = await running(await locked(), desk, 'handed-over');
    const held = await hold(db, (sql) => sql`select from reset where id = ${id} for update`);
    const reading = race(20, () => readOut(desk.second, id));
    await untilWaiting(db, 20);
    await held.release();
    expect((await reading).filter(Boolean)).toHaveLength(1);
  });
});

describe('X4: nobody waits crosswise', () => {
  test('two of the desk who ask for each other’s reset, and confirm it, at once', async () => {
    const [one, other] = [
      await locked({ officeId: desk.first.officeId, roles: ['staff', 'support'] }),
      third,
    ];
    await hoursPass(third, 60 * 24);
    await db.$client`insert into authenticator (account_id, sealed_secret, last_step)
      select ${third.accountId}, sealed_secret, 0 from authenticator where account_id = ${one.accountId}`;
    for (let round = 0; round < 3; round += 1) {
      const asked = await race(20, (number) => (number % 2 ? ask(one, other) : ask(other, one)));
      expect(count(asked, 'done')).toBe(2);
      const ids = [(await resetOf(one)).id, (await resetOf(other)).id];
      // Each stands between: asked for by the other, nobody confirms their own.
      const confirmed = await race(20, (number) => confirm(number % 2 ? one : other, ids[number % 2] ?? ''));
      expect([...new Set(confirmed)]).toEqual(['own-reset']);
      const ended = await race(20, (number) =>
        withdraw(number % 2 ? one : other, ids[number % 2 ? 1 : 0] ?? ''),
      );
      expect(count(ended, 'done')).toBe(2);
      await hoursPass(one, 25);
      await hoursPass(other, 25);
    }
  });

  test('the app signs in while a pass takes it away: whoever got in at that moment is out again', async () => {
    const person = await locked();
    const pass = await handedPass(person, desk);
    const [signing, lost] = [await begin(db, person), await begin(db, person)];
    const held = await hold(
      db,
      (sql) => sql`select from authenticator where account_id = ${person.accountId} for update`,
    );
    const proof = prove(db, signing.holder, codeOf(person.appKey, clock.step));
    await untilWaiting(db, 1);
    const redeemed = redeemPass(db, lost.holder, pass);
    await untilWaiting(db, 2);
    await held.release();
    expect(await redeemed).toEqual({ kind: 'right' });
    const proven = await proof;
    expect(proven.kind).toBe('right');
    if (proven.kind === 'right') await expect(enterWith(db, proven.ticket)).rejects.toThrow('no session');
  });

  test('attack: a password is set by mail at the very moment in which the way by mail is confirmed: that sees it', async () => {
    const person = await locked();
    await ask(desk.first, person);
    const { id } = await resetOf(person);
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    let begun = () => {};
    const isSetting = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const setting = setPasswordByMail(person, () => {
      begun();
      return gate;
    });
    await isSetting;
    const confirming = confirm(desk.second, id);
    await untilWaiting(db, 1);
    go();
    await setting;
    expect(await confirming).toBe('not-by-mail');
    expect(await resetOf(person)).toMatchObject({ state: 'asked', handedOnly: true });
  });

  test('an account is shut while its pass is used: one of the two is first, and nobody is in', async () => {
    const person = await locked({ roles: ['staff'] });
    const admin = await colleague(person, 'office-admin');
    const pass = await handedPass(person, desk);
    const { holder } = await begin(db, person);
    const outcomes = await race(2, (number) =>
      number
        ? change(admin, { kind: 'deactivate', account: person.accountId })
        : redeemPass(db, holder, pass).then(({ kind }) => kind),
    );
    expect(outcomes[1]).toBe('done');
    expect(['used', 'void']).toContain((await resetOf(person)).state);
    await expect(look(db, holder)).rejects.toThrow('no such attempt');
  });
});
