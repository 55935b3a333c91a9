import { describe, expect, test } from 'vitest';
import { remind } from '@/lib/notice/reminders';
import type { Arrival } from '@/lib/session/new-device';
import { redeemTicket } from '@/lib/session/session';
import { cancelAttempt } from '@/lib/sign-in/attempt';
import { enterPassword } from '@/lib/sign-in/password';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { authSecrets, begin, freshAddress, prove, secretKeys } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const noticesOf = ({ accountId }: Person) =>
  db.$client<{ kind: string; data: unknown }[]>`
    select kind, data from notice where account_id = ${accountId} order by created_at, id`;
const kindsOf = async (person: Person) => (await noticesOf(person)).map(({ kind }) => kind);

const home = freshAddress();
const arrival: Arrival = {
  isKnown: false,
  device: { browser: 'Firefox', system: 'Linux' },
  place: { kind: 'country', country: 'BE' },
};

/** A whole sign-in with the password alone, in a browser that says it is `browser`. */
async function signIn(person: Person, address: string, browser: string, isKnown = false) {
  const entered = await enterPassword(db, authSecrets(), {
    identifier: person.email,
    password: person.password,
    destination: '/profile/info',
    visitor: { address, browser },
    knownBrowser: undefined,
  });
  if (entered.kind !== 'right' || !entered.ticket) throw new Error('not signed in');
  expect(await redeemTicket(db, entered.ticket, { ...arrival, isKnown })).toBeDefined();
}

describe('a sign-in from a new device', () => {
  const off = () => makePerson({ requirement: 'off' });

  test('is told with device and country; the first sign-in of an account tells nothing', async () => {
    const person = await off();
    await signIn(person, home, 'Firefox on Linux');
    expect(await noticesOf(person)).toEqual([]);
    await signIn(person, freshAddress(), 'Chrome on Windows');
    expect(await noticesOf(person)).toEqual([
      { kind: 'signed-in-new-device', data: { device: arrival.device, place: arrival.place } },
    ]);
  });

  test.each([
    ['the browser that has our cookie, wherever it is', () => freshAddress(), 'Firefox on a tablet', true],
    ['the same browser at the same address, its cookies wiped', () => home, 'Firefox on Linux', false],
  ])('%s is not new', async (_, address, browser, isKnown) => {
    const person = await off();
    await signIn(person, home, 'Firefox on Linux');
    await signIn(person, address(), browser, isKnown);
    expect(await noticesOf(person)).toEqual([]);
  });

  test.each([
    ['with the same browser as its victim, elsewhere', () => freshAddress(), 'Firefox on Linux'],
    ['behind the same address as its victim, with another browser', () => home, 'Chrome on Windows'],
  ])('attack: a thief %s is told of', async (_, address, browser) => {
    const person = await off();
    await signIn(person, home, 'Firefox on Linux');
    await signIn(person, address(), browser);
    expect(await kindsOf(person)).toEqual(['signed-in-new-device']);
  });

  test('attack: a thief in an account that nobody has used for long, its sessions long gone, is told of', async () => {
    const person = await off();
    await signIn(person, home, 'Firefox on Linux');
    await db.$client`delete from session where account_id = ${person.accountId}`;
    await signIn(person, home, 'Firefox on Linux');
    expect(await kindsOf(person)).toEqual(['signed-in-new-device']);
  });

  test('is not there without its session: what cannot be told is not signed in', async () => {
    const person = await off();
    await signIn(person, home, 'Firefox on Linux');
    await db.$client.unsafe(`
      create or replace function fail() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$;
      create trigger fail before insert on notice for each row execute function fail()`);
    await expect(signIn(person, freshAddress(), 'Chrome on Windows')).rejects.toThrow('disk full');
    await db.$client.unsafe('drop trigger fail on notice');
    const sessions = await db.$client`
      select 1 from session where account_id = ${person.accountId} and activated_at is not null`;
    expect(sessions).toHaveLength(1);
  });
});

describe('a failed second factor after a right password', () => {
  const wrong = (person: Person) => wrongCode(clock.step, person.appKey);
  const enrolled = () => makePerson({ enrolled: true });
  /** As if it had been left so many minutes ago. */
  const age = ({ accountId }: Person, minutes: number) => db.$client`
    update attempt set expires_at = expires_at - interval '1 minute' * ${minutes}::int,
                       created_at = created_at - interval '1 minute' * ${minutes}::int
     where account_id = ${accountId}`;

  test('attack: five wrong codes are told at once, in one notice', async () => {
    const person = await enrolled();
    const { holder } = await begin(db, person);
    for (let tries = 0; tries < 4; tries += 1) await prove(db, holder, wrong(person));
    expect(await kindsOf(person)).toEqual([]);
    await prove(db, holder, wrong(person));
    expect(await kindsOf(person)).toEqual(['proof-failed']);
    await age(person, 30);
    await remind(db, secretKeys());
    expect(await kindsOf(person), 'also when it is looked at later').toEqual(['proof-failed']);
  });

  test.each([
    ['and walks away', async () => undefined],
    ['and presses "cancel"', cancelAttempt],
  ])('attack: a thief who tries one code %s is told of, once, however many look', async (_, leave) => {
    const person = await enrolled();
    const { holder } = await begin(db, person);
    await prove(db, holder, wrong(person));
    await leave(db, holder);
    await remind(db, secretKeys());
    expect(await kindsOf(person), 'not while it may still succeed').toEqual([]);
    await age(person, 30);
    await race(10, () => remind(db, secretKeys()));
    await remind(db, secretKeys());
    expect(await kindsOf(person)).toEqual(['proof-failed']);
  });

  test('a slip of the finger tells nothing: neither when the next code is right, nor when one begins again', async () => {
    const person = await enrolled();
    const slip = await begin(db, person, { address: home });
    await prove(db, slip.holder, wrong(person));
    const again = await begin(db, person, { address: home });
    await prove(db, again.holder, wrong(person));
    const proof = await prove(db, again.holder, codeOf(person.appKey, clock.step));
    if (proof.kind !== 'right' || !proof.ticket) throw new Error('not let in');
    await redeemTicket(db, proof.ticket);
    await age(person, 30);
    await remind(db, secretKeys());
    expect(await kindsOf(person)).toEqual([]);
  });

  test('attack: that the owner signs in elsewhere meanwhile hides nothing', async () => {
    const person = await enrolled();
    const thief = await begin(db, person);
    await prove(db, thief.holder, wrong(person));
    const { holder } = await begin(db, person);
    const proof = await prove(db, holder, codeOf(person.appKey, clock.step));
    if (proof.kind !== 'right' || !proof.ticket) throw new Error('not let in');
    await redeemTicket(db, proof.ticket);
    await age(person, 30);
    await remind(db, secretKeys());
    expect(await kindsOf(person)).toEqual(['proof-failed']);
  });

  test('a sign-in without any wrong code, left where it stood, tells nothing', async () => {
    const person = await enrolled();
    await begin(db, person);
    await age(person, 30);
    await remind(db, secretKeys());
    expect(await kindsOf(person)).toEqual([]);
  });
});

describe('G5: a used recovery code', () => {
  const use = async (person: Person, code: string) => {
    const { holder } = await begin(db, person);
    return proveWithRecoveryCode(db, secretKeys(), holder, code);
  };

  test('is told with how many are left, each once, though tried twenty times at once', async () => {
    const person = await makePerson({ enrolled: true });
    const [first = '', second = ''] = person.recoveryCodes;
    const { holder } = await begin(db, person);
    await race(20, () => proveWithRecoveryCode(db, secretKeys(), holder, first));
    await use(person, second);
    await use(person, second);
    expect(await noticesOf(person)).toEqual([
      { kind: 'recovery-code-used', data: { left: 9 } },
      { kind: 'recovery-code-used', data: { left: 8 } },
    ]);
  });
});
