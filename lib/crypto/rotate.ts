import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type SealedColumn, sealedColumns } from './rotate-columns';
import { type BoxKey, open, SealBroken, seal } from './secret-box';

/** Rows read by one statement, and at most as many written: short enough that nobody notices the locks. */
const defaultBatch = 500;

/** How much later than `inUseUntil` a row is touched: a step that began in time may still be writing (seconds). */
const graceSeconds = 60;

/** A pass finds what the one before it missed: rows that were locked, or came from a row in use. */
const mostPasses = 5;

/** A row that no key of the ring opens for its owner. */
export type Unopened = { table: string; column: string; id: string; why: string };

export type RotateOptions = {
  batch?: number;
  /** Told after each batch how many secrets are under the newest key that were not before. */
  onProgress?: (resealed: number) => void;
};

/**
 * Seals everything anew that an older key of the ring sealed, with the newest, while portals read and write. It can
 * be ended at any moment and begun again: each batch is one statement that changes only rows which still hold what
 * was read. Rows in a person's hands are left out (`countSealed` tells until when), and so are those that no key opens.
 */
export async function rotateSecrets(
  db: Database,
  keys: readonly BoxKey[],
  options: RotateOptions = {},
): Promise<{ resealed: number; unopened: Unopened[] }> {
  const { batch = defaultBatch, onProgress = () => undefined } = options;
  const newest = newestOf(keys);
  let resealed = 0;
  for (let pass = 1; ; pass += 1) {
    const before = resealed;
    const unopened: Unopened[] = [];
    for (const place of sealedColumns) {
      for await (const rows of rowsOf(db.$client, place, batch, newest.id)) {
        const fresh: Fresh[] = [];
        for (const row of rows) {
          const secret = opened(keys, place, row, unopened);
          if (secret !== undefined) fresh.push({ ...row, fresh: seal(keys, row.owner, secret) });
        }
        resealed += await replace(db.$client, place, fresh);
        onProgress(resealed);
      }
    }
    if (resealed === before || pass === mostPasses) return { resealed, unopened };
  }
}

/** Opens every sealed text, changes nothing, and returns those that no key of the ring opens. */
export async function findUnopened(
  db: Database,
  keys: readonly BoxKey[],
  batch = defaultBatch,
): Promise<Unopened[]> {
  const unopened: Unopened[] = [];
  for (const place of sealedColumns) {
    for await (const rows of rowsOf(db.$client, place, batch, undefined)) {
      for (const row of rows) opened(keys, place, row, unopened);
    }
  }
  return unopened;
}

/** How many sealed texts a column holds under a key. */
export type SealedCount = {
  table: string;
  column: string;
  /** Undefined where the text does not begin with a key's id. */
  keyId: string | undefined;
  rows: number;
  /** Of these, so many are in people's hands, until this moment (milliseconds since 1970) at the latest. */
  inUse: number;
  until: number | undefined;
};

/**
 * Counts what is sealed with which key, in one statement: while it looks, a secret that moves from one table to
 * another (a pending one becomes an app's) is seen once, and not missed.
 */
export async function countSealed(db: Database): Promise<SealedCount[]> {
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    // Every row is looked at, which takes longer on a large portal than a request may.
    await sql`set local statement_timeout = '10min'`;
    const counts = sealedColumns.map((place) => countOf(sql, place));
    const rows = await sql<
      (Omit<SealedCount, 'keyId' | 'until'> & { keyId: string | null; until: number | null })[]
    >`${counts.reduce((all, next) => sql`${all} union all ${next}`)} order by 1, 2, 3`;
    return rows.map((row) => ({
      ...row,
      keyId: row.keyId ?? undefined,
      until: row.until ?? undefined,
    }));
  });
}

function countOf(sql: postgres.Sql, { table, column, inUseUntil }: SealedColumn) {
  const until = inUseUntil
    ? sql`${sql(inUseUntil)} + interval '1 second' * ${graceSeconds}::int`
    : sql`'-infinity'::timestamptz`;
  return sql`
    select ${table}::text as "table", ${column}::text as "column",
           substring(${sql(column)} from '^([A-Za-z0-9_-]{1,32})[.]') as "keyId",
           count(*)::int as rows, count(*) filter (where ${until} > now())::int as "inUse",
           (extract(epoch from max(${until}) filter (where ${until} > now())) * 1000)::float8 as until
      from ${sql(table)} where ${sql(column)} is not null group by 3`;
}

type Row = { id: string; owner: string; sealed: string };
type Fresh = Row & { fresh: string };
/** `last`: the id at the end of the page, also when nothing on it is wanted. */
type Found = Row & { wanted: boolean; last: string };

/**
 * The column's sealed texts, page by page in the order of the ids; those under `except` and those in use left out. Each
 * page is so many rows of the table, wanted or not: a statement's time does not grow with the table.
 */
async function* rowsOf(
  sql: postgres.Sql,
  { table, column, owners, inUseUntil }: SealedColumn,
  batch: number,
  except: string | undefined,
): AsyncGenerator<Row[]> {
  const isFree = inUseUntil
    ? sql`${sql(inUseUntil)} <= now() - interval '1 second' * ${graceSeconds}::int`
    : sql`true`;
  const isWanted =
    except === undefined
      ? sql`${sql(column)} is not null`
      : sql`${sql(column)} is not null and not starts_with(${sql(column)}, ${`${except}.`}) and ${isFree}`;
  const owner = owners
    .map((each) => sql`${sql(each)}`)
    .reduce((first, next) => sql`coalesce(${first}, ${next})`);
  // No row has this id: random ones have a version.
  let after: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (after !== undefined) {
    const found: Found[] = await sql<Found[]>`
      with page as materialized (
        select id, ${owner} as owner, ${sql(column)} as sealed, ${isWanted} as wanted from ${sql(table)}
         where id > ${after} order by id limit ${batch}
      )
      select ends.last, page.id, page.owner, page.sealed, coalesce(page.wanted, false) as wanted
        from (select id as last from page order by id desc limit 1) as ends left join page on page.wanted`;
    const rows = found.filter((row) => row.wanted).map(({ id, owner, sealed }) => ({ id, owner, sealed }));
    if (rows.length > 0) yield rows;
    after = found[0]?.last;
  }
}

function opened(
  keys: readonly BoxKey[],
  { table, column }: SealedColumn,
  { id, owner, sealed }: Row,
  unopened: Unopened[],
): string | undefined {
  try {
    return open(keys, owner, sealed);
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    unopened.push({ table, column, id, why: error.message });
    return undefined;
  }
}

/**
 * Puts the new texts in the place of those that are still what was read. A row that somebody holds is passed over
 * instead of waited for, so that this never stands in a circle of waiting with a step that changes several rows.
 * Returns how many were put in place.
 */
async function replace(
  sql: postgres.Sql,
  { table, column }: SealedColumn,
  rows: readonly Fresh[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const put = await sql`
    with given as (
      select * from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.sealed)}::text[],
                           ${rows.map((row) => row.fresh)}::text[]) as g (id, sealed, fresh)
    ), free as (
      select t.id, given.sealed, given.fresh from given join ${sql(table)} t on t.id = given.id
       where t.${sql(column)} = given.sealed for no key update of t skip locked
    )
    update ${sql(table)} t set ${sql(column)} = free.fresh
      from free where t.id = free.id and t.${sql(column)} = free.sealed`;
  return put.count;
}

function newestOf(keys: readonly BoxKey[]): BoxKey {
  const [newest] = keys;
  if (!newest) throw new Error('no key to seal with');
  return newest;
}
