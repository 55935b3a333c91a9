import { describe, expect, test } from 'vitest';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { addNumber } from './numbers';
import { changeAs } from './office-people';
import { makePerson } from './people';
import { change, colleague } from './requests';
import {
  ask,
  confirm,
  historyOf,
  hoursPass,
  locked,
  passMails,
  portalDesk,
  readOut,
  refuse,
  resetOf,
  resetsOf,
  running,
  setPasswordByMail,
  settle,
  toldOf,
  veto,
  withdraw,
} from './resets';

const db = await testDatabase();
const sql = db.$client;
const desk = await portalDesk();

const dataOf = async ({ accountId }: Person, kind: string) => {
  const [row] = await sql`select data from audit_event where account_id = ${accountId} and kind = ${kind}`;
  return row?.data;
};

describe('X4: asking for a reset', () => {
  test('takes nothing away, tells every known contact, and says in the history what was checked', async () => {
    const person = await locked();
    const wish = {
      checks: ['called-back', 'seen', 'seen'],
      note: ' Showed her badge ',
      reason: ' Phone gone ',
    };
    expect(await ask(desk.first, person, wish)).toBe('done');
    expect(await resetsOf(person)).toMatchObject([
      { state: 'asked', askedBy: desk.first.accountId, decidedBy: null, hasPass: false, isOver: false },
    ]);
    expect(await dataOf(person, 'reset.asked')).toEqual({
      ...{ scope: 'all', checks: ['called-back', 'seen'], note: 'Showed her badge', reason: 'Phone gone' },
    });
    expect(await toldOf(person)).toEqual(['reset-asked']);
    expect(await sql`select 1 from authenticator where account_id = ${person.accountId}`).toHaveLength(1);
  });

  test('takes what was checked, out of the office’s own list where it has one, or a note; and a reason', async () => {
    const person = await locked();
    const own = await locked();
    await sql`update office set identity_checks = '{"Knows the dog","Came by"}' where id = ${own.officeId}`;
    const wrong: [Person, Parameters<typeof ask>[2]][] = [
      [person, { checks: [], note: ' ' }],
      [person, { checks: ['Knows the dog'] }],
      [person, { checks: ['called-back', 'invented'] }],
      [person, { reason: ' ' }],
      [person, { reason: 'x'.repeat(501) }],
      [person, { note: 'x'.repeat(501) }],
      [own, { checks: ['called-back'] }],
      [own, { checks: ['Knows the dog', 'called-back'] }],
    ];
    for (const [who, wish] of wrong)
      expect(await ask(desk.first, who, wish), JSON.stringify(wish)).toBe('gone');
    expect([...(await resetsOf(person)), ...(await resetsOf(own))]).toEqual([]);
    expect(await ask(desk.first, person, { checks: [], note: 'Her sister vouched for her' })).toBe('done');
    expect(await ask(desk.first, own, { checks: ['Came by'] })).toBe('done');
  });

  test('is not possible twice at a time, nor more than three times a day', async () => {
    const person = await locked();
    for (let time = 0; time < 3; time += 1) {
      expect(await ask(desk.first, person)).toBe('done');
      expect(await ask(desk.second, person)).toBe('reset-open');
      expect(await withdraw(desk.first, (await resetOf(person)).id)).toBe('done');
    }
    expect(await ask(desk.first, person)).toBe('asked-too-often-for');
    await hoursPass(person, 24.1);
    expect(await ask(desk.first, person)).toBe('done');
  });

  test('needs something to take away in its scope; whoever left a set-up half-way has nothing, and gets a pass', async () => {
    const none = await makePerson();
    const app = await locked();
    const phones = await makePerson({ phones: [{ number: '+31612345678', verifiedBy: 'sms' }] });
    await addNumber(none, { verified: false });
    for (const scope of ['all', 'app', 'phones'] as const)
      expect(await ask(desk.first, none, { scope })).toBe('no-factor');
    expect(await ask(desk.first, app, { scope: 'phones' })).toBe('no-factor');
    expect(await ask(desk.first, app, { scope: 'app' })).toBe('done');
    expect(await ask(desk.first, phones, { scope: 'app' })).toBe('no-factor');
    expect(await ask(desk.first, phones, { scope: 'phones' })).toBe('done');
    await sql`update account set reset_at = now() where id = ${none.accountId}`;
    expect(await ask(desk.first, none)).toBe('done');
  });

  test('answers the person’s own call for help, and nobody else’s', async () => {
    const [person, other] = [await locked(), await locked()];
    for (const { accountId, officeId } of [person, other])
      await sql`insert into support_request (office_id, account_id, reach) values (${officeId}, ${accountId}, 'x')`;
    expect(await ask(desk.first, person)).toBe('done');
    expect(
      await sql`select account_id as id, state, ended_by as by from support_request order by state`,
    ).toEqual([
      { id: other.accountId, state: 'open', by: null },
      { id: person.accountId, state: 'answered', by: desk.first.accountId },
    ]);
    expect(await historyOf(person)).toEqual(['reset.asked by Dana Desk', 'support.answered by Dana Desk']);
  });

  test('is for people who can sign in, and not for those of whom somebody has said "this wasn’t me"', async () => {
    const [away, guarded] = [await locked(), await locked()];
    await sql`update account set deactivated_at = now() where id = ${away.accountId}`;
    await sql`update account set guarded_since = now() where id = ${guarded.accountId}`;
    expect(await ask(desk.first, away)).toBe('gone');
    expect(await ask(desk.first, guarded)).toBe('guarded');
    for (const account of ['no id', '00000000-0000-4000-8000-000000000000'])
      expect(await ask(desk.first, { accountId: account })).toBe('gone');
  });
});

describe('X4: who asks and who confirms', () => {
  test('a desk that serves the person; to confirm another one of a desk, or for staff their own admin; all others find nothing', async () => {
    const staff = await locked({ roles: ['staff'] });
    const customer = await locked({ officeId: staff.officeId });
    const own = await colleague(staff, 'support');
    const admin = await colleague(staff, 'office-admin');
    const other = await locked({ roles: ['staff', 'support'] });
    const otherAdmin = await colleague(other, 'office-admin');
    for (const nobody of [staff, customer, admin, other, otherAdmin]) {
      expect(await ask(nobody, customer)).toBe('gone');
      if (nobody !== staff) expect(await ask(nobody, staff)).toBe('gone');
    }
    expect(await ask(own, staff)).toBe('done');
    expect(await ask(own, customer)).toBe('done');
    const ofStaff = (await resetOf(staff)).id;
    const ofCustomer = (await resetOf(customer)).id;
    for (const nobody of [customer, other, otherAdmin]) {
      expect(await confirm(nobody, ofStaff)).toBe('gone');
      expect(await refuse(nobody, ofStaff)).toBe('gone');
      expect(await withdraw(nobody, ofStaff)).toBe('gone');
    }
    expect(await confirm(admin, ofCustomer), 'an admin knows the staff, not the customers').toBe('gone');
    expect(await withdraw(admin, ofStaff), 'an admin asks for none').toBe('gone');
    expect(await confirm(admin, ofStaff)).toBe('done');
    expect(await confirm(desk.first, ofCustomer)).toBe('done');
  });

  test('nobody who may not be told so learns that there is a reset, or that there is none', async () => {
    const person = await locked();
    expect(await ask(desk.first, person)).toBe('done');
    const { id } = await resetOf(person);
    for (const reset of [id, 'no id', '00000000-0000-4000-8000-000000000000'])
      expect(await confirm(person, reset)).toBe('gone');
  });
});

describe('X4: confirming by mail', () => {
  test('waits as long as the office says, tells every contact until when, and draws no pass yet', async () => {
    const person = await locked();
    await sql`update office set reset_wait_hours = 48 where id = ${person.officeId}`;
    expect(await ask(desk.first, person)).toBe('done');
    const { id } = await resetOf(person);
    expect(await confirm(desk.second, id)).toBe('done');
    expect(await resetOf(person)).toMatchObject({
      state: 'waiting',
      decidedBy: desk.second.accountId,
      hasPass: false,
    });
    const [{ hours, data } = {}] = await sql`
      select extract(epoch from r.takes_effect_at - now()) / 3600 as hours, n.data
        from reset r join notice n on n.account_id = r.account_id and n.kind = 'reset-confirmed' where r.id = ${id}`;
    expect(Number(hours)).toBeCloseTo(48, 1);
    expect(data).toEqual({ scope: 'all', reset: id, until: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(Date.parse(data.until) - Date.now()).toBeGreaterThan(47.9 * 3_600_000);
    expect(await passMails(person)).toEqual([]);
    await settle();
    expect((await resetOf(person)).state).toBe('waiting');
  });

  test('is not possible while no address is 30 days old, a day after a veto, or 72 hours after a password by mail', async () => {
    const fresh = await makePerson({ enrolled: true });
    const stopped = await locked();
    const mailed = await locked();
    await running(stopped, desk);
    expect(await veto(stopped)).toBe('stopped');
    await setPasswordByMail(mailed);
    for (const person of [fresh, stopped, mailed]) {
      expect(await ask(desk.first, person)).toBe('done');
      expect(await confirm(desk.second, (await resetOf(person)).id)).toBe('not-by-mail');
      expect((await resetOf(person)).state).toBe('asked');
      expect(await confirm(desk.second, (await resetOf(person)).id, 'handed-over')).toBe('done');
    }
  });

  test('is possible again after that: 30 days, a day, and 72 hours later', async () => {
    const fresh = await makePerson({ enrolled: true });
    const stopped = await locked();
    const mailed = await locked();
    await running(stopped, desk);
    expect(await veto(stopped)).toBe('stopped');
    await setPasswordByMail(mailed);
    for (const [person, hours] of [
      [fresh, 30 * 24],
      [stopped, 24],
      [mailed, 72],
    ] as const) {
      await hoursPass(person, hours - 0.1);
      expect(await ask(desk.first, person)).toBe('done');
      expect(await confirm(desk.second, (await resetOf(person)).id)).toBe('not-by-mail');
      expect(await withdraw(desk.first, (await resetOf(person)).id)).toBe('done');
      await hoursPass(person, 0.2);
      await running(person, desk);
    }
  });

  test('counts a second address that is old enough, and no removed one', async () => {
    const person = await makePerson({ enrolled: true });
    const second = `old.${person.email}`;
    await sql`
      insert into contact (account_id, email, email_key, confirmed_at)
      values (${person.accountId}, ${second}, ${second}, now() - interval '31 days')`;
    await running(person, desk);
    expect(await withdraw(desk.second, (await resetOf(person)).id)).toBe('done');
    await sql`update contact set removed_at = now() where account_id = ${person.accountId}`;
    expect(await ask(desk.first, person)).toBe('done');
    expect(await confirm(desk.second, (await resetOf(person)).id)).toBe('not-by-mail');
  });
});

describe('X4: handing over', () => {
  test('draws a pass at once; whoever confirmed sees it once, and nobody else; every contact is told, without it', async () => {
    const person = await locked({ roles: ['staff'] });
    const admin = await colleague(person, 'office-admin');
    expect(await ask(desk.first, person)).toBe('done');
    const { id } = await resetOf(person);
    expect(await confirm(admin, id, 'handed-over')).toBe('done');
    expect(await resetOf(person)).toMatchObject({ state: 'handed', hasPass: true });
    for (const other of [desk.first, desk.second, person]) expect(await readOut(other, id)).toBeUndefined();
    const pass = await readOut(admin, id);
    expect(pass).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(await readOut(admin, id)).toBeUndefined();
    expect(await toldOf(person)).toEqual(['reset-asked', 'reset-handed-over']);
    const everything = await sql`
      select (select jsonb_agg(to_jsonb(e)) from audit_event e) as events, (select jsonb_agg(to_jsonb(n)) from notice n) as notices,
             (select jsonb_agg(to_jsonb(m)) from mail m) as mails, (select jsonb_agg(to_jsonb(r)) from reset r) as resets`;
    expect(JSON.stringify(everything)).not.toMatch(new RegExp(`${pass}|${pass?.replaceAll('-', '')}`));
  });
});

describe('X4: how one ends unused', () => {
  test('refused, with a reason that the mail does not tell', async () => {
    const person = await locked();
    await ask(desk.first, person);
    const { id } = await resetOf(person);
    expect(await refuse(desk.second, id, ' ')).toBe('gone');
    expect(await refuse(desk.second, id, 'Could not say who she is')).toBe('done');
    expect(await resetOf(person)).toMatchObject({ state: 'refused', isOver: true });
    expect(await dataOf(person, 'reset.refused')).toMatchObject({ reason: 'Could not say who she is' });
    const notices =
      await sql`select kind, data from notice where account_id = ${person.accountId} order by created_at`;
    expect(notices.at(-1)).toEqual({ kind: 'reset-ended', data: {} });
    for (const again of [refuse, withdraw, confirm]) expect(await again(desk.second, id)).toBe('gone');
  });

  test('withdrawn, out of every open state, by who asked or another one of the desk', async () => {
    const states: string[] = [];
    for (const [by, hours, who] of [
      [undefined, 0, desk.first],
      ['mail', 0, desk.second],
      ['mail', 24.1, desk.first],
      ['handed-over', 0, desk.second],
    ] as const) {
      const person = await locked();
      if (by) await running(person, desk, by);
      else await ask(desk.first, person);
      await hoursPass(person, hours);
      await settle();
      const { id, state } = await resetOf(person);
      states.push(state);
      expect(await withdraw(who, id)).toBe('done');
      expect(await resetOf(person)).toMatchObject({ state: 'withdrawn', hasPass: false, isOver: true });
      expect(await passMails(person)).toEqual([]);
      expect((await toldOf(person)).at(-1)).toBe('reset-ended');
      expect(await withdraw(who, id)).toBe('gone');
    }
    expect(states).toEqual(['asked', 'waiting', 'mailed', 'handed']);
  });

  test('void, with the person’s call for help, when the account is shut', async () => {
    const person = await locked({ roles: ['staff'] });
    const admin = await colleague(person, 'office-admin');
    const { officeId, accountId } = person;
    await running(person, desk);
    await hoursPass(person, 24.1);
    await settle();
    await sql`insert into support_request (office_id, account_id, reach) values (${officeId}, ${accountId}, 'x')`;
    expect(await passMails(person)).toHaveLength(1);
    expect(await changeAs(admin, { kind: 'deactivate', account: accountId })).toBe('done');
    expect(await resetOf(person)).toMatchObject({ state: 'void', hasPass: false, isOver: true });
    expect(await passMails(person)).toEqual([]);
    expect((await historyOf(person)).slice(-2)).toEqual([
      `reset.void by ${admin.displayName}`,
      `support.answered by ${admin.displayName}`,
    ]);
  });

  test('lapsed: not decided in seven days, or its pass not used in one', async () => {
    const [slow, mailed, handed] = [await locked(), await locked(), await locked()];
    await ask(desk.first, slow);
    await running(mailed, desk);
    await hoursPass(mailed, 24.1);
    await running(handed, desk, 'handed-over');
    await settle();
    for (const [person, hours, state] of [
      [slow, 7 * 24, 'asked'],
      [mailed, 24, 'mailed'],
      [handed, 24, 'handed'],
    ] as const) {
      await hoursPass(person, hours - 0.1);
      await settle();
      expect((await resetOf(person)).state).toBe(state);
      await hoursPass(person, 0.2);
      if (person === slow) expect(await confirm(desk.second, (await resetOf(slow)).id)).toBe('gone');
      await settle();
      expect(await resetOf(person)).toMatchObject({ state: 'expired', hasPass: false, isOver: true });
      expect((await historyOf(person)).at(-1)).toBe('reset.expired');
      expect(await passMails(person)).toEqual([]);
    }
  });

  test('each of these is one change of its kind, which the desk’s other kinds do not touch', async () => {
    const person = await locked();
    await ask(desk.first, person);
    const { id } = await resetOf(person);
    expect(await change(desk.second, { kind: 'approve-request', request: id })).toBe('gone');
    expect((await resetOf(person)).state).toBe('asked');
  });
});
