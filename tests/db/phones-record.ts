import { and, eq } from 'drizzle-orm';
import { auditEvent, challenge, notice, phone, proofCounter } from '@/db/schema';
import { sendingKey } from '@/lib/factor/phone/spending';
import { limitsOf } from '@/lib/factor/phone/spending-limits';
import type { Method } from '@/lib/policy/decide';
import { fileDatabase } from '../setup/database';
import { authSecrets } from './journey';

/** The questions put to an account's phones, the oldest first. */
export const challengesOf = ({ accountId }: { accountId: string }) =>
  fileDatabase()
    .db.select()
    .from(challenge)
    .where(eq(challenge.accountId, accountId))
    .orderBy(challenge.createdAt);

/** `running`, `over (expired)` …, the oldest first. */
export const statesOf = async (person: { accountId: string }) =>
  (await challengesOf(person)).map(({ state, problem }) => (problem ? `${state} (${problem})` : state));

export const phonesOf = ({ accountId }: { accountId: string }) =>
  fileDatabase().db.select().from(phone).where(eq(phone.accountId, accountId)).orderBy(phone.position);

export async function failuresOf({ accountId }: { accountId: string }, method: Method): Promise<number> {
  const [row] = await fileDatabase()
    .db.select()
    .from(proofCounter)
    .where(and(eq(proofCounter.accountId, accountId), eq(proofCounter.method, method)));
  return row?.failures ?? 0;
}

export async function setFailures(
  { accountId }: { accountId: string },
  method: Method,
  failures: number,
  waitUntil: Date | null = null,
) {
  await fileDatabase()
    .db.insert(proofCounter)
    .values({ accountId, method, failures, waitUntil })
    .onConflictDoUpdate({
      target: [proofCounter.accountId, proofCounter.method],
      set: { failures, waitUntil },
    });
}

/** What was sent and counted for an account within the day (X6). */
export async function sentBy({ accountId }: { accountId: string }): Promise<number> {
  const order = {
    number: '+31612345678',
    accountId,
    attemptId: '',
    officeId: '',
    codesPerDay: 1,
    address: '',
    isOwn: true,
  };
  const limit = limitsOf(order, 'NL').find(({ counts }) => counts === `account|day|${accountId}`);
  if (!limit) throw new Error('nothing counts what an account sends in a day');
  const [secret = ''] = authSecrets();
  const [row] = await fileDatabase().db.$client<{ sent: number }[]>`
    select sent from sending_count where encode(key, 'hex') = ${sendingKey(secret, limit)}`;
  return row?.sent ?? 0;
}

export async function noticesOf({ accountId }: { accountId: string }): Promise<string[]> {
  const rows = await fileDatabase().db.select().from(notice).where(eq(notice.accountId, accountId));
  return rows.map(({ kind }) => kind);
}

/** The data of an account's events of that kind, the oldest first. */
export async function eventsOf({ accountId }: { accountId: string }, kind: string) {
  const rows = await fileDatabase()
    .db.select()
    .from(auditEvent)
    .where(and(eq(auditEvent.accountId, accountId), eq(auditEvent.kind, kind)))
    .orderBy(auditEvent.id);
  return rows.map(({ data }) => data);
}
