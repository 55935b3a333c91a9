import { describe, expect, test } from 'vitest';
import { factorOverview } from '@/lib/factor/overview';
import { listSwitches } from '@/lib/method-request/list';
import { findOwnRequest } from '@/lib/method-request/open';
import { daysToRemind, remindDeciders } from '@/lib/method-request/remind';
import { remindByApplicant, withdrawRequest } from '@/lib/method-request/withdraw';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { race } from '../setup/race';
import { freshNumber } from './numbers';
import { makePerson } from './people';
import { allMethods, freshLandline, offering, phonesWorld } from './phones';
import { eventsOf } from './phones-record';
import {
  ageRequests,
  applicant,
  approve,
  atSignIn,
  colleague,
  idOf,
  inSession,
  requestsOf,
  send,
  sendSwitch,
  stateOf,
  toldIn,
} from './requests';

const db = await testDatabase();
await phonesWorld();

const byDesk = { ...offering(...allMethods), switchesByDesk: true };

/** Somebody whose codes go by text message, in an office whose service desk switches. */
const texted = (office: PersonOptions['office'] = {}): Promise<Person> =>
  makePerson({
    roles: ['staff'],
    phones: [{ number: freshNumber(), verifiedBy: 'sms' }],
    currentMethod: 'sms',
    office: { ...byDesk, ...office },
  });

/** Somebody of the portal's own service desk. */
async function desk(): Promise<Person> {
  const [operator] = await db.$client<{ id: string }[]>`select id from office where is_operator`;
  if (operator) return makePerson({ officeId: operator.id, roles: ['support'] });
  const person = await makePerson({ roles: ['support'] });
  await db.$client`update office set is_operator = true where id = ${person.officeId}`;
  return person;
}

describe('W10: a switch between text messages and voice calls', () => {
  test('is asked for the first number that codes go to: never for one of a country that gets none', async () => {
    const numbers = ['+4915123456789', freshNumber()].map((number) => ({
      number,
      verifiedBy: 'sms' as const,
    }));
    const person = await makePerson({
      roles: ['staff'],
      phones: numbers,
      currentMethod: 'sms',
      office: byDesk,
    });
    await db.$client`update office set code_countries = '{NL}' where id = ${person.officeId}`;
    expect(await sendSwitch(await inSession(person))).toMatchObject({ kind: 'made' });
    expect(await requestsOf(person)).toMatchObject([{ kind: 'switch', number: numbers[1]?.number }]);
  });

  test('is asked of the service desk, once at a time, and stands in its list with a masked number until it is withdrawn', async () => {
    const person = await texted();
    const support = await desk();
    const who = await inSession(person);
    const outcomes = await race(20, () => sendSwitch(who));
    expect(outcomes.filter(({ kind }) => kind === 'made')).toHaveLength(1);
    const [request] = await requestsOf(person);
    expect(request).toMatchObject({
      kind: 'switch',
      method: 'voice',
      number: person.numbers[0],
      state: 'pending',
    });
    const list = async () =>
      ((await listSwitches(db, support.accountId))?.rows ?? []).filter(({ id }) => id === request?.id);
    expect(await list()).toMatchObject([
      {
        office: person.officeName,
        person: person.displayName,
        from: 'sms',
        to: 'voice',
        reason: 'No signal at home',
      },
    ]);
    expect((await list())[0]?.number).toMatch(/^\+31\u00A0••••••\u00A0\d\d$/);
    expect(await findOwnRequest(db, person.accountId)).toMatchObject({
      kind: 'switch',
      decider: null,
      mayRemind: false,
    });
    expect(await eventsOf(person, 'request.made')).toMatchObject([{ kind: 'switch', method: 'voice' }]);
    expect(await withdrawRequest(db, who, request?.id ?? '')).toBe(true);
    expect(await list()).toEqual([]);
  });

  test('is no application: nobody of the office finds or approves it, and it changes nothing by itself', async () => {
    const person = await texted();
    const admin = await colleague(person, 'office-admin');
    const id = idOf(await sendSwitch(await inSession(person)));
    expect(await approve(admin, id)).toBe('gone');
    expect(await stateOf(person)).toEqual(['pending']);
    expect(await factorOverview(db, person.accountId)).toMatchObject({
      current: { method: 'sms' },
      choices: ['sms', 'keypad-call'],
      reserved: ['voice'],
    });
    expect(await remindByApplicant(db, await inSession(person), id)).toBe(false);
    expect(await toldIn(person)).toEqual([]);
  });

  test('goes where applications are asked for as well: who has one of the two does not apply for the other', async () => {
    const person = await texted({ phoneNeedsApplication: true });
    const overview = await factorOverview(db, person.accountId);
    expect(overview).toMatchObject({
      usable: ['sms'],
      applicable: ['keypad-call'],
      deskSwitch: { to: 'voice' },
    });
    expect(await send(await inSession(person), { method: 'voice' })).toMatchObject({
      because: 'not-applicable',
    });
    expect(await sendSwitch(await inSession(person))).toMatchObject({ kind: 'made' });
  });

  test('is refused where people switch themselves, where there is nothing to switch, to a landline, and at sign-in', async () => {
    const own = await texted({ switchesByDesk: false });
    expect(await sendSwitch(await inSession(own))).toMatchObject({ because: 'not-applicable' });
    const none = await makePerson({ office: byDesk });
    expect(await sendSwitch(await inSession(none))).toMatchObject({ because: 'not-applicable' });
    const landline = await makePerson({
      phones: [{ number: freshLandline(), verifiedBy: 'voice' }],
      office: byDesk,
    });
    expect(await sendSwitch(await inSession(landline))).toMatchObject({ because: 'not-applicable' });
    const unoffered = await texted({ staffMethods: ['sms'] });
    expect(await sendSwitch(await inSession(unoffered))).toMatchObject({ because: 'not-applicable' });
    const free = await makePerson({ requirement: 'required', office: byDesk });
    expect(await sendSwitch(await atSignIn(free))).toMatchObject({ because: 'not-now' });
  });

  test('the list is a service desk’s: that of another office sees its own people, and whoever is not of one (any more) nothing', async () => {
    const person = await texted();
    const id = idOf(await sendSwitch(await inSession(person)));
    const own = await listSwitches(db, (await colleague(person, 'support')).accountId);
    expect(own?.rows.map((row) => row.id)).toEqual([id]);
    const elsewhere = await makePerson({ roles: ['staff', 'support'] });
    expect((await listSwitches(db, elsewhere.accountId))?.rows).toEqual([]);
    const gone = await desk();
    await db.$client`update account set deactivated_at = now() where id = ${gone.accountId}`;
    expect(await listSwitches(db, gone.accountId)).toBeUndefined();
    const admin = await makePerson({ officeId: gone.officeId, roles: ['office-admin'] });
    expect(await listSwitches(db, admin.accountId)).toBeUndefined();
  });
});

describe('reminders', () => {
  const reminders = async (person: Person) =>
    (await toldIn(person)).filter((each) => each.startsWith('request-reminder'));

  test('go to those who decide after two days, and every two days from then on, from twenty processes once', async () => {
    const person = await applicant();
    const admin = await colleague(person, 'office-admin');
    idOf(await send(await atSignIn(person)));
    await remindDeciders(db.$client);
    await ageRequests(person, daysToRemind * 24 - 1);
    await remindDeciders(db.$client);
    expect(await reminders(person)).toEqual([]);
    await ageRequests(person, 1);
    const counts = await race(20, () => remindDeciders(db.$client));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await reminders(person)).toEqual([`request-reminder to ${admin.accountId}`]);
    await ageRequests(person, 47);
    await remindDeciders(db.$client);
    expect(await reminders(person)).toHaveLength(1);
    await ageRequests(person, 1);
    const manager = await colleague(person, 'manager');
    await db.$client`update account set manager_id = ${manager.accountId} where id = ${person.accountId}`;
    await remindDeciders(db.$client);
    expect((await reminders(person)).at(-1), 'who decides by now').toBe(
      `request-reminder to ${manager.accountId}`,
    );
  });

  test('are not sent of what is decided, withdrawn, or the service desk’s', async () => {
    const person = await applicant();
    const admin = await colleague(person, 'office-admin');
    const id = idOf(await send(await atSignIn(person)));
    await approve(admin, id);
    const other = await texted();
    idOf(await sendSwitch(await inSession(other)));
    await ageRequests(person, 100);
    await ageRequests(other, 100);
    await remindDeciders(db.$client);
    expect([...(await reminders(person)), ...(await reminders(other))]).toEqual([]);
  });
});
