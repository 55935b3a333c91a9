import type { OfficeVerb } from '../change';
import { endWhatCouldWait, findActive, recordFor, tellOfLess } from './subject';

/**
 * P5: what is asked of one person, whoever they work for or belong to; null: what the rules say. It applies from the next
 * sign-in on. `changed-meanwhile` when it is not `from` any more.
 */
export const setRequirement: OfficeVerb<'set-requirement'> = async (
  sql,
  changer,
  { account, requirement, from: shown },
) => {
  const before = await findActive(sql, changer, account);
  if (!before) return 'gone';
  const from = before.accountRequirement;
  if (from === requirement) return undefined;
  if (shown !== undefined && shown !== from) return 'changed-meanwhile';
  await sql`update account set requirement = ${requirement}::requirement where id = ${before.id}`;
  await endWhatCouldWait(sql, before);
  await tellOfLess(sql, before);
  await recordFor(sql, changer, before, 'person.requirement-changed', { from, to: requirement });
  return undefined;
};
