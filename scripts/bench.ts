import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { missedMarks, report } from './bench/report';
import { measureSignIns } from './bench/sign-ins';

// `npm run bench`: how fast the built portal signs people in, beside what this machine can do. Exit code 1 when a
// mark is missed. `--quick` for a glance, `--accounts 1000000` for a full house, `--processes 2` for several that share
// the database, `--profile folder` to see where the portal's processor time goes (.cpuprofile files).
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    processes: { type: 'string', default: '1' },
    accounts: { type: 'string', default: '5000' },
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const scale = values.quick ? 0.25 : 1;
const busy = loadavg()[0] ?? 0;
const figures = await measureSignIns({
  accounts: Number(values.accounts),
  processes: Number(values.processes),
  levels: [
    { together: 1, signIns: 200 * scale },
    { together: 8, signIns: 800 * scale },
    { together: 32, signIns: 1000 * scale },
  ],
  // A portal runs for days: what is measured is code that has been compiled.
  warmUp: 1500 * scale,
  hashSeconds: 3 * scale,
  sms: { together: 8, signIns: 200 * scale },
  log: (line) => process.stderr.write(`${line}\n`),
  nodeArguments: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [],
});
const missed = missedMarks(figures);

if (values.json) console.log(JSON.stringify(figures));
else console.log(`\n${report(figures)}`);
if (busy > 0.7) console.log(`\nThe machine was busy when this began (load ${busy.toFixed(1)}).`);
console.log(
  missed.length === 0 ? '\nEvery mark is met.' : `\nMissed:\n${missed.map((m) => `  ${m}`).join('\n')}`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
