import type { Database } from '@/db/connection';
import type { Client, ClientRule } from './client';

/** What somebody saved. `at` in milliseconds since 1970. */
export type SavedRule = { at: number; person: string; before: ClientRule; after: ClientRule };

/** At most so many are told. */
const most = 10;

/** Who saved which rule since an earlier version of a client's, the newest first. `officeId`: the client's. */
export async function ruleChangesSince(
  db: Database,
  officeId: string,
  { id, version }: Client,
  since: number,
): Promise<SavedRule[]> {
  // Each change of a rule is one version more, and one event. The first version was not saved by a change.
  const count = Math.min(most, version - Math.max(1, since));
  if (count <= 0) return [];
  return await db.$client<SavedRule[]>`
    select (extract(epoch from e.at) * 1000)::float8 as at,
           coalesce((select a.display_name from account a where a.id = e.actor_id), '') as person,
           jsonb_build_object('requirement', e.data -> 'requirementBefore', 'graceDays', e.data -> 'graceDaysBefore') as before,
           jsonb_build_object('requirement', e.data -> 'requirement', 'graceDays', e.data -> 'graceDays') as after
      from audit_event e
     where e.office_id = ${officeId} and e.kind = 'client.rule-changed' and e.data ->> 'client' = ${id}
     order by e.id desc limit ${count}::int`;
}
