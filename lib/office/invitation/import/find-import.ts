import type { Database } from '@/db/connection';
import { isId } from '@/lib/id';
import { type LineProblem, lineProblems } from './check-lines';
import { keptDays } from './keep-import';

/** How far a file is. Times in milliseconds since 1970. */
export type ImportStanding = {
  id: string;
  fileName: string;
  state: 'previewed' | 'running' | 'done' | 'cancelled';
  /** Lines that can become invitations, and those that already have. */
  people: number;
  done: number;
  refused: number;
};

export type RefusedLine = { line: number; displayName: string; email: string; problem: LineProblem };

/** An import of this office; undefined for anything else. */
export async function findImport(
  db: Database,
  officeId: string,
  id: string,
): Promise<ImportStanding | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await db.$client<ImportStanding[]>`
    select p.id, p.file_name as "fileName", p.state, l.people, l.done, l.refused
      from people_import p cross join lateral (
        select count(*) filter (where problem is null)::int as people,
               count(*) filter (where problem is null and done_at is not null)::int as done,
               count(*) filter (where problem is not null)::int as refused
          from people_import_line where import_id = p.id
      ) l
     where p.id = ${id} and p.office_id = ${officeId}`;
  return found;
}

/** The refused lines of an import of this office, in the file's order. */
export async function refusedLines(
  db: Database,
  officeId: string,
  id: string,
  most: number,
): Promise<RefusedLine[]> {
  if (!isId(id)) return [];
  const rows = await db.$client<(Omit<RefusedLine, 'problem'> & { problem: string })[]>`
    select l.line, l.display_name as "displayName", l.email, l.problem
      from people_import p join people_import_line l on l.import_id = p.id
     where p.id = ${id} and p.office_id = ${officeId} and l.problem is not null
     order by l.line limit ${most}`;
  return rows.map((row) => ({
    ...row,
    problem: lineProblems.find((each) => each === row.problem) ?? 'known',
  }));
}

/** An office's imports that were run within the last `keptDays`, the newest first. */
export async function recentImports(
  db: Database,
  officeId: string,
): Promise<{ id: string; fileName: string; at: number; isDone: boolean }[]> {
  return db.$client`
    select id, file_name as "fileName", (extract(epoch from started_at) * 1000)::float8 as at, state = 'done' as "isDone"
      from people_import
     where office_id = ${officeId} and created_at > now() - interval '1 day' * ${keptDays}::int and state in ('running', 'done')
     order by created_at desc limit 20`;
}
