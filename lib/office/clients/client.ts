import { lengthOf, oneLine } from '@/lib/one-line';
import type { Requirement } from '@/lib/policy/decide';

/** What a client asks of its users: Yes, No or Optional (P1), and for how long a set-up can be put off. Days: 0 to 90. */
export type ClientRule = { requirement: Requirement; graceDays: number };

/** A client of an office. `version` goes up with each change of its rule. */
export type Client = ClientRule & { id: string; name: string; version: number; users: number };

export const longestClientName = 120;
export const mostGraceDays = 90;

/** A client's name as it is kept (`oneLine`); undefined when nothing is left that could be read, or too much. */
export function readClientName(typed: string): string | undefined {
  const name = oneLine(typed);
  const length = lengthOf(name);
  return length > 0 && length <= longestClientName && /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

/** Days of grace as they are typed; undefined for anything but a whole number from 0 to 90. */
export function readGraceDays(typed: string): number | undefined {
  const days = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : undefined;
  return days !== undefined && days <= mostGraceDays ? days : undefined;
}

const strength = { off: 0, optional: 1, required: 2 } as const;

/** Whether the second rule asks for more than the first, for less, or for the same. Grace counts where a set-up is demanded. */
export function compareRules(before: ClientRule, after: ClientRule): 'stricter' | 'looser' | 'same' {
  const more = strength[after.requirement] - strength[before.requirement];
  const sooner = after.requirement === 'required' ? before.graceDays - after.graceDays : 0;
  const change = more || sooner;
  return change > 0 ? 'stricter' : change < 0 ? 'looser' : 'same';
}
