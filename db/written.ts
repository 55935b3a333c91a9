import type postgres from 'postgres';

/** Where the one thing goes that differs each time. */
export const slot = '\0';

/**
 * A piece of SQL that is written once, for statements at the door: postgres.js puts nested fragments together anew each time,
 * and of a long one that takes longer than PostgreSQL needs for its answer. Values never belong in the text; what differs each
 * time stands where `slot` is.
 */
export function written(text: string) {
  const parts = text.split(slot);
  const template = Object.assign(parts, { raw: parts }) as unknown as TemplateStringsArray;
  return (sql: postgres.Sql, each: postgres.Fragment): postgres.Fragment =>
    sql(template, ...parts.slice(1).map(() => each));
}
