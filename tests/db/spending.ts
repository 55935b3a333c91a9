import { randomInt, randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { auditEvent, notice, office, sendingCount, sendingWatch } from '@/db/schema';
import { type Prefixes, prefixesOf } from '@/lib/factor/phone/number';
import {
  noteProven,
  refundSending,
  reserveSending,
  type SendingRefusal,
  sendingKey,
} from '@/lib/factor/phone/spending';
import { limitsOf, type Sending } from '@/lib/factor/phone/spending-limits';
import { fileDatabase } from '../setup/database';
import { freshAddress } from './journey';
import { freshNumber } from './numbers';

export const secret = 'a secret of the portal with 32 characters';

/** An office that nobody else uses; in the Netherlands unless said otherwise. */
export async function makeOffice(country = 'NL'): Promise<string> {
  const tag = randomUUID();
  const [made] = await fileDatabase()
    .db.insert(office)
    .values({
      slug: `office-${tag}`,
      name: tag,
      legalName: tag,
      accent: '#0f5a4a',
      defaultLocale: 'en',
      country,
      timeZone: 'Europe/Brussels',
      serviceDeskEmail: 'desk@office.example',
    })
    .returning({ id: office.id });
  return made?.id ?? '';
}

/** A sending to a verified number, of which nothing was counted before but for what is given. */
export const orderOf = (officeId: string, given: Partial<Sending> = {}): Sending => ({
  number: freshNumber(),
  accountId: randomUUID(),
  attemptId: randomUUID(),
  officeId,
  codesPerDay: 1_000,
  address: freshAddress(),
  isOwn: true,
  ...given,
});

/** A mobile number of that country, in a block that is most likely of its own. */
export const numberIn = {
  NL: freshNumber,
  BE: () => `+3247${randomInt(1_000_000, 10_000_000)}`,
  FR: () => `+3361${randomInt(1_000_000, 10_000_000)}`,
};

/** In a transaction of its own, as `ask` does it, that is kept also when it is refused. */
export const reserve = (order: Sending): Promise<SendingRefusal | undefined> =>
  fileDatabase().db.$client.begin((tx) =>
    reserveSending(tx as unknown as postgres.Sql, secret, order),
  ) as Promise<SendingRefusal | undefined>;

export const refund = (order: Sending) =>
  fileDatabase().db.$client.begin((tx) => refundSending(tx as unknown as postgres.Sql, secret, order));

/** What the database's clock says, in milliseconds since 1970. */
export async function databaseTime(): Promise<number> {
  const [row] = await fileDatabase().db.$client<{ now: number }[]>`
    select (extract(epoch from now()) * 1000)::float8 as now`;
  return row?.now ?? 0;
}

/** Its code was right; it was asked for just now, unless said otherwise. */
export const proven = async (order: Sending, askedAt?: number) =>
  noteProven(fileDatabase().db.$client, secret, { ...order, askedAt: askedAt ?? (await databaseTime()) });

/** Lets so much time pass for everything that is counted, in seconds. */
export async function pass(seconds: number): Promise<void> {
  const sql = fileDatabase().db.$client;
  await sql`update sending_count set started_at = started_at - interval '1 second' * ${seconds}::int`;
  await sql`
    update sending_watch set started_at = started_at - interval '1 second' * ${seconds}::int,
           stopped_until = stopped_until - interval '1 second' * ${seconds}::int`;
}

/** Everything that was counted, to be compared. */
export async function counted() {
  const { db } = fileDatabase();
  const rows = await db.select().from(sendingCount);
  const watches = await db.select().from(sendingWatch);
  return {
    counts: Object.fromEntries(
      rows.filter(({ sent }) => sent > 0).map((row) => [row.key.toString('hex'), row]),
    ),
    watches: Object.fromEntries(
      watches.filter(({ sent }) => sent > 0).map((row) => [`${row.officeId} ${row.prefix}`, row]),
    ),
  };
}

/** How much each of a sending's limits has counted, by what is counted: `number|hour`, `asked|hour` … */
export async function countsOf(order: Sending): Promise<Record<string, number>> {
  const { counts } = await counted();
  return Object.fromEntries(
    limitsOf(order, 'NL').map((limit) => [
      nameOf(limit.counts),
      counts[sendingKey(secret, limit)]?.sent ?? 0,
    ]),
  );
}

/** Without whose it is, but for an office's country, which would be the office otherwise. */
const nameOf = (counts: string) => counts.replace(/[|](?!hour|day|[A-Z]{2}$)[^|]+/, '');

/** What the watch knows of one of a sending's two prefixes. */
export async function watchOf({ officeId, number }: Sending, which: keyof Prefixes) {
  const rows = await fileDatabase().db.select().from(sendingWatch);
  return rows.find((row) => row.officeId === officeId && row.prefix === prefixesOf(number)[which]);
}

/** What was told of an office's stops: the history's events, and how many notices. */
export async function told(officeId: string) {
  const { db } = fileDatabase();
  const events = (await db.select().from(auditEvent)).filter(
    (event) => event.officeId === officeId && event.kind === 'codes.stopped',
  );
  const sql = db.$client;
  const notices = await sql<{ accountId: string; data: object }[]>`
    select n.account_id as "accountId", n.data from ${sql('notice')} n join account a on a.id = n.account_id
     where a.office_id = ${officeId} and n.kind = 'codes-stopped' order by n.created_at`;
  return { events, notices: [...notices] };
}

/** Forgets all that was counted and told. */
export async function beginAnew(): Promise<void> {
  const { db } = fileDatabase();
  await db.delete(sendingCount);
  await db.delete(sendingWatch);
  await db.delete(notice);
}
