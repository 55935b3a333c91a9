import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Answer } from './page-request';

const require = createRequire(import.meta.url);
const beside = (name: string) => new URL(name, import.meta.url);
const font = (family: string, subset: string) =>
  require.resolve(
    `@fontsource-variable/atkinson-hyperlegible-${family}/files/atkinson-hyperlegible-${family}-${subset}-wght-normal.woff2`,
  );

const dayInSeconds = 86_400;

const file = (name: string | URL, type: string, keep?: number) => (): Answer => ({
  status: 200,
  text: readFileSync(name),
  type,
  keep,
});

const styles = (): Answer => ({
  status: 200,
  text: ['page-look.css', 'page.css', 'page-authenticator.css', 'page-mailbox.css', 'page-phones.css']
    .map((name) => readFileSync(beside(name), 'utf8'))
    .join('\n'),
  type: 'text/css; charset=utf-8',
});

/** The files of the page, by path. */
export const assets: ReadonlyMap<string, () => Answer> = new Map([
  ['/page.css', styles],
  ['/page.js', file(beside('page-browser.mjs'), 'text/javascript; charset=utf-8')],
  ['/phones.js', file(beside('page-phones.mjs'), 'text/javascript; charset=utf-8')],
  ['/icon.svg', file(beside('page-icon.svg'), 'image/svg+xml')],
  ...['next', 'mono'].flatMap((family) =>
    ['latin', 'latin-ext'].map(
      (subset) =>
        [
          `/font/${family}-${subset}.woff2`,
          () => file(font(family, subset), 'font/woff2', dayInSeconds)(),
        ] as const,
    ),
  ),
]);
