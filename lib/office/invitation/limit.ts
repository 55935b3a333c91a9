import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import { mostPerAddress, mostPerHour } from './rules';

type Limit = { most: number; hours: 1 | 24 };

const perAddress: Limit = { most: mostPerAddress, hours: 24 };
const ofAddress = (officeId: string, emailKey: string) => `address|${officeId}|${emailKey}`;

/**
 * Counts one invitation or renewal by hand. False when the office has sent as many as it can for now, or this address has had
 * enough from it.
 */
export async function spendInvitation(
  sql: postgres.Sql,
  officeId: string,
  emailKey: string,
): Promise<boolean> {
  // In this order everywhere, so that no two wait for each other crosswise.
  const ofOffice = await spend(sql, [`office|${officeId}`], { most: mostPerHour, hours: 1 });
  return ofOffice.size > 0 && (await spendAddresses(sql, officeId, [emailKey])).size > 0;
}

/**
 * Counts an invitation to each of these addresses (`identifierKey`), as a file brings them.
 * @returns those that have not had enough from this office within a day, whoever has an account there or elsewhere
 */
export async function spendAddresses(
  sql: postgres.Sql,
  officeId: string,
  emailKeys: readonly string[],
): Promise<Set<string>> {
  // In one order everywhere: two files with the same addresses never wait for each other crosswise.
  const keys = [...new Set(emailKeys)].sort();
  const within = await spend(
    sql,
    keys.map((key) => ofAddress(officeId, key)),
    perAddress,
  );
  return new Set(keys.filter((key) => within.has(ofAddress(officeId, key))));
}

/** @returns those of `what`, each counted once, that are within the limit. A count begins anew once its time is over. */
async function spend(
  sql: postgres.Sql,
  what: readonly string[],
  { most, hours }: Limit,
): Promise<Set<string>> {
  const byKey = new Map(
    what.map((each) => [createHash('sha256').update(`invitation|${each}`).digest('hex'), each]),
  );
  const isOver = sql`t.started_at <= now() - interval '1 hour' * ${hours}::int`;
  const counted = await sql<{ key: string }[]>`
    insert into sending_count as t (key, sent, started_at)
    select decode(w.key, 'hex'), 1, now() from unnest(${[...byKey.keys()]}::text[]) with ordinality as w (key, place)
     order by w.place
    on conflict (key) do update set
      sent = case when ${isOver} then 1 else t.sent + 1 end,
      started_at = case when ${isOver} then now() else t.started_at end
    where t.sent < ${most}::int or ${isOver}
    returning encode(key, 'hex') as key`;
  return new Set(counted.flatMap(({ key }) => byKey.get(key) ?? []));
}
