import { describe, expect, test } from 'vitest';
import { brokenDirections } from './imports';
import { readSources, type Sources } from './source';

const house = readSources(['', 'app', 'components', 'lib', 'db', 'scripts', 'tests']);

test('imports only go down: app, components, lib, db', () => {
  expect(house.size).toBeGreaterThan(10);
  expect(brokenDirections(house)).toEqual([]);
});

describe('the rule notices', () => {
  const tree = (files: Record<string, string>): Sources =>
    new Map(
      Object.entries({
        'app/page.tsx': '',
        'components/card.tsx': '',
        'db/schema.ts': '',
        'lib/audit/record.ts': `import '@/db/schema';`,
        'lib/audit/shape.ts': `export type Shape = 1;`,
        'lib/web/guard.ts': `import { headers } from 'next/headers';`,
        ...files,
      }),
    );

  const wrong: [string, Record<string, string>, RegExp][] = [
    [
      'app reading a table',
      { 'app/page.tsx': `import { office } from '@/db/schema';` },
      /app stands on components and lib/,
    ],
    [
      'a component with a table type',
      { 'components/card.tsx': `import type { Office } from '@/db/schema';` },
      /components stands on lib/,
    ],
    [
      'a component reaching up',
      { 'components/card.tsx': `import Page from '../app/page';` },
      /components stands on lib/,
    ],
    [
      'a component that reaches the database through lib',
      { 'components/card.tsx': `import { record } from '@/lib/audit/record';` },
      /card.tsx → lib\/audit\/record.ts → @\/db\/schema: components need pure functions/,
    ],
    [
      'a component that reaches Next through lib',
      { 'components/card.tsx': `import { guard } from '@/lib/web/guard';` },
      /components need pure functions/,
    ],
    [
      'a component that needs Node',
      { 'components/card.tsx': `import { join } from 'node:path';` },
      /components run in browsers/,
    ],
    [
      'a component that imports Next',
      { 'components/card.tsx': `import Link from 'next/link';` },
      /only app and lib\/web know Next/,
    ],
    ['lib importing a screen', { 'lib/audit/record.ts': `export * from '@/app/page';` }, /lib stands on db/],
    [
      'lib importing a component late',
      { 'lib/audit/record.ts': `export const load = () => import('@/components/card');` },
      /lib stands on db/,
    ],
    [
      'lib using a component type',
      { 'lib/audit/record.ts': `export type Card = import('@/components/card').Card;` },
      /lib stands on db/,
    ],
    [
      'lib importing Next',
      { 'lib/audit/record.ts': `import { cookies } from 'next/headers';` },
      /only app and lib\/web know Next/,
    ],
    [
      'lib importing next-auth',
      { 'lib/audit/record.ts': `import NextAuth from 'next-auth';` },
      /only app and lib\/web know Next/,
    ],
    [
      'db importing a rule',
      { 'db/schema.ts': `import { record } from '../lib/audit/record';` },
      /db stands on nothing/,
    ],
    [
      'Vonage outside its adapter',
      { 'lib/audit/record.ts': `const { Auth } = require('@vonage/auth');` },
      /only lib\/vonage knows Vonage/,
    ],
    ['an import that leads nowhere', { 'lib/audit/record.ts': `import './gone';` }, /no such file/],
  ];

  test.each(wrong)('%s', (_name, files, complaint) => {
    expect(brokenDirections(tree(files))).toEqual([expect.stringMatching(complaint)]);
  });

  test('and accepts what goes down', () => {
    const sound = tree({
      'app/page.tsx': `import { Card } from '@/components/card'; import { record } from '@/lib/audit/record'; import 'next/link';`,
      'components/card.tsx': `import type { Shape } from '@/lib/audit/shape'; import type { Row } from '@/lib/audit/record';`,
      'lib/vonage/call.ts': `import { Auth } from '@vonage/auth';`,
    });
    expect(brokenDirections(sound)).toEqual([]);
  });
});
