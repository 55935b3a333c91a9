import type { Reason } from './decide';

/**
 * Whose rule the first of a decision's reasons speaks of, as sentences name it: the active client's, where it is that one's;
 * else the office's, which also sets what is asked of single people and applications.
 */
export function askerOf(
  because: readonly Reason[],
  names: { office: string; client: string | null | undefined },
): string {
  const [first] = because;
  return (first?.startsWith('client-') && names.client) || names.office;
}

/** True where nobody asks at sign-in, not even of somebody who has a factor. */
export const isNotAsked = ([first]: readonly Reason[]) => first?.endsWith('-does-not-ask') ?? false;

/** Where a demand stands, as sentences name it; `reset`: a pass has taken the factors away. */
export type Demander = 'office' | 'client' | 'application' | 'account' | 'role' | 'reset';
/** A demand, and the name that its sentence names. */
export type Demand = { by: Demander; name: string };

/** Who demands a second factor, by the first of a decision's reasons; undefined where nobody does. */
export function demandOf(
  [first]: readonly Reason[],
  names: { office: string; client: string | null | undefined; application: string },
): Demand | undefined {
  switch (first) {
    case 'role-always-required':
      return { by: 'role', name: names.office };
    case 'account-requires':
      return { by: 'account', name: names.office };
    case 'client-requires':
      return { by: 'client', name: names.client ?? names.office };
    case 'application-requires':
      return { by: 'application', name: names.application };
    case 'office-requires':
      return { by: 'office', name: names.office };
    case 'factor-reset':
      return { by: 'reset', name: names.office };
    default:
      return undefined;
  }
}
