import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, auditEvent, notice, recoveryCode, recoveryCodeSet } from '@/db/schema';
import { factorOverview } from '@/lib/factor/overview';
import { findReceipt } from '@/lib/factor/recovery-codes/find-receipt';
import { cancelAttempt, finish } from '@/lib/sign-in/attempt';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { acknowledgeCodes, shownCodes } from '@/lib/sign-in/recovery-codes';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf } from './app';
import { testClock } from './clock';
import { crowd, hashTo } from './hashing';
import {
  begin,
  look,
  pair,
  prove,
  saveCodes,
  secretKeys,
  showKey,
  shown,
  signIn,
  visitorFrom,
} from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const set = async ({ accountId }: Person) =>
  (await db.select().from(recoveryCodeSet).where(eq(recoveryCodeSet.accountId, accountId)))[0];

const codesOf = async (person: Person) =>
  db
    .select()
    .from(recoveryCode)
    .where(eq(recoveryCode.setId, (await set(person))?.id ?? person.accountId));

const kinds = async ({ accountId }: Person) =>
  (await db.select().from(auditEvent).where(eq(auditEvent.accountId, accountId)).orderBy(auditEvent.id)).map(
    (event) => event.kind,
  );

const notices = async ({ accountId }: Person) =>
  (await db.select().from(notice).where(eq(notice.accountId, accountId))).map((row) => row.kind);

/** Somebody whose new app has just been connected: the codes are on the screen. */
async function atCodes() {
  const person = await makePerson();
  const { holder } = await begin(db, person);
  const key = await showKey(db, holder);
  await pair(db, holder, codeOf(key, clock.step));
  const codes = shownCodes(secretKeys(), await look(db, holder));
  expect(codes).toHaveLength(10);
  return { person, holder, key, codes };
}

/** The same screen, reached from the profile by somebody enrolled. */
async function atNewCodes() {
  const person = await makePerson({ enrolled: true });
  const session = await signIn(db, clock, person);
  const holder = { sessionId: session.id };
  expect(await openProfileSetUp(db, secretKeys(), session, 'new-codes', visitorFrom())).toBe('showing-codes');
  return { person, holder };
}

const receipt = { name: 'Zoë van den Berg', locale: 'nl' as const };

describe('the receipt', () => {
  test('H5, X5: says who confirmed, under which name, when, and which text; so does the history', async () => {
    const { person, holder } = await atCodes();
    const before = Date.now();
    expect(await acknowledgeCodes(db, secretKeys(), holder, await look(db, holder), receipt)).toBe('done');
    const found = await findReceipt(db, person.accountId);
    expect(found).toMatchObject({ name: 'Zoë van den Berg', textVersion: '2026-11', locale: 'nl' });
    expect(found?.at).toBeGreaterThan(before - 2_000);
    expect(found?.at).toBeLessThan(Date.now() + 2_000);
    expect((await factorOverview(db, person.accountId))?.receipt).toEqual(found);
    const [event] = await db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.kind, 'recovery-codes.acknowledged'));
    expect(event).toMatchObject({
      accountId: person.accountId,
      actorId: person.accountId,
      officeId: person.officeId,
      data: { name: 'Zoë van den Berg', textVersion: '2026-11', locale: 'nl' },
    });
    const [row] = await db.$client`
      select s.xmin::text = e.xmin::text as together from recovery_code_set s, audit_event e
       where s.account_id = ${person.accountId} and e.account_id = s.account_id and e.kind = 'recovery-codes.acknowledged'`;
    expect(row, 'one transaction').toEqual({ together: true });
  });

  test('X5: a transaction that fails in the middle leaves nothing of it: no set, no code, no event, no step', async () => {
    const { person, holder, codes } = await atCodes();
    await db.$client.unsafe(`
      create function fail() returns trigger language plpgsql as $$ begin
        if (select count(*) from recovery_code where set_id = new.set_id) >= 9 then raise 'disk full'; end if;
        return null; end $$;
      create constraint trigger fail after insert on recovery_code deferrable initially deferred
        for each row execute function fail()`);
    const attempt = await look(db, holder);
    await expect(acknowledgeCodes(db, secretKeys(), holder, attempt, receipt)).rejects.toThrow('disk full');
    await db.$client.unsafe('drop trigger fail on recovery_code');
    expect(await set(person)).toBeUndefined();
    expect(await kinds(person)).not.toContain('recovery-codes.acknowledged');
    expect(shownCodes(secretKeys(), await look(db, holder)), 'the same codes are still there').toEqual(codes);
    expect(await saveCodes(db, holder)).toEqual(codes);
  });

  test('X5: a renewal that fails in the middle leaves the older set and its receipt as they were', async () => {
    const { person, holder } = await atNewCodes();
    const older = { set: await set(person), codes: await codesOf(person) };
    await db.$client.unsafe(`
      create or replace function fail() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$;
      create trigger fail before insert on audit_event for each row
        when (new.kind = 'recovery-codes.acknowledged') execute function fail()`);
    const attempt = await look(db, holder);
    await expect(acknowledgeCodes(db, secretKeys(), holder, attempt, receipt)).rejects.toThrow('disk full');
    await db.$client.unsafe('drop trigger fail on audit_event');
    expect({ set: await set(person), codes: await codesOf(person) }).toEqual(older);
    expect(await notices(person)).toEqual([]);
    expect(await shown(db, holder)).toBe('showing-codes');
  });

  test('confirmed twenty times at once is one set and one receipt', async () => {
    const { person, holder } = await atCodes();
    const attempt = await look(db, holder);
    let drawn = 0;
    hashTo(() => {
      drawn += 1;
      return Buffer.from(`hash ${drawn}`);
    });
    const outcomes = await race(20, () => acknowledgeCodes(db, secretKeys(), holder, attempt, receipt));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'not-now')).toHaveLength(19);
    expect(await codesOf(person)).toHaveLength(10);
    const all = await kinds(person);
    expect(all.filter((kind) => kind === 'recovery-codes.acknowledged')).toHaveLength(1);
  });

  test('two sets of one account, confirmed at once: one set is left, the later one', async () => {
    const { person, holder, key } = await atCodes();
    await clock.forward(30);
    const other = (await begin(db, person)).holder;
    await prove(db, other, codeOf(key, clock.step));
    const attempts = [await look(db, holder), await look(db, other)] as const;
    const outcomes = await race(2, (number) =>
      acknowledgeCodes(db, secretKeys(), number ? other : holder, attempts[number ? 1 : 0], receipt),
    );
    expect(outcomes).toEqual(['done', 'done']);
    expect(await codesOf(person)).toHaveLength(10);
    expect(await notices(person)).toEqual(['factor-connected', 'recovery-codes-renewed']);
  });

  test('is not written when too many people are at the door: the codes stay on the screen', async () => {
    const { person, holder, codes } = await atCodes();
    const attempt = await look(db, holder);
    crowd();
    expect(await acknowledgeCodes(db, secretKeys(), holder, attempt, receipt)).toBe('busy');
    expect(await set(person)).toBeUndefined();
    expect(shownCodes(secretKeys(), await look(db, holder))).toEqual(codes);
  });

  test('of codes that were on the screen before is not taken for those that are there now', async () => {
    const { person, holder } = await atNewCodes();
    const before = await look(db, holder);
    const session = await signIn(db, clock, person, clock.step + 1);
    const other = { sessionId: session.id };
    await openProfileSetUp(db, secretKeys(), session, 'new-codes', visitorFrom());
    const screen = await look(db, other);
    await openProfileSetUp(db, secretKeys(), session, 'new-codes', visitorFrom());
    expect(await acknowledgeCodes(db, secretKeys(), other, screen, receipt)).toBe('not-now');
    expect(await acknowledgeCodes(db, secretKeys(), other, before, receipt)).toBe('not-now');
    expect(await acknowledgeCodes(db, secretKeys(), other, await look(db, other), receipt)).toBe('done');
  });
});

describe('recovery codes that nobody has confirmed to have saved', () => {
  test('are sealed on the attempt and prove nothing', async () => {
    const { person, holder, key, codes } = await atCodes();
    const { sealedCodes } = await look(db, holder);
    for (const code of codes) expect(sealedCodes).not.toContain(code);
    await clock.forward(30);
    const next = (await begin(db, person)).holder;
    expect((await look(db, next)).methods).toEqual(['authenticator']);
    expect(await proveWithRecoveryCode(db, secretKeys(), next, codes[0] ?? '')).toEqual({ kind: 'not-now' });
    // … not even where recovery codes are asked for.
    await db.$client`update attempt set methods = '{recovery-code}' where account_id = ${person.accountId}`;
    expect(await proveWithRecoveryCode(db, secretKeys(), next, codes[0] ?? '')).toMatchObject({
      kind: 'wrong',
    });
    expect(key).toBeTruthy();
  });

  test('H4: a set-up broken off here is taken up at the next sign-in, with new codes, after the app’s code', async () => {
    const { person, holder, key, codes } = await atCodes();
    expect(await cancelAttempt(db, holder)).toBe(true);
    expect(shownCodes(secretKeys(), await look(db, holder))).toEqual([]);
    await clock.forward(30);
    const next = (await begin(db, person)).holder;
    expect(await shown(db, next)).toBe('awaiting-proof');
    expect(await prove(db, next, codeOf(key, clock.step))).toMatchObject({ state: 'showing-codes' });
    const fresh = await saveCodes(db, next);
    expect(fresh).toHaveLength(10);
    expect(fresh.filter((code) => codes.includes(code))).toEqual([]);
    expect((await finish(db, next))?.ticket).toBeDefined();
  });

  test('are gone when the page is left open too long', async () => {
    const { holder } = await atCodes();
    const attempt = await look(db, holder);
    await clock.forward(600);
    expect(shownCodes(secretKeys(), await look(db, holder))).toEqual([]);
    expect(await acknowledgeCodes(db, secretKeys(), holder, attempt, receipt)).toBe('not-now');
  });

  test('are shown in no other state', async () => {
    const { holder } = await atCodes();
    await saveCodes(db, holder);
    const attempt = await look(db, holder);
    expect(shownCodes(secretKeys(), attempt)).toEqual([]);
    expect(attempt.sealedCodes).toBeUndefined();
    expect(await acknowledgeCodes(db, secretKeys(), holder, attempt, receipt)).toBe('not-now');
  });
});

describe('renewing the codes', () => {
  const use = (holder: { token: string }, code = '') => proveWithRecoveryCode(db, secretKeys(), holder, code);

  test('H4: leaves the old set until the new one is confirmed, and voids it then', async () => {
    const { person, holder } = await atNewCodes();
    const [first, second] = person.recoveryCodes;
    expect(await use((await begin(db, person)).holder, first)).toMatchObject({ kind: 'right' });
    await db.$client`insert into proof_counter (account_id, method, failures)
      values (${person.accountId}, 'recovery-code', 7) on conflict (account_id, method) do update set failures = 7`;
    const codes = await saveCodes(db, holder);
    const next = (await begin(db, person)).holder;
    expect(await use(next, second)).toMatchObject({ kind: 'wrong' });
    expect(await use(next, codes[0])).toMatchObject({ kind: 'right' });
    expect(await codesOf(person)).toHaveLength(10);
    const [counter] =
      await db.$client`select failures from proof_counter where account_id = ${person.accountId}
      and method = 'recovery-code'`;
    expect(counter, 'begins to count anew').toEqual({ failures: 0 });
  });

  test('tells the owner; the first set, given out with the app, does not', async () => {
    const { person, holder } = await atNewCodes();
    await saveCodes(db, holder);
    expect(await notices(person)).toEqual(['recovery-codes-renewed']);
    const newcomer = await atCodes();
    await saveCodes(db, newcomer.holder);
    expect(await notices(newcomer.person)).toEqual(['factor-connected']);
  });

  test('is over with the last page, and opens no second session', async () => {
    const { person, holder } = await atNewCodes();
    await saveCodes(db, holder);
    expect(await finish(db, holder)).toEqual({ state: 'ready', ticket: undefined });
    expect(await shown(db, holder)).toBe('ready');
    const [row] = await db.$client`select count(*)::int from session where account_id = ${person.accountId}`;
    expect(row).toEqual({ count: 1 });
  });
});

test('an account has one set of codes, whatever writes them', async () => {
  const person = await makePerson({ enrolled: true });
  const [row] = await db.select().from(account).where(eq(account.id, person.accountId));
  const another = db.insert(recoveryCodeSet).values({
    accountId: row?.id ?? '',
    salt: Buffer.alloc(16),
    receiptName: 'X',
    receiptTextVersion: '1',
    receiptLocale: 'en',
  });
  await expect(another).rejects.toThrow();
  expect(await codesOf(person)).toHaveLength(10);
});
