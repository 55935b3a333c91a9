import { describe, expect, test } from 'vitest';
import { findReset, openResets, resetsOf } from '@/lib/support/list';
import { oversees, type Party } from '@/lib/support/rank';
import { settleResets } from '@/lib/support/take-effect';
import { makeCrowd } from '@/scripts/proof/crowd';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { secretKeys } from './journey';
import { makePerson } from './people';
import { plansOf, tooMuch } from './plans';
import { colleague } from './requests';
import {
  ask,
  hoursPass,
  locked,
  portalDesk,
  readOut,
  refuse,
  resetOf,
  running,
  setPasswordByMail,
  settle,
  veto,
  withdraw,
} from './resets';

const db = await testDatabase();
const sql = db.$client;
const desk = await portalDesk();

const lookAs = async (actor: Person, person: Person) =>
  findReset(db, actor.accountId, (await resetOf(person)).id);

describe('X4: what whoever may decide sees', () => {
  test('who it is, what was checked and why, who asked when; and to whoever asked, that it waits for somebody else', async () => {
    const person = await locked({ roles: ['staff'] });
    await ask(desk.first, person, {
      scope: 'app',
      checks: ['seen'],
      note: 'In the shop',
      reason: 'Phone drowned',
    });
    const seen = await lookAs(desk.second, person);
    expect(seen).toMatchObject({
      ...{
        accountId: person.accountId,
        name: person.displayName,
        email: person.email,
        office: person.officeName,
      },
      ...{ roles: ['staff'], scope: 'app', state: 'asked', checks: ['seen'], note: 'In the shop' },
      ...{
        reason: 'Phone drowned',
        askedBy: 'Dana Desk',
        decidedBy: null,
        takesEffectAt: null,
        passUntil: null,
      },
      ...{ mailProblem: undefined, isGuarded: false, mayDecide: true, whyNot: undefined, mayWithdraw: true },
      ...{ isOwn: false, hasPassToShow: false },
    });
    expect(Math.abs((seen?.since ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(await lookAs(desk.first, person)).toMatchObject({
      ...{ isOwn: true, mayDecide: false, whyNot: 'own-reset', mayWithdraw: true },
    });
    const admin = await colleague(person, 'office-admin');
    expect(await lookAs(admin, person)).toMatchObject({ mayDecide: true, mayWithdraw: false });
  });

  test('why it cannot go by mail', async () => {
    const fresh = await makePerson({ enrolled: true });
    const [stopped, mailed, lost] = [await locked(), await locked(), await locked()];
    await running(stopped, desk);
    await veto(stopped);
    await setPasswordByMail(mailed);
    await running(lost, desk);
    await setPasswordByMail(lost);
    await hoursPass(lost, 80);
    for (const person of [fresh, stopped, mailed]) await ask(desk.first, person);
    await sql`update account set password_mailed_at = null where id = ${lost.accountId}`;
    const problems = [fresh, stopped, mailed, lost].map(
      async (person) => (await lookAs(desk.second, person))?.mailProblem,
    );
    expect(await Promise.all(problems)).toEqual([
      'contact-too-new',
      'stopped-lately',
      'password-mailed',
      'mail-lost',
    ]);
  });

  test('until when it can be stopped or used; and of the pass, only its decider and only until it was shown, that there is one', async () => {
    const [waiting, handed] = [await locked(), await locked()];
    await running(waiting, desk);
    const id = await running(handed, desk, 'handed-over');
    expect(await lookAs(desk.first, waiting)).toMatchObject({
      takesEffectAt: expect.any(Number),
      decidedBy: desk.second.displayName,
      mayDecide: false,
      whyNot: undefined,
    });
    expect(await lookAs(desk.first, handed)).toMatchObject({
      passUntil: expect.any(Number),
      hasPassToShow: false,
    });
    for (let time = 0; time < 2; time += 1)
      expect(await lookAs(desk.second, handed)).toMatchObject({ hasPassToShow: true });
    await readOut(desk.second, id);
    expect(await lookAs(desk.second, handed)).toMatchObject({ hasPassToShow: false });
    expect(JSON.stringify(await lookAs(desk.second, handed))).not.toMatch(/sealed|hash/i);
  });

  test('how it ended', async () => {
    const person = await locked();
    await ask(desk.first, person);
    await refuse(desk.second, (await resetOf(person)).id, 'Not her voice');
    expect(await lookAs(desk.first, person)).toMatchObject({
      ...{
        state: 'refused',
        endReason: 'Not her voice',
        endedBy: desk.second.displayName,
        mayWithdraw: false,
      },
    });
  });
});

describe('X4: who sees which', () => {
  test('the portal’s desk all, an office’s desk its own, its admin those of its staff, and nobody else any: on every list and page', async () => {
    const one = await locked({ roles: ['staff'] });
    const people = [
      one,
      await locked({ officeId: one.officeId }),
      await locked({ roles: ['staff', 'manager'] }),
    ];
    const [home, away] = [people[0] as Person, people[2] as Person];
    const actors = [
      ...[desk.first, desk.admin, await colleague(home, 'support'), await colleague(home, 'office-admin')],
      ...[await colleague(home, 'support', 'office-admin'), await colleague(home, 'manager')],
      ...[await colleague(away, 'support'), await colleague(away, 'office-admin'), home, people[1] as Person],
    ];
    for (const person of people) await ask(desk.second, person);
    const partyOf = async ({ accountId }: Person) => {
      const [party] = await sql<Party[]>`
        select a.id, a.office_id as "officeId", o.is_operator as "isOperator", a.roles::text[] as roles
          from account a join office o on o.id = a.office_id where a.id = ${accountId}`;
      if (!party) throw new Error('no such account');
      return party;
    };
    for (const actor of actors) {
      const all: string[] = [];
      let after: string | undefined;
      do {
        const page = await openResets(db, actor.accountId, after);
        all.push(...page.rows.map(({ accountId }) => accountId));
        after = page.next;
      } while (after);
      for (const person of people) {
        const may = oversees(await partyOf(actor), await partyOf(person));
        expect(all.includes(person.accountId)).toBe(may);
        expect((await lookAs(actor, person)) !== undefined).toBe(may);
        expect(await resetsOf(db, actor.accountId, person.accountId)).toHaveLength(may ? 1 : 0);
      }
    }
    await sql`update account set deactivated_at = now() where id = ${desk.second.accountId}`;
    expect((await openResets(db, desk.second.accountId)).rows).toEqual([]);
    await sql`update account set deactivated_at = null where id = ${desk.second.accountId}`;
    expect(await findReset(db, desk.first.accountId, 'no id')).toBeUndefined();
    expect(await resetsOf(db, desk.first.accountId, 'no id')).toEqual([]);
  });

  test('an account’s latest ten, ended ones among them, the newest first', async () => {
    const person = await locked();
    for (let time = 0; time < 11; time += 1) {
      await ask(desk.first, person);
      await withdraw(desk.first, (await resetOf(person)).id);
      await hoursPass(person, 25);
    }
    await settle();
    await ask(desk.first, person);
    const rows = await resetsOf(db, desk.second.accountId, person.accountId);
    expect(rows.map(({ state }) => state)).toEqual(['asked', ...Array(9).fill('withdrawn')]);
    expect(rows.map(({ since }) => since)).toEqual(rows.map(({ since }) => since).sort((a, b) => b - a));
  });
});

describe('X4: with thousands of people and resets', () => {
  test('each of these is read without reading or sorting all of them', async () => {
    const admin = await makePerson({ roles: ['staff', 'office-admin', 'support'] });
    await makeCrowd(db, admin.officeId, { people: 2_000, clients: 20 });
    await sql`
      insert into reset (office_id, account_id, scope, state, checks, reason, asked_by, asked_at, ended_at)
      select office_id, id, 'all', case when row_number() over (order by id) % 20 = 0 then 'asked' else 'expired'
               end::reset_state, '{}', 'x', ${desk.first.accountId},
             now() - interval '1 minute' * row_number() over (order by id), now()
        from account where office_id = ${admin.officeId} and id <> ${admin.accountId}`;
    await sql.unsafe('analyze');
    const [{ id, person } = { id: '', person: '' }] = await sql<{ id: string; person: string }[]>`
      select id, account_id as person from reset where office_id = ${admin.officeId} and state = 'asked'
       order by asked_at offset 40 limit 1`;
    const work: Parameters<typeof plansOf>[0][] = [
      (noting) => openResets(noting, desk.first.accountId),
      (noting) => openResets(noting, admin.accountId),
      (noting) => openResets(noting, admin.accountId, id),
      (noting) => findReset(noting, desk.second.accountId, id),
      (noting) => resetsOf(noting, admin.accountId, person),
      (noting) => settleResets(noting, secretKeys()),
    ];
    for (const each of work) {
      const plans = await plansOf(each);
      expect(plans.length).toBeGreaterThan(0);
      expect(tooMuch(plans, { sorted: 26, read: 8 * 26 })).toEqual([]);
    }
  });
});
