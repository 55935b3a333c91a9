import { emailSchema } from '@/lib/account/email-address';
import { identifierKey } from '@/lib/account/identifier';
import { holdsLink, readName } from '@/lib/account/name';
import type { Locale } from '@/lib/i18n/locale';
import { readRoles } from '@/lib/office/people/roles';
import type { Role } from '@/lib/policy/decide';
import { areRolesSensible } from '../rules';
import { readLanguage, readRoleCell } from './columns';
import type { FileLine } from './read-file';

/** Why a line is refused. An account at another office is no reason, and none of these tells of one. */
export const lineProblems = [
  'no-name',
  'link-in-name',
  'bad-email',
  'unknown-role',
  'roles-apart',
  'no-support',
  'unknown-language',
  'unknown-client',
  'client-of-staff',
  /** The address stands further up in the file already. */
  'twice',
  /** It has an account or an open invitation at this office. */
  'known',
  /** Enough invitations went from this office to the address within a day. */
  'too-often',
] as const;
export type LineProblem = (typeof lineProblems)[number];

/** A line, checked. Where there is a problem, name and address stand as they were written. */
export type CheckedLine = {
  line: number;
  displayName: string;
  email: string;
  roles: Role[];
  locale: Locale;
  clientId: string | null;
  problem: LineProblem | null;
};

/** What of the office the lines are checked against. */
export type Known = {
  defaultLocale: Locale;
  isOperator: boolean;
  /** Clients' ids by `clientKey` of their names. */
  clients: ReadonlyMap<string, string>;
  /** Addresses (`identifierKey`) with an account or open invitation at this office. */
  taken: ReadonlySet<string>;
};

export const clientKey = (name: string) => name.trim().toLowerCase();

/** So much of a refused cell is kept (characters). */
const kept = 200;

/** PostgreSQL takes no NUL and no half of a sign, and nobody reads the other control characters. */
const readable = (cell: string) => [...cell.replace(/\p{Cc}+/gu, ' ')].slice(0, kept).join('');

/** Checks each line; the first reason counts. Without a role somebody is a customer, without a language they read the office's. */
export function checkLines(lines: readonly FileLine[], known: Known): CheckedLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const email = emailSchema.safeParse(line.email);
    const key = email.success ? identifierKey(email.data) : undefined;
    const isTwice = key !== undefined && seen.has(key);
    if (key !== undefined) seen.add(key);
    const name = readName(line.name);
    const roles: Role[] | undefined = line.role.trim() ? readRoleCell(line.role) : ['customer'];
    const locale = line.language.trim() ? readLanguage(line.language) : known.defaultLocale;
    const clientId = line.client.trim() ? known.clients.get(clientKey(line.client)) : null;

    const problem = (): LineProblem | null => {
      if (!name) return holdsLink(line.name) ? 'link-in-name' : 'no-name';
      if (key === undefined) return 'bad-email';
      if (isTwice) return 'twice';
      if (!roles || roles.length === 0) return 'unknown-role';
      if (!readRoles(roles)) return 'roles-apart';
      if (roles.includes('support') && !known.isOperator) return 'no-support';
      if (!locale) return 'unknown-language';
      if (clientId === undefined) return 'unknown-client';
      const { isOperator } = known;
      if (!areRolesSensible(roles, { hasClients: clientId !== null, isOperator })) return 'client-of-staff';
      return known.taken.has(key) ? 'known' : null;
    };
    return {
      line: line.line,
      displayName: name ?? readable(line.name),
      email: email.success ? email.data : readable(line.email),
      roles: roles ?? [],
      locale: locale ?? known.defaultLocale,
      clientId: clientId ?? null,
      problem: problem(),
    };
  });
}
