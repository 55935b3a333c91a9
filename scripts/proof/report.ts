import type { KillFigures } from './kills';

/** What the hard kills came to, as text for a terminal. */
export function killReport(figures: KillFigures): string {
  const { kills, underWay, completed, replays, people, secondsDown, lateErrors, misses, left } = figures;
  const all = kills.portal + kills.postgres + kills.both;
  return [
    `${all} hard kills: ${kills.portal} of the portal, ${kills.postgres} of PostgreSQL, ${kills.both} of both; ` +
      `${(secondsDown / all).toFixed(1)} s on average until it was ready again`,
    table(
      ['under way when killed, and found afterwards', 'done as a whole', 'not done at all'],
      Object.entries(underWay).map(([kind, { done, undone }]) => [nameOf[kind] ?? kind, done, undone]),
    ),
    `Completed between kills by ${people} people: ${completed.setUps} set-ups, ${completed.signIns} sign-ins, ` +
      `${completed.passwordChanges} password changes`,
    `Tried again after a restart: ${replays['app-code']} used app codes, ${replays['recovery-code']} used recovery ` +
      `codes, ${replays.password} former passwords`,
    `Answered with an error after the database was back, and nothing done: ${lateErrors}`,
    `Misses: ${misses.length}${left ? `; data and logs are left in ${left}` : ''}`,
  ].join('\n');
}

const nameOf: Record<string, string> = {
  connect: 'connecting an app',
  acknowledge: 'confirming recovery codes',
  'app-code': 'signing in with the app',
  'recovery-code': 'signing in with a recovery code',
  password: 'changing the password',
};

/** First column to the left, the others to the right. */
export function table(head: string[], rows: (string | number)[][]): string {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  return lines
    .map((line) =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
    )
    .map((cells) => `  ${cells.join('  ')}`)
    .join('\n');
}
