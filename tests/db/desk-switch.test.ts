import { describe, expect, test } from 'vitest';
import { factorOverview } from '@/lib/factor/overview';
import { findSwitch, listSwitches } from '@/lib/method-request/list';
import { withdrawRequest } from '@/lib/method-request/withdraw';
import { findDesk } from '@/lib/support/desk/served';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { race } from '../setup/race';
import { ask, beside, eventsOf, operatorDesk, toldTo } from './desk';
import { begin, look } from './journey';
import { hold, untilWaiting } from './locks';
import { freshNumber } from './numbers';
import { makePerson } from './people';
import { allMethods, freshLandline, offering, phonesWorld } from './phones';
import { phonesOf, setFailures } from './phones-record';
import { idOf, inSession, requestsOf, sendSwitch } from './requests';

const db = await testDatabase();
const sql = db.$client;
await phonesWorld();
const desk = await operatorDesk();

const byDesk = { ...offering(...allMethods), switchesByDesk: true };

const texted = (options: PersonOptions = {}): Promise<Person> =>
  makePerson({
    roles: ['staff'],
    phones: [{ number: freshNumber(), verifiedBy: 'sms' }],
    ...options,
    office: { ...byDesk, ...options.office },
  });

async function asked(person: Person): Promise<string> {
  return idOf(await sendSwitch(await inSession(person)));
}

/** What the person may be asked for, the first one first, and how codes reach them. */
async function standing({ accountId }: Person) {
  const overview = await factorOverview(db, accountId);
  return { asks: overview?.current?.method, choices: overview?.choices, reserved: overview?.reserved };
}

const carryOut = (request: string, by = desk) => ask(by, { kind: 'switch-method', request });

describe('W10: the service desk carries a switch out', () => {
  test('from then on codes go the other way, to the same number, and the person is told; the next sign-in asks so', async () => {
    const person = await texted({ currentMethod: 'sms' });
    const request = await asked(person);
    expect(await carryOut(request)).toBe('done');
    expect(await standing(person)).toEqual({
      asks: 'voice',
      choices: ['voice', 'keypad-call'],
      reserved: ['sms'],
    });
    expect(await requestsOf(person)).toMatchObject([
      { state: 'completed', decidedBy: desk.accountId, isOver: true },
    ]);
    expect(await toldTo(person)).toEqual(['request-sent', 'method-changed']);
    const number = expect.stringMatching(/^\+31 ••••/);
    expect((await eventsOf(person)).slice(-2)).toMatchObject([
      { kind: 'request.completed', actor: desk.accountId, data: { method: 'voice', number, by: 'desk' } },
      { kind: 'method.switched', data: { method: 'voice', before: 'sms', number } },
    ]);
    const { holder } = await begin(db, person);
    expect((await look(db, holder)).way).toMatchObject({
      method: 'voice',
      phone: { number: person.numbers[0] },
    });
  });

  test('and back again, by another request', async () => {
    const person = await texted({ currentMethod: 'sms' });
    const before = await standing(person);
    expect(await carryOut(await asked(person))).toBe('done');
    expect(await carryOut(await asked(person))).toBe('done');
    expect(await standing(person)).toEqual(before);
  });

  test('whoever is asked for their app first goes on being asked for it', async () => {
    const person = await texted({ enrolled: true, currentMethod: 'authenticator' });
    expect(await carryOut(await asked(person))).toBe('done');
    expect(await standing(person)).toMatchObject({ asks: 'authenticator', reserved: ['sms'] });
  });

  test('where nobody has chosen, the number’s own way decides, and it becomes the first one that codes go to', async () => {
    const [landline, mobile] = [freshLandline(), freshNumber()];
    const person = await texted({
      phones: [
        { number: landline, verifiedBy: 'voice' },
        { number: mobile, verifiedBy: 'voice' },
      ],
    });
    expect((await standing(person)).asks).toBe('voice');
    expect(await carryOut(await asked(person))).toBe('done');
    expect(await standing(person)).toMatchObject({ asks: 'sms', reserved: ['voice'] });
    expect((await phonesOf(person)).map(({ number }) => number)).toEqual([mobile, landline]);
  });

  test('where methods have to be applied for, the switch is what approves the other one', async () => {
    const person = await texted({ office: { phoneNeedsApplication: true } });
    expect(await carryOut(await asked(person))).toBe('done');
    expect(await standing(person)).toMatchObject({ asks: 'voice', reserved: [] });
  });

  test('is carried out once, whoever of twenty asks first', async () => {
    const person = await texted();
    const request = await asked(person);
    const outcomes = await race(20, () => carryOut(request));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'decided-already']));
    expect(await toldTo(person)).toEqual(['request-sent', 'method-changed']);
  });

  test('and never one that its owner takes back in that moment: whichever comes first, the other finds it decided', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const person = await texted({ currentMethod: 'sms' });
      const who = await inSession(person);
      const request = idOf(await sendSwitch(who));
      const held = await hold(
        db,
        (tx) => tx`select 1 from account where id = ${person.accountId} for update`,
      );
      const both = turn % 2 === 0 ? [carryOut(request)] : [];
      if (both.length > 0) await untilWaiting(db, 1);
      const withdrawn = withdrawRequest(db, who, request);
      await untilWaiting(db, both.length + 1);
      if (both.length === 0) both.push(carryOut(request));
      await untilWaiting(db, 2);
      await held.release();
      const [outcome] = await Promise.all(both);
      expect([outcome, await withdrawn]).toEqual(
        turn % 2 === 0 ? ['done', false] : ['decided-already', true],
      );
      expect((await standing(person)).asks).toBe(turn % 2 === 0 ? 'voice' : 'sms');
    }
  });

  test('attack: a number that is not the person’s any more is switched to. Nothing changes, and the request waits', async () => {
    const person = await texted({ enrolled: true });
    const request = await asked(person);
    await sql`update phone set number = ${freshNumber()} where account_id = ${person.accountId}`;
    expect(await carryOut(request)).toBe('switch-not-possible');
    expect(await requestsOf(person)).toMatchObject([{ state: 'pending' }]);
    expect(await phonesOf(person)).toMatchObject([{ verifiedBy: 'sms' }]);
    expect(await toldTo(person)).toEqual(['request-sent']);
  });

  test.each<[string, (person: Person) => Promise<unknown>]>([
    [
      'the number is not verified any more',
      ({ accountId }) => sql`
      update phone set verified_at = null, verified_by = null where account_id = ${accountId}`,
    ],
    [
      'the office does not offer the method any more',
      ({ officeId }) => sql`
      update office set staff_methods = '{authenticator,sms}' where id = ${officeId}`,
    ],
    [
      'the office sends no codes to the country any more',
      ({ officeId }) => sql`
      update office set code_countries = '{BE}' where id = ${officeId}`,
    ],
    [
      'people switch themselves by now',
      ({ officeId }) => sql`
      update office set switches_by_desk = false where id = ${officeId}`,
    ],
    ['the method is blocked after a hundred wrong codes', (person) => setFailures(person, 'voice', 100)],
  ])('is not possible where %s', async (_, change) => {
    const person = await texted({ enrolled: true, currentMethod: 'sms' });
    const request = await asked(person);
    await change(person);
    expect(await carryOut(request)).toBe('switch-not-possible');
    expect(await requestsOf(person)).toMatchObject([{ state: 'pending' }]);
  });

  test('attack: an application is carried out as if it were a switch. The desk finds none', async () => {
    const person = await texted();
    const [row] = await sql<{ id: string }[]>`
      insert into method_request (office_id, account_id, kind, method, number, phone_kind, reason, number_was_known, had_proven)
      values (${person.officeId}, ${person.accountId}, 'application', 'voice', ${person.numbers[0] ?? ''}, 'mobile', 'x', true, true)
      returning id`;
    expect(await carryOut(row?.id ?? '')).toBe('gone');
  });

  test('is refused with a reason, which the person reads, and nothing else changes', async () => {
    const person = await texted({ currentMethod: 'sms' });
    const request = await asked(person);
    const before = await standing(person);
    expect(await ask(desk, { kind: 'refuse-switch', request, reason: '  ' })).toBe('gone');
    expect(await ask(desk, { kind: 'refuse-switch', request, reason: 'Use the app' })).toBe('done');
    expect(await requestsOf(person)).toMatchObject([{ state: 'refused', decisionReason: 'Use the app' }]);
    expect(await toldTo(person)).toEqual(['request-sent', 'request-refused']);
    expect(await standing(person)).toEqual(before);
    expect(await carryOut(request)).toBe('decided-already');
  });
});

test('W10: a switch has a page for the desks that serve its office, and for no other', async () => {
  const person = await texted();
  const request = await asked(person);
  const own = await beside(person, { roles: ['staff', 'support'] });
  const foreign = await makePerson({ roles: ['staff', 'support'] });
  const seen = async (who: Person) => {
    const party = await findDesk(db, who.accountId);
    const [one, all] = [
      party && (await findSwitch(db, party, request)),
      await listSwitches(db, who.accountId),
    ];
    return [one?.accountId, all?.rows.some(({ id }) => id === request)];
  };
  expect(await seen(desk)).toEqual([person.accountId, true]);
  expect(await seen(own)).toEqual([person.accountId, true]);
  expect(await seen(foreign)).toEqual([undefined, false]);
  expect(await seen(person)).toEqual([undefined, undefined]);
  const party = await findDesk(db, desk.accountId);
  if (!party) throw new Error('the desk is none');
  const found = await findSwitch(db, party, request);
  expect(JSON.stringify(found), 'never the whole number').not.toContain(person.numbers[0]?.slice(3));
  for (const id of ['x', "'", '00000000-0000-4000-8000-000000000000']) {
    expect(await findSwitch(db, party, id)).toBeUndefined();
  }
});
