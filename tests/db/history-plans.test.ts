import { beforeAll, describe, expect, test } from 'vitest';
import { readHistoryQuery } from '@/lib/audit/history-query';
import { sealOnce } from '@/lib/audit/seal';
import { searchHistory } from '@/lib/audit/search';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { secretKeys } from './journey';
import { makeAdmin, makeColleague } from './office-people';
import { plansOf, tooMuch } from './plans';

const db = await testDatabase();
const timeZone = 'Europe/Brussels';
const events = 100_000;
const limit = 50;

let admin: Person;
let colleague: Person;
let day: (ago: number) => string;

// Three years of an office of a hundred people, and as much of all others between them.
beforeAll(async () => {
  admin = await makeAdmin();
  colleague = await makeColleague(admin, { displayName: 'Robin Quill' });
  await db.$client`
    insert into audit_event (kind, office_id, account_id, actor_id, at)
    select case when n = ${events / 5}::int then 'office.region-changed' when n % 5 = 0 then 'password.wrong' else 'session.started' end,
           case when n % 2 = 0 then ${admin.officeId}::uuid else '00000000-0000-4000-8000-000000000000' end,
           p, p, now() - interval '3 years' * (1 - n::float8 / ${2 * events}::int)
      from generate_series(1, ${2 * events}::int) n,
           lateral (select case when n % 100 = 0 then ${colleague.accountId}::uuid else md5((n % 99)::text)::uuid end) one (p)`;
  await db.$client`analyze audit_event`;
  day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
}, 120_000);

/** Rows of the history that were read for a page: of each kind a page, and what looking for a day by halves takes. */
const most = 1_500;

describe('no page of a history of 100,000 events reads more than a few pages of it', () => {
  test.each([
    ['the newest', () => ({})],
    ['far on', () => ({ before: String(events) })],
    ['a kind that there is once', () => ({ show: 'rules' })],
    ['a kind that there is once, far back', () => ({ show: 'rules', from: day(1_000), to: day(800) })],
    [
      'what happens all the time, in a week far back',
      () => ({ show: 'sign-ins', from: day(1_000), to: day(993) }),
    ],
    ['all in a week far back', () => ({ from: day(1_000), to: day(993) })],
    ['days before anything happened', () => ({ to: day(2_000) })],
    ['what deserves a second look', () => ({ show: 'notable' })],
  ] as [string, () => Record<string, string>][])('%s', async (_, asked) => {
    const scope = { officeId: admin.officeId, timeZone };
    const plans = await plansOf((each) => searchHistory(each, scope, readHistoryQuery(asked()), limit));
    expect(plans).toHaveLength(1);
    expect(tooMuch(plans, { sorted: 40 * (limit + 1) })).toEqual([]);
    expect(read(plans)).toBeLessThan(most);
  });

  test('somebody’s, of all time and far back: what is theirs, and the office’s once where they did something for others', async () => {
    const scope = { officeId: admin.officeId, timeZone };
    for (const asked of [{ person: 'quill' }, { person: 'quill', from: day(1_000), to: day(993) }]) {
      const plans = await plansOf((each) => searchHistory(each, scope, readHistoryQuery(asked), limit));
      expect(plans).toHaveLength(2);
      expect(tooMuch(plans, { sorted: 40 * (limit + 1) })).toEqual([]);
      expect(read(plans)).toBeLessThan('from' in asked ? 4_000 : events + 3_000);
    }
  });

  test('an account’s', async () => {
    const scope = { accountId: colleague.accountId, viewer: 'admin', timeZone } as const;
    const plans = await plansOf((each) => searchHistory(each, scope, readHistoryQuery({}), limit));
    expect(tooMuch(plans, { sorted: 100 })).toEqual([]);
    expect(read(plans)).toBeLessThan(2_500);
  });
});

test('sealing what is new reads nothing of what is sealed', async () => {
  // Links as they would be, but for what makes them sound.
  await db.$client`
    insert into audit_seal (seq, event_id, at, kind, digest, personal_digest, key_id, mac)
    select row_number() over (order by id), id, at, kind, '', '', 'k', '' from audit_event`;
  await db.$client`insert into audit_event (kind) select 'name.changed' from generate_series(1, 20)`;
  const plans = await plansOf((each) => sealOnce(each, secretKeys()));
  expect(plans.length).toBeGreaterThan(1);
  expect(read(plans)).toBeLessThan(200);
}, 120_000);

const read = (plans: Awaited<ReturnType<typeof plansOf>>) =>
  plans
    .flatMap(({ steps }) => steps)
    .filter(({ relation }) => relation === 'audit_event' || relation === 'audit_seal')
    .reduce((sum, { rows }) => sum + rows, 0);
