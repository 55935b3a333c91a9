import type { Database } from '@/db/connection';
import { type BoxKey, open } from '@/lib/crypto/secret-box';
import { hashRecoveryCode, passwordMatches } from '@/lib/crypto/slow-hash';
import type { Person } from './person';

/** All that the database says of one account. */
type Account = {
  id: string;
  hash: string;
  everProved: boolean;
  apps: { sealed: string; lastStep: number }[];
  /** Of each set: its salt (hex), its codes, and the hashes (hex) of the used ones. */
  sets: { salt: string; codes: number; used: string[] }[];
  /** Audit events by kind. */
  events: Record<string, number>;
  notices: Record<string, number>;
  sessions: { all: number; active: number; ended: number; withTicket: number };
  signIns: number;
};

/** Reads all these accounts as they are at one moment. */
async function accountsOf(db: Database, people: readonly Person[]): Promise<Map<string, Account>> {
  const ids = people.map((person) => person.accountId);
  const rows = await db.$client<Account[]>`
    select a.id, a.password_hash as hash, a.ever_proved_at is not null as "everProved",
           coalesce((select json_agg(json_build_object('sealed', t.sealed_secret, 'lastStep', t.last_step))
                       from authenticator t where t.account_id = a.id), '[]') as apps,
           coalesce((select json_agg(json_build_object('salt', encode(s.salt, 'hex'),
                       'codes', (select count(*) from recovery_code c where c.set_id = s.id),
                       'used', (select coalesce(json_agg(encode(c.hash, 'hex')), '[]') from recovery_code c
                                 where c.set_id = s.id and c.used_at is not null)))
                       from recovery_code_set s where s.account_id = a.id), '[]') as sets,
           coalesce((select json_object_agg(kind, many) from (select kind, count(*)::int as many from audit_event e
                      where e.account_id = a.id group by kind) k), '{}') as events,
           coalesce((select json_object_agg(kind, many) from (select kind, count(*)::int as many from notice n
                      where n.account_id = a.id group by kind) k), '{}') as notices,
           (select json_build_object('all', count(*), 'active', count(activated_at),
                      'ended', count(ended_at) filter (where activated_at is not null),
                      'withTicket', count(*) filter (where activated_at is not null and ticket_hash is not null))
              from session s where s.account_id = a.id) as sessions,
           (select count(*)::int from attempt t
             where t.account_id = a.id and t.purpose = 'sign-in' and t.state = 'ready') as "signIns"
      from account a where a.id = any(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** What came of a request whose answer was cut off. */
export type Settled = { person: Person; kind: string; isDone: boolean };

/**
 * Holds what people know for certain against the database, after everything that was under way has come to an end.
 * What was under way must be done or not done as a whole: each such person is told which.
 */
export async function compare(
  db: Database,
  key: BoxKey,
  people: readonly Person[],
): Promise<{ faults: { person: Person; text: string }[]; settled: Settled[] }> {
  const accounts = await accountsOf(db, people);
  const faults: { person: Person; text: string }[] = [];
  const settled: Settled[] = [];
  for (const person of people) {
    const row = accounts.get(person.accountId);
    const say = (text: string) => faults.push({ person, text });
    if (!row) {
      say('the account is gone');
      continue;
    }
    const { pending } = person;
    const isDone = await settle(key, person, row, say);
    if (pending) settled.push({ person, kind: pending.kind, isDone });
    consistent(person, row, say);
  }
  return { faults, settled };
}

/** Finds out what became of the pending request, by the one thing it was for; the rest must agree (`consistent`). */
async function settle(key: BoxKey, person: Person, row: Account, say: (text: string) => void) {
  const { pending } = person;
  person.pending = undefined;
  const secrets = row.apps.map(({ sealed }) => open([key], row.id, sealed));
  let isDone = false;
  if (pending?.kind === 'connect') {
    isDone = row.apps.length > 0;
    if (isDone) [person.key, person.lastStep] = [pending.key, pending.step];
  } else if (pending?.kind === 'acknowledge') {
    isDone = row.sets.length > 0;
    if (isDone) [person.hasSet, person.codes] = [true, pending.codes];
  } else if (pending?.kind === 'app-code') {
    isDone = row.apps[0]?.lastStep === pending.step;
    if (isDone) {
      person.lastStep = pending.step;
      person.done['app-code'] += 1;
    }
  } else if (pending?.kind === 'recovery-code') {
    const [set] = row.sets;
    const hash = set && (await hashRecoveryCode(Buffer.from(set.salt, 'hex'), bare(pending.code)));
    isDone = hash ? set.used.includes(hash.toString('hex')) : false;
    if (isDone) {
      person.lastCode = pending.code;
      person.done['recovery-code'] += 1;
    } else person.codes.push(pending.code);
  } else if (pending?.kind === 'password') {
    const [old, next] = [
      await passwordMatches(row.hash, person.password),
      await passwordMatches(row.hash, pending.next),
    ];
    if (old === next) say(old ? 'both passwords work' : 'neither the old nor the new password works');
    isDone = next;
    if (isDone) person.tookPassword(pending.next);
    person.hash = row.hash;
  } else if (person.hash === undefined && !(await passwordMatches(row.hash, person.password))) {
    say('the new password does not work');
  }
  if (person.hash !== undefined && person.hash !== row.hash) say('the password is another one');
  person.hash = row.hash;
  if (person.key !== undefined && secrets.join() !== person.key) say('the app is gone, or another one');
  if (person.key === undefined && secrets.length > 0) say('an app nobody connected');
  return isDone;
}

const bare = (code: string) => code.replaceAll('-', '');

/** Everything that one step writes is there, or nothing of it. */
function consistent(person: Person, row: Account, say: (text: string) => void): void {
  const events = (kind: string) => row.events[kind] ?? 0;
  const notices = (kind: string) => row.notices[kind] ?? 0;
  const same = (what: string, ...numbers: number[]) => {
    if (new Set(numbers).size > 1) say(`${what}: ${numbers.join(', ')}`);
  };
  const { done } = person;
  const given = person.madeEnrolled ? 1 : 0;
  const [apps, sets] = [row.apps.length, row.sets.length];
  same(
    'apps, their events, their notices',
    apps - given,
    events('factor.connected'),
    notices('factor-connected'),
  );
  same('whoever has an app has proved', apps, Number(row.everProved));
  same('code sets as known, and their receipts', Number(person.hasSet), sets);
  same('code sets, their events', sets - given, events('recovery-codes.acknowledged'));
  same('codes of a set', sets * 10, sum(row.sets.map((set) => set.codes)));
  same('app codes taken, their events', done['app-code'], events('proof.right'));
  if (apps > 0) same('the last step', person.lastStep, row.apps[0]?.lastStep ?? -1);
  const used = sum(row.sets.map((set) => set.used.length));
  same(
    'recovery codes taken, marked, their events',
    done['recovery-code'],
    used,
    events('recovery-code.used'),
  );
  same(
    'password changes, their events, their notices',
    done.password,
    events('password.changed'),
    notices('password-changed'),
  );
  const { sessions } = row;
  same('active sessions with a ticket', 0, sessions.withTicket);
  same('active sessions, their events', sessions.active, events('session.started'));
  // One that was never entered, because its ticket was lost in a kill, has no beginning and no end to tell of.
  same('ended sessions, their events', sessions.ended, events('session.ended'));
  same('complete sign-ins, sessions', row.signIns, sessions.all);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
