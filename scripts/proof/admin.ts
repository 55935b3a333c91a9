import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@/db/connection';
import type { BoxKey } from '@/lib/crypto/secret-box';
import { simulatedVonage } from '../bench/by-sms';
import { Crowd, findForms } from '../bench/measure';
import { makePeople, userNameOf } from '../bench/people';
import { countedSteps, Visit } from '../bench/sign-in';
import { onStage, type Stage } from '../bench/stage';
import { Wire } from '../bench/wire';
import { type AdminPage, adminPages } from './admin-pages';
import { makeCrowd } from './crowd';
import { table } from './report';

/** The most a page of an admin may take with so many people in the office, for 19 of 20 requests. */
const markMs = 300;
const [warmUps, requests] = [5, 60];
/** The number of the account that asks (`bench/people.ts`). */
const admin = 1;

/** Tables that grow with the people: no page may read one of them from end to end. */
const growing = [
  'account',
  'announcement',
  'attempt',
  'audit_event',
  'authenticator',
  'client',
  'grace',
  'invitation',
  'mail',
  'membership',
  'method_request',
  'notice',
  'people_import_line',
  'phone',
  'proof_counter',
  'recovery_code',
  'recovery_code_set',
  'session',
];

/**
 * Asks for each page of an admin's, over HTTP, as their browser does, in an office with so many people. Returns the table and
 * what is missed: a page over the mark, or one that reads a growing table from end to end.
 */
export async function proveAdmin(
  people: number,
  log: (line: string) => void,
): Promise<{ text: string; misses: string[] }> {
  const fill = async (db: Database, keys: readonly BoxKey[], _: number, note: (line: string) => void) => {
    // One more, who finds the sign-in's forms: a code serves once.
    await makePeople(db, keys, 2, note);
    const [row] = await db.$client<{ officeId: string }[]>`
      update account set roles = array['staff', 'office-admin']::role[]
       where user_name_key = ${userNameOf(admin)} returning office_id as "officeId"`;
    await db.$client`
      update office set staff_requirement = 'optional', customer_requirement = 'optional', phone_needs_application = true, code_countries = '{GB,NL}',
             staff_methods = '{authenticator,sms}', customer_methods = '{authenticator,sms,voice}'
       where id = ${row?.officeId ?? null}`;
    await makeCrowd(db, row?.officeId ?? '', { people, clients: Math.ceil(people / 50) });
  };
  // With Vonage, so that ways by phone are decided about as well.
  return onStage({ accounts: 2, log, fill, vonage: simulatedVonage().open }, async (stage) => {
    const wire = new Wire(stage.ports[0]);
    const visit = new Visit(wire, stage.host, admin, await findForms(stage, new Crowd(1)));
    for (const step of ['form', ...countedSteps] as const) await visit.take(step);
    const pages = await adminPages(stage.db);
    const before = await readToTheEnd(stage);
    const rows: string[][] = [];
    const misses: string[] = [];
    for (const page of pages) {
      const times = await timesOf(visit, page);
      const [p50, p95] = [times[Math.floor(times.length / 2)], times[Math.ceil(times.length * 0.95) - 1]];
      rows.push([page.name, p50?.toFixed(0) ?? '', p95?.toFixed(0) ?? '']);
      if (!page.isFileOfAll && !(p95 !== undefined && p95 < markMs))
        misses.push(`${page.name}: ${p95?.toFixed(0)} ms at p95 (${page.path})`);
      log(`  ${page.name}: ${p50?.toFixed(0)} ms, ${p95?.toFixed(0)} ms at p95`);
    }
    wire.close();
    const read = (await readToTheEnd(stage)).filter((scan) => !before.includes(scan));
    for (const scan of read) misses.push(`something reads all of ${scan.split(' ')[0]}`);
    return { text: table([`with ${people} people in the office`, 'p50 ms', 'p95 ms'], rows), misses };
  });
}

async function timesOf(visit: Visit, { path, isFileOfAll }: AdminPage): Promise<number[]> {
  const times: number[] = [];
  const [first, many] = isFileOfAll ? [0, 3] : [-warmUps, requests];
  for (let at = first; at < many; at += 1) {
    const began = performance.now();
    const { status } = await visit.look(path);
    if (status !== 200) throw new Error(`${path} was answered ${status}`);
    if (at >= 0) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

/** `table count`, of each growing table that was ever read from end to end by the portal's statements. */
async function readToTheEnd({ db }: Stage): Promise<string[]> {
  // PostgreSQL's processes hand their counts in within a second of their last statement.
  await pause(2_000);
  const rows = await db.$client<{ scan: string }[]>`
    select relname || ' ' || seq_scan as scan from pg_stat_user_tables
     where relname = any(${growing}) and seq_scan > 0 order by relname`;
  return rows.map(({ scan }) => scan);
}
