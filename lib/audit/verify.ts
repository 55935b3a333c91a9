import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { BoxKey } from '@/lib/crypto/secret-box';
import {
  beginning,
  digestOf,
  type Link,
  macOf,
  personalDigestOf,
  personalHalf,
  type SealedEvent,
  sealKeys,
} from './link';
import { daysKept } from './retention';
import { lastSealed, linkOf, microseconds, sealedEventColumns } from './seal';

/** The first thing that is not as it was sealed. `seq`: the link's number; `event`: the event's. */
export type Tampering =
  /** A link is gone, or another one stands in its place: it was altered, or made without the key. */
  | { what: 'link-removed'; seq: number }
  | { what: 'link-changed'; seq: number; event: string }
  | { what: 'event-changed' | 'event-removed'; seq: number; event: string }
  /** It stands among sealed events, and was never sealed. */
  | { what: 'event-inserted'; event: string }
  /** The chain ends before the head kept elsewhere, or had another link in its place. */
  | { what: 'chain-shortened'; seq: number }
  | { what: 'head-differs'; seq: number };

/** A link's number and its code (hex). */
export type Head = { seq: number; mac: string };

export type Verdict = {
  tampering: Tampering | undefined;
  links: number;
  /** The last link; undefined while nothing is sealed. */
  head: Head | undefined;
  /** Events that were purged in their time, and ones whose personal part was erased with their account. */
  purged: number;
  erased: number;
  /** Keys that are not in the ring, with the links from first to last that nobody can check without them. */
  unknownKeys: { keyId: string; from: number; to: number }[];
  /** Events that wait to be sealed, the oldest since so many seconds. */
  waiting: { events: number; seconds: number };
};

type Row = Link & { mac: Buffer; days: number; event: SealedEvent | null };

/** Rows that are read at once. */
const defaultBatch = 1_000;

/**
 * Reads the whole chain and what it seals, in pieces, while portals go on writing.
 * @param keys those for secrets at rest; old ones, too, as long as links were made with them
 * @param kept a head that was written down earlier, which has to be in the chain
 */
export async function verifyChain(
  db: Database,
  keys: readonly BoxKey[],
  kept?: Head,
  batch = defaultBatch,
): Promise<Verdict> {
  const sql = db.$client;
  const ring = new Map(sealKeys(keys).map(({ id, key }) => [id, key]));
  const isErased = erasures(sql);
  const verdict: Verdict = {
    tampering: undefined,
    links: 0,
    head: undefined,
    purged: 0,
    erased: 0,
    unknownKeys: [],
    waiting: { events: 0, seconds: 0 },
  };
  const found = (tampering: Tampering): Verdict => ({ ...verdict, tampering });
  let previous: Buffer = beginning;
  for await (const row of links(sql, batch)) {
    const seq = verdict.links + 1;
    const event = row.eventId;
    if (row.seq !== seq) return found({ what: 'link-removed', seq });
    const key = ring.get(row.keyId);
    if (!key) note(verdict.unknownKeys, row);
    else if (!macOf(key, previous, row).equals(row.mac)) return found({ what: 'link-changed', seq, event });
    const mac = row.mac.toString('hex');
    if (kept?.seq === seq && kept.mac !== mac) return found({ what: 'head-differs', seq });
    const standing = await standingOf(row, key, isErased);
    if (standing === 'purged' || standing === 'erased') verdict[standing] += 1;
    else if (standing !== 'as-sealed') return found({ what: standing, seq, event });
    previous = row.mac;
    verdict.links = seq;
    verdict.head = { seq, mac };
  }
  if (kept && kept.seq > verdict.links) return found({ what: 'chain-shortened', seq: kept.seq });
  const { inserted, ...waiting } = await unsealedEvents(sql, batch);
  verdict.waiting = waiting;
  return inserted ? found({ what: 'event-inserted', event: inserted }) : verdict;
}

/** All links in their order, each with its event as it stands now. */
async function* links(sql: postgres.Sql, batch: number): AsyncGenerator<Row> {
  let after = 0;
  for (;;) {
    const rows = await sql<Row[]>`
      select s.seq::float8 as seq, s.event_id::text as "eventId", ${microseconds(sql, 's')} as at, s.kind,
             s.account_id as "accountId", s.digest, s.personal_digest as "personalDigest", s.key_id as "keyId", s.mac,
             extract(epoch from now() - s.at)::float8 / 86400 as days,
             (select to_jsonb(found) from (select ${sealedEventColumns(sql)} from audit_event e where e.id = s.event_id) found)
               as event
        from audit_seal s where s.seq > ${after}::int8 order by s.seq limit ${batch}::int`;
    yield* rows;
    if (rows.length < batch) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

/**
 * Without the key nothing can be said of the personal part. Emptied it may be where the account was erased; of what somebody
 * who was erased did to others, the address alone.
 */
async function standingOf(
  row: Row,
  key: Buffer | undefined,
  isErased: (accountId: string | null) => Promise<boolean>,
): Promise<'as-sealed' | 'purged' | 'erased' | 'event-removed' | 'event-changed'> {
  const { event, digest, personalDigest } = row;
  if (!event) return row.days > daysKept(row.kind) ? 'purged' : 'event-removed';
  if (!digestOf(event, personalDigest).equals(digest)) return 'event-changed';
  if (!key) return 'as-sealed';
  const found = personalDigestOf(key, event);
  if (found.equals(personalDigest)) return 'as-sealed';
  const hasData = found.subarray(personalHalf).equals(personalDigest.subarray(personalHalf));
  const mayBe =
    event.address === null &&
    ((event.data === '{}' && (await isErased(event.accountId))) ||
      (hasData && (await isErased(event.actorId))));
  return mayBe ? 'erased' : 'event-changed';
}

/** Whether an account was erased, and is gone: of a run that reads while it happens, the event may not be sealed yet. */
function erasures(sql: postgres.Sql) {
  const known = new Map<string, boolean>();
  return async (accountId: string | null): Promise<boolean> => {
    if (accountId === null) return false;
    const [row] = known.has(accountId)
      ? []
      : await sql<{ erased: boolean }[]>`
          select not exists (select from account where id = ${accountId})
             and (exists (select from audit_event where account_id = ${accountId} and kind = 'account.erased')
                  or exists (select from audit_seal where account_id = ${accountId} and kind = 'account.erased')) as erased`;
    if (row) known.set(accountId, row.erased);
    return known.get(accountId) ?? false;
  };
}

type Unsealed = { inserted: string | undefined; events: number; seconds: number };

/**
 * Events without a link: those that wait for one, and the first that cannot, because it stands before what is sealed already, or
 * names a transaction that never was.
 */
async function unsealedEvents(sql: postgres.Sql, batch: number): Promise<Unsealed> {
  // Before the events: what is unsealed later and stands before this was not there when it was sealed.
  const [place] = await sql<{ tx: string; id: string; isForeign: boolean }[]>`
    select l.tx::text as tx, l.id::text as id, l."isForeign" from (${lastSealed(sql)}) l`;
  const cannotBe =
    place && !place.isForeign
      ? sql`((e.tx, e.id) < (${place.tx}::xid8, ${place.id}::int8) or e.tx >= pg_snapshot_xmax(pg_current_snapshot()))`
      : sql`false`;
  const all: Unsealed = { inserted: undefined, events: 0, seconds: 0 };
  let after: string | null = '0';
  while (after !== null) {
    const [piece] = (await sql`
      select (max(e.id) filter (where n = ${batch}::int))::text as last,
             (min(e.id) filter (where e.seq is null and ${cannotBe}))::text as inserted,
             (count(*) filter (where e.seq is null))::int as events,
             coalesce(extract(epoch from now() - min(e.at) filter (where e.seq is null)), 0)::float8 as seconds
        from (select e.id, e.at, e.tx, ${linkOf(sql)} as seq, row_number() over (order by e.id) as n from audit_event e
               where e.id > ${after}::int8 order by e.id limit ${batch}::int) e`) as unknown as (Unsealed & {
      last: string | null;
    })[];
    if (!piece) break;
    all.inserted ??= piece.inserted ?? undefined;
    all.events += piece.events;
    all.seconds = Math.max(all.seconds, piece.seconds);
    after = piece.last;
  }
  return all;
}

function note(unknown: Verdict['unknownKeys'], { keyId, seq }: Row): void {
  const known = unknown.find((each) => each.keyId === keyId);
  if (known) known.to = seq;
  else unknown.push({ keyId, from: seq, to: seq });
}
