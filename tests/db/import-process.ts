import { openDatabase } from '@/db/connection';
import { startImporter } from '@/lib/office/invitation/import/importer';

/** A portal process of which only the imports run, to be killed. What it needs stands in its one argument. */
export type ImportProcess = {
  databaseUrl: string;
  /** Base64. */
  secretKey: { id: string; key: string };
  batch: number;
};

const { databaseUrl, secretKey, batch } = JSON.parse(process.argv[2] ?? '') as ImportProcess;

startImporter({
  db: openDatabase(databaseUrl, { pool: 1 }),
  secretKeys: [{ id: secretKey.id, key: Buffer.from(secretKey.key, 'base64') }],
  troubled: (error) => console.error(error),
  everyMs: 20,
  batch,
});
// The importer itself keeps no process alive; a portal's server does.
setInterval(() => undefined, 60_000);
