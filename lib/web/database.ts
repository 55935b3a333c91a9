import { type Database, openDatabase } from '@/db/connection';
import { config } from '@/lib/config';

// Next bundles this module once per route; the process has one pool.
const shared = globalThis as typeof globalThis & { __vestibuleDatabase?: Database };

/** The portal's database. Connections are made when first needed and kept. */
export function database(): Database {
  shared.__vestibuleDatabase ??= openDatabase(config().databaseUrl, { pool: config().databasePool });
  return shared.__vestibuleDatabase;
}
