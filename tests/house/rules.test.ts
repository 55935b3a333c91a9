import { describe, expect, test } from 'vitest';
import { alone } from '../../vitest.config';
import { emptyNames, environmentReaders, tooLong } from './rules';
import { readSources } from './source';

const floors = ['app', 'components', 'lib', 'db'];
const code = readSources(['', ...floors, 'scripts', 'tests']);
const one = (file: string, text: string) => new Map([[file, text]]);

describe('the environment has one reader', () => {
  test('only lib/config.ts reads process.env', () => {
    expect(environmentReaders(code)).toEqual([]);
  });

  test.each([
    ['lib/a.ts', 'export const mail = process.env.SMTP_URL;'],
    ['lib/a.ts', `export const mail = process['env'].SMTP_URL;`],
    ['lib/a.ts', 'const { env } = process; export { env };'],
    ['lib/a.ts', `import { env as settings } from 'node:process'; export { settings };`],
    ['app/page.tsx', 'export const url = globalThis.process.env.PORTAL_URL;'],
    ['app/page.tsx', 'export const url = import.meta.env.PORTAL_URL;'],
    ['scripts/a.ts', 'console.log(process.env.PORT);'],
    ['server.mjs', 'const port = process.env.PORT;'],
    ['server.mjs', `if (process.env.NODE_ENV === 'production') start();`],
  ])('the rule notices it in %s: %s', (file, text) => {
    expect(environmentReaders(one(file, text))).toHaveLength(1);
  });

  test('the door may tell Next that this is production, and a script may pass the environment on', () => {
    expect(environmentReaders(one('server.mjs', `process.env.NODE_ENV ??= 'production';`))).toEqual([]);
    expect(environmentReaders(one('scripts/start.mjs', 'const child = { ...process.env };'))).toEqual([]);
  });
});

describe('files can be taken in at a glance', () => {
  test('none is over 320 lines without saying why', () => {
    // Migrations are written by drizzle-kit, from a schema that is held to this.
    expect(tooLong(readSources(floors, /\.(ts|tsx|mjs|css)$/))).toEqual([]);
  });

  test('the rule notices 321 lines, and takes a reason', () => {
    const lines = 'let a;\n'.repeat(321);
    expect(tooLong(one('lib/a.ts', lines))).toHaveLength(1);
    expect(tooLong(one('lib/a.ts', 'let a;\n'.repeat(320)))).toEqual([]);
    expect(tooLong(one('lib/a.ts', `// Long because: one table of 40 countries.\n${lines}`))).toEqual([]);
    expect(tooLong(one('lib/a.ts', `// Long because:\n${lines}`))).toHaveLength(1);
  });
});

describe('names say what is inside', () => {
  test('nothing is called utils or helpers', () => {
    expect(emptyNames(readSources([...floors, 'scripts', 'tests'], /./).keys())).toEqual([]);
  });

  test('the rule notices files and folders', () => {
    const bad = ['lib/utils.ts', 'lib/util/x.ts', 'tests/helpers/y.ts', 'lib/Helper.test.ts'];
    expect(emptyNames([...bad, 'lib/outils.ts', 'lib/help/article.ts'])).toEqual(bad);
  });
});

test('unit tests that put something in the place of a module or the configuration run by themselves', () => {
  const replacing = /^(vi\.(mock|doMock)|\s*installConfig)\(/m;
  const found = [...code].filter(([file, text]) => file.startsWith('tests/unit/') && replacing.test(text));
  expect(found.map(([file]) => file).sort()).toEqual([...alone].sort());
});
