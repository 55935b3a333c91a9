import { expect, test } from 'vitest';
import { type Database, openDatabase } from '@/db/connection';
import { currentDecidingRules, decideGroups, officeScope } from '@/lib/policy/preview';
import { allPeople } from '@/lib/policy/preview-people';
import { makeCrowd } from '@/scripts/proof/crowd';
import { testDatabase, testDatabaseUrl } from '../setup/database';
import { makeAdmin } from './office-people';
import { plansOf, tooMuch } from './plans';

const db = await testDatabase();
const { officeId } = await makeAdmin();
await makeCrowd(db, officeId, { people: 2_400, clients: 50 });
// Namesakes stand where one piece ends and the next one begins.
await db.$client`
  update account set display_name = 'Sam Same' where office_id = ${officeId} and get_byte(uuid_send(id), 0) < 200`;

const before = await currentDecidingRules(db, officeId);
if (!before) throw new Error('no such office');
const scope = officeScope(officeId, before, { ...before, applicationRequires: true }, true);
const decided = await decideGroups(db, scope);

/** Asks for one piece of everybody, and says who has come so far. */
async function start(from: Database) {
  const pieces = allPeople(from, scope, decided);
  const first = await pieces.next();
  return { first: ids(first.value ?? []), rest: async () => ids(await all(pieces)) };
}

const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);

async function all<T>(pieces: AsyncIterable<T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const piece of pieces) found.push(...piece);
  return found;
}

const byName = async () =>
  ids(
    await db.$client<{ id: string }[]>`
      select id from account where office_id = ${officeId} and deactivated_at is null order by name_key, id`,
  );

test('X2: everybody is in the file once, by name, whoever bears one name', async () => {
  const { first, rest } = await start(db);
  expect(first).toHaveLength(1_000);
  expect([...first, ...(await rest())]).toEqual(await byName());
});

test('X2: each piece looks at its own people alone', async () => {
  const plans = await plansOf((each) => all(allPeople(each, scope, decided)));
  expect(plans.filter(({ statement }) => statement.startsWith('select person'))).toHaveLength(3);
  expect(tooMuch(plans, { sorted: 1_000, read: 1_500 })).toEqual([]);
});

test('X2: a file that is read more slowly than a statement may take is whole all the same', async () => {
  const impatient = openDatabase(testDatabaseUrl(), { pool: 1 });
  await impatient.$client`set statement_timeout = '1s'`;
  const { first, rest } = await start(impatient);
  const [since] = await db.$client<{ at: string }[]>`select clock_timestamp()::text as at`;
  const isOver = async () => {
    const [found] = await db.$client<{ over: boolean }[]>`
      select clock_timestamp() > ${since?.at ?? ''}::timestamptz + interval '1.2 s' as over`;
    return found?.over;
  };
  await expect.poll(isOver, { timeout: 10_000 }).toBe(true);
  expect([...first, ...(await rest())]).toEqual(await byName());
  await impatient.close();
});

test('an admin who begins as many downloads as there are connections, and reads none of them on, keeps nobody from signing in', async () => {
  const pool = openDatabase(testDatabaseUrl(), { pool: 10 });
  const started = await Promise.all(Array.from({ length: 10 }, () => start(pool)));
  const [found] = await db.$client<{ held: number }[]>`
    select count(*)::int as held from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
  expect(found?.held, 'connections that are held').toBe(0);
  expect(await pool.$client`select 1 as one`).toHaveLength(1);
  expect(await started[9]?.rest()).toHaveLength((await byName()).length - 1_000);
  await pool.close();
});
