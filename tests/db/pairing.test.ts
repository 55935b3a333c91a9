import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt, authenticator, notice } from '@/db/schema';
import { codeAt } from '@/lib/factor/authenticator/totp';
import { cancelAttempt, finish } from '@/lib/sign-in/attempt';
import { beginPairing, shownSecret } from '@/lib/sign-in/pairing';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { begin, look, pair, prove, saveCodes, secretKeys, setUpApp, showKey, shown } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const apps = ({ accountId }: Person) =>
  db.select().from(authenticator).where(eq(authenticator.accountId, accountId));

async function atQrCode() {
  const person = await makePerson();
  const { holder } = await begin(db, person);
  const key = await showKey(db, holder);
  return { person, holder, key };
}

describe('the first code of a new app', () => {
  test('H3, P6: connects it, and leads to the recovery codes', async () => {
    const { person, holder, key } = await atQrCode();
    expect(await apps(person)).toEqual([]);
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({
      kind: 'connected',
      state: 'showing-codes',
    });
    expect(await apps(person)).toMatchObject([{ lastStep: clock.step, isCurrent: true, name: null }]);
    expect(await shown(db, holder)).toBe('showing-codes');
  });

  test.each([
    [-1, 'connected'],
    [0, 'connected'],
    [1, 'connected'],
  ])('G1, H3: of %i steps from now serves: sixty seconds in all to read and type it', async (away, kind) => {
    const { holder, key } = await atQrCode();
    expect(await pair(db, holder, codeOf(key, clock.step + away))).toMatchObject({ kind });
  });

  test('H3: serves to the last second of the step after its own, and not a second longer', async () => {
    const early = await atQrCode();
    const late = await atQrCode();
    const code = { early: codeOf(early.key, clock.step), late: codeOf(late.key, clock.step) };
    await clock.forward(44);
    expect(await pair(db, early.holder, code.early)).toMatchObject({ kind: 'connected' });
    await clock.forward(1);
    expect(await pair(db, late.holder, code.late)).toEqual({ kind: 'drift', seconds: -60 });
    await clock.forward(15);
  });

  test.each([
    [2, 60],
    [-2, -60],
    [20, 600],
    [-20, -600],
  ])('X3, P8: %i steps away is not accepted, and the clock is named: %i seconds', async (away, seconds) => {
    const { person, holder, key } = await atQrCode();
    expect(await pair(db, holder, codeOf(key, clock.step + away))).toEqual({ kind: 'drift', seconds });
    expect(await apps(person)).toEqual([]);
    expect(await shown(db, holder)).toBe('proving');
  });

  test.each([21, -21])('X3: %i steps away is simply wrong', async (away) => {
    const { holder, key } = await atQrCode();
    expect(await pair(db, holder, codeOf(key, clock.step + away))).toEqual({ kind: 'wrong' });
  });

  test('does not sign in again: its step is spent', async () => {
    const { person, holder, key } = await atQrCode();
    await pair(db, holder, codeOf(key, clock.step));
    const next = await begin(db, person);
    expect(await prove(db, next.holder, codeOf(key, clock.step))).toMatchObject({ kind: 'used' });
    expect(await prove(db, next.holder, codeOf(key, clock.step - 1))).toMatchObject({ kind: 'used' });
    expect(await prove(db, next.holder, codeOf(key, clock.step + 1))).toMatchObject({ kind: 'right' });
  });

  test('sent twenty times at once connects one app', async () => {
    const { person, holder, key } = await atQrCode();
    const outcomes = await race(20, () => pair(db, holder, codeOf(key, clock.step)));
    expect(outcomes.filter(({ kind }) => kind === 'connected')).toHaveLength(1);
    expect(await apps(person)).toHaveLength(1);
    expect(await db.select().from(notice).where(eq(notice.accountId, person.accountId))).toHaveLength(1);
  });

  test('is nothing but six digits: anything else spends no try', async () => {
    const { person, holder } = await atQrCode();
    for (const typed of ['', '12 34', 'abcdef', '٠١٢٣٤٥']) {
      expect(await pair(db, holder, typed)).toEqual({ kind: 'malformed' });
    }
    const [row] = await db.select().from(attempt).where(eq(attempt.accountId, person.accountId));
    expect(row?.pendingTries).toBe(0);
  });
});

describe('the secret behind a QR code', () => {
  test('is 160 bits long and sealed where it is kept', async () => {
    const { person, key } = await atQrCode();
    expect(key).toMatch(/^[A-Z2-7]{32}$/);
    const [row] = await db.select().from(attempt).where(eq(attempt.accountId, person.accountId));
    expect(row?.pendingSecret).toMatch(/^test\./);
    expect(JSON.stringify(row)).not.toContain(key);
    expect(codeAt(key, clock.step)).toBe(codeOf(key, clock.step));
  });

  test('dies after ten minutes, even when the page was open all the time', async () => {
    const { person, holder, key } = await atQrCode();
    await clock.forward(599);
    expect(shownSecret(secretKeys(), await look(db, holder))).toBe(key);
    await clock.forward(1);
    expect(shownSecret(secretKeys(), await look(db, holder))).toBeUndefined();
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await apps(person)).toEqual([]);
  });

  test('is drawn anew for whoever comes late, until the page itself is over after twenty minutes', async () => {
    const { person, holder } = await atQrCode();
    await clock.forward(1_199);
    expect(await shown(db, holder)).toBe('proving');
    const key = await showKey(db, holder);
    expect(await pair(db, holder, codeOf(key, clock.step))).toMatchObject({ kind: 'connected' });
    expect(await apps(person)).toHaveLength(1);

    const late = await atQrCode();
    const before = await look(db, late.holder);
    await db.$client`update attempt set pending_until = now() + interval '1 day' where pending_until is not null`;
    await clock.forward(1_200);
    expect(await shown(db, late.holder)).toBe('closed (time)');
    expect(shownSecret(secretKeys(), await look(db, late.holder))).toBeUndefined();
    expect(await pair(db, late.holder, codeOf(late.key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await beginPairing(db, secretKeys(), late.holder, before)).toBe(false);
  });

  test('is void once another one was drawn', async () => {
    const { person, holder, key } = await atQrCode();
    const newer = await showKey(db, holder);
    expect(newer).not.toBe(key);
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'wrong' });
    expect(await pair(db, holder, codeOf(newer, clock.step))).toMatchObject({ kind: 'connected' });
    expect(await apps(person)).toHaveLength(1);
  });

  test('is void once the person left', async () => {
    const { person, holder, key } = await atQrCode();
    expect(await cancelAttempt(db, holder)).toBe(true);
    expect(await cancelAttempt(db, holder)).toBe(false);
    expect(await shown(db, holder)).toBe('closed (cancelled)');
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    const [row] = await db.select().from(attempt).where(eq(attempt.accountId, person.accountId));
    expect(row?.pendingSecret).toBeNull();
  });

  test('drawn twenty times at once is one: the last, the only one whose codes serve', async () => {
    const person = await makePerson();
    const { holder } = await begin(db, person);
    const before = await look(db, holder);
    const drawn = await race(20, () => beginPairing(db, secretKeys(), holder, before));
    expect(drawn).toContain(true);
    const key = shownSecret(secretKeys(), await look(db, holder)) ?? '';
    expect(await pair(db, holder, codeOf(key, clock.step))).toMatchObject({ kind: 'connected' });
  });

  test('is not drawn for another attempt than the one on the screen', async () => {
    const { holder } = await atQrCode();
    const { holder: other } = await atQrCode();
    expect(await beginPairing(db, secretKeys(), holder, await look(db, other))).toBe(false);
  });
});

describe('an attacker who looks at a QR code from afar and guesses', () => {
  test('has twenty tries, then the picture is of no use', async () => {
    const { person, holder, key } = await atQrCode();
    for (let time = 0; time < 20; time += 1) {
      expect(await pair(db, holder, wrongCode(clock.step, key))).toEqual({ kind: 'wrong' });
    }
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(shownSecret(secretKeys(), await look(db, holder))).toBeUndefined();
    expect(await apps(person)).toEqual([]);
    const newer = await showKey(db, holder);
    expect(await pair(db, holder, codeOf(newer, clock.step))).toMatchObject({ kind: 'connected' });
  });

  test('has no more than twenty compared by sending more at once', async () => {
    const { holder, key } = await atQrCode();
    const outcomes = await race(24, () => pair(db, holder, wrongCode(clock.step, key)));
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(20);
  });
});

describe('a whole set-up at sign-in', () => {
  test('H5: ends in a session that the app proved, and only after the last page', async () => {
    const { person, holder, key } = await atQrCode();
    await pair(db, holder, codeOf(key, clock.step));
    expect(await finish(db, holder), 'not before the codes are saved').toBeUndefined();
    await saveCodes(db, holder);
    expect(await shown(db, holder)).toBe('finished');
    const steps = await race(20, () => finish(db, holder));
    expect(steps.filter((step) => step !== undefined)).toHaveLength(1);
    const [made] = await db.$client`select count(*)::int, array_agg(proven::text) as proven from session
      where account_id = ${person.accountId}`;
    expect(made).toEqual({ count: 1, proven: ['{authenticator}'] });
  });

  test('an offer put off twenty times at once is one session, and rests for thirty days', async () => {
    const person = await makePerson();
    const { holder } = await begin(db, person);
    const steps = await race(20, () => putOff(db, holder));
    expect(steps.filter((step) => step !== undefined)).toHaveLength(1);
    expect((await begin(db, person)).state).toBe('ready');
    await db.$client`update account set offer_declined_at = offer_declined_at - interval '30 days'
      where id = ${person.accountId}`;
    expect((await begin(db, person)).state).toBe('choosing');
  });

  test('an offer put off in one browser still stands in the other', async () => {
    const person = await makePerson();
    const [one, other] = [await begin(db, person), await begin(db, person)];
    expect(await putOff(db, one.holder)).toMatchObject({ state: 'ready' });
    expect(await shown(db, other.holder)).toBe('choosing');
    expect(await putOff(db, other.holder)).toMatchObject({ state: 'ready' });
  });

  test('G3: a demanded one is not put off', async () => {
    const person = await makePerson({ requirement: 'required' });
    const { holder, state } = await begin(db, person);
    expect(state).toBe('choosing');
    expect(await putOff(db, holder)).toBeUndefined();
    expect(await shown(db, holder)).toBe('choosing');
  });

  test('an offer is not put off any more once the QR code was shown', async () => {
    const { holder } = await atQrCode();
    expect(await putOff(db, holder)).toBeUndefined();
  });

  test('G4: from then on every sign-in asks for the code', async () => {
    const person = await makePerson();
    await setUpApp(db, clock, (await begin(db, person)).holder);
    expect((await begin(db, person)).state).toBe('awaiting-proof');
  });
});
