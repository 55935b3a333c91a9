import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, auditEvent, client, grace, membership, office, session } from '@/db/schema';
import type { Requirement } from '@/lib/policy/decide';
import { moreTime } from '@/lib/sign-in/more-time';
import { chooseAgain } from '@/lib/sign-in/number-set-up';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { race } from '../setup/race';
import { testClock } from './clock';
import { met } from './grace';
import { whileHashing } from './hashing';
import { begin, look, setUpApp, showKey, shown } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const fortnight = { customerGraceDays: 14, staffGraceDays: 14, timeZone: 'UTC' } as const;
const demanded = (options: PersonOptions = {}) =>
  makePerson({ requirement: 'required', office: fortnight, ...options });

/** As an admin saves it. */
const setRule = ({ officeId }: Person, requirement: Requirement, customerGraceDays = 0) =>
  db
    .update(office)
    .set({
      staffRequirement: requirement,
      customerRequirement: requirement,
      customerGraceDays,
      settingsVersion: sql`settings_version + 1`,
    })
    .where(eq(office.id, officeId));
const sessions = ({ accountId }: Person) => db.select().from(session).where(eq(session.accountId, accountId));
const events = async ({ accountId }: Person) =>
  (await db.select().from(auditEvent).where(eq(auditEvent.accountId, accountId))).map(({ kind }) => kind);

describe('a demanded set-up that may be put off', () => {
  test('C2: twenty clicks at once are one session and one line in the history; it is demanded again the next time', async () => {
    const person = await demanded();
    const { holder } = await begin(db, person);
    const steps = await race(20, () => putOff(db, holder));
    expect(steps.filter((step) => step !== undefined)).toHaveLength(1);
    expect(await sessions(person)).toHaveLength(1);
    const told = await events(person);
    expect(told.filter((kind) => kind === 'set-up.put-off')).toHaveLength(1);
    expect(told).not.toContain('offer.declined');
    expect(await met(person), 'unlike an offer, it does not rest').toBe(14);
  });

  test('C2: a set-up that was begun and left again is put off like any other', async () => {
    const person = await demanded();
    const { holder } = await begin(db, person);
    await showKey(db, holder);
    expect(await putOff(db, holder), 'not from the page of the QR code').toBeUndefined();
    expect(await chooseAgain(db, holder, await look(db, holder))).toBe(true);
    expect((await look(db, holder)).grace?.daysLeft).toBe(14);
    expect((await putOff(db, holder))?.ticket).toBeDefined();
  });

  test('C2: a page that stays open past midnight, with more time or without, cannot be put off any more', async () => {
    const person = await demanded({ office: { ...fortnight, customerGraceDays: 1 } });
    await clock.forward(86_400 - (clock.seconds % 86_400) + 86_400 - 5 * 60);
    const { holder } = await begin(db, person);
    expect((await look(db, holder)).grace?.daysLeft).toBe(1);
    // A column's default does not know the test's clock.
    await db.$client`update attempt set created_at = now() where account_id = ${person.accountId}`;
    await clock.forward(4 * 60);
    expect(await moreTime(db, holder)).toBeDefined();
    await clock.forward(59);
    expect((await look(db, holder)).mayPutOff).toBe(true);
    await clock.forward(1);
    expect(await look(db, holder)).toMatchObject({ mayPutOff: false, grace: undefined });
    expect(await putOff(db, holder)).toBeUndefined();
    expect(await shown(db, holder), 'the set-up itself goes on').toBe('choosing');
    expect(await sessions(person)).toEqual([]);
  });

  test('C2: nor one whose time is over, one that was completed, or that of somebody deactivated', async () => {
    const [late, done, gone] = [await demanded(), await demanded(), await demanded()];
    const [one, two, three] = [await begin(db, late), await begin(db, done), await begin(db, gone)];
    await setUpApp(db, clock, two.holder);
    expect(await putOff(db, two.holder)).toBeUndefined();
    await db.update(account).set({ deactivatedAt: sql`now()` }).where(eq(account.id, gone.accountId));
    expect(await putOff(db, three.holder)).toBeUndefined();
    await clock.forward(11 * 60);
    expect(await putOff(db, one.holder)).toBeUndefined();
    expect([await sessions(late), await sessions(gone)]).toEqual([[], []]);
  });

  test('C2: an attacker with the password who waits at the choice until the owner has a factor does not get past it', async () => {
    const person = await demanded();
    const [attacker, owner] = [await begin(db, person), await begin(db, person)];
    await setUpApp(db, clock, owner.holder);
    expect(await putOff(db, attacker.holder)).toBeUndefined();
    expect(await sessions(person)).toHaveLength(1);
  });
});

describe('a rule that changes while the choice is on the screen', () => {
  test('X2: an offer that has become a demand is not declined: the page demands it now', async () => {
    const person = await makePerson({ requirement: 'optional' });
    const { holder } = await begin(db, person);
    await setRule(person, 'required');
    expect(await putOff(db, holder)).toBeUndefined();
    const { mayPutOff, because, shown: now } = await look(db, holder);
    expect({ mayPutOff, first: because[0], state: now.state }).toEqual({
      mayPutOff: false,
      first: 'office-requires',
      state: 'choosing',
    });
    expect(await putOff(db, holder)).toBeUndefined();
    expect(await sessions(person)).toEqual([]);
    const [row] = await db.select().from(account).where(eq(account.id, person.accountId));
    expect(row?.offerDeclinedAt).toBeNull();
  });

  test('C2: with grace, the page first says so, the days begin then, and it is put off by the next click', async () => {
    const person = await makePerson({ requirement: 'optional', office: { timeZone: 'UTC' } });
    const { holder } = await begin(db, person);
    await setRule(person, 'required', 7);
    expect(await putOff(db, holder)).toBeUndefined();
    expect((await look(db, holder)).grace?.daysLeft).toBe(7);
    expect(await db.select().from(grace).where(eq(grace.accountId, person.accountId))).toHaveLength(1);
    expect((await putOff(db, holder))?.ticket).toBeDefined();
    expect(await events(person)).toContain('set-up.put-off');
  });

  test('C2: a grace that is taken away is over at the next click', async () => {
    const person = await demanded();
    const { holder } = await begin(db, person);
    await setRule(person, 'required', 0);
    expect(await putOff(db, holder)).toBeUndefined();
    expect(await look(db, holder)).toMatchObject({ mayPutOff: false, grace: undefined });
    expect(await sessions(person)).toEqual([]);
  });

  test('P5: so is it where the account’s own setting, its roles or its client’s rule changes', async () => {
    const client1 = { name: 'One', requirement: 'optional', graceDays: 0 } as const;
    const [own, role, ofClient] = [
      await makePerson(),
      await makePerson(),
      await makePerson({ requirement: 'off', clients: [client1] }),
    ];
    const people = [own, role, ofClient];
    const begun = await Promise.all(people.map((person) => begin(db, person)));
    await db.update(account).set({ requirement: 'required' }).where(eq(account.id, own.accountId));
    await db
      .update(account)
      .set({ roles: ['staff', 'manager'] })
      .where(eq(account.id, role.accountId));
    await db
      .update(client)
      .set({ requirement: 'required', settingsVersion: 2 })
      .where(eq(client.id, ofClient.clients[0]?.id ?? ''));
    for (const { holder } of begun) expect(await putOff(db, holder)).toBeUndefined();
    const first = await Promise.all(begun.map(async ({ holder }) => (await look(db, holder)).because[0]));
    expect(first).toEqual(['account-requires', 'role-always-required', 'client-requires']);
    for (const person of people) expect(await sessions(person)).toEqual([]);
  });

  test('P2: who does not belong to the client any more, or works for the office now, follows the office’s rule', async () => {
    const options = {
      requirement: 'off',
      office: { timeZone: 'UTC' },
      clients: [{ name: 'Seven', requirement: 'required', graceDays: 5 }],
    } satisfies PersonOptions;
    const [left, hired] = [await makePerson(options), await makePerson(options)];
    const [one, two] = [await begin(db, left), await begin(db, hired)];
    await db.update(account).set({ clientId: null }).where(eq(account.id, left.accountId));
    await db.delete(membership).where(eq(membership.accountId, left.accountId));
    await db
      .update(account)
      .set({ roles: ['staff'] })
      .where(eq(account.id, hired.accountId));
    expect((await putOff(db, one.holder))?.ticket).toBeDefined();
    expect((await putOff(db, two.holder))?.ticket).toBeDefined();
  });

  test.each(['off', 'optional'] as const)(
    'a demand that is lifted (%s) holds nobody up, and declines no offer that was not made',
    async (requirement) => {
      const person = await demanded();
      const { holder } = await begin(db, person);
      await setRule(person, requirement);
      expect((await putOff(db, holder))?.ticket).toBeDefined();
      expect(await events(person)).not.toContain('offer.declined');
      expect(await met(person)).toBe(requirement === 'off' ? 'ready' : 'offer');
    },
  );

  test('twenty clicks while an admin saves: each session there is was let in by one of the two rules, at most one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await makePerson({ requirement: 'optional' });
      const { holder } = await begin(db, person);
      const steps = await race(20, async (number) => {
        if (number === 7) await setRule(person, 'required');
        return number === 7 ? undefined : putOff(db, holder);
      });
      const letIn = steps.filter((step) => step !== undefined).length;
      expect(letIn).toBeLessThanOrEqual(1);
      expect(await sessions(person)).toHaveLength(letIn);
      expect(await putOff(db, holder), 'afterwards nobody is').toBeUndefined();
    }
  });
});

describe('a rule that changes while the password is compared', () => {
  test('G2: a demand that is saved meanwhile holds for this very sign-in', async () => {
    const person = await makePerson({ requirement: 'off' });
    whileHashing(() => setRule(person, 'required'));
    expect(await begin(db, person)).toMatchObject({ state: 'choosing', ticket: undefined });
    expect(await sessions(person)).toEqual([]);
  });

  test('P2: so does that of the active client, and its grace begins with it', async () => {
    const person = await makePerson({
      requirement: 'off',
      office: { timeZone: 'UTC' },
      clients: [{ name: 'Two', requirement: 'off' }],
    });
    whileHashing(() =>
      db
        .update(client)
        .set({ requirement: 'required', graceDays: 5, settingsVersion: 2 })
        .where(eq(client.id, person.clients[0]?.id ?? '')),
    );
    const { holder } = await begin(db, person);
    expect((await look(db, holder)).grace?.daysLeft).toBe(5);
    expect(await db.select().from(grace).where(eq(grace.accountId, person.accountId))).toHaveLength(1);
  });

  test('P2: and so does another client that becomes the active one', async () => {
    const person = await makePerson({
      requirement: 'off',
      clients: [
        { name: 'Three', requirement: 'off' },
        { name: 'Four', requirement: 'required' },
      ],
    });
    whileHashing(() =>
      db.update(account).set({ clientId: person.clients[1]?.id }).where(eq(account.id, person.accountId)),
    );
    const { holder, state } = await begin(db, person);
    expect(state).toBe('choosing');
    expect((await look(db, holder)).because[0]).toBe('client-requires');
  });

  test('a rule of another office, or of a client that is not the active one, changes nothing', async () => {
    const [person, other] = [
      await makePerson({
        requirement: 'off',
        clients: [
          { name: 'Five', requirement: 'off' },
          { name: 'Six', requirement: 'off' },
        ],
      }),
      await makePerson({ requirement: 'off' }),
    ];
    whileHashing(async () => {
      await setRule(other, 'required');
      await db
        .update(client)
        .set({ requirement: 'required', settingsVersion: 2 })
        .where(eq(client.id, person.clients[1]?.id ?? ''));
    });
    expect((await begin(db, person)).state).toBe('ready');
  });

  test('a demand that is lifted meanwhile begins no grace', async () => {
    const person = await demanded();
    whileHashing(() => setRule(person, 'off'));
    expect((await begin(db, person)).state).toBe('ready');
    expect(await db.select().from(grace).where(eq(grace.accountId, person.accountId))).toEqual([]);
  });
});
