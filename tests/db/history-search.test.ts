import { beforeAll, describe, expect, test } from 'vitest';
import { historyGroups, kindsShown } from '@/lib/audit/groups';
import { historyKinds } from '@/lib/audit/history';
import { readHistoryQuery } from '@/lib/audit/history-query';
import { type HistoryScope, searchHistory } from '@/lib/audit/search';
import { daysInWords } from '@/lib/audit/words';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { makeAdmin, makeColleague } from './office-people';

const db = await testDatabase();
const timeZone = 'Europe/Brussels';

type Happening = { kind: string; about?: Person; by?: Person; at?: string; data?: string };

/** In the order given, which is that of their times. */
async function happened(office: Person, events: readonly Happening[]) {
  for (const { kind, about, by, at, data = '{}' } of events) {
    await db.$client`
      insert into audit_event (kind, office_id, account_id, actor_id, at, data)
      values (${kind}, ${office.officeId}, ${about?.accountId ?? null}, ${by?.accountId ?? null},
              coalesce(${at ?? null}::timestamptz, now()), ${data}::text::jsonb)`;
  }
}

const found = async (scope: HistoryScope, asked: Record<string, string> = {}, limit = 50) =>
  searchHistory(db, scope, readHistoryQuery(asked), limit);
const kindsOf = async (scope: HistoryScope, asked?: Record<string, string>) =>
  (await found(scope, asked)).events.map(({ kind }) => kind).reverse();

const officeOf = ({ officeId }: Person): HistoryScope => ({ officeId, timeZone });

let admin: Person;
let robin: Person;
let noor: Person;
let stranger: Person;

beforeAll(async () => {
  admin = await makeAdmin();
  robin = await makeColleague(admin, { displayName: 'Robin Quill' });
  noor = await makeColleague(admin, { displayName: 'Noor Zandvoort' });
  stranger = await makeAdmin({ displayName: 'Robin Quill' });
  await happened(admin, [
    { kind: 'client.added', by: admin, at: '2024-01-31T22:59:59.999Z' },
    { kind: 'password.wrong', about: robin, at: '2024-01-31T23:00:00Z' },
    { kind: 'session.started', about: robin, by: robin, at: '2024-02-01T12:00:00Z' },
    { kind: 'person.roles-changed', about: noor, by: admin, at: '2024-02-01T22:59:59.999Z' },
    { kind: 'person.exception-set', about: robin, by: noor, at: '2024-02-01T23:00:00Z' },
    { kind: 'office.rules-changed', by: robin, at: '2024-06-30T10:00:00Z' },
  ]);
  await happened(stranger, [{ kind: 'app.removed', about: stranger, by: stranger }]);
});

describe('an office’s history', () => {
  test('shows what happened in the office and to its people, newest first, and each with who it was about and by', async () => {
    const { events } = await found(officeOf(admin));
    const days = await daysInWords('en', timeZone, events);
    expect(days.map(({ day }) => day)).toEqual([
      '30 June 2024',
      '2 February 2024',
      '1 February 2024',
      '31 January 2024',
    ]);
    expect(days[1]?.events[0]).toMatchObject({
      person: { name: 'Robin Quill', id: robin.accountId },
      details: ['By Noor Zandvoort'],
    });
    expect(days[0]?.events[0]).toMatchObject({ person: undefined, details: ['By Robin Quill'] });
  });

  test('is narrowed to days as the clocks at the office count them, first and last included', async () => {
    expect(await kindsOf(officeOf(admin), { from: '2024-02-01', to: '2024-02-01' })).toEqual([
      'password.wrong',
      'session.started',
      'person.roles-changed',
    ]);
    expect(await kindsOf(officeOf(admin), { to: '2024-01-31' })).toEqual(['client.added']);
    expect(await kindsOf(officeOf(admin), { from: '2024-02-02', show: 'rules' })).toEqual([
      'office.rules-changed',
    ]);
    expect(await kindsOf(officeOf(admin), { from: '2024-07-01' })).toEqual([]);
    expect(await kindsOf(officeOf(admin), { from: '2024-02-02', to: '2024-02-01' })).toEqual([]);
  });

  test('is narrowed to a sort of entries, or to what deserves a second look', async () => {
    expect(await kindsOf(officeOf(admin), { show: 'sign-ins' })).toEqual([
      'password.wrong',
      'session.started',
    ]);
    expect(await kindsOf(officeOf(admin), { show: 'notable' })).toEqual([
      'password.wrong',
      'person.roles-changed',
      'person.exception-set',
    ]);
  });

  test('is narrowed to somebody: what happened to them, and what they did', async () => {
    expect(await kindsOf(officeOf(admin), { person: 'quill' })).toEqual([
      'password.wrong',
      'session.started',
      'person.exception-set',
      'office.rules-changed',
    ]);
    expect(await kindsOf(officeOf(admin), { person: 'zandvoort', show: 'people' })).toEqual([
      'person.roles-changed',
      'person.exception-set',
    ]);
    expect(await kindsOf(officeOf(admin), { person: robin.email, to: '2024-01-31' })).toEqual([]);
    expect(await kindsOf(officeOf(admin), { person: 'nobody-is-called-so' })).toEqual([]);
  });

  test('pages through all that a query asks for, each once', async () => {
    for (const asked of [{}, { person: 'quill' }, { show: 'people' }, { from: '2024-02-01' }] as Record<
      string,
      string
    >[]) {
      const all = (await found(officeOf(admin), asked)).events.map(({ id }) => id);
      const seen: number[] = [];
      let before: number | undefined;
      do {
        const page = await found(officeOf(admin), { ...asked, ...(before && { before: String(before) }) }, 2);
        seen.push(...page.events.map(({ id }) => id));
        before = page.before;
      } while (before !== undefined);
      expect(seen).toEqual(all);
    }
  });

  test('attack: another office’s admin looks for a name, a day or a page of this office. None of its events is theirs', async () => {
    for (const asked of [
      {},
      { person: 'quill' },
      { person: 'zandvoort' },
      { from: '2000-01-01' },
      { before: '99999999' },
    ]) {
      const { events } = await found(officeOf(stranger), asked as Record<string, string>);
      expect(events.filter(({ kind }) => kind !== 'app.removed')).toEqual([]);
    }
    const { events } = await found(officeOf(admin), { person: 'quill' });
    expect(
      events.some(({ kind }) => kind === 'app.removed'),
      'nor this one the other’s namesake',
    ).toBe(false);
  });

  test('somebody whose account is there no more is a former account, whether it was done to them or by them', async () => {
    const gone = await makeColleague(admin, { displayName: 'Gone Soon' });
    await happened(admin, [
      { kind: 'app.added', about: gone, by: gone },
      { kind: 'client.renamed', by: gone },
    ]);
    await db.$client`delete from account where id = ${gone.accountId}`;
    const { events } = await found(officeOf(admin), {}, 2);
    const said = (await daysInWords('en', timeZone, events)).flatMap((day) => day.events);
    expect(said.map(({ person, details }) => [person, details])).toEqual([
      [undefined, ['By a former account']],
      [{ name: 'A former account', id: undefined }, []],
    ]);
  });

  test('more people than can be meant are not looked for, and it says so', async () => {
    const crowded = await makeAdmin();
    await db.$client`
      insert into account (office_id, display_name, email, email_key, roles, locale)
      select ${crowded.officeId}, 'Many Alike ' || n, 'alike.' || n || '@crowd.example', 'alike.' || n || '@crowd.example',
             array['staff']::role[], 'en' from generate_series(1, 51) n`;
    expect(await found(officeOf(crowded), { person: 'alike' })).toEqual({
      events: [],
      before: undefined,
      tooMany: true,
    });
    expect((await found(officeOf(crowded), { person: 'alike 51' })).tooMany).toBe(false);
  });
});

describe('an account’s history', () => {
  const of = (viewer: 'owner' | 'admin' | 'desk'): HistoryScope => ({
    accountId: robin.accountId,
    viewer,
    timeZone,
  });

  test('goes back 90 days for its owner, whatever day they ask for, and as far as it is kept for an admin and the desk', async () => {
    expect(await kindsOf(of('owner'), { from: '2024-01-01' })).toEqual([]);
    const all = ['password.wrong', 'session.started', 'person.exception-set'];
    expect(await kindsOf(of('admin'))).toEqual(all);
    expect(await kindsOf(of('desk'))).toEqual(all);
    expect(await kindsOf(of('admin'), { show: 'people' })).toEqual(['person.exception-set']);
    expect(await kindsOf(of('admin'), { to: '2024-02-01', show: 'sign-ins' })).toEqual(all.slice(0, 2));
  });

  test('attack: what others noted for themselves is looked for in one’s own history. It is not even read', async () => {
    const data = '{"reason":"known to forget","note":"sounds drunk","checks":["birthday"],"scope":"all"}';
    await happened(admin, [{ kind: 'reset.asked', about: robin, by: admin, data }]);
    const [own] = (await found(of('owner'))).events;
    expect(own).toMatchObject({ kind: 'reset.asked', data: { scope: 'all' }, actor: null });
    expect(JSON.stringify(own)).not.toMatch(/known to forget|drunk|birthday|Alex Admin/);
    const [seen] = (await found(of('admin'))).events;
    expect(seen).toMatchObject({ data: JSON.parse(data), actor: 'Alex Admin' });
  });

  test('names people of the service desk to the desk, and to no admin', async () => {
    const desk = await makeAdmin({ displayName: 'Sam Support' });
    await happened(admin, [{ kind: 'reset.confirmed', about: robin, by: desk }]);
    const actorFor = async (viewer: 'owner' | 'admin' | 'desk') => {
      const [event] = (await found(of(viewer))).events;
      return [event?.by, event?.actor];
    };
    expect(await actorFor('desk')).toEqual(['desk', 'Sam Support']);
    expect(await actorFor('admin')).toEqual(['desk', null]);
    expect(await actorFor('owner')).toEqual(['desk', null]);
  });
});

test('an attacker’s parameters that make no sense ask for nothing', () => {
  const nothing = { show: undefined, from: undefined, to: undefined, person: '', before: undefined };
  for (const parameters of [
    { show: 'constructor', from: '2024-02-30', to: '0000-01-01', before: '-1' },
    { show: ['rules'], from: ['2024-01-01'], to: '2024-1-1', person: ['a'], before: '1e9' },
    { show: '', from: "' or true --", to: '99999-01-01', person: ' \u0000 ', before: '9'.repeat(30) },
  ]) {
    expect(readHistoryQuery(parameters)).toEqual(nothing);
  }
});

test('every kind of event is in one of the lists that can be chosen, and what deserves a second look in that, too', () => {
  const listed = historyGroups.flatMap((group) => kindsShown(group));
  expect(listed.toSorted()).toEqual(Object.keys(historyKinds).toSorted());
  expect(kindsShown('notable')).toContain('password.wrong');
});
