import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import { mostPerAddress, mostPerHour } from './rules';

type Count = { of: string; most: number; hours: 1 | 24 };

/**
 * Counts one invitation or renewal by hand. `may` is false when the office has sent as many as it can for now, or this
 * address has had enough from it. `tells`: whether an account that the address belongs to is told of it, once a day; it is
 * asked for every address, so that it makes no difference whether there is one.
 */
export async function spendInvitation(
  sql: postgres.Sql,
  officeId: string,
  emailKey: string,
): Promise<{ may: boolean; tells: boolean }> {
  // In this order everywhere, so that no two wait for each other crosswise.
  const may =
    (await spend(sql, { of: `office|${officeId}`, most: mostPerHour, hours: 1 })) &&
    (await spend(sql, { of: `address|${officeId}|${emailKey}`, most: mostPerAddress, hours: 24 }));
  const tells = may && (await spend(sql, { of: `told|${officeId}|${emailKey}`, most: 1, hours: 24 }));
  return { may, tells };
}

/** True when this one is within the limit. The count begins anew once its time is over. */
async function spend(sql: postgres.Sql, { of, most, hours }: Count): Promise<boolean> {
  const key = createHash('sha256').update(`invitation|${of}`).digest();
  const isOver = sql`t.started_at <= now() - interval '1 hour' * ${hours}::int`;
  const counted = await sql`
    insert into sending_count as t (key, sent, started_at) values (${key}, 1, now())
    on conflict (key) do update set
      sent = case when ${isOver} then 1 else t.sent + 1 end,
      started_at = case when ${isOver} then now() else t.started_at end
    where t.sent < ${most}::int or ${isOver}
    returning 1`;
  return counted.length === 1;
}
