import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';

/**
 * A pool of connections. Drizzle reads and writes whole rows; where one conditional statement must do
 * several things at once, verbs write SQL on `$client` (postgres.js prepares it once a connection).
 *
 * On both ways timestamps come back as PostgreSQL's text unless Drizzle maps a known column: ask for
 * `epoch(column)` milliseconds in hand-written SQL.
 */
export type Database = PostgresJsDatabase<typeof schema> & {
  $client: postgres.Sql;
  close(): Promise<void>;
};

/** What runs inside `db.transaction`. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export type DatabaseOptions = { pool?: number; connectTimeoutSeconds?: number };

/** Opens a pool; connections are made when first needed. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const client = postgres(url, {
    max: options.pool ?? 10,
    connect_timeout: options.connectTimeoutSeconds ?? 10,
    // Fail a request rather than let it hang on a lock or a stuck server.
    // And a process that froze in the middle of a transaction must not keep its locks.
    connection: {
      application_name: 'vestibule',
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
      TimeZone: 'UTC',
      // A statement's plan is kept as long as its connection. One that was made while a table was new would read the
      // whole table ever after; nothing the portal asks for needs that, nor a compiler.
      enable_seqscan: 'off',
      jit: 'off',
    },
    // Notices are for operators of the database, not for the portal's log.
    onnotice: () => undefined,
  });
  const database = drizzle(client, { schema });
  return Object.assign(database, { close: () => client.end({ timeout: 5 }) }) as Database;
}
