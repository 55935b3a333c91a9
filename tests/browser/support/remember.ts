import { appendFileSync, readFileSync } from 'node:fs';
import { runFile } from '../../setup/run';

/** What this process remembered, the latest last. */
const here: string[] = [];

/**
 * Notes a password, code, key or token that a test typed or read, so that the last test of the run
 * can look for it in everything the server wrote. Returns it unchanged.
 *
 * Not for the demo's published password: the server prints that one on purpose.
 */
export function remember(secret: string): string {
  if (secret.length < 6) throw new Error('too short to be told from chance in a log');
  appendFileSync(runFile('secrets'), `${JSON.stringify(secret)}\n`);
  here.push(secret);
  return secret;
}

/** Begins a list of what is remembered in this process from now on. */
export function listRemembered(): () => string[] {
  const from = here.length;
  return () => [...new Set(here.slice(from))];
}

export function rememberedSecrets(): string[] {
  const lines = readFileSync(runFile('secrets'), 'utf8').split('\n').filter(Boolean);
  return [...new Set(lines.map((line) => JSON.parse(line) as string))];
}
