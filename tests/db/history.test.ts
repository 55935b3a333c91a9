import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditEvent } from '@/db/schema';
import type { AuditKind } from '@/lib/audit/event';
import { historyDays, historyKinds, isKnownKind, readBefore, readHistory } from '@/lib/audit/history';
import { testDatabase } from '../setup/database';
import { testClock } from './clock';
import { begin, enter, enterWith } from './journey';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
const clock = await testClock();

const day = 86_400_000;
const kindsOf = async (accountId: string, limit = 100) =>
  (await readHistory(db, accountId, limit)).events.map(({ kind }) => kind);

type Some = { kind?: AuditKind; at?: Date; actorId?: string | null; data?: object };
async function happened(accountId: string, { kind = 'app.renamed', ...more }: Some = {}) {
  await db.insert(auditEvent).values({ kind, accountId, ...more });
}

describe('W7: one’s history', () => {
  test('tells the newest first, who did it, from where, and what it is about', async () => {
    const person = await makePerson({ requirement: 'off' });
    await enter(db, person, { password: 'not the password', address: '192.0.2.1' });
    await enterWith(db, (await begin(db, person, { address: '192.0.2.2' })).ticket);
    await happened(person.accountId, { actorId: person.accountId, data: { app: 'Old phone' } });
    await happened(person.accountId, { kind: 'factor.removed', data: { by: 'command' } });
    const { events, before } = await readHistory(db, person.accountId, 10);
    expect(before).toBeUndefined();
    expect(events.map(({ kind, by, address, about }) => [kind, by, address, about])).toEqual([
      ['factor.removed', 'desk', null, null],
      ['app.renamed', 'self', null, 'Old phone'],
      ['session.started', 'self', '192.0.2.2', null],
      ['password.right', 'self', '192.0.2.2', null],
      ['password.wrong', 'unknown', '192.0.2.1', null],
    ]);
  });

  test(`goes back ${historyDays} days, not further`, async () => {
    const { accountId } = await makePerson();
    const ago = (days: number) => new Date(clock.seconds * 1_000 - days * day);
    await happened(accountId, { kind: 'app.removed', at: ago(historyDays) });
    await happened(accountId, { kind: 'app.added', at: new Date(ago(historyDays).getTime() + 1_000) });
    expect(await kindsOf(accountId)).toEqual(['app.added']);
  });

  test('read page by page shows each event once, also when more happens meanwhile', async () => {
    const { accountId } = await makePerson();
    for (let made = 0; made < 7; made += 1) await happened(accountId, { data: { app: String(made) } });
    const seen: (string | null)[] = [];
    let before: number | undefined;
    do {
      const page = await readHistory(db, accountId, 3, before);
      seen.push(...page.events.map(({ about }) => about));
      before = page.before;
      await happened(accountId, { data: { app: 'meanwhile' } });
    } while (before !== undefined);
    expect(seen).toEqual(['6', '5', '4', '3', '2', '1', '0']);
  });

  test('an attacker who pages with ids of other accounts’ events sees none of them', async () => {
    const [victim, thief] = [await makePerson(), await makePerson()];
    await happened(thief.accountId, { kind: 'app.added' });
    await happened(victim.accountId, { kind: 'app.removed' });
    const { events } = await readHistory(db, victim.accountId, 1);
    const id = events[0]?.id ?? 0;
    const page = await readHistory(db, thief.accountId, 50, id + 1);
    expect(page.events.map(({ kind }) => kind)).toEqual(['app.added']);
  });

  test('costs one statement a page', async () => {
    const { accountId } = await makePerson();
    const noting = await notingDatabase();
    const { statements } = await noting.during(() => readHistory(noting.db, accountId, 50));
    await noting.db.close();
    expect(statements).toHaveLength(1);
  });

  test('an attacker’s query that is no event’s number begins at the newest', () => {
    for (const query of [
      undefined,
      '',
      '0',
      '-1',
      '1e5',
      '1.5',
      ' 1',
      '9'.repeat(16),
      ['1'],
      '1;drop',
      '٣',
    ]) {
      expect(readBefore(query), String(query)).toBeUndefined();
    }
    expect(readBefore('12')).toBe(12);
  });
});

test('W7: every kind of event that is written has a place in the history', () => {
  const source = readFileSync('lib/audit/event.ts', 'utf8');
  const union = /export type AuditKind =([^;]*);/.exec(source)?.[1] ?? '';
  const kinds = [...union.matchAll(/'([^']+)'/g)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(25);
  expect(Object.keys(historyKinds).sort()).toEqual(kinds.sort());
  expect(isKnownKind('password.wrong')).toBe(true);
  expect(isKnownKind('constructor')).toBe(false);
});
