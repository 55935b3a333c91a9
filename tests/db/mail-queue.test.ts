import { describe, expect, test } from 'vitest';
import { openDatabase } from '@/db/connection';
import { migrate, pendingMigrations } from '@/db/migrate';
import { isQueueInstalled } from '@/db/queue';
import { testDatabase, testDatabaseUrl } from '../setup/database';

const db = await testDatabase();

describe('the queue’s own tables', () => {
  test('come with the migrations, which may be repeated', async () => {
    expect(await isQueueInstalled(db.$client)).toBe(true);
    await migrate(testDatabaseUrl());
    await Promise.all([migrate(testDatabaseUrl()), migrate(testDatabaseUrl())]);
    expect(await pendingMigrations(db.$client)).toEqual([]);
  });

  test('are missed like a migration, whether they are gone, too old or without the queue', async () => {
    const other = openDatabase(testDatabaseUrl(), { pool: 1 });
    const missing = async (change: string) => {
      const seen = await other.$client
        .begin(async (tx) => {
          await tx.unsafe(change);
          throw Object.assign(new Error('undo'), { seen: await pendingMigrations(tx as never) });
        })
        .catch((error: { seen?: string[] }) => error.seen);
      return seen;
    };
    expect(await missing('drop schema pgboss cascade')).toEqual(['queue']);
    expect(await missing('update pgboss.version set version = version - 1')).toEqual(['queue']);
    expect(await missing(`delete from pgboss.queue`)).toEqual(['queue']);
    expect(await missing('select 1')).toEqual([]);
    await other.close();
  });
});
