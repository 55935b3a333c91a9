import { ConfigError } from '@/lib/config';
import { explainDatabaseError, StartError } from '@/lib/web/start-check';

/** What the person at the keyboard got wrong; printed as it is. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Runs a command for an operator: what can be put right is said in words, without a stack trace; exit code 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    process.exit(0);
  } catch (error) {
    const known = error instanceof ConfigError || error instanceof StartError || error instanceof UsageError;
    if (known) console.error(error.message);
    else console.error(explainDatabaseError(error) ?? error);
    process.exit(1);
  }
}
