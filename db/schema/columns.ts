import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Raw bytes: hashes, salts, keys of throttles. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
