import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { Role } from './decide';
import type { Decided } from './preview';
import { groupKey, overMany, personRows, type Scope } from './preview-groups';
import type { Outcome } from './preview-outcome';
import { isElsewhere, kindsOf, readTraits } from './preview-traits';
import { inTurn } from './preview-turn';

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
  /** Another client is their active one: what becomes of them does so once they switch to the one it is about. */
  isElsewhere: boolean;
  before: Outcome;
  after: Outcome;
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

/** Of these groups the first people by name. */
export async function firstPeople(
  db: Database,
  scope: Scope,
  decided: readonly Decided[],
  limit: number,
): Promise<PreviewPerson[]> {
  if (decided.length === 0) return [];
  // Few are looked up one by one; of many the first ones stand early in the list by name.
  const areFew = decided.every(({ group }) => group.ids !== null);
  const ids = areFew ? decided.flatMap(({ group }) => group.ids?.split(',') ?? []) : [];
  const keys = decided.map(({ group }) => group.key);
  const kinds = [...new Set(decided.map(({ group }) => kindsOf(group.bits)))];
  const rows = await overMany(db, scope, async (sql) => {
    // What else tells the groups apart costs a look at further tables: only at those who have what some group has.
    const theirs = areFew
      ? sql`and a.id = any(${ids}::uuid[])`
      : sql`and a.factor_kinds = any(${kinds}::int[])`;
    const which = sql`${theirs} order by a.name_key, a.id`;
    return await sql<Row[]>`
      select ${columns(sql)} from (${personRows(sql, scope, which)}) as person
       where ${groupKey(sql)} = any(${keys}::text[])
       order by person.name_key, person.id limit ${limit}::int`;
  });
  const outcomes = outcomesByKey(decided);
  return rows.flatMap((row) => personOf(row, outcomes));
}

/** So many people are read at once, for a file of them. */
const pieceSize = 1_000;

/**
 * All people of these groups, by name, piece by piece. No connection is held, and no statement runs, while nobody asks for the
 * next piece: whoever reads slowly keeps nobody waiting.
 */
export async function* allPeople(
  db: Database,
  scope: Scope,
  decided: readonly Decided[],
): AsyncGenerator<PreviewPerson[]> {
  const outcomes = outcomesByKey(decided);
  let rows: Row[] = [];
  do {
    const last = rows.at(-1);
    rows = await inTurn(() => pieceAfter(db, scope, last));
    yield rows.flatMap((row) => personOf(row, outcomes));
  } while (rows.length === pieceSize);
}

/** By name, everybody a draft is about who comes after this one. */
function pieceAfter(db: Database, scope: Scope, last: Row | undefined): Promise<Row[]> {
  return overMany(db, scope, async (sql) => {
    const later = last ? sql`and (a.name_key, a.id) > (${last.nameKey}::text, ${last.id}::uuid)` : sql``;
    const which = sql`${later} order by a.name_key, a.id limit ${pieceSize}::int`;
    return await sql<Row[]>`
      select ${columns(sql)} from (${personRows(sql, scope, which)}) as person
       order by person.name_key, person.id`;
  });
}

type Outcomes = ReadonlyMap<string, { before: Outcome; after: Outcome }>;

const outcomesByKey = (decided: readonly Decided[]): Outcomes =>
  new Map(decided.map(({ group, before, after }) => [group.key, { before, after }]));

function personOf({ nameKey, key, bits, ...person }: Row, outcomes: Outcomes): PreviewPerson[] {
  const found = outcomes.get(key);
  const { hasApp, hasMobile, hasLandline } = readTraits(bits);
  const traits = { hasApp, hasPhone: hasMobile || hasLandline, isElsewhere: isElsewhere(bits) };
  return found ? [{ ...person, ...traits, ...found }] : [];
}
