import { setTimeout } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { identifierKey } from '@/lib/account/identifier';
import type { BoxKey } from '@/lib/crypto/secret-box';
import { isLocale, type Locale, locales } from '@/lib/i18n/locale';
import type { Role } from '@/lib/policy/decide';
import { keepOffice } from '../../lock';
import { inviterOf } from '../inviter';
import { spendAddresses } from '../limit';
import { makeInvitations } from '../make';
import type { LineProblem } from './check-lines';

/** Lines that become invitations in one transaction: short enough that nobody waits for it. */
const defaultBatch = 100;

type Running = {
  id: string;
  officeId: string;
  accountId: string;
  displayName: string;
  /** False once whoever runs it is no admin any more. */
  mayInvite: boolean;
};
type Line = {
  line: number;
  displayName: string;
  email: string;
  roles: Role[];
  locale: string;
  clientId: string | null;
};

/**
 * Makes the next invitations of the imports that run, at most `batch` of each office's oldest: no office waits for another's to
 * end. Any number of processes may do it at once: each takes other lines. Invitations, their mails and the note that a line is done are one transaction, so
 * whatever process dies when, no line is lost and none is done twice. What somebody runs who ceases to be an admin, or whose
 * account is shut, stops where it is.
 * @param stopping no further batch is begun once this is aborted
 * @returns true when there may be more to do
 */
export async function importOnce(
  db: Database,
  keys: readonly BoxKey[],
  batch = defaultBatch,
  stopping?: AbortSignal,
): Promise<boolean> {
  const running = await db.$client<Running[]>`
    select distinct on (p.office_id) p.id, p.office_id as "officeId", p.created_by as "accountId", a.display_name as "displayName",
           a.deactivated_at is null and 'office-admin' = any(a.roles) as "mayInvite"
      from people_import p join account a on a.id = p.created_by
     where p.state = 'running' order by p.office_id, p.created_at`;
  let isBusy = false;
  for (const each of running) {
    if (stopping?.aborted) return true;
    if (!each.mayInvite) {
      await stop(db.$client, each);
      isBusy = true;
      continue;
    }
    const took = await db.$client.begin((tx) =>
      inviteLines(tx as unknown as postgres.Sql, keys, each, batch),
    );
    // Where it ended, the office's next file is the oldest.
    const goesOn = took > 0 || (await finish(db.$client, each));
    isBusy ||= goesOn;
  }
  return isBusy;
}

/** @returns how many lines it took */
async function inviteLines(
  sql: postgres.Sql,
  keys: readonly BoxKey[],
  { id, officeId, accountId, displayName }: Running,
  batch: number,
): Promise<number> {
  const lines = await sql<Line[]>`
    select line, display_name as "displayName", email, roles::text[] as roles, locale, client_id as "clientId"
      from people_import_line where import_id = ${id} and problem is null and done_at is null
     order by line limit ${batch} for update skip locked`;
  if (lines.length === 0) return 0;
  await keepOffice(sql, officeId);
  // From here on nobody takes the role away before this is done; they may have, since the import was looked at.
  if (!(await inviterOf(sql, accountId))) return 0;
  const wanted = [...new Set(lines.flatMap(({ clientId }) => clientId ?? []))];
  const clients = await sql<{ id: string }[]>`
    select id from client where id = any(${wanted}::uuid[]) and office_id = ${officeId} order by id for share`;
  const there = new Set(clients.map((client) => client.id));
  const [placed, orphaned] = split(lines, ({ clientId }) => clientId === null || there.has(clientId));
  const within = await spendAddresses(
    sql,
    officeId,
    placed.map(({ email }) => identifierKey(email)),
  );
  const [kept, tooMany] = split(placed, ({ email }) => within.has(identifierKey(email)));
  const by = { officeId, accountId, displayName, address: null, keys };
  const people = kept.map((line) => ({
    ...line,
    locale: localeOf(line.locale),
    clients: line.clientId ? [line.clientId] : [],
  }));
  const made = await makeInvitations(sql, by, people);
  // Somebody else invited them since the file was read.
  const [invited, known] = split(kept, ({ email }) => made.has(identifierKey(email)));
  await note(sql, id, invited, null);
  await note(sql, id, known, 'known');
  await note(sql, id, tooMany, 'too-often');
  await note(sql, id, orphaned, 'unknown-client');
  return lines.length;
}

async function note(
  sql: postgres.Sql,
  importId: string,
  lines: readonly Line[],
  problem: LineProblem | null,
): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    update people_import_line set done_at = now(), problem = ${problem}
     where import_id = ${importId} and line = any(${lines.map(({ line }) => line)}::int[])`;
}

/** An import without an open line is done; lines that another process holds are open until it commits. True when it is. */
async function finish(sql: postgres.Sql, { id }: Running): Promise<boolean> {
  const { count } = await sql`
    update people_import set state = 'done', done_at = now()
     where id = ${id} and state = 'running' and not exists (
       select from people_import_line l where l.import_id = ${id} and l.problem is null and l.done_at is null)`;
  return count > 0;
}

async function stop(sql: postgres.Sql, { id }: Running): Promise<void> {
  await sql`update people_import set state = 'cancelled', done_at = now() where id = ${id} and state = 'running'`;
}

function split<T>(all: readonly T[], belongs: (each: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((each) => !belongs(each))];
}

const localeOf = (text: string): Locale => (isLocale(text) ? text : locales[0]);

export type ImporterOptions = {
  db: Database;
  secretKeys: readonly BoxKey[];
  /** The database could not be asked, or a batch came to nothing; it goes on by itself. */
  troubled: (error: unknown) => void;
  /** How often to look for something to do, in milliseconds. */
  everyMs?: number;
  batch?: number;
};

export type Importer = {
  /** Finishes the batch under way and takes no more. */
  stop(): Promise<void>;
};

/** Carries imports out from this process until it is stopped. Every portal process runs one; they share the work. */
export function startImporter({
  db,
  secretKeys,
  troubled,
  everyMs = 1_000,
  batch,
}: ImporterOptions): Importer {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const isBusy = await importOnce(db, secretKeys, batch, stopping.signal).catch((error) => {
        troubled(error);
        return false;
      });
      if (!isBusy) await pause(everyMs, stopping.signal);
    }
  };
  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Returns after so long, or at once when told; keeps no process alive. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { ref: false, signal }).catch(() => undefined);
