import { type Role, roles, worksForOffice } from '@/lib/policy/decide';

/** What somebody who works for the office may be besides. */
export const extraRoles = ['office-admin', 'manager', 'support'] as const satisfies Role[];

/**
 * Roles as an account has them: a customer and nothing else, or staff and whatever more. In their usual order; undefined for
 * any other set.
 */
export function readRoles(wanted: readonly string[]): Role[] | undefined {
  const known = roles.filter((role) => wanted.includes(role));
  if (known.length !== wanted.length) return undefined;
  const isCustomer = known.length === 1 && known[0] === 'customer';
  const isStaff = known.includes('staff') && !known.includes('customer');
  return isCustomer || isStaff ? known : undefined;
}

/** Those of somebody's roles that come with more rights, which the office's admins are told of. */
export const rolesInCharge = (held: readonly Role[]): Role[] =>
  extraRoles.filter((role) => held.includes(role));

/** Somebody's roles as the form shows them: which kind of person, and what besides. */
export function rolesInForm(held: readonly Role[]): { kind: 'customer' | 'staff'; extra: Role[] } {
  const kind = worksForOffice(held) ? 'staff' : 'customer';
  return { kind, extra: rolesInCharge(held) };
}
