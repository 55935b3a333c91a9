import type { Database } from '@/db/connection';
import type { OfficeRules } from '../change';
import { changesFromData, type RuleChange } from './compare';

/** What somebody saved: the rules that changed, or something of what is saved by itself. `at` in milliseconds since 1970. */
export type Saved = {
  at: number;
  person: string;
  changes: RuleChange[];
  isRegion: boolean;
  isResets: boolean;
};

/** At most so many are told. */
const most = 10;

/** Who saved what since an earlier version of an office's rules, the newest first. */
export async function changesSince(
  db: Database,
  officeId: string,
  { version, rules }: { version: number; rules: OfficeRules },
  since: number,
): Promise<Saved[]> {
  const count = Math.min(most, version - since);
  if (count <= 0) return [];
  const found = await db.$client<
    { at: number; person: string | null; kind: string; data: Record<string, unknown> }[]
  >`
    select (extract(epoch from e.at) * 1000)::float8 as at, e.kind, e.data,
           (select a.display_name from account a where a.id = e.actor_id) as person
      from audit_event e
     where e.office_id = ${officeId} and e.kind in ('office.rules-changed', 'office.region-changed', 'office.support-changed')
       and (e.data ->> 'version')::int > ${since}::int
     order by e.id desc limit ${count}::int`;
  return found.map(({ at, person, kind, data }) => ({
    at,
    person: person ?? '',
    changes: changesFromData(data, rules),
    isRegion: kind === 'office.region-changed',
    isResets: kind === 'office.support-changed',
  }));
}
