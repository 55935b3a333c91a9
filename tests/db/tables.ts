import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '@/db/schema';

/** Every table of the portal, as the code describes it. */
export const tables = Object.values(schema as Record<string, unknown>)
  .filter((each): each is PgTable => each instanceof PgTable)
  .map(getTableConfig);
