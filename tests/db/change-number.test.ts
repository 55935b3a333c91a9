import { and, eq } from 'drizzle-orm';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import {
  account,
  attempt,
  auditEvent,
  challenge,
  notice,
  office,
  phone,
  proofCounter,
  recoveryCodeSet,
} from '@/db/schema';
import type { Change } from '@/lib/account/change';
import { config, installConfig } from '@/lib/config';
import { drawToken, hashToken } from '@/lib/crypto/token';
import { maskNumber } from '@/lib/factor/phone/number';
import { findSession } from '@/lib/session/session';
import { proveWithCall } from '@/lib/sign-in/prove-by-phone';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { race } from '../setup/race';
import { testClock } from './clock';
import { secretKeys } from './journey';
import { untilWaiting } from './locks';
import { addNumber, freshNumber, numbersOf, type OwnNumber } from './numbers';
import { makePerson } from './people';
import { sessionOf } from './sensitive';
import { change as carry, rowsOf } from './several-apps';

const db = await testDatabase();
await testClock();

// What the portal does not serve it does not let anybody choose: here it serves phones.
installConfig({
  ...config(),
  vonage: {
    applicationId: 'application',
    privateKey: 'none',
    signatureSecret: 'secret',
    apiHost: 'http://127.0.0.1:1',
    fromNumber: undefined,
    templateIds: {},
  },
});

const done = { kind: 'done' };
const gone = { kind: 'refused', because: 'gone' };
const demanded = { kind: 'refused', because: 'demanded' };
const deskOnly = { kind: 'refused', because: 'desk-only' };
const phoneMethods = ['authenticator', 'sms', 'voice', 'keypad-call'] as const;

type Owner = { person: Person; numbers: OwnNumber[]; change: (wanted: Change) => ReturnType<typeof carry> };

/** Somebody with that many numbers (and an app), on a session that has just been proven. */
async function owner(count: number, options: PersonOptions & { app?: boolean } = {}): Promise<Owner> {
  const { app = false, ...rest } = options;
  const person = await makePerson({ ...rest, enrolled: true });
  if (!app) await db.$client`delete from authenticator where account_id = ${person.accountId}`;
  await db
    .update(office)
    .set({ customerMethods: [...phoneMethods], staffMethods: [...phoneMethods] })
    .where(eq(office.id, person.officeId));
  const numbers: OwnNumber[] = [];
  for (let position = 1; position <= count; position += 1)
    numbers.push(await addNumber(person, { position }));
  const session = await sessionOf(person, { factor: 0, password: 0 });
  const found = await findSession(db, session.id);
  if (!found) throw new Error('the session is gone');
  return { person, numbers, change: (wanted) => carry(found, wanted) };
}

const idsOf = async (person: Person) => (await numbersOf(person)).map(({ id }) => id);
const remove = (phone: OwnNumber | undefined) => ({ kind: 'remove-number', phone: phone?.id ?? '' }) as const;
const prefer = (phone: OwnNumber | undefined) =>
  ({ kind: 'make-number-primary', phone: phone?.id ?? '' }) as const;
const choose = (method: (typeof phoneMethods)[number]) => ({ kind: 'make-method-current', method }) as const;
const accountOf = async ({ accountId }: Person) => {
  const [row] = await db.select().from(account).where(eq(account.id, accountId));
  return row;
};
const setAccount = ({ accountId }: Person, to: Partial<typeof account.$inferInsert>) =>
  db.update(account).set(to).where(eq(account.id, accountId));
const setOffice = ({ officeId }: Person, to: Partial<typeof office.$inferInsert>) =>
  db.update(office).set(to).where(eq(office.id, officeId));
const noticesOf = async ({ accountId }: Person) =>
  (await db.select().from(notice).where(eq(notice.accountId, accountId)).orderBy(notice.createdAt)).map(
    ({ kind, data }) => [kind, data],
  );
const eventsOf = async ({ accountId }: Person, kind: string) =>
  (
    await db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.accountId, accountId), eq(auditEvent.kind, kind)))
      .orderBy(auditEvent.id)
  ).map(({ data }) => data);

/** A sign-in of somebody that is under way. */
async function underWay({ accountId }: Person, row: Partial<typeof attempt.$inferInsert> = {}) {
  const [made] = await db
    .insert(attempt)
    .values({
      purpose: 'sign-in',
      tokenHash: Buffer.from(crypto.randomUUID()),
      accountId,
      state: 'awaiting-proof',
      methods: ['authenticator', 'sms'],
      destination: '/',
      address: '198.51.100.9',
      browser: 'Firefox on Linux',
      expiresAt: new Date(Date.now() + 600_000),
      ...row,
    })
    .returning({ id: attempt.id });
  return made?.id ?? '';
}

async function asked({ accountId }: Person, attemptId: string | null, number: string | undefined) {
  const [made] = await db
    .insert(challenge)
    .values({
      accountId,
      attemptId,
      purpose: 'prove',
      method: 'sms',
      number: number ?? '',
      state: 'running',
      requestId: crypto.randomUUID(),
      expiresAt: new Date(Date.now() + 600_000),
    })
    .returning({ id: challenge.id });
  return made?.id ?? '';
}

const stateOf = async (id: string) =>
  (await db.select().from(attempt).where(eq(attempt.id, id))).map(({ state }) => state)[0];
const isOver = async (id: string) =>
  (await db.select().from(challenge).where(eq(challenge.id, id)))[0]?.state === 'over';

describe('W6: a number that is removed', () => {
  test('is gone; the next one is primary, and the history and the mails name it masked', async () => {
    const { person, numbers, change } = await owner(3);
    const [first, second, third] = numbers;
    expect(await change(remove(first))).toEqual(done);
    expect(await idsOf(person)).toEqual([second?.id, third?.id]);
    const number = maskNumber(first?.number ?? '');
    expect(await eventsOf(person, 'number.removed')).toEqual([{ number }]);
    expect(await noticesOf(person)).toEqual([['number-removed', { number }]]);
    expect(await change(remove(first)), 'once more').toEqual(gone);
  });

  test('proves nothing with what was sent to it; what another phone or app proves goes on', async () => {
    const { person, numbers, change } = await owner(2, { app: true });
    const [first, second] = numbers;
    const [rests, chosen, elsewhere, onApp] = await Promise.all([
      underWay(person),
      underWay(person, { way: 'sms', wayPhoneId: first?.id }),
      underWay(person, { way: 'sms', wayPhoneId: second?.id }),
      underWay(person),
    ]);
    const [sent, other] = [
      await asked(person, rests, first?.number),
      await asked(person, elsewhere, second?.number),
    ];
    expect(await change(remove(first))).toEqual(done);
    expect(await Promise.all([rests, chosen, elsewhere, onApp].map(stateOf))).toEqual([
      'closed',
      'closed',
      'awaiting-proof',
      'awaiting-proof',
    ]);
    expect([await isOver(sent), await isOver(other)]).toEqual([true, false]);
  });

  test('takes with it what has been proven: set-ups under way end, and other sessions prove anew', async () => {
    const { person, numbers, change } = await owner(2);
    const other = await sessionOf(person, { factor: 0 });
    const proving = await underWay(person, { state: 'proving', pendingSecret: 'x' });
    expect((await findSession(db, other.id))?.freshlyProven).toBe(true);
    expect(await change(remove(numbers[0]))).toEqual(done);
    expect((await findSession(db, other.id))?.freshlyProven).toBe(false);
    expect(await stateOf(proving)).toBe('closed');
  });

  test('takes the current method with it, if no other number serves it', async () => {
    const { person, numbers, change } = await owner(1, { app: true });
    const landline = await addNumber(person, { kind: 'landline', number: '+31201234567' });
    await db.insert(proofCounter).values([
      { accountId: person.accountId, method: 'sms', failures: 7 },
      { accountId: person.accountId, method: 'voice', failures: 3 },
    ]);
    const waiting = await underWay(person, { methods: ['sms', 'authenticator'] });
    await setAccount(person, { currentMethod: 'sms' });
    expect(await change(remove(numbers[0]))).toEqual(done);
    expect((await accountOf(person))?.currentMethod).toBeNull();
    expect(await stateOf(waiting), 'that was asked for a text message').toBe('closed');
    const counts = await db.select().from(proofCounter).where(eq(proofCounter.accountId, person.accountId));
    expect(counts.map(({ method }) => method)).toEqual(['voice']);
    await setAccount(person, { currentMethod: 'voice' });
    const second = await addNumber(person);
    expect(await change(remove(landline))).toEqual(done);
    expect((await accountOf(person))?.currentMethod, 'the other number has it').toBe('voice');
    expect(await change(remove(second))).toEqual(done);
    expect((await accountOf(person))?.currentMethod).toBeNull();
  });

  test('that nobody has verified just goes: nobody is told, and nothing that was proven ends', async () => {
    const { person, change } = await owner(1, { requirement: 'required' });
    const number = freshNumber();
    const unverified = await addNumber(person, { number, verified: false });
    const other = await sessionOf(person, { factor: 0 });
    const verifying = await underWay(person, { state: 'verifying-number', pendingNumber: number });
    const choosing = await underWay(person, { state: 'choosing' });
    expect(await change(remove(unverified))).toEqual(done);
    expect(await numbersOf(person)).toHaveLength(1);
    expect(await noticesOf(person)).toEqual([]);
    expect(await eventsOf(person, 'number.removed')).toEqual([{ number: maskNumber(number) }]);
    expect((await findSession(db, other.id))?.freshlyProven).toBe(true);
    expect([await stateOf(verifying), await stateOf(choosing)]).toEqual(['closed', 'choosing']);
  });

  test('and was the last factor: the second factor is off, recovery codes and all', async () => {
    const { person, numbers, change } = await owner(1);
    await addNumber(person, { verified: false });
    await setAccount(person, { currentMethod: 'sms' });
    expect(await change(remove(numbers[0]))).toEqual(done);
    expect(await numbersOf(person)).toEqual([]);
    const sets = await db
      .select()
      .from(recoveryCodeSet)
      .where(eq(recoveryCodeSet.accountId, person.accountId));
    expect(sets).toEqual([]);
    expect((await accountOf(person))?.currentMethod).toBeNull();
    expect(await noticesOf(person)).toEqual([['factor-switched-off', {}]]);
    expect(await eventsOf(person, 'factor.switched-off')).toEqual([{ apps: 0, numbers: 1 }]);
  });
});

describe('attack: a thief who holds the phone while its owner removes the number', () => {
  const holderOf = async (id: string) => {
    const token = drawToken();
    await db
      .update(attempt)
      .set({ tokenHash: hashToken(token) })
      .where(eq(attempt.id, id));
    return { token };
  };
  /** A sign-in that showed digits, and they were keyed in on the phone. */
  const keyedIn = async (person: Person, phone: OwnNumber | undefined) => {
    const id = await underWay(person, {
      methods: ['keypad-call', 'authenticator'],
      way: 'keypad-call',
      wayPhoneId: phone?.id,
    });
    const call = await asked(person, id, phone?.number);
    await db.update(challenge).set({ method: 'keypad-call', state: 'proven' }).where(eq(challenge.id, call));
    return holderOf(id);
  };

  test('W6: does not sign in with what was keyed in just before', async () => {
    const { person, numbers, change } = await owner(2);
    const [lost, kept] = [await keyedIn(person, numbers[0]), await keyedIn(person, numbers[1])];
    expect(await change(remove(numbers[0]))).toEqual(done);
    expect(await proveWithCall(db, secretKeys(), lost)).toEqual({ kind: 'not-now' });
    expect(await proveWithCall(db, secretKeys(), kept)).toMatchObject({ kind: 'right' });
  });

  test('W6: at the same moment: one of the two comes first, and neither waits for ever', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { person, numbers, change } = await owner(2);
      const holders = await Promise.all(Array.from({ length: 19 }, () => keyedIn(person, numbers[0])));
      const outcomes = await race(20, async (at) => {
        const holder = holders[at];
        return holder ? proveWithCall(db, secretKeys(), holder) : change(remove(numbers[0]));
      });
      expect(outcomes.at(-1)).toEqual(done);
      for (const { kind } of outcomes.slice(0, -1)) expect(['right', 'not-now']).toContain(kind);
      expect(await idsOf(person)).toEqual([numbers[1]?.id]);
      for (const holder of holders) {
        expect(await proveWithCall(db, secretKeys(), holder)).toEqual({ kind: 'not-now' });
      }
    }
  });
});

describe('apps and numbers together', () => {
  test('G6: turning the second factor off takes both', async () => {
    const { person, numbers, change } = await owner(2, { app: true });
    const sent = await asked(person, await underWay(person), numbers[0]?.number);
    expect(await change({ kind: 'switch-off' })).toEqual(done);
    expect([await numbersOf(person), await rowsOf(person)]).toEqual([[], []]);
    expect(await isOver(sent)).toBe(true);
    expect(await change({ kind: 'switch-off' }), 'once more').toEqual(gone);
  });

  test('W6: the last app may go where a number is left, even where a second factor is demanded', async () => {
    const { person, change } = await owner(1, { app: true, requirement: 'required' });
    await setAccount(person, { currentMethod: 'authenticator' });
    const onApp = await underWay(person, { methods: ['authenticator'] });
    const [app] = await rowsOf(person);
    expect(await change({ kind: 'remove-app', app: app?.id ?? '' })).toEqual(done);
    expect(await rowsOf(person)).toEqual([]);
    expect((await noticesOf(person)).map(([kind]) => kind)).toEqual(['app-removed']);
    expect((await accountOf(person))?.currentMethod).toBeNull();
    expect(await stateOf(onApp)).toBe('closed');
    const sets = await db
      .select()
      .from(recoveryCodeSet)
      .where(eq(recoveryCodeSet.accountId, person.accountId));
    expect(sets, 'the recovery codes stay').toHaveLength(1);
  });

  test('an unverified number is no factor: with it alone the last app is the last factor', async () => {
    const { person, change } = await owner(0, { app: true, requirement: 'required' });
    await addNumber(person, { verified: false });
    const [app] = await rowsOf(person);
    expect(await change({ kind: 'remove-app', app: app?.id ?? '' })).toEqual(demanded);
    expect(await rowsOf(person)).toHaveLength(1);
  });

  test('attack: a thief at the session of somebody with a number only. The password is not proof enough', async () => {
    const { person, numbers } = await owner(1);
    const thief = await sessionOf(person, { password: 0 });
    const session = await findSession(db, thief.id);
    if (!session) throw new Error('the session is gone');
    expect(await carry(session, remove(numbers[0]))).toEqual({ kind: 'needs-proof' });
    expect(await carry(session, { kind: 'switch-off' })).toEqual({ kind: 'needs-proof' });
  });
});

describe('G6: where a second factor is demanded', () => {
  test.each<[string, PersonOptions]>([
    ['by the office', { requirement: 'required' }],
    ['by the role', { requirement: 'off', roles: ['staff', 'office-admin'] }],
  ])('%s, the last number stays, however it is asked for', async (_, options) => {
    const { person, numbers, change } = await owner(2, options);
    expect(await change({ kind: 'switch-off' })).toEqual(demanded);
    expect(await change(remove(numbers[0])), 'one of several may go').toEqual(done);
    expect(await change(remove(numbers[1]))).toEqual(demanded);
    expect(await idsOf(person)).toEqual([numbers[1]?.id]);
  });

  test('all removed at once in many sessions: one factor stays', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { person, numbers, change } = await owner(3, { app: true, requirement: 'required' });
      const [app] = await rowsOf(person);
      const wanted: Change[] = [...numbers.map(remove), { kind: 'remove-app', app: app?.id ?? '' }];
      const outcomes = await race(20, (number) => change(wanted[number % 4] ?? { kind: 'switch-off' }));
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(3);
      expect((await rowsOf(person)).length + (await numbersOf(person)).length).toBe(1);
    }
  });

  test('from now on: a removal that comes second waits for the rule, and is refused', async () => {
    const { person, numbers, change } = await owner(1);
    let removal: ReturnType<typeof change> | undefined;
    await db.$client.begin(async (tx) => {
      await tx`update office set customer_requirement = 'required' where id = ${person.officeId}`;
      removal = change(remove(numbers[0]));
      await untilWaiting(db, 1);
    });
    expect(await removal).toEqual(demanded);
    expect(await numbersOf(person)).toHaveLength(1);
  });

  test('raced with the rule: nobody slips in behind its count', async () => {
    for (let round = 0; round < 5; round += 1) {
      const first = await owner(1);
      const { officeId } = first.person;
      const people = [first];
      while (people.length < 12) people.push(await owner(1, { officeId }));
      const results = await race(12 + 1, async (number) => {
        const at = people[number];
        if (at) return at.change(remove(at.numbers[0]));
        return db.$client.begin(async (tx) => {
          const sql = tx as unknown as postgres.Sql;
          await sql`update office set customer_requirement = 'required' where id = ${officeId}`;
          return without(sql, officeId);
        });
      });
      const outcomes = results.filter((result) => typeof result !== 'number');
      const removed = outcomes.filter(({ kind }) => kind === 'done').length;
      expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual(Array(12 - removed).fill(demanded));
      expect(results.at(-1), 'the rule has counted each of them').toBe(removed);
      expect(await without(db.$client, officeId)).toBe(removed);
    }
  });
});

async function without(sql: postgres.Sql, officeId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from account a where a.office_id = ${officeId}
       and not exists (select from phone p where p.account_id = a.id and p.verified_at is not null)`;
  return row?.count ?? -1;
}

describe('C8: the primary number', () => {
  test('is chosen by its person, and the others keep their order', async () => {
    const { person, numbers, change } = await owner(3);
    const [first, second, third] = numbers;
    expect(await change(prefer(third))).toEqual(done);
    expect(await idsOf(person)).toEqual([third?.id, first?.id, second?.id]);
    expect(await change(prefer(third)), 'once more changes nothing').toEqual(done);
    const number = maskNumber(third?.number ?? '');
    expect(await eventsOf(person, 'number.made-primary')).toEqual([{ number }]);
    expect(await noticesOf(person)).toEqual([['method-changed', { number }]]);
    const outcomes = await race(20, (at) => change(prefer(numbers[at % 3])));
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    const positions = await db.select().from(phone).where(eq(phone.accountId, person.accountId));
    expect(new Set(positions.map(({ position }) => position)).size).toBe(3);
  });

  test('is never one that nobody has verified, nor one of a country that gets no codes', async () => {
    const { person, change } = await owner(1);
    expect(await change(prefer(await addNumber(person, { verified: false })))).toEqual(gone);
    expect(await change(prefer(await addNumber(person, { number: '+33612345678' })))).toEqual(gone);
  });
});

test('attack: who names a number of somebody else is told that there is none, and changes nothing', async () => {
  const victim = await owner(2);
  const { change } = await owner(2);
  const before = await numbersOf(victim.person);
  for (const id of [victim.numbers[1]?.id ?? '', crypto.randomUUID(), '', 'x', "' or true --"]) {
    expect(await change({ kind: 'remove-number', phone: id })).toEqual(gone);
    expect(await change({ kind: 'make-number-primary', phone: id })).toEqual(gone);
  }
  expect(await numbersOf(victim.person)).toEqual(before);
});

describe('W8: the method that sign-in asks for first', () => {
  test('is chosen by its person, and the history and a mail tell it', async () => {
    const { person, change } = await owner(1, { app: true });
    for (const method of phoneMethods) {
      expect(await change(choose(method))).toEqual(done);
      expect((await accountOf(person))?.currentMethod).toBe(method);
    }
    expect(await change(choose('keypad-call')), 'once more changes nothing').toEqual(done);
    expect(await eventsOf(person, 'method.made-current')).toEqual([
      { method: 'authenticator', before: null },
      { method: 'sms', before: 'authenticator' },
      { method: 'voice', before: 'sms' },
      { method: 'keypad-call', before: 'voice' },
    ]);
    expect((await noticesOf(person)).at(-1)).toEqual(['method-changed', { method: 'keypad-call' }]);
  });

  test('W5: is none that the account has no factor for, or the office does not offer', async () => {
    const { person, change } = await owner(0);
    await addNumber(person, { kind: 'landline', number: '+31201234567' });
    await addNumber(person, { verified: false });
    expect(await change(choose('authenticator'))).toEqual(gone);
    expect(await change(choose('sms')), 'to a landline').toEqual(gone);
    await setOffice(person, { customerMethods: ['authenticator', 'voice'] });
    expect(await change(choose('keypad-call'))).toEqual(gone);
    expect(await change(choose('voice'))).toEqual(done);
    const forged = { kind: 'make-method-current', method: 'recovery-code' } as unknown as Change;
    expect(await change(forged)).toEqual(gone);
    expect((await accountOf(person))?.currentMethod).toBe('voice');
  });

  test('W10: between text messages and voice calls the service desk alone switches, where the office says so', async () => {
    const { person, change } = await owner(1, { app: true });
    await setOffice(person, { switchesByDesk: true });
    await setAccount(person, { currentMethod: 'sms' });
    expect(await change(choose('voice'))).toEqual(deskOnly);
    expect((await accountOf(person))?.currentMethod).toBe('sms');
    expect(await change(choose('authenticator')), 'to the app is their own business').toEqual(done);
    expect(await change(choose('sms'))).toEqual(done);
    await setAccount(person, { currentMethod: 'voice' });
    expect(await change(choose('sms'))).toEqual(deskOnly);
    await setOffice(person, { switchesByDesk: false });
    expect(await change(choose('sms'))).toEqual(done);
  });

  test('W10: nor does another primary number switch them, while the app is current', async () => {
    const { person, numbers, change } = await owner(2, { app: true });
    await db.$client`update phone set verified_by = 'sms' where id = ${numbers[0]?.id ?? ''}`;
    await db.$client`update phone set verified_by = 'voice' where id = ${numbers[1]?.id ?? ''}`;
    await setOffice(person, { switchesByDesk: true });
    await setAccount(person, { currentMethod: 'authenticator' });
    expect(await change(prefer(numbers[1]))).toEqual(deskOnly);
    expect(await idsOf(person)).toEqual(numbers.map(({ id }) => id));
    await setOffice(person, { switchesByDesk: false });
    expect(await change(prefer(numbers[1]))).toEqual(done);
  });
});
