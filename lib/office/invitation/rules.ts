import type { Role } from '@/lib/policy/decide';
import { readRoles } from '../people/roles';

/** How long the link of an invitation is good for. */
export const invitationDays = 7;

/** Of one office in an hour, invitations by hand and renewals together: more than anybody types. */
export const mostPerHour = 200;

/** To one address from one office in a day: whoever invites, withdraws and invites again only fills somebody's inbox. */
export const mostPerAddress = 5;

/** Files that an office may have carried out in a day, of at most five thousand people each. */
export const mostImportsPerDay = 20;

/**
 * Whether somebody can be invited as this: as a customer, perhaps of some clients, or as staff with whatever roles more;
 * `support` works for the whole portal, so for the office that runs it.
 */
export function areRolesSensible(
  roles: readonly Role[],
  { hasClients, isOperator }: { hasClients: boolean; isOperator: boolean },
): boolean {
  const read = readRoles(roles);
  if (!read) return false;
  return read.includes('customer') || (!hasClients && (isOperator || !read.includes('support')));
}
