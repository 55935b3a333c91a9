import { expect, test } from 'vitest';
import { clientsOnPage, listClients } from '@/lib/office/clients/find-clients';
import { listClientUsers, usersOnPage } from '@/lib/office/clients/find-users';
import { testDatabase } from '../setup/database';
import { idOf } from './clients';
import { makeAdmin, makeColleague } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();

/** All pages one after the other, and how many there were. */
async function walk<T>(
  page: (after: string | undefined) => Promise<{ rows: T[]; next: string | undefined }>,
) {
  const all: T[] = [];
  let pages = 0;
  for (let after: string | undefined; ; ) {
    const { rows, next } = await page(after);
    all.push(...rows);
    pages += 1;
    if (!next) return { all, pages };
    after = next;
  }
}

test('an office’s clients come by name, page by page, each once, with how many users they have', async () => {
  const admin = await makeAdmin();
  const user = await makePerson({ officeId: admin.officeId, clients: [{ name: 'client 007' }] });
  await makePerson({ clients: [{ name: 'Client of another office' }] });
  const count = 2 * clientsOnPage + 3;
  await db.$client`
    insert into client (office_id, name)
    select ${admin.officeId}, 'Client ' || lpad(n::text, 3, '0') from generate_series(1, ${count}) n where n <> 7`;
  const { all, pages } = await walk(async (after) => {
    const { clients, next } = await listClients(db, admin.officeId, { after });
    return { rows: clients, next };
  });
  expect(pages).toBe(3);
  expect(all.map(({ name }) => name.toLowerCase())).toEqual(
    Array.from({ length: count }, (_, index) => `client ${String(index + 1).padStart(3, '0')}`),
  );
  expect(all.filter(({ users }) => users > 0).map(({ id }) => id)).toEqual([idOf(user, 'client 007')]);
});

test('a part of the name finds a client in any case; signs that patterns are made of stand for themselves', async () => {
  const admin = await makeAdmin();
  const names = ['Bakkerij Yilmaz', '100% Bio', '100 Bio', 'A_B', 'AxB', 'Back\\slash'];
  await db.$client`insert into client (office_id, name) select ${admin.officeId}, unnest(${names}::text[])`;
  const found = async (search: string) =>
    (await listClients(db, admin.officeId, { search })).clients.map(({ name }) => name);
  expect(await found('YILM')).toEqual(['Bakkerij Yilmaz']);
  expect(await found('100%')).toEqual(['100% Bio']);
  expect(await found('a_b')).toEqual(['A_B']);
  expect(await found('k\\s')).toEqual(['Back\\slash']);
  expect(await found('nothing')).toEqual([]);
});

test.each([
  ['few', 120, 2200],
  ['most', 2200, 120],
])(
  'a client’s users come by name, page by page, each once, where it has %s of the office’s people',
  async (_, inside, outside) => {
    const admin = await makeAdmin();
    const user = await makePerson({
      officeId: admin.officeId,
      clients: [{ name: 'Bakery' }],
      displayName: 'Zed',
    });
    const bakery = idOf(user, 'Bakery');
    await makeColleague(admin, { roles: ['customer'], displayName: 'Person 0001' });
    await db.$client`
    with made as (
      insert into account (office_id, display_name, email, email_key, roles, locale)
      select ${admin.officeId}, 'Person ' || lpad((n % 1000)::text, 4, '0'), m.email, m.email, '{customer}', 'en'
        from generate_series(1, ${inside + outside}) n,
             lateral (select n || '@' || ${admin.officeId}::text || '.example' as email) m
      returning id, email
    )
    insert into membership (account_id, client_id)
    select id, ${bakery} from made where split_part(email, '@', 1)::int <= ${inside}`;
    const list = (after?: string, search?: string) =>
      listClientUsers(db, admin.officeId, bakery, { after, search });
    const { all, pages } = await walk(async (after) => {
      const { users, next } = await list(after);
      return { rows: users, next };
    });
    expect(pages).toBe(Math.ceil((inside + 1) / usersOnPage));
    expect(new Set(all.map(({ id }) => id)).size).toBe(inside + 1);
    const names = all.map(({ displayName }) => displayName);
    expect(names).toEqual([...names].sort());
    expect(all.at(-1)).toMatchObject({
      displayName: 'Zed',
      isActiveHere: true,
      hasApp: false,
      hasNumber: false,
    });
    expect((await list(undefined, 'zE')).users.map(({ id }) => id)).toEqual([user.accountId]);
    expect((await list(undefined, '7@')).users.every(({ email }) => email.includes('7@'))).toBe(true);
  },
);
