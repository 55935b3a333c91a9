import { parseDemoEnvironment } from '../lib/config';
import { resetDemo } from '../lib/demo/reset';

resetDemo(parseDemoEnvironment().dataDir).then(
  (removed) =>
    process.stdout.write(
      `${removed ? 'The demo is empty.' : 'The demo was empty.'} "npm start" fills it anew.\n`,
    ),
  (error: Error) => {
    const known = ['DemoError', 'ConfigError'].includes(error.name);
    process.stderr.write(`${known ? error.message : error.stack}\n`);
    process.exitCode = 1;
  },
);
