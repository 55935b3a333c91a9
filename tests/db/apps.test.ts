import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt, auditEvent, authenticator, notice } from '@/db/schema';
import { carryOutConfirmed, sealChange } from '@/lib/account/carry-out';
import { factorOverview } from '@/lib/factor/overview';
import { findSession } from '@/lib/session/session';
import { finish } from '@/lib/sign-in/attempt';
import { openConfirmation, openProfileSetUp } from '@/lib/sign-in/from-profile';
import { beginPairing, pairApp } from '@/lib/sign-in/pairing';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { acknowledgeCodes } from '@/lib/sign-in/recovery-codes';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { codeOf } from './app';
import { testClock } from './clock';
import { begin, enterWith, look, pair, prove, secretKeys, showKey, shown, visitorFrom } from './journey';
import { addApp, change, rowsOf, signedIn } from './several-apps';

const db = await testDatabase();
const clock = await testClock();

const done = { kind: 'done' };
const gone = { kind: 'refused', because: 'gone' };
const nobodysApp = '00000000-0000-4000-8000-000000000000';
const names = async (person: { accountId: string }) => (await rowsOf(person)).map(({ name }) => name);
const current = async (person: { accountId: string }) =>
  (await rowsOf(person)).filter(({ isCurrent }) => isCurrent).map(({ id }) => id);
const events = async ({ accountId }: { accountId: string }, kind: string) =>
  (await db.select().from(auditEvent).where(eq(auditEvent.accountId, accountId))).filter(
    (event) => event.kind === kind,
  );
const notices = async ({ accountId }: { accountId: string }) =>
  (await db.select().from(notice).where(eq(notice.accountId, accountId)).orderBy(notice.createdAt)).map(
    ({ kind, data }) => [kind, data],
  );

/** Two apps, the second added by somebody in a session of their own, as a thief of password and code would. */
async function withTwo() {
  const owner = await signedIn(clock);
  const second = await addApp(clock, owner.person, owner.session, 'Work phone');
  await clock.forward(60);
  const thief = await begin(db, owner.person);
  const proof = await prove(db, thief.holder, codeOf(second.key, clock.step));
  const other = await enterWith(db, proof.kind === 'right' ? proof.ticket : undefined);
  return { ...owner, second, other };
}

describe('a further app', () => {
  test('W8: joins the one there is, under its name, and either signs in; the first stays the current one', async () => {
    const { person, first, second } = await withTwo();
    expect(await names(person)).toEqual([null, 'Work phone']);
    expect(await current(person)).toEqual([first.id]);
    for (const { key } of [first, second]) {
      await clock.forward(60);
      const { holder } = await begin(db, person);
      expect(await prove(db, holder, codeOf(key, clock.step))).toMatchObject({ kind: 'right' });
    }
    expect(await notices(person)).toContainEqual(['app-added', { app: 'Work phone' }]);
    expect(await events(person, 'app.added')).toMatchObject([{ data: { app: 'Work phone' } }]);
  });

  test('W8: is shown with its name, since when, and its own last use', async () => {
    const { person, first, second } = await withTwo();
    const since = new Date('2026-03-05T13:00:00Z');
    await db.update(authenticator).set({ createdAt: since }).where(eq(authenticator.id, second.id));
    await clock.forward(60);
    const { holder } = await begin(db, person);
    await prove(db, holder, codeOf(first.key, clock.step));
    const overview = await factorOverview(db, person.accountId);
    expect(overview?.apps).toMatchObject([
      {
        id: second.id,
        name: 'Work phone',
        isCurrent: false,
        since: since.getTime(),
        lastUsedAt: (clock.seconds - 60) * 1_000,
      },
      { id: first.id, name: null, isCurrent: true, lastUsedAt: clock.seconds * 1_000 },
    ]);
    expect(overview).toMatchObject({ mayAdd: true, blocked: [] });
  });

  test('five are the most, also when the last is added twenty times at once', async () => {
    const { person, session, holder } = await signedIn(clock);
    for (let more = 0; more < 4; more += 1) await addApp(clock, person, session);
    expect(await rowsOf(person)).toHaveLength(5);
    expect(await factorOverview(db, person.accountId)).toMatchObject({ mayAdd: false });
    await openProfileSetUp(db, secretKeys(), session, 'connect-app', visitorFrom());
    const key = await showKey(db, holder);
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await shown(db, holder)).toBe('proving');
    const [app] = await rowsOf(person);
    await change(session, { kind: 'remove-app', app: app?.id ?? '' });
    await openProfileSetUp(db, secretKeys(), session, 'connect-app', visitorFrom());
    const last = await showKey(db, holder);
    await race(20, () => pairApp(db, secretKeys(), holder, codeOf(last, clock.step)));
    expect(await rowsOf(person)).toHaveLength(5);
  });
});

describe('an app’s name', () => {
  test('W8: is changed, and the history keeps both', async () => {
    const { person, session, first } = await signedIn(clock);
    expect(await change(session, { kind: 'rename-app', app: first.id, name: 'Blue phone' })).toEqual(done);
    expect(await change(session, { kind: 'rename-app', app: first.id, name: 'Old phone' })).toEqual(done);
    expect(await names(person)).toEqual(['Old phone']);
    expect((await events(person, 'app.renamed')).map(({ data }) => data)).toEqual([
      { app: 'Blue phone', before: null },
      { app: 'Old phone', before: 'Blue phone' },
    ]);
  });
});

describe('an attacker who names an app of somebody else', () => {
  test.each([
    ['rename-app', 'Mine'],
    ['make-app-current', ''],
    ['remove-app', ''],
  ] as const)('%s: is told that there is none, and changes nothing', async (kind, name) => {
    const victim = await withTwo();
    const { session, person } = await signedIn(clock);
    await addApp(clock, person, session);
    const before = await rowsOf(victim.person);
    for (const app of [victim.second.id, nobodysApp, '', 'x', "' or true --"]) {
      const wanted = kind === 'rename-app' ? ({ kind, app, name } as const) : ({ kind, app } as const);
      expect(await change(session, wanted)).toEqual(gone);
    }
    expect(await rowsOf(victim.person)).toEqual(before);
    expect(await rowsOf(person)).toHaveLength(2);
  });
});

describe('the current app', () => {
  test('W8: is chosen by its person, and is one', async () => {
    const { person, session, first, second } = await withTwo();
    const choose = (app: string) => change(session, { kind: 'make-app-current', app });
    expect(await choose(second.id)).toEqual(done);
    expect(await current(person)).toEqual([second.id]);
    expect(await choose(second.id), 'once more changes nothing').toEqual(done);
    expect(await events(person, 'app.made-current')).toHaveLength(1);
    await race(20, (number) => choose(number % 2 ? first.id : second.id));
    expect(await current(person)).toHaveLength(1);
  });

  test('W8: is the one used last, when the current one was removed', async () => {
    const { person, session, first, second } = await withTwo();
    const third = await addApp(clock, person, session);
    await clock.forward(60);
    const { holder } = await begin(db, person);
    await prove(db, holder, codeOf(second.key, clock.step));
    expect(await change(session, { kind: 'remove-app', app: first.id })).toEqual(done);
    expect(await current(person)).toEqual([second.id]);
    expect(await change(session, { kind: 'remove-app', app: third.id })).toEqual(done);
    expect(await current(person)).toEqual([second.id]);
  });
});

describe('a removed app', () => {
  test('W8: gives codes that are refused at once, also where one was asked for before; the others’ go on', async () => {
    const { person, session, first, second } = await withTwo();
    const [one, other] = [await begin(db, person), await begin(db, person)];
    expect(await change(session, { kind: 'remove-app', app: second.id })).toEqual(done);
    await clock.forward(60);
    expect(await prove(db, one.holder, codeOf(second.key, clock.step))).toMatchObject({ kind: 'wrong' });
    expect(await prove(db, other.holder, codeOf(first.key, clock.step))).toMatchObject({ kind: 'right' });
    expect(await factorOverview(db, person.accountId)).toMatchObject({ recoveryCodesLeft: 10 });
    expect(await notices(person)).toContainEqual(['app-removed', { app: 'Work phone' }]);
    expect(await events(person, 'app.removed')).toMatchObject([{ data: { app: 'Work phone' } }]);
  });

  test('removed twenty times at once is removed once', async () => {
    const { person, session, second } = await withTwo();
    const outcomes = await race(20, () => change(session, { kind: 'remove-app', app: second.id }));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(19);
    expect(await rowsOf(person)).toHaveLength(1);
    expect(await events(person, 'app.removed')).toHaveLength(1);
  });

  test('while its code is being taken: one of the two comes first, and neither waits for ever', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { person, session, second } = await withTwo();
      await clock.forward(60);
      const open = await Promise.all(Array.from({ length: 6 }, () => begin(db, person)));
      const outcomes = await race(7, async (number) => {
        const at = open[number];
        if (!at) return change(session, { kind: 'remove-app', app: second.id });
        return prove(db, at.holder, codeOf(second.key, clock.step));
      });
      expect(outcomes[6]).toEqual(done);
      expect(outcomes.filter(({ kind }) => kind === 'right').length).toBeLessThanOrEqual(1);
      expect(await rowsOf(person)).toHaveLength(1);
    }
  });
});

describe('a thief whose app the owner removes', () => {
  test('keeps nothing half done: no set-up, no new codes, no change that was proven, no sign-in on its last page', async () => {
    const { person, session, second, other } = await withTwo();
    const thiefs = { sessionId: other.id };
    const remove = () => change(session, { kind: 'remove-app', app: second.id });

    await openProfileSetUp(db, secretKeys(), other, 'connect-app', visitorFrom());
    const screen = await look(db, thiefs);
    const key = await showKey(db, thiefs);
    const pairing = await begin(db, person);
    await proveWithRecoveryCode(db, secretKeys(), pairing.holder, person.recoveryCodes[0] ?? '');
    const last = await begin(db, person);
    await db
      .update(attempt)
      .set({ state: 'finished' })
      .where(eq(attempt.id, (await look(db, last.holder)).id));
    expect(await remove()).toEqual(done);
    for (const holder of [thiefs, pairing.holder, last.holder]) {
      expect(await shown(db, holder)).toBe('closed (cancelled)');
    }
    expect(await pair(db, thiefs, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await beginPairing(db, secretKeys(), thiefs, screen)).toBe(false);
    expect(await finish(db, last.holder)).toBeUndefined();
    expect(await rowsOf(person)).toHaveLength(1);
  });

  test('makes no new recovery codes of those that were on the screen', async () => {
    const { session, second, other } = await withTwo();
    const thiefs = { sessionId: other.id };
    await openProfileSetUp(db, secretKeys(), other, 'new-codes', visitorFrom());
    const screen = await look(db, thiefs);
    expect(screen.shown.state).toBe('showing-codes');
    await change(session, { kind: 'remove-app', app: second.id });
    const receipt = { name: 'Thief', locale: 'en' as const };
    expect(await acknowledgeCodes(db, secretKeys(), thiefs, screen, receipt)).toBe('not-now');
  });

  test('carries out no change that was proven with it', async () => {
    const { person, session, first, second, other } = await withTwo();
    const sealedChange = sealChange(secretKeys(), person.accountId, { kind: 'remove-app', app: first.id });
    const asked = { ...other, freshlyProven: false };
    await openConfirmation(db, secretKeys(), asked, { sealedChange, destination: '/' }, visitorFrom());
    await clock.forward(60);
    const proof = await prove(db, { sessionId: other.id }, codeOf(second.key, clock.step));
    expect(proof).toMatchObject({ kind: 'right', state: 'confirmed' });
    expect(await change(session, { kind: 'remove-app', app: second.id })).toEqual(done);
    const outcome = await carryOutConfirmed(db, secretKeys(), other, visitorFrom());
    expect(outcome).toEqual({ kind: 'not-now' });
    expect((await rowsOf(person)).map(({ id }) => id)).toEqual([first.id]);
  });

  test('stays signed in, but has to prove themselves with what is left', async () => {
    const { session, second, other } = await withTwo();
    expect(other.freshlyProven).toBe(true);
    await change(session, { kind: 'remove-app', app: second.id });
    const now = await findSession(db, other.id);
    expect(now).toMatchObject({ freshlyProven: false });
    expect(await change(other, { kind: 'switch-off' })).toEqual({ kind: 'needs-proof' });
    expect(await openProfileSetUp(db, secretKeys(), other, 'connect-app', visitorFrom())).toBeUndefined();
    expect(await openProfileSetUp(db, secretKeys(), now ?? other, 'connect-app', visitorFrom())).toBe(
      'awaiting-proof',
    );
    expect(await findSession(db, session.id), 'the owner’s own proof counts on').toMatchObject({
      freshlyProven: true,
    });
  });
});
