/** Why a mail did not go, as far as whoever may do something about it has to know. */
export const mailProblems = [
  'unknown-address',
  'full-mailbox',
  'unwanted',
  'unreachable',
  'sender-refused',
  'bad-address',
  'no-link',
  'refused',
  'other',
] as const;
export type MailProblem = (typeof mailProblems)[number];

/** What the enhanced status codes say (RFC 3463): their subject and detail. */
const detailed: readonly [codes: RegExp, problem: MailProblem][] = [
  [/^1\.(7|8)$/, 'sender-refused'],
  [/^1\.\d+$/, 'unknown-address'],
  [/^2\.2$/, 'full-mailbox'],
  [/^2\.1$/, 'unknown-address'],
  [/^4\.\d+$/, 'unreachable'],
  [/^7\.\d+$/, 'unwanted'],
];

/** What the plain reply codes say (RFC 5321, 4.2.3), where the reader or the mail is what is refused. */
const plain: Readonly<Record<string, MailProblem>> = {
  '550': 'unknown-address',
  '551': 'unknown-address',
  '553': 'unknown-address',
  '450': 'unreachable',
  '452': 'full-mailbox',
  '552': 'full-mailbox',
};

/**
 * Reads what `deliver.ts` keeps with a mail: a reply of the mail server (`550 5.1.1 RCPT TO`), a connection's error
 * (`ETIMEDOUT`), or what the mail itself lacked (`bad-address`, `no-link`, `link-expired`).
 */
export function readProblem(kept: string): MailProblem {
  if (kept === 'bad-address') return kept;
  if (kept === 'no-link' || kept === 'link-expired') return 'no-link';
  const reply = /^([45]\d\d)(?: [245]\.(\d{1,3}\.\d{1,3}))?(?: (.*))?$/.exec(kept);
  if (!reply) return /^E[A-Z]+$/.test(kept) ? (kept === 'EAUTH' ? 'sender-refused' : 'unreachable') : 'other';
  const [, code = '', detail, command = 'RCPT TO'] = reply;
  const known = detail === undefined ? undefined : detailed.find(([codes]) => codes.test(detail))?.[1];
  // Before the reader was named, it is us whom the server does not want.
  if (command !== 'RCPT TO' && command !== 'DATA') return code === '421' ? 'unreachable' : 'sender-refused';
  if (known) return known;
  if (code === '421' || code === '451') return 'unreachable';
  if (command === 'DATA')
    return code.startsWith('5') && code !== '552' ? 'unwanted' : (plain[code] ?? 'refused');
  return plain[code] ?? 'refused';
}
