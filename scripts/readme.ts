import { readFileSync, writeFileSync } from 'node:fs';
import { decisionTables } from '@/lib/policy/table';
import { retentionTable } from '@/lib/upkeep/retention';

/** `npm run readme`: writes tables that stand in the code, of the decision and of how long things are kept, into the README. */
const readme = readFileSync('README.md', 'utf8');
let tables = 0;
const written = readme
  .replace(/(?<=\n## The decision\n)[\s\S]*?(?=\n## )/, (section) =>
    section.replace(/(^\|.*\n)+/gm, () => `${decisionTables()[tables++]}\n`),
  )
  .replace(/(?<=\n### How long things are kept\n)[\s\S]*?(?=\n###? )/, (section) =>
    section.replace(/(^\|.*\n)+/gm, () => {
      tables += 1;
      return `${retentionTable()}\n`;
    }),
  );
if (tables !== 3) throw new Error('the README lacks a section with its tables');
writeFileSync('README.md', written);
