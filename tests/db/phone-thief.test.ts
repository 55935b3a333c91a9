import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt, session as sessionTable } from '@/db/schema';
import {
  acceptCall,
  beginNumber,
  chooseAgain,
  submitNumber,
  verifyNumber,
} from '@/lib/sign-in/number-set-up';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { putOff } from '@/lib/sign-in/put-off';
import { type State, states, steps } from '@/lib/sign-in/state';
import { testDatabase } from '../setup/database';
import { begin, enterWith, look, secretKeys, shown } from './journey';
import { freshNumber } from './numbers';
import {
  askProof,
  callsTo,
  codeAt,
  digitsOn,
  enterCode,
  keyIn,
  messagesOf,
  newcomer,
  type Owner,
  offering,
  openSetUp,
  phonePerson,
  phonesWorld,
  submit,
  toNumber,
  withoutVonage,
} from './phones';
import { challengesOf, phonesOf, setFailures } from './phones-record';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const world = await phonesWorld();
const { outer } = world;

const numbersOf = async (person: Owner) => (await phonesOf(person)).map(({ number }) => number);

/** Everything a thief could try from an attempt: nothing of it may send to, or bind, a number of theirs. */
async function tryEverything(person: Owner, holder: { token: string } | { sessionId: string }) {
  const before = await numbersOf(person);
  const thiefs = freshNumber();
  for (const method of ['sms', 'voice', 'keypad-call', undefined] as const)
    await beginNumber(db, holder, await look(db, holder), method);
  await chooseAgain(db, holder, await look(db, holder));
  const wish = { number: thiefs, country: 'NL', kind: 'mobile' } as const;
  const submit = async (method: 'sms' | 'keypad-call') =>
    (await submitNumber(db, outer, holder, await look(db, holder), { ...wish, method })).kind === 'asked';
  if (await submit('keypad-call')) await keyIn(world, thiefs, await digitsOn(holder));
  await acceptCall(db, secretKeys(), holder);
  if (await submit('sms')) await verifyNumber(db, outer, holder, codeAt(world, thiefs));
  expect(await numbersOf(person)).toEqual(before);
  return { sent: messagesOf(world, thiefs).length + callsTo(world, thiefs).length };
}

describe('attack: a stolen password alone', () => {
  type Kind = [string, () => Promise<Owner>, State];
  const disabled = async (options = {}) => {
    const person = await phonePerson(options);
    for (const method of ['sms', 'voice', 'keypad-call'] as const) await setFailures(person, method, 100);
    return person;
  };
  const noCodes = async (person: Owner) => {
    await db.$client`delete from recovery_code_set where account_id = ${person.accountId}`;
    return person;
  };
  const kinds: Kind[] = [
    ['has a number', () => phonePerson(), 'awaiting-proof'],
    ['has an app', () => newcomer({ enrolled: true }), 'awaiting-proof'],
    ['has a disabled number', () => disabled(), 'awaiting-proof'],
    ['has a disabled number, and no recovery codes left', async () => noCodes(await disabled()), 'refused'],
    [
      'has a number that the office serves no more',
      () => phonePerson({ office: offering('authenticator') }),
      'awaiting-proof',
    ],
    [
      'the same, and no recovery codes left',
      async () => noCodes(await phonePerson({ office: offering('authenticator') })),
      'refused',
    ],
  ];

  test.each(kinds)(
    'W6: of somebody who %s binds no number, and sends nothing to one',
    async (_, make, state) => {
      const person = await make();
      const { holder } = await begin(db, person);
      expect(await shown(db, holder)).toBe(state);
      expect(await tryEverything(person, holder)).toEqual({ sent: 0 });
      expect(await putOff(db, holder)).toBeUndefined();
    },
  );

  test.each(kinds)(
    'W6: of somebody who %s, in a session where nothing is asked at sign-in, does not either',
    async (_, make) => {
      const person = await make();
      await db.$client`
      update office set customer_requirement = 'off', staff_requirement = 'off' where id = ${person.officeId}`;
      const { ticket } = await begin(db, person);
      const { id } = await enterWith(db, ticket);
      await db.update(sessionTable).set({ passwordConfirmedAt: new Date() }).where(eq(sessionTable.id, id));
      for (const purpose of ['add-number', 'connect-app', 'new-codes'] as const) {
        const holder = await openSetUp(id, purpose);
        expect(['awaiting-proof', 'refused']).toContain(await shown(db, holder));
        expect(await tryEverything(person, holder)).toEqual({ sent: 0 });
      }
    },
  );

  const fromElsewhere = states.filter(
    (state) =>
      !(steps.submitNumber.from as readonly State[]).includes(state) &&
      !(steps.beginNumber.from as readonly State[]).includes(state),
  );
  test.each(fromElsewhere)('W6: a number is entered only on its own pages: not from %s', async (state) => {
    const person = await newcomer();
    const { holder } = await begin(db, person);
    await db.update(attempt).set({ state }).where(eq(attempt.accountId, person.accountId));
    expect(await tryEverything(person, holder)).toEqual({ sent: 0 });
    expect((await look(db, holder)).shown.state).toBe(state);
  });

  test.each(states)(
    'W6: wherever its sign-in were by some mistake (%s), no number joins one that is there',
    async (state) => {
      const person = await phonePerson();
      const { holder } = await begin(db, person);
      await db.update(attempt).set({ state }).where(eq(attempt.accountId, person.accountId));
      // `recovered` alone stands for a proof: of a recovery code.
      if (state !== 'recovered') await tryEverything(person, holder);
      expect(await numbersOf(person)).toEqual([person.number]);
    },
  );

  test('W6: with a set-up from before its owner had a number: the code comes, and binds nothing', async () => {
    for (const method of ['sms', 'keypad-call'] as const) {
      const person = await newcomer();
      const thief = await begin(db, person);
      await toNumber(thief.holder);
      const thiefs = freshNumber();
      await submit(outer, thief.holder, thiefs, method);
      const code = method === 'sms' ? codeAt(world, thiefs) : await digitsOn(thief.holder);
      const owner = await begin(db, person);
      await toNumber(owner.holder);
      await submit(outer, owner.holder, person.number);
      expect(await verifyNumber(db, outer, owner.holder, codeAt(world, person.number))).toMatchObject({
        kind: 'verified',
      });
      if (method === 'sms') await verifyNumber(db, outer, thief.holder, code);
      else {
        await keyIn(world, thiefs, code);
        expect(await acceptCall(db, secretKeys(), thief.holder)).toEqual({ kind: 'not-now' });
      }
      expect(await shown(db, thief.holder)).toBe('closed (cancelled)');
      expect(await numbersOf(person)).toEqual([person.number]);
    }
  });

  test('W6: even a set-up that was kept open by a mistake binds nothing to an account that has a factor by then', async () => {
    const person = await newcomer();
    const thief = await begin(db, person);
    await toNumber(thief.holder);
    const thiefs = freshNumber();
    await submit(outer, thief.holder, thiefs);
    await db.$client`
      insert into phone (account_id, number, kind, position, verified_by, verified_at)
      values (${person.accountId}, ${person.number}, 'mobile', 1, 'sms', now())`;
    expect(await verifyNumber(db, outer, thief.holder, codeAt(world, thiefs))).toEqual({ kind: 'not-now' });
    expect(await numbersOf(person)).toEqual([person.number]);
  });

  test('W6: a portal that loses Vonage opens no set-up: recovery code, or the service desk', async () => {
    const [withCodes, without] = [await phonePerson(), await noCodes(await phonePerson())];
    await withoutVonage(async () => {
      const first = await begin(db, withCodes);
      expect((await look(db, first.holder)).methods).toEqual(['recovery-code']);
      expect(await shown(db, (await begin(db, without)).holder)).toBe('refused');
      await proveWithRecoveryCode(db, secretKeys(), first.holder, withCodes.recoveryCodes[0] ?? '');
      expect(await shown(db, first.holder)).toBe('recovered');
    });
  });
});

describe('attack: a thief at an unlocked computer, whose session was not proven lately', () => {
  test.each(['add-number', 'connect-app'] as const)(
    'W6: %s begins with the owner’s own phone',
    async (purpose) => {
      const person = await phonePerson();
      const { id } = await sessionOf(person, { factor: 601, password: 0 });
      const holder = await openSetUp(id, purpose);
      expect(await tryEverything(person, holder)).toEqual({ sent: 0 });
      expect(await askProof(outer, holder)).toEqual({ kind: 'asked' });
      const sent = codeAt(world, person.number);
      expect(await enterCode(outer, holder, sent)).toMatchObject({
        kind: 'right',
        state: purpose === 'add-number' ? 'entering-number' : 'choosing',
        ticket: undefined,
      });
      expect((await challengesOf(person)).map(({ state }) => state)).toEqual(['spent']);
    },
  );

  test('W6: a further number is not bound by way of connecting an app', async () => {
    const person = await phonePerson();
    const { id } = await sessionOf(person, { factor: 0 });
    const holder = await openSetUp(id, 'connect-app');
    expect(await tryEverything(person, holder)).toEqual({ sent: 0 });
  });
});
