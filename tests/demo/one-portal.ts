import { startPostgres } from '../../lib/demo/postgres';

/** The database part of a portal as a process of its own, to be killed: says one line of JSON when it knows. */
const [dataDir = ''] = process.argv.slice(2);
const say = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);

startPostgres({ dataDir, log: (line) => process.stderr.write(`${line}\n`) }).then(
  ({ url, port, stop }) => {
    process.on('SIGTERM', () => stop().then(() => process.exit(0)));
    say({ url, port });
  },
  (error: Error) => {
    say({ refused: error.message, kind: error.name });
    process.exit(1);
  },
);
