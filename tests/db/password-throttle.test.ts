import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, passwordThrottle } from '@/db/schema';
import { knownBrowserName, rememberBrowser } from '@/lib/sign-in/known-browser';
import { networkOf, throttleKey } from '@/lib/sign-in/throttle';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { testClock } from './clock';
import { authSecrets, enter, freshAddress } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();
const person = await makePerson({ requirement: 'off' });
const nobody = { email: 'nobody@person.example', password: 'not the right pass phrase' };
const password = nobody.password;

beforeEach(() => db.delete(passwordThrottle));

const keyOf = (kind: 'identifier' | 'address', value: string) =>
  throttleKey(authSecrets()[0] ?? '', kind, value);

async function counted(kind: 'identifier' | 'address', value: string): Promise<number | undefined> {
  const rows = await db
    .select()
    .from(passwordThrottle)
    .where(eq(passwordThrottle.key, keyOf(kind, value)));
  return rows[0]?.failures;
}

async function wrongTimes(count: number, who: { email: string; password: string }) {
  for (let time = 0; time < count; time += 1) {
    expect(await enter(db, who, { password })).toEqual({ kind: 'wrong' });
  }
}

/** In seconds from now; undefined when the try was let through. */
async function waitOf(...wishes: Parameters<typeof enter>): Promise<number | undefined> {
  const outcome = await enter(...wishes);
  return outcome.kind === 'wait' ? Math.round(outcome.until / 1_000 - clock.seconds) : undefined;
}

describe('an attacker who guesses the password of one account from many addresses', () => {
  test.each([
    ['an account', person],
    ['nobody’s address', nobody],
  ])(
    'waits after ten failures, ever longer, up to a quarter of an hour, and is never locked out: %s',
    async (_, who) => {
      await wrongTimes(10, who);
      for (const seconds of [30, 60, 120, 240, 480, 900, 900, 900]) {
        expect(await waitOf(db, who, { password })).toBe(seconds);
        await clock.forward(seconds - 1);
        expect(await waitOf(db, who, { password })).toBe(1);
        await clock.forward(1);
        await wrongTimes(1, who);
      }
    },
  );

  test('waits even with the right password: nothing is compared meanwhile', async () => {
    await wrongTimes(10, person);
    const before = await db.$count(auditEvent);
    expect(await waitOf(db, person)).toBe(30);
    expect(await db.$count(auditEvent)).toBe(before);
    await clock.forward(30);
    expect(await enter(db, person)).toMatchObject({ kind: 'right' });
  });

  test('cannot have more than ten compared by sending fifty at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => enter(db, nobody)));
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(10);
    expect(outcomes.filter(({ kind }) => kind === 'wait')).toHaveLength(40);
    expect(await counted('identifier', nobody.email)).toBe(10);
  });

  test('does not make the owner wait in a browser that signed in before', async () => {
    const cookie = rememberBrowser(authSecrets(), undefined, [person.email]);
    const knownBrowser = knownBrowserName(authSecrets(), cookie, person.email);
    expect(knownBrowser).toBeDefined();
    await wrongTimes(10, person);
    expect(await enter(db, person, { knownBrowser })).toMatchObject({ kind: 'right' });
    // The owner's success there does not open the door for the attacker.
    expect(await waitOf(db, person, { password })).toBe(30);
  });

  test('who shares a browser with the owner makes nobody else wait there', async () => {
    const other = await makePerson({ requirement: 'off' });
    const cookie = rememberBrowser(authSecrets(), undefined, [person.email, other.email]);
    const knownBrowser = knownBrowserName(authSecrets(), cookie, person.email);
    for (let time = 0; time < 10; time += 1) await enter(db, person, { password, knownBrowser });
    expect(await waitOf(db, person, { knownBrowser })).toBe(30);
    expect(await enter(db, other, { knownBrowser })).toMatchObject({ kind: 'right' });
  });

  test('has no more tries with the owner’s browser cookie than without, and each is counted apart', async () => {
    for (let time = 0; time < 10; time += 1) await enter(db, person, { password, knownBrowser: 'stolen' });
    expect(await waitOf(db, person, { password, knownBrowser: 'stolen' })).toBe(30);
    expect(await counted('identifier', person.email)).toBeUndefined();
    expect(await enter(db, person)).toMatchObject({ kind: 'right' });
  });
});

describe('the count of an identifier', () => {
  test('begins anew after a right password', async () => {
    await wrongTimes(9, person);
    expect(await enter(db, person)).toMatchObject({ kind: 'right' });
    expect(await counted('identifier', person.email)).toBe(0);
    await wrongTimes(10, person);
    expect(await waitOf(db, person)).toBe(30);
  });

  test('begins anew after a day without a try, not sooner', async () => {
    await wrongTimes(12 - 2, person);
    await clock.forward(86_400 - 1);
    await wrongTimes(1, person);
    expect(await counted('identifier', person.email)).toBe(11);
    await clock.forward(86_400);
    await wrongTimes(1, person);
    expect(await counted('identifier', person.email)).toBe(1);
    await wrongTimes(9, person);
    expect(await waitOf(db, person)).toBe(30);
  });

  test('is one for all spellings of it, and keeps none of them', async () => {
    await enter(db, person, { identifier: person.email.toUpperCase(), password });
    await enter(db, person, { identifier: ` ${person.email}`, password });
    expect(await counted('identifier', person.email)).toBe(2);
    for (const { key } of await db.select().from(passwordThrottle)) {
      expect(key.toString('latin1')).not.toContain('person.example');
    }
  });

  test('loses none of twenty failures that come at once', async () => {
    const other = await makePerson();
    await race(9, () => enter(db, other, { password }));
    expect(await counted('identifier', other.email)).toBe(9);
  });
});

describe('an attacker who tries many accounts from one network', () => {
  const setAddress = (address: string, failures: number) =>
    db.$client`insert into password_throttle (key, failures, started_at, last_at)
      values (${keyOf('address', networkOf(address))}, ${failures}, now(), now())`;

  test('has a hundred failures an hour, whichever the accounts', async () => {
    const address = freshAddress();
    await enter(db, nobody, { address });
    expect(await counted('address', address)).toBe(1);
    await setAddress('203.0.113.5', 99);
    const from = { address: '203.0.113.5' };
    expect(await enter(db, { ...nobody, email: 'a@person.example' }, from)).toEqual({ kind: 'wrong' });
    expect(await waitOf(db, { ...nobody, email: 'b@person.example' }, from)).toBe(3_600);
    expect(await waitOf(db, person, from), 'the right password, too').toBe(3_600);
    expect(await counted('identifier', 'b@person.example'), 'nobody else is made to wait').toBeUndefined();
    expect(await enter(db, person), 'from elsewhere').toMatchObject({ kind: 'right' });
    await clock.forward(3_599);
    expect(await waitOf(db, person, from)).toBe(1);
    await clock.forward(1);
    expect(await enter(db, person, from)).toMatchObject({ kind: 'right' });
    await enter(db, nobody, from);
    expect(await counted('address', '203.0.113.5')).toBe(1);
  });

  test('gets no more from changing addresses within one IPv6 /64', async () => {
    await setAddress('2001:db8:1:2::1', 100);
    expect(await waitOf(db, person, { address: '2001:db8:1:2:ffff:0:abc:9' })).toBe(3_600);
    expect(await enter(db, person, { address: '2001:db8:1:3::1' })).toMatchObject({ kind: 'right' });
  });

  test('cannot have more compared by sending many at once', async () => {
    await setAddress('203.0.113.6', 90);
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        enter(db, { ...nobody, email: `n${n}@person.example` }, { address: '203.0.113.6' }),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(10);
  });

  test('successes do not count: a whole company behind one address signs in', async () => {
    const address = '203.0.113.7';
    await setAddress(address, 99);
    for (let time = 0; time < 5; time += 1) {
      expect(await enter(db, person, { address })).toMatchObject({ kind: 'right' });
    }
    expect(await counted('address', address)).toBe(99);
  });
});
