import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { isId } from '@/lib/id';
import type { Role } from '@/lib/policy/decide';
import { type MailProblem, mailProblem } from './by-mail';
import { canBeDecided } from './confirm';
import { type Parties, partyColumns, partyTables } from './party';
import { mayAskFor, oversees, whyNotDecide } from './rank';
import { hasPassToShow } from './read-out';
import type { ResetScope } from './reset-scope';
import { openStates, type ResetState } from './reset-state';

/** Rows a page of the open ones, and of one account's. */
const perPage = 25;
const ofAccount = 10;

/** A reset in a list. Times in milliseconds since 1970. */
export type ResetRow = {
  id: string;
  accountId: string;
  /** Whose it is. */
  name: string;
  office: string;
  scope: ResetScope;
  state: ResetState;
  since: number;
  /** By mail: when its pass is or was sent, unless it is stopped. */
  takesEffectAt: number | null;
  /** Until when its pass is good, while there is one. */
  passUntil: number | null;
  /** Who asked for it, by name; null where that account is gone. */
  askedBy: string | null;
  /** Asked for by whoever looks, or about them: somebody else has to confirm it. */
  isOwn: boolean;
};

/** All that the second person needs to decide, and the first to see what became of it. */
export type ResetDetails = ResetRow & {
  email: string;
  roles: readonly Role[];
  /** As `checkWords` puts them. */
  checks: string[];
  note: string;
  reason: string;
  decidedBy: string | null;
  decidedAt: number | null;
  endedBy: string | null;
  endedAt: number | null;
  /** Of a refusal: why. */
  endReason: string | null;
  /** Why it cannot take the way by mail, while it waits for its second person; undefined where it can. */
  mailProblem: MailProblem | undefined;
  isGuarded: boolean;
  /** By mail: how long its owner can stop it once it is confirmed; and from when on none was stopped lately. */
  waitHours: number;
  mailResetsFrom: number | null;
  /** It waits for its second person, and whoever looks may be that one. */
  mayDecide: boolean;
  /** Why they may not, while it waits for one. */
  whyNot: 'own-reset' | 'higher-role' | undefined;
  mayWithdraw: boolean;
  /** They confirmed the handing over, and the pass has not been shown yet (`readOutPass`). */
  hasPassToShow: boolean;
};

const ms = (sql: postgres.Sql, column: string) => sql`(extract(epoch from ${sql(column)}) * 1000)::float8`;
const nameOf = (sql: postgres.Sql, column: string) =>
  sql`(select n.display_name from account n where n.id = ${sql(column)})`;

/** Of `r`, its owner `a` and their office `o`, for whoever looks. */
const rowColumns = (sql: postgres.Sql, actorId: string) => sql`
  r.id, a.id as "accountId", a.display_name as name, o.name as office, r.scope, r.state,
  ${ms(sql, 'r.asked_at')} as since, ${ms(sql, 'r.takes_effect_at')} as "takesEffectAt",
  ${ms(sql, 'r.pass_until')} as "passUntil", ${nameOf(sql, 'r.asked_by')} as "askedBy",
  coalesce(r.asked_by = ${actorId}, false) or a.id = ${actorId} as "isOwn"`;

type Found = Parties &
  ResetRow &
  Pick<ResetDetails, 'email' | 'checks' | 'note' | 'reason' | 'decidedBy' | 'decidedAt'> &
  Pick<
    ResetDetails,
    'waitHours' | 'mailResetsFrom' | 'endedBy' | 'endedAt' | 'endReason' | 'hasPassToShow'
  > & {
    problem: MailProblem | null;
    canBeDecided: boolean;
    askedById: string | null;
  };

/** One reset, for whoever oversees its owner (`rank.ts`); otherwise it is not there. One statement. */
export async function findReset(
  db: Database,
  actorId: string,
  reset: string,
): Promise<ResetDetails | undefined> {
  if (!isId(reset)) return undefined;
  const sql = db.$client;
  const [found] = await sql<Found[]>`
    select ${rowColumns(sql, actorId)}, ${partyColumns(sql)}, a.email, r.checks, r.note, r.reason,
           r.asked_by as "askedById", ${nameOf(sql, 'r.decided_by')} as "decidedBy",
           ${ms(sql, 'r.decided_at')} as "decidedAt", ${nameOf(sql, 'r.ended_by')} as "endedBy",
           ${ms(sql, 'r.ended_at')} as "endedAt", r.end_reason as "endReason",
           o.reset_wait_hours as "waitHours", ${ms(sql, 'a.mail_resets_from')} as "mailResetsFrom", ${mailProblem(sql)} as problem,
           ${canBeDecided(sql, 'confirm-handed-over')} as "canBeDecided",
           ${hasPassToShow(sql, actorId)} as "hasPassToShow"
      from reset r join ${partyTables(sql, actorId)} on a.id = r.account_id where r.id = ${reset}`;
  if (!found || !oversees(found.actor, found.person)) return undefined;
  const { actor, person, problem, canBeDecided: isWaiting, askedById, ...rest } = found;
  const whyNot = whyNotDecide(actor, person, askedById);
  const isOpen = openStates.some((state) => state === rest.state);
  const isDecidable = isWaiting && !person.isDeactivated;
  return {
    ...rest,
    roles: person.roles,
    isGuarded: person.isGuarded,
    mailProblem: (isDecidable && problem) || undefined,
    mayDecide: isDecidable && whyNot === undefined,
    whyNot: isDecidable && whyNot !== 'gone' ? whyNot : undefined,
    mayWithdraw: isOpen && (actor.id === askedById || mayAskFor(actor, person)),
  };
}

export type ResetPage = {
  rows: ResetRow[];
  /** Where the next page begins; undefined when this is the last. */
  next: string | undefined;
};

/** The same as `oversees` (`rank.ts`), as a condition on `d`, `od` and `a`: they are overseen by whoever looks. */
const areOverseen = (sql: postgres.Sql) => sql`
  ('support' = any(d.roles) and (od.is_operator or a.office_id = d.office_id)
   or 'office-admin' = any(d.roles) and a.office_id = d.office_id
      and a.roles && '{staff,office-admin,manager,support}'::role[])`;

/**
 * The open resets that somebody oversees, the oldest first. `after`: the id that ended the page before. One statement, which reads
 * the open ones in their order: there are never many.
 */
export async function openResets(db: Database, actorId: string, after?: string): Promise<ResetPage> {
  const sql = db.$client;
  const isAfter = isId(after)
    ? sql`(r.asked_at, r.id) > (select b.asked_at, b.id from reset b where b.id = ${after})`
    : sql`true`;
  const found = await sql<ResetRow[]>`
    select ${rowColumns(sql, actorId)}
      from reset r join ${partyTables(sql, actorId)} on a.id = r.account_id
     where r.state in ('asked', 'waiting', 'mailed', 'handed') and ${areOverseen(sql)} and ${isAfter}
     order by r.asked_at, r.id limit ${perPage + 1}`;
  const rows = found.slice(0, perPage);
  return { rows, next: found.length > perPage ? rows.at(-1)?.id : undefined };
}

/** The latest resets of one account, the newest first; none where whoever looks does not oversee it. One statement. */
export async function resetsOf(db: Database, actorId: string, accountId: string): Promise<ResetRow[]> {
  if (!isId(accountId)) return [];
  const sql = db.$client;
  return sql<ResetRow[]>`
    select ${rowColumns(sql, actorId)}
      from reset r join ${partyTables(sql, actorId)} on a.id = r.account_id
     where r.account_id = ${accountId} and ${areOverseen(sql)}
     order by r.asked_at desc limit ${ofAccount}`;
}
