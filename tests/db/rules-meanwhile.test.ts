import type postgres from 'postgres';
import { expect, test } from 'vitest';
import type { Changer } from '@/lib/account/change';
import { officeSettings } from '@/lib/office/rules/rules';
import { saveRules } from '@/lib/office/rules/save-rules';
import { testDatabase } from '../setup/database';
import { begin, look, secretKeys } from './journey';
import { makeAdmin, makeColleague } from './office-people';

const db = await testDatabase();

/** How many statements wait for somebody's lock in this database. */
async function waiting(): Promise<number> {
  const [found] = await db.$client<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`;
  return found?.count ?? 0;
}

test('G2: a sign-in whose password is being compared while stricter rules are saved never slips through under the old ones', async () => {
  const admin = await makeAdmin();
  const staff = await makeColleague(admin);
  const settings = await officeSettings(db, admin.officeId);
  if (!settings) throw new Error('no such office');
  const { version, rules } = settings;
  const changer: Changer = {
    accountId: admin.accountId,
    sessionId: crypto.randomUUID(),
    address: '198.51.100.1',
    browser: 'Firefox on Linux',
    keys: secretKeys(),
  };
  let signIn: ReturnType<typeof begin> | undefined;
  let isOver = false;
  await db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    const change = {
      kind: 'save-rules',
      version,
      rules: { ...rules, staffRequirement: 'required' },
    } as const;
    expect(await saveRules(sql, changer, change)).toBeUndefined();
    // What is saved is not to be seen yet: the sign-in still reads the old rules.
    signIn = begin(db, staff).finally(() => {
      isOver = true;
    });
    await expect.poll(async () => isOver || (await waiting()) > 0, { timeout: 10_000 }).toBe(true);
  });
  const begun = await signIn;
  if (!begun) throw new Error('nobody signed in');
  expect(await look(db, begun.holder)).toMatchObject({
    mayPutOff: false,
    because: expect.arrayContaining(['office-requires']),
  });
});
