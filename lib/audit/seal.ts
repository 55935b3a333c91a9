import { setTimeout } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { BoxKey } from '@/lib/crypto/secret-box';
import { beginning, digestOf, macOf, personalDigestOf, type SealedEvent, sealKeys } from './link';

/** Events that become links at once: some ten milliseconds' work. */
const defaultBatch = 500;

/** The columns of a `SealedEvent`, of an event `e`. */
export const sealedEventColumns = (sql: postgres.Sql) => sql`
  e.id::text as id, ${microseconds(sql, 'e')} as at, e.kind, e.office_id as "officeId", e.account_id as "accountId",
  e.actor_id as "actorId", e.tx::text as tx, e.address, e.data::text as data`;

/** When it happened, to the last digit that PostgreSQL keeps. */
export const microseconds = (sql: postgres.Sql, row: string) =>
  sql`(extract(epoch from ${sql(row)}.at) * 1000000)::bigint::text`;

/**
 * The newest event that is sealed and still there, as `tx`, `id`. `isForeign`: no transaction here has come that far: the
 * database was restored from a copy into a new cluster, whose transactions are counted anew.
 */
export const lastSealed = (sql: postgres.Sql) => sql`
  select e.tx, e.id, e.tx >= pg_snapshot_xmax(pg_current_snapshot()) as "isForeign"
    from audit_seal s join audit_event e on e.id = s.event_id order by s.seq desc limit 1`;

type Before = { seq: number; mac: Buffer };
type Place = { tx: string; id: string; isForeign: boolean };

/**
 * Seals the next events: those whose transactions have all ended, by transaction and number, as close to the order in which
 * they were committed as PostgreSQL tells. Below the oldest transaction that runs nothing can appear any more, so what is sealed
 * comes before all that will be. One process does it at a time; another one that asks meanwhile has nothing to do.
 * @param keys those for secrets at rest, newest first
 * @returns how many were sealed: as many as `batch` when there may be more
 */
export function sealOnce(db: Database, keys: readonly BoxKey[], batch = defaultBatch): Promise<number> {
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    const [turn] = await sql<{ mine: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtextextended('audit seal', 0)) as mine`;
    if (!turn?.mine) return 0;
    // Only now: what is seen from here on includes all that was sealed under the lock before.
    const [place] = await sql<
      Place[]
    >`select l.tx::text as tx, l.id::text as id, l."isForeign" from (${lastSealed(sql)}) l`;
    const events = await nextEvents(sql, place, batch);
    if (events.length > 0) await append(sql, keys, events);
    return events.length;
  });
}

/** The number of an event's link: looked up for each by itself, since a join may go through the whole chain for a few events. */
export const linkOf = (sql: postgres.Sql) => sql`(select s.seq from audit_seal s where s.event_id = e.id)`;

/** What nobody sealed yet of what follows that place. */
async function nextEvents(
  sql: postgres.Sql,
  place: Place | undefined,
  batch: number,
): Promise<SealedEvent[]> {
  const after = place ? sql`and (e.tx, e.id) > (${place.tx}::xid8, ${place.id}::int8)` : sql``;
  const found = (which: postgres.Fragment) => sql<SealedEvent[]>`
    select ${sealedEventColumns(sql)} from audit_event e
     where ${linkOf(sql)} is null and ${which}
     order by e.tx, e.id limit ${batch}::int`;
  const isOver = sql`e.tx < pg_snapshot_xmin(pg_current_snapshot())`;
  if (place && !place.isForeign) return found(sql`${isOver} ${after}`);
  // What a copy brought along unsealed comes before anything that has happened since.
  const brought = await found(sql`e.tx >= pg_snapshot_xmax(pg_current_snapshot()) ${after}`);
  return brought.length > 0 ? brought : found(isOver);
}

async function append(sql: postgres.Sql, keys: readonly BoxKey[], events: readonly SealedEvent[]) {
  const [current] = sealKeys(keys.slice(0, 1));
  if (!current) throw new Error('no key to seal with');
  const [last] = await sql<
    Before[]
  >`select s.seq::float8 as seq, s.mac from audit_seal s order by s.seq desc limit 1`;
  let before: Before = last ?? { seq: 0, mac: beginning };
  const links = events.map((event) => {
    const personalDigest = personalDigestOf(current.key, event);
    const digest = digestOf(event, personalDigest);
    const { id: eventId, at, kind, accountId } = event;
    const seq = before.seq + 1;
    const link = { seq, eventId, at, kind, accountId, digest, personalDigest, keyId: current.id };
    before = { seq, mac: macOf(current.key, before.mac, link) };
    return { ...link, mac: before.mac };
  });
  const hex = (bytes: readonly Buffer[]) => bytes.map((each) => each.toString('hex'));
  await sql`
    insert into audit_seal (seq, event_id, at, kind, account_id, digest, personal_digest, key_id, mac)
    select l.seq, e.id, e.at, e.kind, e.account_id, decode(l.digest, 'hex'), decode(l.personal, 'hex'), ${current.id},
           decode(l.mac, 'hex')
      from unnest(${links.map(({ seq }) => seq)}::int8[], ${links.map(({ eventId }) => eventId)}::int8[],
                  ${hex(links.map(({ digest }) => digest))}::text[],
                  ${hex(links.map(({ personalDigest }) => personalDigest))}::text[],
                  ${hex(links.map(({ mac }) => mac))}::text[]) l (seq, event_id, digest, personal, mac)
      join audit_event e on e.id = l.event_id`;
}

export type SealerOptions = {
  db: Database;
  secretKeys: readonly BoxKey[];
  /** The database could not be asked; it goes on by itself. */
  troubled: (error: unknown) => void;
  /** How often to look, in milliseconds; each time by up to a third sooner or later, so that processes do not meet. */
  everyMs?: number;
  batch?: number;
};

export type Sealer = {
  /** Finishes the links under way and makes no more. */
  stop(): Promise<void>;
};

/** Seals events from this process until it is stopped. Every portal process runs one; whoever comes first does it. */
export function startSealer(options: SealerOptions): Sealer {
  const { db, secretKeys, troubled, everyMs = 3_000, batch = defaultBatch } = options;
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const began = performance.now();
      const sealed = await sealOnce(db, secretKeys, batch).catch((error) => {
        troubled(error);
        return 0;
      });
      // Where there is much to catch up on, a history from before there were seals, it rests four times as long as it works:
      // whoever is waiting for a page does not notice.
      const rest =
        sealed < batch ? everyMs * (2 / 3 + (2 / 3) * Math.random()) : 4 * (performance.now() - began);
      await pause(rest, stopping.signal);
    }
  };
  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Returns after so long, or at once when told; keeps no process alive. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { ref: false, signal }).catch(() => undefined);
