import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { sealOnce } from '@/lib/audit/seal';
import { fileDatabase, testDatabaseUrl } from '../setup/database';
import { secretKeys } from './journey';

/** Writes as many events, each in a transaction of its own; answers with their numbers. */
export async function happen(count: number, accountId: string = crypto.randomUUID()): Promise<string[]> {
  const { $client: sql } = fileDatabase().db;
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const [row] = await sql<{ id: string }[]>`
      insert into audit_event (kind, account_id, address, data)
      values ('name.changed', ${accountId}, '192.0.2.7', ${`{"n":${n}}`}::text::jsonb) returning id::text as id`;
    if (row) ids.push(row.id);
  }
  return ids;
}

/** Seals until nothing is left; other tests' transactions, which PostgreSQL counts together, hold it up at times. */
export async function sealAll(batch?: number, keys = secretKeys()): Promise<void> {
  const { db } = fileDatabase();
  const deadline = Date.now() + 20_000;
  for (;;) {
    await sealOnce(db, keys, batch);
    const [row] = await db.$client<{ left: number }[]>`
      select count(*)::int as left from audit_event e
       where not exists (select from audit_seal s where s.event_id = e.id)`;
    if (row?.left === 0) return;
    if (Date.now() > deadline) throw new Error(`${row?.left} events were not sealed`);
    await pause(10);
  }
}

export type SealRow = { seq: number; event: string };

/** The chain in its order. */
export const chain = () => fileDatabase().db.$client<SealRow[]>`
  select seq::float8 as seq, event_id::text as event from audit_seal order by seq`;

/** Tampers as who may do anything: the tables' triggers are switched off for it. */
export async function asSuperuser(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const url = new URL(testDatabaseUrl());
  url.username = 'postgres';
  const sql = postgres(url.href, { max: 1, onnotice: () => undefined });
  try {
    for (const table of ['audit_event', 'audit_seal'])
      await sql`alter table ${sql(table)} disable trigger all`;
    await work(sql);
    for (const table of ['audit_event', 'audit_seal']) {
      await sql`alter table ${sql(table)} enable trigger all`;
      await sql.unsafe(`alter table ${table} enable always trigger ${table}_keeps_rows;
                        alter table ${table} enable always trigger ${table}_keeps_table`);
    }
  } finally {
    await sql.end();
  }
}
