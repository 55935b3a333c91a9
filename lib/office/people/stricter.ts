import type { Requirement } from '@/lib/policy/decide';
import { type Decision, requirements } from '@/lib/policy/decide';

/** What is asked of somebody: how strongly, and until when it can be put off. */
export type Asked = { requirement: Requirement; decision: Decision };

const putOffUntil = (decision: Decision): number =>
  'skippableUntil' in decision && decision.skippableUntil ? decision.skippableUntil.getTime() : 0;

/** True where more is asked than before, or sooner; the other way round, where less is, or later. */
export function isStricter(before: Asked, after: Asked): boolean {
  const [was, is] = [before, after].map(({ requirement }) => requirements.indexOf(requirement));
  if (was !== is) return (is ?? 0) > (was ?? 0);
  return after.requirement === 'required' && putOffUntil(after.decision) < putOffUntil(before.decision);
}
