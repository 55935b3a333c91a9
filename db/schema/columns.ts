import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Raw bytes: hashes, salts, keys of throttles. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
/** A transaction's number that never comes again (`pg_current_xact_id`), as text. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });
