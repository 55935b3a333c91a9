import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decisionTables } from '@/lib/policy/table';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const section = /\n## The decision\n([\s\S]*?)(?=\n## )/.exec(readme)?.[1] ?? '';

test('P1, P5, C2, G2: the README’s tables of the decision are those of the code, row for row', () => {
  const shown = section
    .split('\n\n')
    .map((part) => part.trim())
    .filter((part) => part.startsWith('|'));
  expect(shown, 'npm run readme writes them anew').toEqual(decisionTables());
});
