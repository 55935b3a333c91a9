import { expect, test } from 'vitest';
import { kindsOf, writtenAlone, writtenKinds } from './audit-kinds';
import { readSources } from './source';

const declared = 'lib/audit/event.ts';
const lib = readSources(['lib']);
const kinds = kindsOf(lib.get(declared) ?? '');
/** Where kinds are told apart, not written. */
const tellsApart = /^lib\/(audit\/(history|groups|retention|details|words)\.ts|i18n\/)/;
const writing = new Map([...lib].filter(([file]) => !tellsApart.test(file)));
const one = (text: string) => new Map([['lib/a.ts', text]]);

test('every kind of event is written by the portal, and none that the list does not have', () => {
  const written = writtenKinds(writing, kinds);
  expect(kinds.length).toBeGreaterThan(80);
  expect(kinds.filter((kind) => !written.has(kind))).toEqual([]);
  expect([...written].filter((kind) => !kinds.includes(kind))).toEqual([]);
});

test('the check finds a kind in an argument, a choice, what is told, and a statement, and nowhere else', () => {
  const taking = 'function tell(sql: Sql, kind: AuditKind) {}';
  const found = (text: string) => [...writtenKinds(one(`${taking}\n${text}`), ['a.b', 'c.d', 'e.f'])];
  expect(found("tell(sql, 'a.b')")).toEqual(['a.b']);
  expect(found("tell(sql, isIt ? 'a.b' : 'c.d')")).toEqual(['a.b', 'c.d']);
  expect(found("function told(kind: 'a.b' | 'c.d') {}\ntold('c.d')")).toEqual(['c.d']);
  expect(found("bind({ first: { kind: 'e.f' } })")).toEqual(['e.f']);
  expect(found("sql`insert into audit_event (kind) values ('a.b', 1)`")).toEqual(['a.b']);
  expect(found("sql`with won as (update x) insert into audit_event (kind) select 'x.y' from won`")).toEqual([
    'x.y',
  ]);
  expect(found("if (kind === 'a.b') look('c.d')")).toEqual([]);
  expect(found("sql`select from audit_event where kind = 'a.b'`")).toEqual([]);
});

test('only lib writes events: no screen, no component, no script', () => {
  const others = readSources(['app', 'components', 'scripts']);
  // People of the bench and the proof have a past.
  for (const file of ['scripts/proof/crowd.ts', 'scripts/proof/town.ts'])
    expect(others.delete(file)).toBe(true);
  expect(
    [...others]
      .filter(([, text]) => /into audit_event|\b(ownEvent|eventBy)\(/.test(text))
      .map(([file]) => file),
  ).toEqual([]);
});

test('every event is written in the statement or transaction of what it records', () => {
  const alone = writtenAlone(writing).map((place) => place.replace(/:\d+$/, ''));
  // A wrong password is all that is recorded: the try was spent before it was compared.
  expect(alone).toEqual(['lib/account/password-current.ts', 'lib/sign-in/password.ts']);
});

test.each([
  ['a call on a connection of the pool', "async (db) => { await eventBy(db.$client, 'a.b', doing); }"],
  [
    'a name for one',
    "async (db) => { const sql = db.$client; await recordFor(sql, changer, before, 'a.b'); }",
  ],
  [
    'a statement that only tells',
    "async (db) => { const sql = db.$client; await sql`insert into audit_event (kind) values ('a.b')`; }",
  ],
  [
    'one with an event in it',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
    "async (db) => { await db.$client`with f as (select 1) ${ownEvent(sql, 'a.b', 'f')}`; }",
  ],
])('the rule notices %s', (_, text) => {
  expect(writtenAlone(one(`export const work = ${text}`))).toEqual(['lib/a.ts:1']);
});

test.each([
  ['a transaction', "async (sql) => { await eventBy(sql, 'a.b', doing); }"],
  [
    'one that is begun',
    "(db) => db.$client.begin(async (tx) => { const sql = tx as unknown as Sql; await record(sql, who, 'a.b'); })",
  ],
  [
    'a change that tells',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text under test
    "async (db) => { await db.$client`with won as (update account set x = 1), told as (${ownEvent(sql, 'a.b', 'won')}) select 1`; }",
  ],
])('the rule lets %s be', (_, text) => {
  expect(writtenAlone(one(`export const work = ${text}`))).toEqual([]);
});
