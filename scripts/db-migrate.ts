import { migrate } from '@/db/migrate';
import { config } from '@/lib/config';
import { runCommand } from './command';

// `npm run db:migrate`: brings the real database to this release's schema. Safe to repeat.
await runCommand(async () => {
  const { databaseUrl } = config();
  console.log(`Migrating ${new URL(databaseUrl).pathname.slice(1)} at ${new URL(databaseUrl).host} …`);
  await migrate(databaseUrl);
  console.log('The database is up to date.');
});
