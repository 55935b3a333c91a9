import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from '@/db/connection';
import * as schema from '@/db/schema';
import { testDatabaseUrl } from '../setup/database';

/** A connection of its own that notes each statement it sends, those that open and end transactions included. */
export async function notingDatabase() {
  const statements: string[] = [];
  const client = postgres(testDatabaseUrl(), {
    max: 1,
    onnotice: () => undefined,
    debug: (_connection, statement) => statements.push(statement.replace(/\s+/g, ' ').trim()),
  });
  const close = () => client.end({ timeout: 5 });
  const db = Object.assign(drizzle(client, { schema }), { close }) as Database;
  // The driver asks for the types it does not know when it connects.
  await client`select 1`;
  return {
    db,
    /** What `work` came to, and the statements it took. */
    async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
      statements.length = 0;
      const result = await work();
      return { result, statements: [...statements] };
    },
  };
}
