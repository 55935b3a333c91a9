import { describe, expect, test } from 'vitest';
import { factorOverview } from '@/lib/factor/overview';
import type { PhoneMethod } from '@/lib/factor/phone/number';
import { withdrawRequest } from '@/lib/method-request/withdraw';
import type { Holder } from '@/lib/sign-in/attempt';
import { acceptCall, beginNumber, verifyNumber } from '@/lib/sign-in/number-set-up';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { codeOf } from './app';
import { begin, look, pair, saveCodes, secretKeys, showKey, shown } from './journey';
import { freshNumber } from './numbers';
import {
  codeAt,
  digitsOn,
  freshLandline,
  heardAt,
  keyIn,
  openSetUp,
  phonesWorld,
  submit,
  toNumber,
} from './phones';
import { eventsOf, phonesOf } from './phones-record';
import {
  applicant,
  approve,
  atSignIn,
  colleague,
  from,
  idOf,
  inSession,
  refuse,
  requestsOf,
  send,
  stateOf,
  withApp,
} from './requests';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const world = await phonesWorld();
const { outer } = world;

/** Somebody at sign-in whose application for this number is approved. */
async function approved(method: PhoneMethod = 'sms', number = freshNumber(), office = {}) {
  const person = await applicant({ office });
  const admin = await colleague(person, 'office-admin');
  const who = await atSignIn(person);
  const id = idOf(await send(who, { method, number }));
  expect(await approve(admin, id)).toBe('done');
  return { person, admin, number, id, who, holder: who.holder };
}

/** Sends the code to the number, on the way to enter it. */
async function ask(holder: Holder, number: string, method: PhoneMethod = 'sms') {
  await toNumber(holder, method);
  return submit(outer, holder, number, method);
}

describe('W9: an approval', () => {
  test.each<[PhoneMethod, string]>([
    ['sms', 'a text message'],
    ['voice', 'a voice call to a landline'],
    ['keypad-call', 'a keypad call'],
  ])(
    '%s: lets the number be verified by %s at the next sign-in, which completes it with the binding',
    async (method) => {
      const number = method === 'voice' ? freshLandline() : freshNumber();
      const { person, id } = await approved(method, number);
      const { holder } = await begin(db, person);
      expect(await look(db, holder)).toMatchObject({
        available: [method],
        boundTo: { [method]: [number] },
        granted: [],
      });
      expect(await ask(holder, number, method)).toEqual({ kind: 'asked' });
      expect(await stateOf(person)).toEqual(['approved']);
      if (method === 'keypad-call') {
        await keyIn(world, number, await digitsOn(holder));
        expect(await acceptCall(db, secretKeys(), holder)).toMatchObject({ kind: 'verified' });
      } else {
        const code = method === 'sms' ? codeAt(world, number) : heardAt(world, number);
        expect(await verifyNumber(db, outer, holder, code)).toMatchObject({ kind: 'verified' });
      }
      expect(await requestsOf(person)).toMatchObject([{ id, state: 'completed', isOver: true }]);
      expect(await eventsOf(person, 'request.completed')).toEqual([
        { method, number: expect.stringMatching(/••••••/) },
      ]);
      await saveCodes(db, holder);
      const next = await begin(db, person);
      expect(await look(db, next.holder)).toMatchObject({
        methods: [method, 'recovery-code'],
        granted: [method],
      });
      expect(await withdrawRequest(db, { ...from(person, next.holder) }, id), 'what is in use stays').toBe(
        false,
      );
    },
  );

  test('is for its number and method alone, whoever asks for another one', async () => {
    const { number, holder } = await approved();
    for (const other of [freshNumber(), freshNumber()]) {
      expect(await ask(holder, other)).toEqual({ kind: 'unfit', because: 'not-approved' });
    }
    expect(await submit(outer, holder, number, 'voice')).toEqual({ kind: 'unfit', because: 'not-offered' });
    expect(await ask(holder, number)).toEqual({ kind: 'asked' });
  });

  test('is looked at once more when the number is bound: withdrawn after the code went out, it binds nothing', async () => {
    const { person, number, holder, who, id } = await approved();
    await ask(holder, number);
    const second = await atSignIn(person);
    expect(await withdrawRequest(db, second, id)).toBe(true);
    expect(who.holder).toBe(holder);
    expect(await verifyNumber(db, outer, holder, codeAt(world, number))).toEqual({ kind: 'not-approved' });
    expect(await phonesOf(person)).toEqual([]);
    expect(await stateOf(person)).toEqual(['withdrawn']);
    expect(await eventsOf(person, 'factor.connected')).toEqual([]);
  });

  test('withdrawn against completed: either the number is bound and completed, or neither', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { person, number, holder, id } = await approved();
      await ask(holder, number);
      const second = await atSignIn(person);
      const code = codeAt(world, number);
      await race<unknown>(20, (index) =>
        index % 2 ? withdrawRequest(db, second, id) : verifyNumber(db, outer, holder, code),
      );
      const [state] = await stateOf(person);
      expect((await phonesOf(person)).length).toBe(state === 'completed' ? 1 : 0);
      expect(['completed', 'withdrawn']).toContain(state);
    }
  });

  test('void after another application: its number is not bound any more', async () => {
    const { person, number, holder } = await approved();
    await ask(holder, number);
    idOf(await send(await atSignIn(person)));
    expect(await stateOf(person)).toEqual(['void', 'pending']);
    expect(await verifyNumber(db, outer, holder, codeAt(world, number))).toEqual({ kind: 'not-approved' });
    expect(await phonesOf(person)).toEqual([]);
  });

  test('refused after the office began to ask for applications, a number under way is not bound', async () => {
    const person = await applicant({ office: { phoneNeedsApplication: false } });
    const { holder } = await begin(db, person);
    const number = freshNumber();
    await ask(holder, number);
    await db.$client`update office set phone_needs_application = true where id = ${person.officeId}`;
    expect(await verifyNumber(db, outer, holder, codeAt(world, number))).toEqual({ kind: 'not-approved' });
    expect(await phonesOf(person)).toEqual([]);
  });

  test('W6: whoever has a number by it changes it without help; another method stays to be applied for', async () => {
    const { person, number, holder } = await approved();
    await ask(holder, number);
    await verifyNumber(db, outer, holder, codeAt(world, number));
    const { id } = await sessionOf(person, { factor: 0 });
    const inside = await openSetUp(id, 'add-number');
    const added = freshNumber();
    expect(await submit(outer, inside, added, 'voice')).toEqual({ kind: 'unfit', because: 'not-offered' });
    expect(await submit(outer, inside, added)).toEqual({ kind: 'asked' });
    expect(await verifyNumber(db, outer, inside, codeAt(world, added))).toMatchObject({ kind: 'verified' });
  });
});

describe('W9: until it is completed, a method is offered nowhere', () => {
  test('a voice call that is approved for a new number is none to the number that gets text messages', async () => {
    const person = await applicant({
      phones: [{ number: freshNumber(), verifiedBy: 'sms' }],
      office: { switchesByDesk: false, ...withApp },
    });
    const admin = await colleague(person, 'office-admin');
    const overview = async () => (await factorOverview(db, person.accountId)) ?? expect.unreachable();
    expect(await overview()).toMatchObject({ usable: ['sms'], applicable: ['voice', 'keypad-call'] });
    const other = freshNumber();
    const id = idOf(await send(await inSession(person), { method: 'voice', number: other }));
    expect(await overview()).toMatchObject({ usable: ['sms'], choices: ['sms'], phoneMethods: ['sms'] });
    await approve(admin, id);
    expect(await overview(), 'to be set up, but not in use').toMatchObject({
      usable: ['sms'],
      phoneMethods: ['sms', 'voice'],
    });
    expect((await look(db, (await begin(db, person)).holder)).methods).toEqual(['sms', 'recovery-code']);
    const { id: session } = await sessionOf(person, { factor: 0 });
    const inside = await openSetUp(session, 'add-number');
    expect(await submit(outer, inside, freshNumber(), 'voice')).toEqual({
      kind: 'unfit',
      because: 'not-approved',
    });
    expect(await submit(outer, inside, other, 'voice')).toEqual({ kind: 'asked' });
    expect(await verifyNumber(db, outer, inside, heardAt(world, other))).toMatchObject({ kind: 'verified' });
    expect(await stateOf(person)).toEqual(['completed']);
    expect(await overview()).toMatchObject({ usable: ['sms', 'voice'] });
  });

  test('P10: nobody gets a text message to confirm an app who has to apply for text messages', async () => {
    const person = await applicant({
      phones: [{ number: freshNumber(), verifiedBy: 'voice' }],
      office: { ...withApp, appNeedsSms: true },
    });
    const { id } = await sessionOf(person, { factor: 0 });
    const inside = await openSetUp(id, 'connect-app');
    const key = await showKey(db, inside);
    const outcome = await pair(db, inside, codeOf(key, Math.floor(Date.now() / 30_000)));
    expect(outcome).toMatchObject({ kind: 'connected' });
    const known = await applicant({
      phones: [{ number: freshNumber(), verifiedBy: 'sms' }],
      office: { ...withApp, appNeedsSms: true },
    });
    const second = await openSetUp((await sessionOf(known, { factor: 0 })).id, 'connect-app');
    const other = await showKey(db, second);
    expect(await pair(db, second, codeOf(other, Math.floor(Date.now() / 30_000)))).not.toMatchObject({
      kind: 'connected',
    });
  });

  test('an app can be set up meanwhile, and what was applied for goes on waiting', async () => {
    const person = await applicant({ office: withApp });
    const who = await atSignIn(person);
    idOf(await send(who));
    expect(await look(db, who.holder)).toMatchObject({ available: ['authenticator'] });
    const key = await showKey(db, who.holder);
    expect(await pair(db, who.holder, codeOf(key, Math.floor(Date.now() / 30_000)))).toMatchObject({
      kind: 'connected',
    });
    expect(await stateOf(person)).toEqual(['pending']);
  });
});

test('attack: a stolen password applies with the thief’s number: nothing is offered before it is approved, the request says that only the password was proven, and neither the thief nor the owner can bind another number to it or approve it', async () => {
  const owner = await applicant();
  const admin = await colleague(owner, 'office-admin');
  const thief = await atSignIn(owner);
  const thiefs = freshNumber();
  const id = idOf(await send(thief, { number: thiefs, reason: 'New phone, urgent' }));
  expect(await requestsOf(owner)).toMatchObject([{ hadProven: false, numberWasKnown: false }]);
  expect(await shown(db, thief.holder)).toBe('choosing');
  expect(await beginNumber(db, thief.holder, await look(db, thief.holder), 'sms')).toBe(false);
  expect(await submit(outer, thief.holder, thiefs)).toEqual({ kind: 'unfit', because: 'not-offered' });
  expect(await approve(owner, id)).toBe('gone');
  // A forged step on the way to the number: the binding looks for itself.
  await db.$client`update attempt set state = 'entering-number' where account_id = ${owner.accountId}`;
  expect(await submit(outer, thief.holder, thiefs)).toEqual({ kind: 'unfit', because: 'not-offered' });
  // The manager called the owner back and refused; the owner's own application is approved for the owner's number.
  await db.$client`update attempt set state = 'choosing' where account_id = ${owner.accountId}`;
  expect(await refuse(admin, id, 'It was not you')).toBe('done');
  const own = await atSignIn(owner);
  const number = freshNumber();
  expect(await approve(admin, idOf(await send(own, { number })))).toBe('done');
  await toNumber(thief.holder, 'sms');
  expect(await submit(outer, thief.holder, thiefs)).toEqual({ kind: 'unfit', because: 'not-approved' });
  await ask(own.holder, number);
  expect(await verifyNumber(db, outer, own.holder, codeAt(world, number))).toMatchObject({
    kind: 'verified',
  });
  expect((await phonesOf(owner)).map((phone) => phone.number)).toEqual([number]);
  expect(await shown(db, thief.holder), 'the thief’s sign-in is over').toBe('closed (cancelled)');
});
