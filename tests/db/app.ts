import { randomInt } from 'node:crypto';
import { fromBase32, totp } from '../browser/support/totp';

/** The code that an authenticator app shows in a step; computed without the portal's own code. */
export function codeOf(key: string | undefined, step: number): string {
  if (!key) throw new Error('this person has no authenticator app');
  return totp(fromBase32(key), step);
}

/** Six digits that none of the apps shows within twenty-five steps of `step`. */
export function wrongCode(step: number, ...keys: (string | undefined)[]): string {
  const shown = new Set<string>();
  for (const key of keys) for (let at = step - 25; at <= step + 25; at += 1) shown.add(codeOf(key, at));
  let code: string;
  do code = String(randomInt(1_000_000)).padStart(6, '0');
  while (shown.has(code));
  return code;
}
