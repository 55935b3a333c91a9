import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { unprove } from '@/lib/factor/authenticator/change-app';
import { apply, mostADay } from '@/lib/method-request/apply';
import { findToDecide, listToDecide } from '@/lib/method-request/list';
import { findOwnRequest } from '@/lib/method-request/open';
import { longestReason } from '@/lib/method-request/reason';
import { remindByApplicant, withdrawRequest } from '@/lib/method-request/withdraw';

import { cancelAttempt } from '@/lib/sign-in/attempt';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { begin, look, shown } from './journey';
import { addNumber, freshNumber } from './numbers';
import { freshLandline, phonesWorld, withoutVonage } from './phones';
import { eventsOf, noticesOf } from './phones-record';
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
  stateOf,
  toldIn,
} from './requests';

const db = await testDatabase();
await phonesWorld();

describe('W3: an application', () => {
  test('W3, W9: somebody who has to apply for everything is let as far as the application, and no method is offered before it is approved', async () => {
    const person = await applicant();
    const admin = await colleague(person, 'office-admin');
    const { holder } = await begin(db, person);
    expect(await shown(db, holder)).toBe('choosing');
    expect(await look(db, holder)).toMatchObject({
      available: [],
      applicable: ['sms', 'voice', 'keypad-call'],
    });
    const who = { accountId: person.accountId, holder, address: '198.51.100.7' };
    const number = freshNumber();
    idOf(await send(who, { number, reason: '  I travel\r\n a lot \u0007 ' }));
    expect(await requestsOf(person)).toMatchObject([
      {
        kind: 'application',
        method: 'sms',
        number,
        state: 'pending',
        reason: 'I travel\n a lot',
        hadProven: false,
      },
    ]);
    expect(await look(db, holder)).toMatchObject({
      shown: { state: 'choosing' },
      available: [],
      request: { state: 'pending', method: 'sms' },
    });
    expect(await shown(db, (await begin(db, person)).holder), 'the next sign-in waits as well').toBe(
      'choosing',
    );
    expect(await toldIn(person)).toEqual([`request-made to ${admin.accountId}`]);
    expect(await noticesOf(person), 'who may be somebody else who has the password').toEqual([
      'request-sent',
    ]);
    expect(await eventsOf(person, 'request.made')).toEqual([
      {
        method: 'sms',
        number: expect.stringMatching(/^\+31 •••••• \d\d$/),
        kind: 'application',
        hadProven: false,
      },
    ]);
    expect(await findOwnRequest(db, person.accountId)).toMatchObject({
      state: 'pending',
      decider: null,
      mayRemind: false,
    });
  });

  test('W4: carries a number that exists, of a kind the method reaches, in a country the office sends to, and a reason', async () => {
    const person = await applicant();
    const who = await atSignIn(person);
    const because = async (wish: Parameters<typeof send>[1]) => {
      const outcome = await send(who, wish);
      return outcome.kind === 'refused' ? outcome.because : outcome.kind;
    };
    expect(await because({ number: '' })).toBe('number-missing');
    expect(await because({ number: '12' })).toBe('malformed');
    expect(await because({ number: '0900 1234' })).toBe('premium');
    expect(await because({ number: freshLandline() }), 'W5').toBe('no-text-messages');
    expect(await because({ number: '+33612345678' })).toBe('country-off');
    expect(await because({ reason: ' \n ' })).toBe('reason-missing');
    expect(await because({ reason: 'x'.repeat(longestReason + 1) })).toBe('reason-too-long');
    expect(await requestsOf(person)).toEqual([]);
    expect(
      await because({ method: 'voice', number: freshLandline(), reason: 'x'.repeat(longestReason) }),
    ).toBe('made');
  });

  test('W4: takes one’s own number by its row, and says whether it was known; nobody else’s', async () => {
    const person = await applicant();
    const other = await addNumber(await applicant());
    const own = await addNumber(person, { verified: false });
    const who = await atSignIn(person);
    const wish = { method: 'sms', reason: 'On the road' } as const;
    expect(await apply(db, who, { ...wish, number: { phone: other.id } })).toMatchObject({
      because: 'number-missing',
    });
    expect(await apply(db, who, { ...wish, number: { phone: 'x' } })).toMatchObject({
      because: 'number-missing',
    });
    idOf(await apply(db, who, { ...wish, number: { phone: own.id } }));
    expect(await requestsOf(person)).toMatchObject([{ number: own.number, numberWasKnown: false }]);
  });

  test('of somebody who proved a factor says so, and that the number was known', async () => {
    const number = freshNumber();
    const person = await applicant({ phones: [{ number, verifiedBy: 'sms' }] });
    idOf(await send(await inSession(person), { method: 'voice', number }));
    expect(await requestsOf(person)).toMatchObject([{ hadProven: true, numberWasKnown: true }]);
    const bare = await applicant();
    idOf(await send(await inSession(bare, false)));
    expect(await requestsOf(bare)).toMatchObject([{ hadProven: false }]);
  });

  test('attack: an application from a session whose factor has been taken away does not say it was proven', async () => {
    const person = await applicant();
    const who = await inSession(person);
    await db.$client.begin((tx) =>
      unprove(tx as unknown as postgres.Sql, { accountId: person.accountId, sessionId: null }),
    );
    const id = idOf(await send(who));
    expect(await requestsOf(person)).toMatchObject([{ hadProven: false }]);
    expect(await withdrawRequest(db, who, id)).toBe(true);
    const actors = await db.$client`
      select kind, actor_id as actor from audit_event
       where account_id = ${person.accountId} and kind like 'request.%' order by id`;
    expect(actors).toEqual([
      { kind: 'request.made', actor: null },
      { kind: 'request.withdrawn', actor: null },
    ]);
  });

  test('is taken for what has to be applied for only', async () => {
    const free = await applicant({ office: { phoneNeedsApplication: false } });
    expect(await send(await atSignIn(free))).toMatchObject({ because: 'not-applicable' });
    const smsOnly = await applicant({ office: { staffMethods: ['sms'] } });
    expect(await send(await atSignIn(smsOnly), { method: 'voice' })).toMatchObject({
      because: 'not-applicable',
    });
    const has = await applicant({ phones: [{ number: freshNumber(), verifiedBy: 'sms' }] });
    expect(await send(await inSession(has))).toMatchObject({ because: 'not-applicable' });
    const quiet = await applicant();
    const who = await atSignIn(quiet);
    expect(await withoutVonage(() => send(who))).toMatchObject({ because: 'not-applicable' });
  });

  test('attack: an older or foreign sign-in, an ended session, and one that has got elsewhere send nothing in', async () => {
    const person = await applicant();
    const stranger = await applicant();
    const who = await atSignIn(person);
    expect(await send({ ...who, accountId: stranger.accountId })).toMatchObject({ because: 'not-now' });
    await cancelAttempt(db, who.holder);
    expect(await send(who)).toMatchObject({ because: 'not-now' });
    const session = await inSession(person);
    await db.$client`update session set ended_at = now() where account_id = ${person.accountId}`;
    expect(await send(session)).toMatchObject({ because: 'not-now' });
    expect([...(await requestsOf(person)), ...(await requestsOf(stranger))]).toEqual([]);
  });

  test('there is one at a time, of twenty sent at once too, and five a day', async () => {
    const person = await applicant();
    const who = await atSignIn(person);
    const outcomes = await race(20, () => send(who));
    expect(outcomes.filter(({ kind }) => kind === 'made')).toHaveLength(1);
    expect(outcomes.filter((each) => each.kind === 'refused' && each.because === 'open')).toHaveLength(19);
    for (let count = 1; count < mostADay; count += 1) {
      const [open] = (await requestsOf(person)).filter(({ state }) => state === 'pending');
      expect(await withdrawRequest(db, who, open?.id ?? '')).toBe(true);
      idOf(await send(who));
    }
    const last = (await requestsOf(person)).at(-1);
    await withdrawRequest(db, who, last?.id ?? '');
    expect(await send(who)).toMatchObject({ because: 'too-often' });
    await ageRequests(person, 25);
    expect(await send(who)).toMatchObject({ kind: 'made' });
  });
});

describe('its applicant', () => {
  test('withdraws it, once, and nobody else does', async () => {
    const person = await applicant();
    const who = await atSignIn(person);
    const id = idOf(await send(who));
    const stranger = await atSignIn(await applicant());
    expect(await withdrawRequest(db, stranger, id)).toBe(false);
    expect(await withdrawRequest(db, { ...stranger, accountId: person.accountId }, id)).toBe(false);
    expect(await withdrawRequest(db, who, 'nonsense')).toBe(false);
    expect((await race(20, () => withdrawRequest(db, who, id))).filter(Boolean)).toHaveLength(1);
    expect(await requestsOf(person)).toMatchObject([{ state: 'withdrawn', isOver: true }]);
    expect(await eventsOf(person, 'request.withdrawn')).toHaveLength(1);
    expect((await look(db, who.holder)).request).toBeUndefined();
    const admin = await colleague(person, 'office-admin');
    expect(await approve(admin, id)).toBe('decided-already');
  });

  test('attack: a stolen password withdraws what its owner has applied for. The history does not say it was the owner', async () => {
    const person = await applicant();
    const owner = await inSession(person);
    for (const [who, actor] of [
      [await atSignIn(person), null],
      [await inSession(person, false), null],
      [owner, person.accountId],
    ] as const) {
      const id = idOf(await send(owner));
      expect(await withdrawRequest(db, who, id)).toBe(true);
      const [told] = await db.$client`
        select actor_id as actor, address from audit_event
         where account_id = ${person.accountId} and kind = 'request.withdrawn' order by id desc limit 1`;
      expect(told).toEqual({ actor, address: who.address });
    }
  });

  test('reminds those who decide once a day, of twenty clicks too', async () => {
    const person = await applicant();
    const admin = await colleague(person, 'office-admin');
    const who = await atSignIn(person);
    const id = idOf(await send(who));
    expect(await remindByApplicant(db, who, id)).toBe(false);
    await ageRequests(person, 24);
    expect(await findOwnRequest(db, person.accountId)).toMatchObject({ mayRemind: true });
    expect((await race(20, () => remindByApplicant(db, who, id))).filter(Boolean)).toHaveLength(1);
    expect((await toldIn(person)).slice(1)).toEqual([`request-reminder to ${admin.accountId}`]);
    expect(await remindByApplicant(db, await atSignIn(await applicant()), id)).toBe(false);
  });

  test('who applies for another number gives up the approval that was for the first one', async () => {
    const person = await applicant();
    const admin = await colleague(person, 'office-admin');
    const who = await atSignIn(person);
    idOf(await send(who));
    const [first] = await requestsOf(person);
    expect(await approve(admin, first?.id ?? '')).toBe('done');
    expect(await look(db, who.holder)).toMatchObject({
      available: ['sms'],
      boundTo: { sms: [first?.number] },
    });
    idOf(await send(who));
    expect(await stateOf(person)).toEqual(['void', 'pending']);
    expect(await look(db, who.holder)).toMatchObject({ available: [], boundTo: {} });
    expect(await eventsOf(person, 'request.void')).toHaveLength(1);
  });
});

test('the lists of those who decide go from page to page, the oldest first', async () => {
  const first = await applicant();
  const admin = await colleague(first, 'office-admin');
  const people = [first];
  for (let count = 0; count < 27; count += 1) people.push(await applicant({ officeId: first.officeId }));
  for (const [index, person] of people.entries()) {
    idOf(await send(await inSession(person, false)));
    await ageRequests(person, 100 - index);
  }
  const one = await listToDecide(db, admin.accountId);
  const two = await listToDecide(db, admin.accountId, one.next);
  expect([one.rows.length, two.rows.length, two.next]).toEqual([25, 3, undefined]);
  const since = [...one.rows, ...two.rows].map((row) => row.since);
  expect(since).toEqual([...since].sort((a, b) => a - b));
  const [oldest] = one.rows;
  expect(await findToDecide(db, admin.accountId, oldest?.id ?? '')).toMatchObject({
    email: first.email,
    number: expect.stringMatching(/^\+31\u00A06\u00A0\d{8}$/),
    reason: 'On the road',
  });
});
