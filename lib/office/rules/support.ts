import type postgres from 'postgres';
import { z } from 'zod';
import type { Database } from '@/db/connection';
import { lengthOf, oneLine } from '@/lib/one-line';
import { waitHours } from '@/lib/support/reset-state';

/** How resets (X4) go in an office. No `identityChecks`: the portal's own list. */
export type SupportRules = { resetWaitHours: number; identityChecks: string[] };

/** What the form offers, of all that an office may have. Hours. */
export const offeredWaits = [24, 48, 72] as const;

export const mostChecks = 20;
/** Characters. */
export const longestCheck = 200;

/** The rules as texts, the checks one a line. Issue messages are keys of the texts `resetRules.errors`. */
export const supportSchema = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  resetWaitHours: z
    .string('waitMissing')
    .regex(/^\d{2}$/, 'waitMissing')
    .transform(Number)
    .refine((hours) => hours >= waitHours.least && hours <= waitHours.most, 'waitMissing'),
  identityChecks: z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split(/\r\n|\r|\n/)
          .map(oneLine)
          .filter(Boolean),
      ),
    ])
    .pipe(
      z
        .array(z.string().refine((check) => lengthOf(check) <= longestCheck, 'checkTooLong'))
        .max(mostChecks, 'checksTooMany'),
    ),
});

/** The rules of an office, and the version that it shares with its other ones. */
export type SavedSupportRules = SupportRules & { version: number };

/** Of an office, as `SavedSupportRules` has it. */
export const supportColumns = (sql: postgres.Sql) => sql`
  settings_version as version, reset_wait_hours as "resetWaitHours", identity_checks as "identityChecks"`;

/** What an office has set; undefined without such an office. */
export async function supportRules(db: Database, officeId: string): Promise<SavedSupportRules | undefined> {
  const sql = db.$client;
  const [found] = await sql<SavedSupportRules[]>`
    select ${supportColumns(sql)} from office where id = ${officeId}`;
  return found;
}
