import { beforeAll, describe, expect, test } from 'vitest';
import { findDeskAccount } from '@/lib/support/desk/account';
import { mostEverywhere, readDeskQuery } from '@/lib/support/desk/query';
import { searchDesk } from '@/lib/support/desk/search';
import { findDesk } from '@/lib/support/desk/served';
import { listForHelp } from '@/lib/support/desk/waiting';
import type { Party } from '@/lib/support/rank';
import { makeCrowd } from '@/scripts/proof/crowd';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { beside, operatorDesk } from './desk';
import { invited, makeAdmin } from './inviting';
import { freshNumber } from './numbers';
import { makePerson } from './people';
import { setFailures } from './phones-record';
import { plansOf, tooMuch } from './plans';
import { sessionOf } from './sensitive';

const db = await testDatabase();
const sql = db.$client;

async function partyOf({ accountId }: Person): Promise<Party> {
  const party = await findDesk(db, accountId);
  if (!party) throw new Error('of no desk');
  return party;
}

const person = await makePerson({
  roles: ['staff'],
  enrolled: true,
  displayName: 'Petra Wanted',
  phones: [{ number: freshNumber(), verifiedBy: 'sms' }],
});
const operator = await operatorDesk();
const [all, own, foreign] = [
  await partyOf(operator),
  await partyOf(await beside(person, { roles: ['staff', 'support'] })),
  await partyOf(await makePerson({ roles: ['staff', 'support'] })),
];

const find = (desk: Party, parameters: Record<string, string>) =>
  searchDesk(db, desk, readDeskQuery(parameters));
const idsOf = async (desk: Party, parameters: Record<string, string>) =>
  (await find(desk, parameters)).people?.map(({ id }) => id);

describe('who is found by whom', () => {
  test.each<[string, () => string]>([
    ['name', () => 'etra want'],
    ['e-mail address', () => person.email.toUpperCase()],
    ['user name', () => person.userName],
  ])(
    'by %s: the desk of whoever runs the portal finds people of every office, the desk of an office its own',
    async (_, q) => {
      expect(await idsOf(all, { q: q() })).toEqual([person.accountId]);
      expect(await idsOf(own, { q: q() })).toEqual([person.accountId]);
      expect(await idsOf(foreign, { q: q() })).toEqual([]);
    },
  );

  test('by their office: it is offered by name, and lists its people', async () => {
    const found = await find(all, { q: person.officeName });
    expect(found.offices).toContainEqual({ id: person.officeId, name: person.officeName });
    expect(await idsOf(all, { office: person.officeId })).toContain(person.accountId);
    expect((await find(own, { q: person.officeName })).offices).toEqual([]);
  });

  test('attack: the desk of an office asks for another one’s people. It gets its own, whatever the address says', async () => {
    const queries: Record<string, string>[] = [
      { office: person.officeId },
      { office: person.officeId, q: 'petra' },
      { after: person.accountId },
    ];
    for (const query of queries) {
      expect(await idsOf(foreign, query), JSON.stringify(query)).not.toContain(person.accountId);
    }
    expect((await find(foreign, {})).allOffices).toHaveLength(1);
  });

  test('nobody browses everybody: without a search, with two letters, or with too many who fit, nobody is listed', async () => {
    expect(await find(all, {})).toMatchObject({ people: undefined, invitations: [], offices: [] });
    expect((await find(all, { q: 'pe' })).people).toBeUndefined();
    expect((await find(all, { q: 'pe wa' })).people).toBeUndefined();
    expect(await idsOf(all, { q: 'pe', office: person.officeId })).toEqual([person.accountId]);
  });

  test('whoever is only invited is found by the whole address, at an office by a part of it', async () => {
    const admin = await makeAdmin();
    const { id, email } = await invited(admin, { displayName: 'Noor Invited' });
    const found = async (desk: Party, query: Record<string, string>) =>
      (await find(desk, query)).invitations.map((each) => each.id);
    expect(await found(all, { q: email.toUpperCase() })).toEqual([id]);
    expect(await found(all, { q: 'Noor Invited' })).toEqual([]);
    expect(await found(all, { q: 'invited', office: admin.officeId })).toEqual([id]);
    expect(await found(foreign, { q: email })).toEqual([]);
    expect(await found(foreign, { q: email, office: admin.officeId })).toEqual([]);
  });
});

describe('the page of one account', () => {
  const session = { id: '00000000-0000-4000-8000-000000000000' };
  const look = (desk: Party, id = person.accountId) => findDeskAccount(db, desk, id, session);

  test('shows what the desk needs, and nothing that proves anybody', async () => {
    await sessionOf(person, { factor: 1 });
    await setFailures(person, 'authenticator', 100, new Date(Date.now() + 60_000));
    await sql`update account set guarded_since = now(), exception_reason = 'Secret reason', exception_requirement = 'off',
                     exception_until = now() + interval '1 day' where id = ${person.accountId}`;
    await sql`
      insert into support_request (office_id, account_id, reach) values (${person.officeId}, ${person.accountId}, 'Evenings')`;
    const found = await look(all);
    expect(found).toMatchObject({
      person: { displayName: 'Petra Wanted', email: person.email, recoveryCodesLeft: 10 },
      office: { name: person.officeName },
      mayAct: 'yes',
      guardedSince: expect.any(Number),
      apps: [{ name: null }],
      waits: [{ method: 'authenticator' }],
      blocked: ['authenticator'],
      help: { reach: 'Evenings' },
      switchId: null,
    });
    expect(found?.sessions).toHaveLength(1);
    expect(found?.person.numbers[0]?.number).toMatch(/••/);
    const text = JSON.stringify(found);
    for (const secret of [person.appKey ?? '', person.numbers[0]?.slice(3) ?? '', ...person.recoveryCodes]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/hash|sealed/i);
  });

  test('attack: is opened by a desk that does not serve the person, or with a guessed id. Nothing is there', async () => {
    expect(await look(foreign)).toBeUndefined();
    for (const id of ['x', "'", '', '00000000-0000-4000-8000-000000000000']) {
      expect(await look(all, id)).toBeUndefined();
    }
  });

  test('says to whom the desk may do nothing: themselves, and a role above their own in their office', async () => {
    expect((await look(all, operator.accountId))?.mayAct).toBe('own');
    const admin = await beside(person, { roles: ['staff', 'office-admin'] });
    expect((await look(own, admin.accountId))?.mayAct).toBe('higher');
    expect((await look(all, admin.accountId))?.mayAct).toBe('yes');
  });
});

describe('with thousands of people', () => {
  let officeId: string;
  let middle: string;
  beforeAll(async () => {
    const admin = await makeAdmin();
    officeId = admin.officeId;
    await makeCrowd(db, officeId, { people: 6_000, clients: 100 });
    const rows = await sql<{ id: string }[]>`
      select id from account where office_id = ${officeId} and name_key > 'f' order by name_key, id limit 1`;
    middle = rows[0]?.id ?? '';
    await sql`
      insert into support_request (office_id, account_id, reach, created_at)
      select office_id, id, 'By phone', now() - interval '1 minute' * row_number() over (order by id)
        from account where office_id = ${officeId} limit 3000`;
    await sql.unsafe('analyze');
  });

  test.each<Record<string, string>>([
    {},
    { q: 'yilmaz 99' },
    { q: 'nobody-is-called-this' },
    { q: 'crowd.example' },
    { q: 'someone@crowd.example' },
  ])('no search in all offices reads or sorts everybody: %j', async (parameters) => {
    const plans = await plansOf((noting) => searchDesk(noting, all, readDeskQuery(parameters)));
    expect(tooMuch(plans, { sorted: mostEverywhere + 1, read: 2 * mostEverywhere })).toEqual([]);
  });

  test('nor does a page of one office, or of whom waits for help', async () => {
    const plans = [
      ...(await plansOf((noting) =>
        searchDesk(noting, all, readDeskQuery({ office: officeId, after: middle })),
      )),
      ...(await plansOf((noting) => listForHelp(noting, all))),
    ];
    const pages = plans.filter(({ statement }) => !statement.startsWith('select (select count(*)'));
    expect(tooMuch(pages, { sorted: 204, read: 1_500 })).toEqual([]);
  });

  test('more than can be listed are not, and those who can are paged through in the order of names', async () => {
    expect(await find(all, { q: 'crowd.example' })).toMatchObject({ people: undefined, isTooMany: true });
    await sql`
      update account set display_name = 'Searched ' || display_name
       where id in (select id from account where office_id = ${officeId} order by id limit 120)`;
    const seen: string[] = [];
    let from: Record<string, string> = {};
    for (let turn = 0; turn < 3; turn += 1) {
      const page = await find(all, { q: 'searched', ...from });
      seen.push(...(page.people ?? []).map(({ displayName }) => displayName.toLowerCase()));
      from = page.next ?? {};
    }
    expect(from).toEqual({});
    expect(seen).toHaveLength(120);
    const sorted = await sql<{ name: string }[]>`
      select name_key as name from account where name_key like 'searched %' order by name_key, id`;
    expect(seen).toEqual(sorted.map(({ name }) => name));
    const second = await find(all, { q: 'searched', ...(await find(all, { q: 'searched' })).next });
    const back = await find(all, { q: 'searched', ...second.previous });
    expect(back.people?.map(({ displayName }) => displayName.toLowerCase())).toEqual(seen.slice(0, 50));
  });
});
