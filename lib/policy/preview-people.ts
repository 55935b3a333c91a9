import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { Role } from './decide';
import type { Decided } from './preview';
import { groupKey, overMany, personRows, personTables, type Scope } from './preview-groups';
import type { Outcome } from './preview-outcome';
import { kindsOf, readTraits } from './preview-traits';

/** Somebody whom a draft hits, and what becomes of them. */
export type PreviewPerson = {
  id: string;
  name: string;
  email: string;
  userName: string | null;
  client: string | null;
  roles: Role[];
  hasApp: boolean;
  hasPhone: boolean;
  before: Outcome;
  after: Outcome;
  /** Where the next page of a list begins. */
  position: string;
};

type Row = Pick<PreviewPerson, 'id' | 'name' | 'email' | 'userName' | 'client' | 'roles'> & {
  nameKey: string;
  bits: number;
  key: string;
};

const columns = (sql: postgres.Sql) => sql`
  person.id, person.display_name as name, person.email, person.user_name as "userName",
  person.client_name as client, person.roles::text[] as roles, person.bits, person.name_key as "nameKey",
  ${groupKey(sql)} as key`;

/** Of these groups the first people by name, from `after` on (a `position`, exclusive). */
export async function firstPeople(
  db: Database,
  scope: Scope,
  decided: readonly Decided[],
  { limit, after }: { limit: number; after?: string },
): Promise<PreviewPerson[]> {
  if (decided.length === 0) return [];
  const from = readPosition(after);
  // Few are looked up one by one; of many the first ones stand early in the list by name.
  const areFew = decided.every(({ group }) => group.ids !== null);
  const ids = areFew ? decided.flatMap(({ group }) => group.ids?.split(',') ?? []) : [];
  const keys = decided.map(({ group }) => group.key);
  const kinds = [...new Set(decided.map(({ group }) => kindsOf(group.bits)))];
  const rows = await overMany(db, async (sql) => {
    const later = from ? sql`and (a.name_key, a.id) > (${from.nameKey}::text, ${from.id}::uuid)` : sql``;
    // What else tells the groups apart costs a look at further tables: only at those who have what some group has.
    const theirs = areFew
      ? sql`and a.id = any(${ids}::uuid[])`
      : sql`and a.factor_kinds = any(${kinds}::int[])`;
    const which = sql`${theirs} ${later} order by a.name_key, a.id`;
    return await sql<Row[]>`
      with ${personTables(sql, scope)}
      select ${columns(sql)} from (${personRows(sql, scope, which)}) as person
       where ${groupKey(sql)} = any(${keys}::text[])
       order by person.name_key, person.id limit ${limit}::int`;
  });
  const outcomes = outcomesByKey(decided);
  return rows.flatMap((row) => personOf(row, outcomes));
}

/** All people of these groups, by name, a thousand at a time. */
export async function* allPeople(
  db: Database,
  scope: Scope,
  decided: readonly Decided[],
): AsyncGenerator<PreviewPerson[]> {
  const sql = db.$client;
  const outcomes = outcomesByKey(decided);
  const pages = sql<Row[]>`
    with ${personTables(sql, scope)}
    select ${columns(sql)} from (${personRows(sql, scope, sql`order by a.name_key, a.id`)}) as person
     order by person.name_key, person.id`.cursor(1_000);
  for await (const rows of pages) yield rows.flatMap((row) => personOf(row, outcomes));
}

type Outcomes = ReadonlyMap<string, { before: Outcome; after: Outcome }>;

const outcomesByKey = (decided: readonly Decided[]): Outcomes =>
  new Map(decided.map(({ group, before, after }) => [group.key, { before, after }]));

function personOf({ nameKey, key, bits, ...person }: Row, outcomes: Outcomes): PreviewPerson[] {
  const found = outcomes.get(key);
  const { hasApp, hasMobile, hasLandline } = readTraits(bits);
  const factors = { hasApp, hasPhone: hasMobile || hasLandline };
  return found ? [{ ...person, ...factors, ...found, position: `${person.id}.${nameKey}` }] : [];
}

/** As `position` writes it, from an address, where anything may stand. */
function readPosition(position: string | undefined): { id: string; nameKey: string } | undefined {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(.*)$/s.exec(position ?? '');
  return match?.[1] !== undefined && match[2] !== undefined ? { id: match[1], nameKey: match[2] } : undefined;
}
