import { and, eq } from 'drizzle-orm';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import {
  account,
  attempt,
  auditEvent,
  authenticator,
  notice,
  office,
  proofCounter,
  recoveryCodeSet,
  session,
} from '@/db/schema';
import type { Changer } from '@/lib/account/change';
import { switchOff } from '@/lib/factor/authenticator/change-app';
import { factorOverview } from '@/lib/factor/overview';
import { findSession } from '@/lib/session/session';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import type { PersonOptions } from '../setup/people';
import { race } from '../setup/race';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { begin, look, pair, prove, secretKeys, showKey, shown, signIn, visitorFrom } from './journey';
import { untilWaiting } from './locks';
import { addApp, change, rowsOf, signedIn } from './several-apps';

const db = await testDatabase();
const clock = await testClock();

const off = { kind: 'switch-off' } as const;
const done = { kind: 'done' };
const demanded = { kind: 'refused', because: 'demanded' };

const require = (officeId: string, requirement: 'off' | 'optional' | 'required') =>
  db
    .update(office)
    .set({ staffRequirement: requirement, customerRequirement: requirement })
    .where(eq(office.id, officeId));

describe('a second factor that is turned off', () => {
  test('G6: is gone with all apps, codes, receipt and counts; the history keeps who had confirmed the codes', async () => {
    const { person, session: own } = await signedIn(clock);
    await addApp(clock, person, own);
    const guessing = await begin(db, person);
    await prove(db, guessing.holder, wrongCode(clock.step, person.appKey));
    expect(await change(own, off)).toEqual(done);

    expect(await rowsOf(person)).toEqual([]);
    const ofPerson = { sets: recoveryCodeSet, counters: proofCounter };
    for (const table of Object.values(ofPerson)) {
      expect(await db.select().from(table).where(eq(table.accountId, person.accountId))).toEqual([]);
    }
    expect(await factorOverview(db, person.accountId)).toMatchObject({ apps: [], receipt: undefined });
    const [row] = await db.select().from(account).where(eq(account.id, person.accountId));
    expect(row?.everProvedAt, 'whoever ever proved a factor gets no grace again').not.toBeNull();
    const told = await db.select().from(notice).where(eq(notice.accountId, person.accountId));
    expect(told.map(({ kind }) => kind)).toContain('factor-switched-off');
    const [event] = await db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.accountId, person.accountId), eq(auditEvent.kind, 'factor.switched-off')));
    expect(event).toMatchObject({ actorId: person.accountId, data: { apps: 2 } });
  });

  test('G6: is not asked for any more: the password alone signs in, and its codes are worth nothing', async () => {
    const { person, session: own } = await signedIn(clock);
    await require(person.officeId, 'off');
    expect(await change(own, off)).toEqual(done);
    expect((await begin(db, person)).state).toBe('ready');
    await require(person.officeId, 'optional');
    expect((await begin(db, person)).state).toBe('choosing');
    expect(await change(own, off), 'what is off is not turned off again').toEqual({ kind: 'needs-proof' });
  });

  test('G6: is what removing the only app comes to', async () => {
    const { person, session: own, first } = await signedIn(clock);
    expect(await change(own, { kind: 'remove-app', app: first.id })).toEqual(done);
    expect(await factorOverview(db, person.accountId)).toMatchObject({ apps: [], hasRecoveryCodes: false });
    const told = await db.select().from(notice).where(eq(notice.accountId, person.accountId));
    expect(told.map(({ kind }) => kind)).toEqual(['factor-switched-off']);
  });

  test('leaves everybody signed in, but ends what other browsers had begun', async () => {
    const { person, session: own } = await signedIn(clock);
    const other = await signIn(db, clock, person, clock.step);
    await openProfileSetUp(db, secretKeys(), other, 'connect-app', visitorFrom());
    const key = await showKey(db, { sessionId: other.id });
    const atCode = await begin(db, person);
    const recovered = await begin(db, person);
    await proveWithRecoveryCode(db, secretKeys(), recovered.holder, person.recoveryCodes[0] ?? '');
    expect(await change(own, off)).toEqual(done);

    for (const holder of [{ sessionId: other.id }, atCode.holder, recovered.holder]) {
      expect(await shown(db, holder)).toBe('closed (cancelled)');
      expect((await look(db, holder)).pendingSecret).toBeUndefined();
    }
    expect(await pair(db, { sessionId: other.id }, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await findSession(db, own.id)).toBeDefined();
    expect(await findSession(db, other.id)).toBeDefined();
  });

  test('a thief in another session, with its proof or password given just before, sets nothing up', async () => {
    const { person, session: own } = await signedIn(clock);
    const thief = await signIn(db, clock, person, clock.step);
    await db.update(session).set({ passwordConfirmedAt: new Date() }).where(eq(session.id, thief.id));
    expect(await change(own, off)).toEqual(done);
    const now = await findSession(db, thief.id);
    expect(now).toMatchObject({ freshlyProven: false });
    expect(await openProfileSetUp(db, secretKeys(), now ?? thief, 'connect-app', visitorFrom())).toBe(
      'awaiting-password',
    );
  });

  test('turned off twenty times at once is turned off once', async () => {
    const { person, session: own } = await signedIn(clock);
    const outcomes = await race(20, () => change(own, off));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    // The others find that the account has no factor, and that its session has not given the password.
    expect(outcomes.filter(({ kind }) => kind === 'needs-proof')).toHaveLength(19);
    const told = await db.select().from(notice).where(eq(notice.accountId, person.accountId));
    expect(told).toHaveLength(1);
  });

  test('is off, whatever a set-up, a code and a recovery code that arrive at the same time do', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { person, session: own } = await signedIn(clock);
      const other = await signIn(db, clock, person, clock.step);
      await openProfileSetUp(db, secretKeys(), other, 'connect-app', visitorFrom());
      const key = await showKey(db, { sessionId: other.id });
      await clock.forward(60);
      const open = await Promise.all(Array.from({ length: 8 }, () => begin(db, person)));
      const outcomes = await race(10, async (number) => {
        const at = open[number];
        if (number === 8) return pair(db, { sessionId: other.id }, codeOf(key, clock.step));
        if (!at) return change(own, off);
        return number % 2
          ? prove(db, at.holder, codeOf(person.appKey, clock.step))
          : proveWithRecoveryCode(db, secretKeys(), at.holder, person.recoveryCodes[number] ?? '');
      });
      expect(outcomes[9]).toEqual(done);
      expect(await rowsOf(person)).toEqual([]);
      const undone = await db.select().from(attempt).where(eq(attempt.accountId, person.accountId));
      expect(undone.filter(({ pendingSecret }) => pendingSecret !== null)).toEqual([]);
    }
  });
});

describe('G6: where it is demanded', () => {
  const cases: [string, PersonOptions][] = [
    ['by the office, of its customers', { requirement: 'required' }],
    ['by the office, of its staff', { requirement: 'required', roles: ['staff'] }],
    [
      'by the role of an office admin, where the office asks nobody',
      { requirement: 'off', roles: ['staff', 'office-admin'] },
    ],
    ['by the role of a manager', { requirement: 'optional', roles: ['manager'] }],
    ['by the role of support', { requirement: 'off', roles: ['support'] }],
  ];
  test.each(cases)('G6: %s, the last app stays, however it is asked for', async (_, options) => {
    const { person, session: own, first } = await signedIn(clock, options);
    const second = await addApp(clock, person, own);
    const before = await factorOverview(db, person.accountId);
    expect(await change(own, off)).toEqual(demanded);
    expect(await factorOverview(db, person.accountId)).toEqual(before);
    expect(await change(own, { kind: 'remove-app', app: first.id }), 'one of several may go').toEqual(done);
    expect(await change(own, { kind: 'remove-app', app: second.id })).toEqual(demanded);
    expect(await rowsOf(person)).toMatchObject([{ id: second.id, isCurrent: true }]);
    expect(await factorOverview(db, person.accountId)).toMatchObject({ recoveryCodesLeft: 10 });
  });

  test('G6: of the staff only, a customer may turn it off', async () => {
    const { person, session: own } = await signedIn(clock);
    await db.update(office).set({ staffRequirement: 'required' }).where(eq(office.id, person.officeId));
    expect(await change(own, off)).toEqual(done);
  });

  test('G6: until the office lifts the rule', async () => {
    const { person, session: own } = await signedIn(clock, { requirement: 'required' });
    expect(await change(own, off)).toEqual(demanded);
    await require(person.officeId, 'optional');
    expect(await change(own, off)).toEqual(done);
  });

  test('two apps removed at once in two sessions: one stays', async () => {
    const { person, session: own, first } = await signedIn(clock, { requirement: 'required' });
    const second = await addApp(clock, person, own);
    const outcomes = await race(20, (number) =>
      change(own, { kind: 'remove-app', app: number % 2 ? first.id : second.id }),
    );
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await rowsOf(person)).toHaveLength(1);
  });
});

describe('G6: while the office begins to demand it', () => {
  /** As an office's rule is saved: the rule first, and then who would have no factor under it. */
  const demand = (officeId: string, between: () => Promise<void> = async () => undefined) =>
    db.$client.begin(async (tx) => {
      await tx`update office set staff_requirement = 'required', customer_requirement = 'required' where id = ${officeId}`;
      await between();
      return without(tx as unknown as postgres.Sql, officeId);
    });

  test('a removal that comes second waits for the rule, and is refused', async () => {
    const { person, session: own } = await signedIn(clock);
    let removal: ReturnType<typeof change> | undefined;
    const seen = await demand(person.officeId, async () => {
      removal = change(own, off);
      await untilWaiting(db, 1);
    });
    expect(seen).toBe(0);
    expect(await removal).toEqual(demanded);
    expect(await rowsOf(person)).toHaveLength(1);
  });

  test('a rule that comes second waits for the removal, and counts it', async () => {
    const { person, session: own } = await signedIn(clock);
    let rule: Promise<number> | undefined;
    await db.$client.begin(async (tx) => {
      const sql = tx as unknown as postgres.Sql;
      await sql`select 1 from account where id = ${person.accountId} for no key update`;
      const changer: Changer = {
        accountId: person.accountId,
        sessionId: own.id,
        address: '198.51.100.7',
        browser: 'Firefox on Linux',
        keys: secretKeys(),
      };
      expect(await switchOff(sql, changer, off)).toBeUndefined();
      rule = demand(person.officeId);
      await untilWaiting(db, 1);
    });
    expect(await rule).toBe(1);
  });

  test('raced twenty ways, many times: nobody slips in behind the rule’s count, and nobody waits for ever', async () => {
    const first = await signedIn(clock);
    const { officeId } = first.person;
    const people = [first];
    while (people.length < 19) people.push(await signedIn(clock, { officeId }));
    const apps = (await Promise.all(people.map(({ person }) => rowsOf(person)))).flat();
    for (let before = 0; before < 19; before += 1) {
      await require(officeId, 'optional');
      await db.$client`
        delete from authenticator where account_id in (select id from account where office_id = ${officeId})`;
      await db.insert(authenticator).values(apps);
      let [removals, begun, saved] = [0, false, false];
      const results = await race(20, async (number) => {
        const at = people[number];
        if (!at) {
          // So many removals are over when the rule comes; the others race with it …
          await until(() => removals >= before);
          begun = true;
          return demand(officeId, async () => {
            saved = true;
          });
        }
        // … but for one, which comes after it for certain.
        await until(() => number < before || (begun && (number < 18 || saved)));
        const app = apps[number]?.id ?? '';
        const outcome = await change(at.session, number % 2 ? off : { kind: 'remove-app', app });
        removals += 1;
        return outcome;
      });
      const outcomes = results.filter((result) => typeof result !== 'number');
      const removed = outcomes.filter(({ kind }) => kind === 'done').length;
      expect(removed).toBeGreaterThanOrEqual(before);
      expect(removed).toBeLessThan(19);
      expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual(Array(19 - removed).fill(demanded));
      expect(results.at(-1), 'the rule has counted each of them').toBe(removed);
      expect(await without(db.$client, officeId)).toBe(removed);
    }
  }, 60_000);

  test('nor behind a role that demands it: who is made an office admin keeps what they had then', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => signedIn(clock)));
    const grant = (accountId: string) =>
      db.$client.begin(async (tx) => {
        await tx`update account set roles = '{staff,office-admin}' where id = ${accountId}`;
        const rows = await tx`select 1 from authenticator where account_id = ${accountId}`;
        return rows.length;
      });
    const seen = await race(20, async (number) => {
      const at = people[number % 10];
      if (!at) throw new Error('nobody');
      if (number < 10) return change(at.session, off);
      return grant(at.person.accountId);
    });
    for (const [number, { person }] of people.entries()) {
      const kept = (await rowsOf(person)).length;
      expect(seen[number + 10]).toBe(kept);
      expect(seen[number]).toEqual(kept ? demanded : done);
    }
  });
});

async function without(sql: postgres.Sql, officeId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from account a where a.office_id = ${officeId}
       and not exists (select from authenticator t where t.account_id = a.id)`;
  return row?.count ?? -1;
}

/** Returns when `isSo` is, looking again after each turn of the event loop. */
async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('it did not come to that within 10 s');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
