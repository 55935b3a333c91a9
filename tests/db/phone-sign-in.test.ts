import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { office } from '@/db/schema';
import type { Method } from '@/lib/policy/decide';
import { ask } from '@/lib/sign-in/ask';
import { findAttempt } from '@/lib/sign-in/attempt';
import type { Way } from '@/lib/sign-in/challenge';
import { proveWithCall, proveWithSentCode } from '@/lib/sign-in/prove-by-phone';
import { testDatabase } from '../setup/database';
import type { PersonOptions } from '../setup/people';
import { begin, enter, enterWith, look, secretKeys, shown } from './journey';
import { addNumber, freshNumber } from './numbers';
import {
  allMethods,
  askProof,
  codeAt,
  digitsOn,
  enterCode,
  freshLandline,
  heardAt,
  keyIn,
  messagesOf,
  offering,
  openSetUp,
  phoneMethods,
  phonePerson,
  phonesWorld,
  withoutVonage,
} from './phones';
import { eventsOf, setFailures } from './phones-record';
import { sessionOf } from './sensitive';
import { notingDatabase } from './statements';

const db = await testDatabase();
const world = await phonesWorld();
const { outer } = world;
const noting = await notingDatabase();

describe('what a sign-in asks for', () => {
  const mobile = () => [{ number: freshNumber(), verifiedBy: 'sms' as const }];
  const landline = () => [{ number: freshLandline(), verifiedBy: 'voice' as const }];
  const desk = { ...offering(...allMethods), switchesByDesk: true };
  const cases: [string, PersonOptions, Method[]][] = [
    [
      'C9: the current method, then the others as the office ranks them',
      { currentMethod: 'keypad-call' },
      ['keypad-call', 'sms', 'voice'],
    ],
    [
      'P6: the best there is, where nothing was chosen',
      { enrolled: true, office: offering(...allMethods) },
      allMethods,
    ],
    ['W5: no text message, where there is only a landline', { phones: landline() }, ['voice', 'keypad-call']],
    ['W9: only what the office offers', { office: offering('voice'), currentMethod: 'sms' }, ['voice']],
    [
      'W10: text messages alone, where the desk switches and they are current',
      { office: desk, currentMethod: 'sms' },
      ['sms', 'keypad-call'],
    ],
    [
      'W10: voice calls alone, where they are',
      { office: desk, currentMethod: 'voice' },
      ['voice', 'keypad-call'],
    ],
    [
      'W10: the one there can be, on a landline',
      { office: desk, phones: landline() },
      ['voice', 'keypad-call'],
    ],
  ];
  test.each(cases)('%s', async (_, options, expected) => {
    const person = await phonePerson({ phones: mobile(), ...options });
    const { holder, state } = await begin(db, person);
    expect(state).toBe('awaiting-proof');
    const { methods, way } = await look(db, holder);
    expect(methods).toEqual([...expected, 'recovery-code']);
    expect(way?.method).toBe(expected[0]);
  });

  test('W2: the password says whether a code is to be sent by itself', async () => {
    const [bySms, byApp] = [
      await phonePerson({ currentMethod: 'sms' }),
      await phonePerson({ enrolled: true, office: offering(...allMethods) }),
    ];
    expect(await enter(db, bySms)).toMatchObject({ asksPhone: true, path: '/sign-in/code' });
    expect(await enter(db, byApp)).toMatchObject({ asksPhone: false });
  });

  test('W10: attack on the desk’s rule: the other way is not sent, though one asks for it by hand', async () => {
    const person = await phonePerson({ office: desk, currentMethod: 'voice' });
    const { holder } = await begin(db, person);
    const attempt = await look(db, holder);
    const way = { method: 'sms', phone: attempt.phones[0] } as Way & { method: 'sms' };
    expect(await ask(db, outer, holder, attempt, { purpose: 'prove', way })).toEqual({ kind: 'not-now' });
    expect(messagesOf(world, person.number)).toEqual([]);
  });

  test('X6: a country that was switched off meanwhile: nothing is sent, and a recovery code is still a way', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    expect((await look(db, holder)).way).toMatchObject({ method: 'sms' });
    await db
      .update(office)
      .set({ codeCountries: ['GB'] })
      .where(eq(office.id, person.officeId));
    // The sign-in that is under way has no way to a phone any more; the next one is not offered any.
    expect(await look(db, holder)).toMatchObject({
      ways: [],
      methods: expect.arrayContaining(['recovery-code']),
    });
    const next = await begin(db, person);
    expect(await look(db, next.holder)).toMatchObject({
      shown: { state: 'awaiting-proof' },
      methods: ['recovery-code'],
    });
    // Who has no code left either is refused, like anybody whose factor does not work.
    await db.$client`delete from recovery_code_set where account_id = ${person.accountId}`;
    const last = await begin(db, person);
    expect(await look(db, last.holder)).toMatchObject({ shown: { state: 'refused' } });
  });

  test('X6: of two numbers the one goes on serving whose country is not switched off', async () => {
    const person = await phonePerson();
    const kept = await addNumber(person, { number: '+447400123456' });
    await db
      .update(office)
      .set({ codeCountries: ['GB'] })
      .where(eq(office.id, person.officeId));
    const { holder } = await begin(db, person);
    const { ways } = await look(db, holder);
    expect(new Set(ways.map(({ phone }) => phone?.number))).toEqual(new Set([kept.number]));
    expect(await askProof(outer, holder)).toEqual({ kind: 'asked' });
  });

  test('H4: without Vonage a number still counts as a factor: a recovery code, or the service desk; in the profile, too', async () => {
    const person = await phonePerson({ requirement: 'required' });
    await withoutVonage(async () => {
      expect((await look(db, (await begin(db, person)).holder)).methods).toEqual(['recovery-code']);
      const { id } = await sessionOf(person, { factor: 601, password: 0 });
      expect((await look(db, await openSetUp(id, 'connect-app'))).methods).toEqual(['recovery-code']);
      await db.$client`delete from recovery_code_set where account_id = ${person.accountId}`;
      expect((await begin(db, person)).state).toBe('refused');
      expect(await shown(db, await openSetUp(id, 'connect-app'))).toBe('refused');
    });
  });

  test('P6: beside a disabled number the app is asked for', async () => {
    const options = { enrolled: true, office: offering(...allMethods), currentMethod: 'sms' as const };
    const person = await phonePerson(options);
    for (const method of phoneMethods) await setFailures(person, method, 100);
    const { methods } = await look(db, (await begin(db, person)).holder);
    expect(methods).toEqual(['authenticator', 'recovery-code']);
  });
});

describe('W12: a right answer carries the person on', () => {
  test.each(phoneMethods)('by %s', async (method) => {
    const person = await phonePerson({ currentMethod: method });
    const { holder } = await begin(db, person, { destination: '/profile/second-factor' });
    await askProof(outer, holder);
    if (method === 'keypad-call') await keyIn(world, person.number, await digitsOn(holder));
    const proof =
      method === 'keypad-call'
        ? await proveWithCall(db, secretKeys(), holder)
        : await enterCode(
            outer,
            holder,
            method === 'sms' ? codeAt(world, person.number) : heardAt(world, person.number),
          );
    expect(proof).toMatchObject({
      kind: 'right',
      state: 'ready',
      entering: { destination: '/profile/second-factor', office: { slug: person.officeSlug } },
    });
    const session = await enterWith(db, proof.kind === 'right' ? proof.ticket : undefined);
    expect(session).toMatchObject({ proven: [method], freshlyProven: true });
    expect(await eventsOf(person, 'proof.right')).toEqual([{ method }]);
    const [row] =
      await db.$client`select last_used_at as at from phone where account_id = ${person.accountId}`;
    expect(row?.at).not.toBeNull();
  });

  test('W11: and the code is spent: it opens nothing a second time', async () => {
    const person = await phonePerson();
    const { holder } = await begin(db, person);
    await askProof(outer, holder);
    const code = codeAt(world, person.number);
    await enterCode(outer, holder, code);
    expect((await enterCode(outer, holder, code)).kind).toBe('over');
    const [row] =
      await db.$client`select count(*)::int as n from session where account_id = ${person.accountId}`;
    expect(row?.n).toBe(1);
  });
});

describe('the statements of a sign-in with a text message', () => {
  afterAll(() => noting.db.close());

  /** Design, section 9: few statements. Whoever adds one here has to say why. */
  test('W2: password, asking and code take no more than this', async () => {
    const person = await phonePerson({ currentMethod: 'sms' });
    const { db: counted, during } = noting;
    const password = await during(() => begin(counted, person));
    const { holder } = password.result;
    const screen = await during(() => findAttempt(counted, holder));
    const attempt = screen.result;
    const way = attempt?.way;
    if (!attempt || way?.method !== 'sms') throw new Error('no text message is asked for');
    const asking = await during(() => ask(counted, outer, holder, attempt, { purpose: 'prove', way }));
    expect(asking.result).toEqual({ kind: 'asked' });
    const { result: page } = await during(() => findAttempt(counted, holder));
    if (!page) throw new Error('the attempt is gone');
    const code = await during(() =>
      proveWithSentCode(counted, outer, holder, page, codeAt(world, person.number)),
    );
    expect(code.result).toMatchObject({ kind: 'right' });
    const counts = Object.fromEntries(
      Object.entries({ password, screen, asking, code }).map(([step, { statements }]) => [
        step,
        statements.length,
      ]),
    );
    console.info(`statements with a text message: ${JSON.stringify(counts)}`);
    // A right code also says when the number was used, and gives back what it was counted as.
    // Asking: one transaction (the step, what is running, two that count it, the question), then two of what it came to.
    expect(counts).toEqual({ password: 2, screen: 1, asking: 9, code: 4 });
  });
});
