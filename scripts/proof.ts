import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { proveAdmin } from './proof/admin';
import { proveKills } from './proof/kills';
import { proveMillion } from './proof/million';
import { killReport } from './proof/report';
import { proveThoroughly } from './proof/thorough.mjs';

// `npm run proof`: what takes too long for `npm test`. Exit code 1 when anything is missed.
const { values } = parseArgs({
  options: {
    /** Accounts of the large database; 0 leaves that part out. */
    accounts: { type: 'string', default: '1000000' },
    /** People in the office whose admin's pages are measured; 0 leaves that part out. */
    people: { type: 'string', default: '100000' },
    /** Hard kills; 0 leaves that part out. */
    kills: { type: 'string', default: '100' },
    /** The tests of which `npm test` tries a part; 0 leaves them out. */
    tests: { type: 'string', default: '1' },
  },
});
const [accounts, people, kills] = [Number(values.accounts), Number(values.people), Number(values.kills)];
const log = (line: string) => process.stderr.write(`${line}\n`);
const busy = loadavg()[0] ?? 0;
const missed: string[] = [];

await ensureBuilt({ log });
if (accounts > 0) {
  const { text, misses } = await proveMillion(accounts, log);
  console.log(`\n${text}`);
  missed.push(...misses);
}
if (people > 0) {
  const { text, misses } = await proveAdmin(people, log);
  console.log(`\n${text}`);
  missed.push(...misses);
}
if (kills > 0) {
  const figures = await proveKills(kills, log);
  console.log(`\n${killReport(figures)}`);
  missed.push(...figures.misses);
}
if (values.tests !== '0') missed.push(...(await proveThoroughly(log)).misses);
if (busy > 0.7) console.log(`\nThe machine was busy when this began (load ${busy.toFixed(1)}).`);
console.log(
  missed.length === 0 ? '\nEverything held.' : `\nMissed:\n${missed.map((m) => `  ${m}`).join('\n')}`,
);
process.exit(missed.length === 0 ? 0 : 1);
