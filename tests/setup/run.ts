import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryRoot } from './temporary-root';

/** What one run of the browser tests shares between its processes, as files in one folder. */
const files = {
  /** Everything every portal of the run wrote. */
  log: 'server.log',
  /** One JSON string a line: what must not be in the log. */
  secrets: 'secrets.jsonl',
  /** One JSON object a line: the screens that were looked at. */
  screens: 'screens.jsonl',
  /** The portal that the tests share. */
  portal: 'portal.json',
  /** What the tests' people know, hashed once. */
  prepared: 'prepared.json',
};

const variable = 'VESTIBULE_TEST_RUN';

/** Makes the folder; the processes that Playwright starts from here on find it. */
export function beginRun(): string {
  const folder = mkdtempSync(path.join(temporaryRoot(), 'vestibule-browser-'));
  process.env[variable] = folder;
  for (const name of Object.values(files)) writeFileSync(path.join(folder, name), '');
  return folder;
}

export function runFolder(): string {
  const folder = process.env[variable];
  if (!folder) throw new Error('there is no run: start the browser tests with Playwright');
  return folder;
}

export function runFile(file: keyof typeof files): string {
  return path.join(runFolder(), files[file]);
}
