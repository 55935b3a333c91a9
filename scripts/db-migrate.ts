import { openDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { config } from '@/lib/config';
import { noteCountries } from '@/lib/factor/phone/note-countries';
import { runCommand } from './command';

// `npm run db:migrate`: brings the real database to this release's schema. Safe to repeat.
await runCommand(async () => {
  const { databaseUrl } = config();
  console.log(`Migrating ${new URL(databaseUrl).pathname.slice(1)} at ${new URL(databaseUrl).host} …`);
  await migrate(databaseUrl);
  const db = openDatabase(databaseUrl, { pool: 1 });
  await noteCountries(db.$client);
  await db.close();
  console.log('The database is up to date.');
});
