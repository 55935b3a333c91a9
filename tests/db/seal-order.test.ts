import { expect, test } from 'vitest';
import { sealOnce, startSealer } from '@/lib/audit/seal';
import { verifyChain } from '@/lib/audit/verify';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { secretKeys } from './journey';
import { hold } from './locks';
import { asSuperuser, chain, happen, sealAll } from './seals';

const db = await testDatabase();

const isSealed = async (id: string) => (await chain()).some(({ event }) => event === id);

test('events are sealed by transaction, without a gap from 1, whatever numbers they drew', async () => {
  const [before] = await happen(1);
  const [older, younger] = [await db.$client.reserve(), await db.$client.reserve()];
  const write = (sql: typeof older) =>
    sql<{ id: string }[]>`insert into audit_event (kind) values ('name.changed') returning id::text as id`;
  await older`begin`;
  await younger`begin`;
  // The transaction that began first writes its second event last.
  const [first] = await write(older);
  const [second] = await write(younger);
  const [third] = await write(older);
  await younger`commit`;
  await older`commit`;
  for (const each of [older, younger]) each.release();
  await sealAll(2);
  const sealed = await chain();
  expect(sealed.map(({ seq }) => seq)).toEqual(sealed.map((_, index) => index + 1));
  expect(sealed.map(({ event }) => event)).toEqual([before, first?.id, third?.id, second?.id]);
});

test('a transaction that stays open holds up what was committed after it began, and nothing before; then all follow in order', async () => {
  await happen(1);
  await sealAll();
  const open = await hold(db, (sql) => sql`insert into audit_event (kind) values ('name.changed')`);
  const later = await happen(3);
  await sealOnce(db, secretKeys());
  for (const id of later) expect(await isSealed(id)).toBe(false);
  expect((await verifyChain(db, secretKeys())).tampering, 'what waits is no tampering').toBeUndefined();
  await open.release();
  await sealAll();
  expect((await chain()).slice(-3).map(({ event }) => event)).toEqual(later);
});

test('twenty sealers at once: every event once, no gap', async () => {
  const ids = await happen(60);
  await race(20, () => sealOnce(db, secretKeys(), 7));
  await sealAll(7);
  const sealed = await chain();
  expect(sealed.map(({ seq }) => seq)).toEqual(sealed.map((_, index) => index + 1));
  expect(new Set(sealed.map(({ event }) => event)).size).toBe(sealed.length);
  expect(sealed.slice(-60).map(({ event }) => event)).toEqual(ids);
  expect((await verifyChain(db, secretKeys())).tampering).toBeUndefined();
});

test('a sealer that is killed in the middle leaves nothing half done: the next one goes on', async () => {
  const ids = await happen(5);
  const dying = await hold(db, async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('audit seal', 0))`;
    await sql`
      insert into audit_seal (seq, event_id, at, kind, digest, personal_digest, key_id, mac)
      select (select max(seq) + 1 from audit_seal), id, at, kind, '', '', 'k', '' from audit_event where id = ${ids[0] ?? ''}`;
  });
  expect(await sealOnce(db, secretKeys()), 'somebody else is at it').toBe(0);
  await dying.release();
  await sealAll();
  expect((await chain()).slice(-5).map(({ event }) => event)).toEqual(ids);
  expect((await verifyChain(db, secretKeys())).tampering).toBeUndefined();
});

test('after a restore into a new cluster, whose transactions are counted anew, what the copy left unsealed comes first', async () => {
  const brought = await happen(3);
  await asSuperuser(async (sql) => {
    await sql`truncate audit_seal`;
    // Numbers that no transaction here has reached.
    await sql`update audit_event set tx = (10000000000 + id)::text::xid8`;
  });
  const fresh = await happen(2);
  await sealAll(1);
  expect((await chain()).slice(-5).map(({ event }) => event)).toEqual([...brought, ...fresh]);
  const later = await happen(2);
  await sealAll();
  expect((await chain()).slice(-2).map(({ event }) => event)).toEqual(later);
  expect((await verifyChain(db, secretKeys())).tampering).toBeUndefined();
});

test('a running sealer seals within ten seconds, and stops', async () => {
  const trouble: unknown[] = [];
  const sealer = startSealer({
    db,
    secretKeys: secretKeys(),
    troubled: (error) => trouble.push(error),
    everyMs: 20,
  });
  const [id] = await happen(1);
  await expect.poll(() => isSealed(id ?? ''), { timeout: 10_000 }).toBe(true);
  await sealer.stop();
  const [after] = await happen(1);
  expect(await isSealed(after ?? '')).toBe(false);
  expect(trouble).toEqual([]);
});
