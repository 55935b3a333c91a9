import type postgres from 'postgres';

/** WCAG 2.2.1 asks for ten extensions at least; more would keep a forgotten page open all day. */
export const extensionsPerAttempt = 10;

/** However often more time was asked for, it is never given beyond this long after the attempt began. */
export const hoursPerAttempt = 2;

/** When more time ends for good: an expression on `attempt`. */
export function lastEnd(sql: postgres.Sql) {
  return sql`attempt.created_at + interval '1 hour' * ${hoursPerAttempt}::int`;
}

/** A condition on `attempt`: more time may still be given, as far as what was given already goes. */
export function mayGetMoreTime(sql: postgres.Sql) {
  return sql`(attempt.extensions < ${extensionsPerAttempt} and attempt.expires_at < ${lastEnd(sql)})`;
}
