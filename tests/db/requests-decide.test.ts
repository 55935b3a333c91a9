import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account } from '@/db/schema';
import { carryOut } from '@/lib/account/carry-out';
import { findToDecide, listSwitches, listToDecide } from '@/lib/method-request/list';
import { findOwnRequest } from '@/lib/method-request/open';
import { withdrawRequest } from '@/lib/method-request/withdraw';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { visitorFrom } from './journey';
import { freshNumber } from './numbers';
import { makePerson } from './people';
import { phonesWorld } from './phones';
import { eventsOf } from './phones-record';
import {
  applicant,
  approve,
  atSignIn,
  change,
  colleague,
  idOf,
  inSession,
  refuse,
  requestsOf,
  send,
  stateOf,
  toldIn,
} from './requests';
import { sessionOf } from './sensitive';

const db = await testDatabase();
await phonesWorld();

const set = ({ accountId }: Person, values: Partial<typeof account.$inferInsert>) =>
  db.update(account).set(values).where(eq(account.id, accountId));
const manageOffice = (office: Person, manager: Person | null) =>
  db.$client`update office set manager_id = ${manager?.accountId ?? null} where id = ${office.officeId}`;

/** An applicant with a request that waits. */
async function waiting() {
  const person = await applicant();
  const who = await atSignIn(person);
  return { person, who, id: idOf(await send(who)) };
}

describe('W3: who decides', () => {
  test('is the person’s own manager; without one in charge the office’s; without one the admins; and never they themselves', async () => {
    const { person, id } = await waiting();
    const [own, offices, admin, second] = [
      await colleague(person, 'manager'),
      await colleague(person, 'manager'),
      await colleague(person, 'office-admin'),
      await colleague(person, 'office-admin'),
    ];
    const everybody = { own, offices, admin, second };
    const deciders = async () => {
      const may: string[] = [];
      for (const [name, each] of Object.entries(everybody)) {
        const listed = (await listToDecide(db, each.accountId)).rows.some((row) => row.id === id);
        const found = (await findToDecide(db, each.accountId, id)) !== undefined;
        expect(found, name).toBe(listed);
        if (found) may.push(name);
      }
      const decider = (await findOwnRequest(db, person.accountId))?.decider;
      const [only] = may.includes('admin') || may.includes('second') ? [] : may;
      expect(decider).toBe(only ? everybody[only as 'own'].displayName : null);
      return may;
    };
    expect(await deciders()).toEqual(['admin', 'second']);
    await manageOffice(person, offices);
    expect(await deciders()).toEqual(['offices']);
    await set(person, { managerId: own.accountId });
    expect(await deciders()).toEqual(['own']);
    await set(own, { deactivatedAt: new Date() });
    expect(await deciders(), 'a manager who cannot sign in').toEqual(['offices']);
    await set(own, { deactivatedAt: null, roles: ['staff'] });
    expect(await deciders(), 'a manager who has the role no more').toEqual(['offices']);
    await set(own, { roles: ['office-admin'] });
    expect(await deciders(), 'an admin may be somebody’s manager').toEqual(['own']);
    await set(own, { roles: ['manager'], officeId: (await applicant()).officeId });
    expect(await deciders(), 'a manager who is at another office').toEqual(['offices']);
    await set(person, { managerId: person.accountId, roles: ['staff', 'manager'] });
    expect(await deciders(), 'nobody is their own manager').toEqual(['offices']);
    await manageOffice(person, person);
    expect(await deciders()).toEqual(['admin', 'second']);
    expect(await approve(person, id)).toBe('own-request');
    await set(admin, { deactivatedAt: new Date() });
    await set(person, { roles: ['staff', 'office-admin'] });
    expect(await approve(person, id)).toBe('own-request');
    expect(await refuse(person, id)).toBe('own-request');
    await set(person, { deactivatedAt: new Date() });
    expect(await deciders(), 'nobody decides about somebody who cannot sign in').toEqual([]);
    await set(person, { deactivatedAt: null });
    expect(await approve(second, id)).toBe('done');
  });

  test('those who decide are told, and nobody else', async () => {
    const person = await applicant();
    const own = await colleague(person, 'manager');
    const admin = await colleague(person, 'office-admin');
    await colleague(person, 'support');
    idOf(await send(await atSignIn(person)));
    expect(await toldIn(person)).toEqual([`request-made to ${admin.accountId}`]);
    const other = await makePerson({ officeId: person.officeId, roles: ['staff'], managerId: own.accountId });
    idOf(await send(await atSignIn(other)));
    expect((await toldIn(person)).slice(1)).toEqual([`request-made to ${own.accountId}`]);
  });
});

describe('deciding', () => {
  test('approving tells the applicant and stands in their history; the number is masked there', async () => {
    const { person, id } = await waiting();
    const admin = await colleague(person, 'office-admin');
    expect(await approve(admin, id)).toBe('done');
    expect(await requestsOf(person)).toMatchObject([
      { state: 'approved', decidedBy: admin.accountId, isOver: false },
    ]);
    expect((await toldIn(person)).at(-1)).toBe(`request-approved to ${person.accountId}`);
    const masked = { method: 'sms', number: expect.stringMatching(/^\+31 •••••• \d\d$/) };
    expect(await eventsOf(person, 'request.approved')).toEqual([masked]);
    const notices =
      await db.$client`select data from notice where account_id = ${person.accountId} and kind = 'request-approved'`;
    expect(notices).toEqual([{ data: masked }]);
  });

  test('refusing takes a reason, which the applicant reads for 30 days', async () => {
    const { person, id } = await waiting();
    const admin = await colleague(person, 'office-admin');
    expect(await refuse(admin, id, '  ')).toBe('gone');
    expect(await stateOf(person)).toEqual(['pending']);
    expect(await refuse(admin, id, 'The app does it, too')).toBe('done');
    expect(await findOwnRequest(db, person.accountId)).toMatchObject({
      state: 'refused',
      reason: 'The app does it, too',
    });
    expect((await toldIn(person)).at(-1)).toBe(`request-refused to ${person.accountId}`);
    expect(await eventsOf(person, 'request.refused')).toHaveLength(1);
    await db.$client`update method_request set decided_at = now() - interval '31 days' where id = ${id}`;
    expect(await findOwnRequest(db, person.accountId)).toBeUndefined();
    expect(await send(await atSignIn(person))).toMatchObject({ kind: 'made' });
  });

  test('a number that is verified already needs no further proof: approval completes it', async () => {
    const number = freshNumber();
    const person = await applicant({ phones: [{ number, verifiedBy: 'sms' }] });
    const admin = await colleague(person, 'office-admin');
    const id = idOf(await send(await inSession(person), { method: 'voice', number }));
    expect(await approve(admin, id)).toBe('done');
    expect(await stateOf(person)).toEqual(['completed']);
    expect(await eventsOf(person, 'request.completed')).toHaveLength(1);
  });
});

describe('races', () => {
  test('of twenty who approve and refuse at once one decides, and the others hear that it is decided', async () => {
    const { person, id } = await waiting();
    const admin = await colleague(person, 'office-admin');
    const outcomes = await race(20, (number) => (number % 2 ? approve(admin, id) : refuse(admin, id)));
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'decided-already')).toHaveLength(19);
    const told = [
      ...(await eventsOf(person, 'request.approved')),
      ...(await eventsOf(person, 'request.refused')),
    ];
    expect(told).toHaveLength(1);
    expect((await toldIn(person)).filter((each) => each.includes(person.accountId))).toHaveLength(1);
  });

  test('two admins approve at once: one does', async () => {
    const { person, id } = await waiting();
    const admins = [await colleague(person, 'office-admin'), await colleague(person, 'office-admin')];
    const outcomes = await race(20, (number) => approve(admins[number % 2] as Person, id));
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(await eventsOf(person, 'request.approved')).toHaveLength(1);
  });

  test('approval against withdrawal: whatever comes first, what was withdrawn is not approved', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { person, who, id } = await waiting();
      const admin = await colleague(person, 'office-admin');
      const outcomes = await race<string | boolean>(20, (number) =>
        number % 2 ? approve(admin, id) : withdrawRequest(db, who, id),
      );
      expect(outcomes.filter((each) => each === true)).toHaveLength(1);
      expect(await stateOf(person)).toEqual(['withdrawn']);
      expect(outcomes.filter((each) => each === 'done').length).toBeLessThanOrEqual(1);
    }
  });

  test('approval against a change of manager: who is the manager no more does not decide afterwards', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { person, id } = await waiting();
      const [before, after, admin] = [
        await colleague(person, 'manager'),
        await colleague(person, 'manager'),
        await colleague(person, 'office-admin'),
      ];
      await set(person, { managerId: before.accountId });
      const kind = 'set-manager' as const;
      const [approved, changed] = await race(2, (number) =>
        number === 0
          ? approve(before, id)
          : change(admin, { kind, account: person.accountId, manager: after.accountId }),
      );
      expect(changed).toBe('done');
      expect(['done', 'gone']).toContain(approved);
      expect(await approve(before, id)).toBe('gone');
      expect(await approve(after, id)).toBe(approved === 'done' ? 'decided-already' : 'done');
    }
  });
});

describe('attack: somebody who may not decide', () => {
  test('finds nothing, lists nothing, and every verb says that there is no such thing', async () => {
    const { person, id } = await waiting();
    await colleague(person, 'office-admin');
    const elsewhere = await applicant();
    const strangers = {
      'another office’s admin': await colleague(elsewhere, 'office-admin'),
      'another office’s manager': await colleague(elsewhere, 'manager'),
      'a manager who is not theirs': await colleague(person, 'manager'),
      'a colleague': await colleague(person),
      'the desk of the same office': await colleague(person, 'support'),
      'a customer': await makePerson({ officeId: person.officeId }),
      'the applicant': person,
    };
    for (const [name, stranger] of Object.entries(strangers)) {
      expect((await listToDecide(db, stranger.accountId)).rows, name).toEqual([]);
      expect((await listToDecide(db, stranger.accountId, id)).rows, name).toEqual([]);
      expect(await findToDecide(db, stranger.accountId, id), name).toBeUndefined();
      expect(await approve(stranger, id), name).toBe('gone');
      expect(await refuse(stranger, id), name).toBe('gone');
      // An application is no switch.
      expect((await listSwitches(db, stranger.accountId))?.rows ?? [], name).toEqual([]);
    }
    for (const nonsense of ['', 'x', '00000000-0000-4000-8000-000000000000']) {
      expect(await approve(strangers['a colleague'], nonsense)).toBe('gone');
      expect(await findToDecide(db, person.accountId, nonsense)).toBeUndefined();
    }
    expect(await stateOf(person)).toEqual(['pending']);
  });

  test('learns nothing of what was decided either', async () => {
    const { person, id } = await waiting();
    const admin = await colleague(person, 'office-admin');
    const elsewhere = await colleague(await applicant(), 'office-admin');
    await approve(admin, id);
    expect(await approve(elsewhere, id)).toBe('gone');
    expect(await approve(admin, id)).toBe('decided-already');
  });

  test('an admin without a fresh proof decides nothing', async () => {
    const { person, id } = await waiting();
    const admin = await colleague(person, 'office-admin');
    const session = await sessionOf(admin, {});
    const outcome = await carryOut(db, [], session, { kind: 'approve-request', request: id }, visitorFrom());
    expect(outcome).toEqual({ kind: 'needs-proof' });
    expect(await stateOf(person)).toEqual(['pending']);
  });
});
