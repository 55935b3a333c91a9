import type postgres from 'postgres';
import type { NoticeData, NoticeKind } from '@/lib/notice/notice';
import type { Device } from './device';
import type { Place } from './place';

/** What a browser that comes in says and shows. `isKnown`: by its cookie, it signed in to this account before. */
export type Arrival = { isKnown: boolean; device: Device; place: Place };

/** A browser without our cookie is known by its own words and its network address, for as long as nobody forgets. */
const daysRemembered = 90;

/**
 * A common table expression's body: the notice of a sign-in (`won`, sessions) on a device that is new to the account. One that
 * was wiped (a private window, say) is told by what it says of itself together with where it is: either alone is what
 * anybody's is like. The first sign-in of an account tells nothing; that there was one is in the history, which outlives sessions.
 */
export function noticeOfNewDevice(sql: postgres.Sql, { isKnown, device, place }: Arrival) {
  const kind = 'signed-in-new-device' satisfies NoticeKind;
  const data = { device, place } satisfies NoticeData;
  return sql`
    insert into notice (account_id, kind, data)
    select won.account_id, ${kind}, ${JSON.stringify(data)}::jsonb from won
     where not ${isKnown}::boolean
       and not exists (select from session s
                        where s.account_id = won.account_id and s.id <> won.id and s.activated_at is not null
                          and s.created_at > now() - interval '1 day' * ${daysRemembered}::int
                          and s.browser = won.browser and s.address = won.address)
       and exists (select from audit_event e where e.account_id = won.account_id and e.kind = 'session.started')`;
}
