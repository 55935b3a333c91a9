import { expect, test } from 'vitest';
import { findSession } from '@/lib/session/session';
import { cancelAttempt } from '@/lib/sign-in/attempt';
import { tell } from '@/lib/sign-in/challenge-start';
import { verifyNumber } from '@/lib/sign-in/number-set-up';
import { proveWithCall } from '@/lib/sign-in/prove-by-phone';
import { onKeyed } from '@/lib/sign-in/webhook';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { begin, enter, look, secretKeys } from './journey';
import { hold, untilWaiting } from './locks';
import { freshNumber } from './numbers';
import { changeAs, makeAdmin } from './office-people';
import {
  askProof,
  codeAt,
  digitsOn,
  enterCode,
  openSetUp,
  pass,
  phonePerson,
  phonesWorld,
  submit,
} from './phones';
import { challengesOf, phonesOf, statesOf } from './phones-record';
import { sessionOf } from './sensitive';
import { change } from './several-apps';

const db = await testDatabase();
const world = await phonesWorld();
const { outer } = world;

test('W6: everything that can happen to an account’s phones, at once: each comes to its end, and none waits for another for ever', async () => {
  for (let round = 0; round < 3; round += 1) {
    const phones = [1, 2, 3].map(() => ({ number: freshNumber(), verifiedBy: 'sms' as const }));
    const person = await phonePerson({ phones });
    const [first, second, third] = await phonesOf(person);
    const signIns = await race(6, async (at) => (await begin(db, person, { knownBrowser: `b${at}` })).holder);
    const [bySms, byCall, again, other, leaving, late] = signIns as [
      Holder,
      Holder,
      Holder,
      Holder,
      Holder,
      Holder,
    ];
    await askProof(outer, bySms, { method: 'sms' });
    await askProof(outer, byCall, { method: 'keypad-call' });
    const digits = await digitsOn(byCall);
    const call = (await challengesOf(person)).find(({ method }) => method === 'keypad-call');
    const added = freshNumber();
    const adding = await openSetUp((await sessionOf(person, { factor: 0 })).id, 'add-number');
    await submit(outer, adding, added);
    await pass(world, 31);
    const session = await findSession(db, (await sessionOf(person, { factor: 0 })).id);
    if (!session) throw new Error('the session is gone');
    const code = codeAt(world, person.number);

    const things: (() => Promise<unknown>)[] = [
      () => enterCode(outer, bySms, code),
      () => enterCode(outer, bySms, code),
      () => askProof(outer, again, { method: 'sms' }),
      () => askProof(outer, other, { method: 'voice' }),
      () => onKeyed(db, secretKeys(), `keyed-${round}`, call?.id ?? '', { digits }),
      () => onKeyed(db, secretKeys(), `keyed-again-${round}`, call?.id ?? '', { digits }),
      () => proveWithCall(db, secretKeys(), byCall),
      () => proveWithCall(db, secretKeys(), byCall),
      () => verifyNumber(db, outer, adding, codeAt(world, added)),
      () => verifyNumber(db, outer, adding, codeAt(world, added)),
      () => submit(outer, adding, freshNumber()),
      () => change(session, { kind: 'remove-number', phone: third?.id ?? '' }),
      () => change(session, { kind: 'make-number-primary', phone: second?.id ?? '' }),
      () => change(session, { kind: 'remove-number', phone: first?.id ?? '' }),
      () => enter(db, person),
      () => enter(db, person),
      () => cancelAttempt(db, leaving),
      () => askProof(outer, late, { method: 'keypad-call' }),
      () => look(db, bySms),
      () => enterCode(outer, again, '000000'),
    ];
    await race(20, (at) => things[at]?.() ?? Promise.resolve());
    const left = (await phonesOf(person)).map(({ number }) => number);
    expect(left).not.toContain(first?.number);
    expect(left).toContain(second?.number);
    const open = (await challengesOf(person)).filter(({ state }) => state === 'starting');
    expect(open).toEqual([]);
  }
});

/** What Vonage answers ends older questions of the same sign-in; whoever shuts the account ends all of them. */
test('somebody is deactivated while Vonage answers a further question put to their phone: neither fails', async () => {
  const person = await phonePerson();
  const admin = await makeAdmin({ officeId: person.officeId });
  const { holder } = await begin(db, person);
  const { id: attempt } = await look(db, holder);
  const ids = ['0', '8', 'f'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-000000000000`);
  for (const id of ids) {
    await db.$client`
      insert into challenge (id, attempt_id, account_id, purpose, method, number, expires_at)
      values (${id}, ${attempt}, ${person.accountId}, 'prove', 'sms', ${person.number}, now() + interval '1 minute')`;
  }
  const [, middle = '', newest = ''] = ids;
  const held = await hold(db, (sql) => sql`select from challenge where id = ${middle} for update`);
  const shutting = changeAs(admin, { kind: 'deactivate', account: person.accountId });
  await untilWaiting(db, 1);
  const telling = tell(db, newest, { state: 'running', requestId: 'a-request', refund: false });
  await untilWaiting(db, 2);
  await held.release();
  expect(await Promise.all([shutting, telling])).toEqual(['done', undefined]);
  expect(new Set(await statesOf(person))).toEqual(new Set(['over (replaced)']));
});

type Holder = { token: string };
