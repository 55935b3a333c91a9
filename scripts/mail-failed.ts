import { parseArgs } from 'node:util';
import { openDatabase } from '@/db/connection';
import { config } from '@/lib/config';
import { failedMails, queueFailedAgain } from '@/lib/notice/failed';
import { checkDatabase } from '@/lib/web/start-check';
import { runCommand, UsageError } from './command';

const usage = `npm run mail:failed              lists the mails that could not be sent
npm run mail:failed -- --again   lists them and puts them back in the queue`;

function readArguments() {
  try {
    const options = { again: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

// `npm run mail:failed`: for each mail that was given up its id, account, address (masked), age and reason.
await runCommand(async () => {
  const { again = false, help = false } = readArguments();
  if (help) throw new UsageError(usage);
  const { databaseUrl } = config();
  await checkDatabase({ databaseUrl });
  const db = openDatabase(databaseUrl, { pool: 1 });
  const mails = await failedMails(db);
  for (const { id, kind, accountId, invitationId, to, since, problem, mayGoAgain } of mails) {
    const whom = accountId ? `account ${accountId}` : `invitation ${invitationId}`;
    const way = invitationId ? 'the invitation has to be renewed' : 'the person has to ask for a new one';
    const hint = mayGoAgain ? '' : `  (its link is gone; ${way})`;
    console.log(`${id}  ${kind}  ${whom}  ${to}  since ${new Date(since).toISOString()}  ${problem}${hint}`);
  }
  console.log(mails.length === 1 ? '1 mail could not be sent.' : `${mails.length} mails could not be sent.`);
  if (again) console.log(`${await queueFailedAgain(db)} will be tried again.`);
  await db.close();
});
