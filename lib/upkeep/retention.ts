/** How long something is kept that is over: so many minutes or days after `since`. What is about, in words for the README. */
export type Retention = { what: string; since: string } & ({ minutes: number } | { days: number });

/**
 * For how long the portal keeps what it needs no more. One table: the chores (`chores.ts`, one for each line) go by it, and the
 * README shows it (`npm run readme`). What is not named here stays as long as the account, client or office it belongs to.
 */
export const retention = {
  pendingSecrets: {
    what: 'secrets of a set-up or change that was not finished',
    since: 'its time ran out',
    minutes: 1,
  },
  challenges: { what: 'codes and calls to phones, with the number', since: 'they ran out', days: 1 },
  attempts: { what: 'sign-ins and set-ups', since: 'their time ran out', days: 1 },
  webhooks: { what: 'which of Vonage’s reports have come', since: 'they came', days: 1 },
  sendingCounts: { what: 'counts of codes that were sent', since: 'they began', days: 2 },
  sendingWatches: { what: 'watches on numbers that codes go to in vain', since: 'they began', days: 2 },
  passwordThrottles: { what: 'counts of wrong passwords', since: 'the last password', days: 1 },
  links: { what: 'links to set a password', since: 'they ran out', days: 7 },
  unconfirmedEmails: { what: 'email addresses that nobody confirmed', since: 'their link ran out', days: 7 },
  removedEmails: { what: 'email addresses that were removed', since: 'they were', days: 15 },
  sessions: { what: 'sessions', since: 'they were over', days: 90 },
  mails: { what: 'mails that were sent or given up', since: 'they were written', days: 90 },
  notices: { what: 'what people were told of', since: 'it happened', days: 90 },
  announcementMails: { what: 'mails of announcements', since: 'the announcement', days: 365 },
  announcements: { what: 'announcements', since: 'they were sent', days: 365 },
  importLines: { what: 'files of people, line by line', since: 'they were uploaded', days: 30 },
  imports: { what: 'files of people, by name', since: 'they were uploaded', days: 30 },
  invitations: { what: 'invitations', since: 'they ran out', days: 180 },
  requests: {
    what: 'applications that were refused, withdrawn or void',
    since: 'they were decided',
    days: 365,
  },
  supportRequests: { what: 'requests for help with signing in', since: 'they were answered', days: 365 },
  resets: { what: 'resets, with what was checked', since: 'they ended', days: 1_096 },
  everydayEvents: { what: 'history: what happens at every sign-in', since: 'it happened', days: 400 },
  events: { what: 'history: everything else', since: 'it happened', days: 1_096 },
} as const satisfies Record<string, Retention>;

export type ChoreName = keyof typeof retention;

/** The table as the README has it. */
export function retentionTable(): string {
  const rows = Object.values<Retention>(retention).map((each) => {
    const [count, unit] = 'days' in each ? [each.days, 'day'] : [each.minutes, 'minute'];
    return [each.what, `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`, each.since];
  });
  const all = [['what', 'kept for', 'counted from when'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(all[0] ?? []), rule, ...rows.map(line)].join('\n');
}
