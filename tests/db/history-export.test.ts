import { beforeAll, describe, expect, test } from 'vitest';
import { historyFile, noteExport } from '@/lib/audit/export';
import { readHistoryQuery } from '@/lib/audit/history-query';
import { type HistoryScope, searchHistory } from '@/lib/audit/search';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { makeAdmin, makeColleague } from './office-people';

const db = await testDatabase();
const timeZone = 'Europe/Brussels';

let admin: Person;
let person: Person;
let office: HistoryScope;

const everything = Number.MAX_SAFE_INTEGER;

async function fileOf(
  scope: HistoryScope,
  asked: Record<string, string>,
  format: 'csv' | 'jsonl',
  before = everything,
) {
  let text = '';
  // So few at a time that a file is several pieces.
  const pieces = historyFile(db, scope, readHistoryQuery(asked), { format, locale: 'en', before }, 3);
  for await (const piece of pieces) text += piece;
  return text;
}
const linesOf = async (scope: HistoryScope, asked: Record<string, string> = {}, before?: number) =>
  (await fileOf(scope, asked, 'jsonl', before))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  admin = await makeAdmin();
  person = await makeColleague(admin, { displayName: '=HYPERLINK("http://evil.example")' });
  office = { officeId: admin.officeId, timeZone };
  await db.$client`
    insert into audit_event (kind, office_id, account_id, actor_id, address, data, at)
    select case when n % 2 = 0 then 'app.added' else 'password.wrong' end, ${admin.officeId}, ${person.accountId},
           case when n % 2 = 0 then ${person.accountId}::uuid end, '192.0.2.7',
           case when n % 2 = 0 then jsonb_build_object('app', '+cmd' || n) else '{}' end,
           '2026-03-01T10:00:00Z'::timestamptz + interval '1 minute' * n
      from generate_series(1, 8) n`;
  await db.$client`
    insert into audit_event (kind, office_id, account_id, actor_id, address, data)
    values ('person.exception-set', ${admin.officeId}, ${person.accountId}, ${admin.accountId}, '203.0.113.5',
            '{"requirement": "off", "until": "2027-01-01", "reason": "said so"}')`;
});

describe('the file of a history', () => {
  test('has what the same filter shows, all pages of it, each once', async () => {
    for (const asked of [
      {},
      { show: 'factors' },
      { to: '2026-03-01' },
      { person: 'hyperlink', show: 'notable' },
    ]) {
      const query = readHistoryQuery(asked as Record<string, string>);
      const shown = (await searchHistory(db, office, query, 1_000)).events.map(({ id }) => id);
      expect(shown.length).toBeGreaterThan(3);
      expect((await linesOf(office, asked as Record<string, string>)).map(({ id }) => id)).toEqual(shown);
      const rows = (await fileOf(office, asked as Record<string, string>, 'csv')).trimEnd().split('\r\n');
      expect(rows).toHaveLength(shown.length + 1);
    }
  });

  test('attack: names and whatever else people choose themselves are formulas. A spreadsheet takes none of them for one', async () => {
    const rows = (await fileOf(office, { show: 'factors' }, 'csv')).trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      '\ufeff"Time (UTC)","Kind","What happened","Person","Done by","Network address","About","Details"',
    );
    expect(rows[1]).toBe(
      `"2026-03-01T10:08:00.000Z","app.added","Another authenticator app connected","'=HYPERLINK(""http://evil.example"")","'=HYPERLINK(""http://evil.example"")","192.0.2.7","'+cmd8",""`,
    );
    expect(rows.join('\n')).not.toMatch(/(^|[",])[=+]/m);
  });

  test('as lines of JSON says in words that stay the same who, what, whom and from where', async () => {
    const [newest] = await linesOf(office);
    expect(newest).toEqual({
      id: expect.any(Number),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      kind: 'person.exception-set',
      person: { id: person.accountId, name: person.displayName },
      by: 'office',
      actor: 'Alex Admin',
      // An admin's own whereabouts are nobody's business, here as on the screen.
      address: null,
      about: null,
      method: null,
      data: { requirement: 'off', until: '2027-01-01', reason: 'said so' },
    });
  });

  test('attack: one’s own file is searched for what admins noted, and for their names', async () => {
    const own = { accountId: person.accountId, viewer: 'owner', timeZone } as const;
    expect(await linesOf(own)).not.toEqual([]);
    for (const format of ['csv', 'jsonl'] as const) {
      expect(await fileOf(own, {}, format)).not.toMatch(/said so|Alex Admin|203\.0\.113/);
    }
  });

  test('is written down, by whom and of whom, and ends before that', async () => {
    const doing = {
      officeId: admin.officeId,
      accountId: person.accountId,
      actorId: admin.accountId,
      address: '203.0.113.5',
    };
    const before = await linesOf(office);
    const until = await noteExport(db, doing, 'csv');
    expect(await linesOf(office, {}, until)).toEqual(before);
    const [newest] = await linesOf(office);
    expect(newest).toMatchObject({ kind: 'history.exported', actor: 'Alex Admin', data: { format: 'csv' } });
  });

  test('keeps no connection while nobody reads on', async () => {
    const pieces = historyFile(
      db,
      office,
      readHistoryQuery({}),
      { format: 'jsonl', locale: 'en', before: everything },
      3,
    );
    await pieces.next();
    const [busy] = await db.$client<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
       where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`;
    expect(busy?.count).toBe(0);
    await pieces.return(undefined);
  });
});
