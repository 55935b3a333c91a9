import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from '@/db/connection';
import * as schema from '@/db/schema';
import { testDatabaseUrl } from '../setup/database';

/** One step of how PostgreSQL went about a statement. `rows`: how many it came to, over all the times it was taken. */
export type PlanStep = {
  type: string;
  relation: string | undefined;
  index: string | undefined;
  rows: number;
};

/** A statement, and what PostgreSQL did for it. */
export type Plan = { statement: string; steps: PlanStep[] };

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
};

/**
 * The plans of all the statements that `work` reads with, as the portal's connections have them: each is carried out once
 * more, to be told. For work that only reads, or is done again without harm (`which`: the statements that are told).
 */
export async function plansOf(
  work: (db: Database) => Promise<unknown>,
  which = /^\s*(with|select)\b/i,
): Promise<Plan[]> {
  const sent: { statement: string; values: unknown[] }[] = [];
  const client = postgres(testDatabaseUrl(), {
    max: 1,
    onnotice: () => undefined,
    connection: { enable_seqscan: 'off', jit: 'off', TimeZone: 'UTC' } as never,
    debug: (_connection, statement, values) => sent.push({ statement, values: [...(values ?? [])] }),
  });
  const db = Object.assign(drizzle(client, { schema }), {
    close: () => client.end({ timeout: 5 }),
  }) as Database;
  // The driver asks for the types it does not know when it connects.
  await client`select 1`;
  sent.length = 0;
  await work(db);
  const plans: Plan[] = [];
  for (const { statement, values } of sent.splice(0)) {
    if (!which.test(statement)) continue;
    const [row] = await client.unsafe(`explain (analyze, format json) ${statement}`, values as never[]);
    const told = row as unknown as { 'QUERY PLAN': [{ Plan: Node }] };
    const root = told['QUERY PLAN'][0].Plan;
    plans.push({ statement: statement.replace(/\s+/g, ' ').trim(), steps: stepsOf(root) });
  }
  await client.end({ timeout: 5 });
  return plans;
}

function stepsOf(node: Node): PlanStep[] {
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  const step = {
    type: node['Node Type'],
    relation: node['Relation Name'],
    index: node['Index Name'],
    rows: Math.round(rows),
  };
  return [step, ...(node.Plans ?? []).flatMap(stepsOf)];
}

/** What no page of a long list may do: read a table from end to end, sort more than so many rows, read more than so many accounts. */
export function tooMuch(
  plans: readonly Plan[],
  { sorted, read = Infinity }: { sorted: number; read?: number },
): string[] {
  return plans.flatMap(({ statement, steps }) =>
    steps.flatMap(({ type, relation, index, rows }) => {
      const what = `${type} ${relation ?? ''} ${index ?? ''} ${rows}: ${statement.slice(0, 80)}`;
      if (type === 'Seq Scan' && relation) return [what];
      if (/Sort/.test(type) && rows > sorted) return [what];
      return relation === 'account' && rows > read ? [what] : [];
    }),
  );
}
