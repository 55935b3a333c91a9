import PgBoss from 'pg-boss';
import type postgres from 'postgres';

/** The one queue there is: its jobs carry a mail's id and nothing else. */
export const mailQueue = 'mail';

export type MailJob = { mail: string };

/** pg-boss drops what nobody fetched for 14 days; a mail must not vanish because the portal stood still. Ten years. */
const retentionMinutes = 5_256_000;

/**
 * Lets pg-boss work on our own connections. Given a transaction's handle, what it does belongs to the transaction.
 * @param sql of `openDatabase`, or a transaction on it
 * @param failed told of each statement that failed: pg-boss keeps those of `fetch` to itself
 */
export function queueOn(sql: postgres.Sql, failed: (error: unknown) => void = () => undefined): PgBoss.Db {
  const run = async (text: string, values: unknown[]) => {
    if (values.length > 0) return sql.unsafe(text, values.map(parameter) as never[]);
    // Its maintenance opens and ends a transaction by itself, which on a pool must be held on one connection.
    const [, inner] = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/.exec(text) ?? [];
    return inner === undefined ? sql.unsafe(text) : sql.begin((tx) => tx.unsafe(inner));
  };
  return {
    executeSql: async (text, values = []) => {
      try {
        return { rows: [...(await run(text, values))] };
      } catch (error) {
        failed(error);
        throw error;
      }
    },
  };
}

/** pg-boss was written for another driver, which makes JSON of objects and null of undefined. */
function parameter(value: unknown): unknown {
  if (value === undefined) return null;
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isPlain && !(value instanceof Date) ? JSON.stringify(value) : value;
}

const quiet = { migrate: false, supervise: false, schedule: false } as const;

/** Makes or renews the queue's own tables; needs the right to. Safe to repeat, but one process at a time. */
export async function installQueue(client: postgres.Sql): Promise<void> {
  const boss = new PgBoss({ ...quiet, migrate: true, db: queueOn(client) });
  await boss.start();
  await boss.createQueue(mailQueue, { name: mailQueue, retentionMinutes });
  await boss.stop({ graceful: false });
}

/** Whether the queue's tables are there and of this release. Changes nothing. */
export async function isQueueInstalled(client: postgres.Sql): Promise<boolean> {
  const boss = new PgBoss({ ...quiet, db: queueOn(client) });
  try {
    await boss.start();
  } catch (error) {
    // PostgreSQL's errors carry a code. Without one it is pg-boss that says "not installed" or "too old".
    if ((error as { code?: string }).code) throw error;
    return false;
  }
  const queue = await boss.getQueue(mailQueue);
  await boss.stop({ graceful: false });
  return queue !== null;
}
