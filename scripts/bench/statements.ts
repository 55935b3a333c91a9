import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { Crowd } from './measure';
import { countedSteps, type Forms, type Step, Visit } from './sign-in';
import type { Stage } from './stage';
import { Wire } from './wire';

export type StepCount = {
  /** SQL statements the portal sent. */
  statements: number;
  /** Transactions that wrote, and so had to reach the disk. */
  commits: number;
};

/**
 * How many statements and commits each step of a sign-in takes, as PostgreSQL itself sees them: it is told to log
 * every statement, and hands out one number a writing transaction. Of several sign-ins the middle one counts, since
 * the portal does other things meanwhile.
 */
export async function countStatements(
  stage: Stage,
  crowd: Crowd,
  forms: Forms,
): Promise<Record<Step, StepCount>> {
  const sql = postgres(stage.superUrl, { max: 1, onnotice: () => undefined });
  const look = {
    nextNumber: async () => {
      const [row] = await sql<
        { next: string }[]
      >`select pg_snapshot_xmax(pg_current_snapshot())::text as next`;
      return Number(row?.next);
    },
    statements: () => statementsIn(stage.postgresLog),
  };
  const found = new Map<Step, StepCount[]>();
  try {
    await setting(sql, 'log_line_prefix', '%a|');
    await setting(sql, 'log_statement', 'all');
    for (const person of crowd.take(7)) {
      const wire = new Wire(stage.ports[0]);
      const visit = new Visit(wire, stage.host, person, forms);
      for (const step of ['form', ...countedSteps] as const) {
        const before = { number: await look.nextNumber(), statements: await look.statements() };
        await visit.take(step);
        const counted = {
          statements: (await look.statements()) - before.statements,
          commits: (await look.nextNumber()) - before.number,
        };
        found.set(step, [...(found.get(step) ?? []), counted]);
      }
      wire.close();
    }
  } finally {
    await setting(sql, 'log_statement', 'none');
    await sql.end();
  }
  const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  return Object.fromEntries(
    [...found].map(([step, counts]) => [
      step,
      {
        statements: middle(counts.map((count) => count.statements)),
        commits: middle(counts.map((count) => count.commits)),
      },
    ]),
  ) as Record<Step, StepCount>;
}

/** Changes a setting of the whole server and waits until it is in force. */
async function setting(sql: postgres.Sql, name: string, value: string): Promise<void> {
  await sql.unsafe(`alter system set ${name} = '${value}'`);
  await sql`select pg_reload_conf()`;
  const deadline = Date.now() + 5_000;
  for (;;) {
    const [row] = await sql<{ value: string }[]>`select current_setting(${name}) as value`;
    if (row?.value === value) return;
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not take ${name}`);
    await pause(20);
  }
}

/** What the portal's connections have sent so far. Its log is written before a statement is run. */
async function statementsIn(file: string): Promise<number> {
  const log = await readFile(file, 'utf8');
  return log.match(/^vestibule\|LOG: {2}(statement|execute \S+): /gm)?.length ?? 0;
}
