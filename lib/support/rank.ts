import type { Role } from '@/lib/policy/decide';
import { worksForOffice } from '@/lib/policy/decide';

/** Roles within one office, the lowest first: an admin hands out the others. */
const ranking: readonly Role[] = ['customer', 'staff', 'manager', 'support', 'office-admin'];

const rankOf = (roles: readonly Role[]): number => Math.max(...roles.map((role) => ranking.indexOf(role)));

/** Somebody as far as resets look at them. `isOperator`: of the office that runs the portal. */
export type Party = {
  id: string;
  officeId: string;
  isOperator: boolean;
  roles: readonly Role[];
};

/** The desk of an office serves its own people, and the desk of the office that runs the portal everybody's. */
export const serves = (desk: Party, person: Pick<Party, 'officeId'>): boolean =>
  desk.roles.includes('support') && (desk.officeId === person.officeId || desk.isOperator);

/** Nobody resets a role above their own; the portal's own desk stands outside the other offices' order. */
const isAbove = (person: Party, actor: Party): boolean =>
  person.officeId === actor.officeId && rankOf(person.roles) > rankOf(actor.roles);

/** The first person: somebody of a desk that serves the office, never for themselves. */
export const mayAskFor = (actor: Party, person: Party): boolean =>
  actor.id !== person.id && serves(actor, person) && !isAbove(person, actor);

/** Whose resets somebody sees: those of the people whom their desk serves, and an admin those of who works for the office. */
export function oversees(actor: Party, person: Party): boolean {
  const isTheirAdmin = actor.roles.includes('office-admin') && actor.officeId === person.officeId;
  return serves(actor, person) || (isTheirAdmin && worksForOffice(person.roles));
}

/**
 * The second person: another one of a desk, or, for people who work for the office, its admin. Never who asked (`askedBy`; null
 * where that account is gone), never for themselves.
 */
export function mayDecideFor(actor: Party, person: Party, askedBy: string | null): boolean {
  if (actor.id === person.id || actor.id === askedBy || isAbove(person, actor)) return false;
  return oversees(actor, person);
}

/** Why not, for whoever may know that there is such a person (or such a reset) at all; `gone` for everybody else. */
type WhyNot = 'gone' | 'own-reset' | 'higher-role';

export function whyNotAsk(actor: Party, person: Party): WhyNot | undefined {
  if (mayAskFor(actor, person)) return undefined;
  if (!serves(actor, person)) return 'gone';
  return actor.id === person.id ? 'own-reset' : 'higher-role';
}

export function whyNotDecide(actor: Party, person: Party, askedBy: string | null): WhyNot | undefined {
  if (mayDecideFor(actor, person, askedBy)) return undefined;
  if (!oversees(actor, person)) return 'gone';
  return actor.id === person.id || actor.id === askedBy ? 'own-reset' : 'higher-role';
}
