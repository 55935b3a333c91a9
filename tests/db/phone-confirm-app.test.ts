import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt } from '@/db/schema';
import { askToConfirm, confirmBySms, confirmingPhone, confirmOtherwise } from '@/lib/sign-in/confirm-app';
import { chooseAgain } from '@/lib/sign-in/number-set-up';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import { codeOf } from './app';
import { begin, look, pair, prove, secretKeys, showKey, shown } from './journey';
import { addNumber, freshNumber } from './numbers';
import {
  allMethods,
  askProof,
  codeAt,
  messagesOf,
  newcomer,
  type Owner,
  offering,
  openSetUp,
  outerOf,
  pass,
  phonePerson,
  phonesWorld,
  wrongFor,
} from './phones';
import { sessionOf } from './sensitive';
import { rowsOf } from './several-apps';

const db = await testDatabase();
const world = await phonesWorld();
const { outer } = world;

type Holder = { sessionId: string };
const step = () => Math.floor(Date.now() / 30_000);
const office = { ...offering(...allMethods), appNeedsSms: true };
const clerk = (options = {}) => phonePerson({ office, currentMethod: 'sms', ...options });
const phones = () => [{ number: freshNumber(), verifiedBy: 'sms' as const }];

/** A freshly proven session at the QR code of a further app. */
async function atKey(person: Owner) {
  const { id } = await sessionOf(person, { factor: 0 });
  const holder = await openSetUp(id, 'connect-app');
  return { holder, key: await showKey(db, holder) };
}
const confirm = async (holder: Holder, code: string) =>
  confirmBySms(db, world.vonage, holder, await look(db, holder), code);
const send = async (holder: Holder, to = outer) => askToConfirm(db, to, holder, await look(db, holder));
const otherwise = async (holder: Holder) => confirmOtherwise(db, holder, await look(db, holder));
const notNow = { kind: 'not-now' };

describe('P10: a new app of somebody whose mobile number is known', () => {
  test('is connected by the text message’s code and the app’s, together', async () => {
    const person = await clerk();
    const { holder, key } = await atKey(person);
    expect(await send(holder)).toEqual({ kind: 'asked' });
    expect(await shown(db, holder)).toBe('confirming-app');
    expect(await confirm(holder, wrongFor(codeAt(world, person.number)))).toBe('wrong');
    expect(await confirm(holder, codeAt(world, person.number))).toBe('right');
    expect(await confirm(holder, 'whatever'), 'right once, it stays right').toBe('right');
    expect(await pair(db, holder, codeOf(key, step()))).toMatchObject({ kind: 'connected' });
    expect(await rowsOf(person)).toHaveLength(1);
  });

  test('X6: the message goes to a number of a country that gets codes; where there is none, the app still needs another proof', async () => {
    const person = await clerk();
    const { holder, key } = await atKey(person);
    await db.$client`update office set code_countries = '{GB}' where id = ${person.officeId}`;
    expect(await send(holder)).toMatchObject({ kind: 'refused', because: 'country-off' });
    expect(await pair(db, holder, codeOf(key, step()))).toEqual(notNow);
    const british = await addNumber(person, { number: '+447400123456' });
    expect(confirmingPhone(await look(db, holder))?.number).toBe(british.number);
  });

  test('attack: the app’s code alone connects nothing, from any page, before or after the message was sent', async () => {
    const person = await clerk();
    const { holder, key } = await atKey(person);
    expect(await pair(db, holder, codeOf(key, step()))).toEqual(notNow);
    await send(holder);
    expect(await pair(db, holder, codeOf(key, step()))).toEqual(notNow);
    await confirm(holder, wrongFor(codeAt(world, person.number)));
    expect(await pair(db, holder, codeOf(key, step()))).toEqual(notNow);
    await chooseAgain(db, holder, await look(db, holder));
    const next = await showKey(db, holder);
    expect(await pair(db, holder, codeOf(next, step()))).toEqual(notNow);
    expect(await rowsOf(person)).toHaveLength(0);
  });

  test('attack: nor does it by way of adding a number', async () => {
    const person = await clerk();
    const { id } = await sessionOf(person, { factor: 0 });
    const holder = await openSetUp(id, 'add-number');
    const key = await showKey(db, holder);
    expect(await pair(db, holder, codeOf(key, step()))).toEqual(notNow);
    expect(confirmingPhone(await look(db, holder))?.number).toBe(person.number);
    expect(await rowsOf(person)).toHaveLength(0);
  });

  test('attack: a code of another set-up, or of a sign-in, confirms nothing', async () => {
    const person = await clerk();
    const mine = await atKey(person);
    await send(mine.holder);
    const code = codeAt(world, person.number);
    const thief = await atKey(person);
    await db
      .update(attempt)
      .set({ state: 'confirming-app' })
      .where(eq(attempt.sessionId, thief.holder.sessionId));
    expect(await confirm(thief.holder, code)).toBe('over');
    expect(await pair(db, thief.holder, codeOf(thief.key, step()))).toEqual(notNow);
    await confirm(mine.holder, code);
    await pass(world, 31);
    await askProof(outer, (await begin(db, person)).holder, { method: 'sms' });
    expect(await confirm(thief.holder, codeAt(world, person.number))).toBe('over');
    expect(await pair(db, thief.holder, codeOf(thief.key, step()))).toEqual(notNow);
  });

  test('attack: “it did not arrive” is believed only where it did not', async () => {
    const person = await clerk({ enrolled: true });
    const { holder } = await atKey(person);
    expect(await otherwise(holder), 'nothing was sent').toBe(false);
    await send(holder);
    expect(await otherwise(holder), 'it is on its way').toBe(false);
    await confirm(holder, codeAt(world, person.number));
    expect(await otherwise(holder), 'it was entered').toBe(false);
    expect(await shown(db, holder)).toBe('confirming-app');
  });

  test.each([
    [
      'Vonage does not take it',
      async (holder: Holder) =>
        send(holder, outerOf({ ...world.vonage, startCode: async () => ({ kind: 'unavailable' }) })),
    ],
    ['there is no Vonage', async (holder: Holder) => send(holder, outerOf(undefined))],
  ])('where %s, another factor serves, and then the app’s code is enough', async (_, fail) => {
    const person = await clerk({ enrolled: true });
    const { holder, key } = await atKey(person);
    await fail(holder);
    expect(await shown(db, holder)).toBe('confirming-app');
    expect(await otherwise(holder)).toBe(true);
    expect(await look(db, holder)).toMatchObject({
      shown: { state: 'awaiting-proof' },
      methods: ['authenticator', 'recovery-code'],
    });
    expect(await pair(db, holder, codeOf(key, step())), 'not before it is proven').toEqual(notNow);
    expect(await prove(db, holder, codeOf(person.appKey, step()))).toMatchObject({ kind: 'right' });
    expect(await pair(db, holder, codeOf(key, step()))).toMatchObject({ kind: 'connected' });
    expect(await rowsOf(person)).toHaveLength(2);
  });

  test('where there is no other factor at all, only the message, or the service desk, helps', async () => {
    const person = await clerk();
    await db.$client`delete from recovery_code_set where account_id = ${person.accountId}`;
    const { holder } = await atKey(person);
    await send(holder, outerOf(undefined));
    expect(await otherwise(holder)).toBe(false);
  });

  test('is confirmed for this set-up only, and only for so long as a code is good', async () => {
    const person = await clerk();
    const first = await atKey(person);
    await send(first.holder);
    await confirm(first.holder, codeAt(world, person.number));
    const again = await openSetUp(first.holder.sessionId, 'connect-app');
    const key = await showKey(db, again);
    expect(await pair(db, again, codeOf(key, step()))).toEqual(notNow);
    expect(await rowsOf(person)).toHaveLength(0);
  });

  test('asks for no message where the office does not want it, no mobile number is known, or the app is the first factor', async () => {
    const relaxed = await clerk({ office: offering(...allMethods) });
    const landline = await clerk({ phones: [{ number: '+31201234567', verifiedBy: 'voice' }] });
    for (const person of [relaxed, landline]) {
      const { holder, key } = await atKey(person);
      expect(confirmingPhone(await look(db, holder))).toBeUndefined();
      expect(await pair(db, holder, codeOf(key, step()))).toMatchObject({ kind: 'connected' });
    }
    const person = await newcomer({ office });
    const { holder } = await begin(db, person);
    const key = await showKey(db, holder);
    expect(await pair(db, holder, codeOf(key, step()))).toMatchObject({ kind: 'connected' });
  });

  test('after a recovery code the lost phone is not asked', async () => {
    const person = await clerk({ enrolled: true, phones: phones() });
    const { holder } = await begin(db, person);
    await proveWithRecoveryCode(db, secretKeys(), holder, person.recoveryCodes[0] ?? '');
    const key = await showKey(db, holder);
    expect(await pair(db, holder, codeOf(key, step()))).toMatchObject({ kind: 'connected' });
    expect(messagesOf(world, person.number)).toHaveLength(0);
  });
});
