import { readFileSync, writeFileSync } from 'node:fs';
import { decisionTables } from '@/lib/policy/table';

/** `npm run readme`: writes the tables of the decision, which stand in the code, into the README's section about it. */
const readme = readFileSync('README.md', 'utf8');
let tables = 0;
const written = readme.replace(/(?<=\n## The decision\n)[\s\S]*?(?=\n## )/, (section) =>
  section.replace(/(^\|.*\n)+/gm, () => `${decisionTables()[tables++]}\n`),
);
if (tables !== 2) throw new Error('the README has no section “The decision” with two tables');
writeFileSync('README.md', written);
