import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { retentionTable } from '@/lib/upkeep/retention';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const section = /\n### How long things are kept\n([\s\S]*?)(?=\n##)/.exec(readme)?.[1] ?? '';

test('the README says how long things are kept, line for line as the code does', () => {
  const shown = section.split('\n').filter((line) => line.startsWith('|'));
  expect(shown, 'npm run readme writes them anew').toEqual(retentionTable().split('\n'));
});
