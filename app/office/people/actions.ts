'use server';

import type { Change } from '@/lib/account/change';
import { localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { isId } from '@/lib/id';
import { latestDay, longestReason, problemOfLastDay, todayIn } from '@/lib/office/people/last-day';
import { findDecider, type OfficePerson } from '@/lib/office/people/person';
import { extraRoles, readRoles } from '@/lib/office/people/roles';
import { requirements } from '@/lib/policy/decide';
import { requestChange, requestUnlessChanged } from '@/lib/web/change-actions';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormError, FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { hasException, leaveUnless, personOfForm } from './one-person';
import { peoplePath, personPath } from './paths';

const texts = async () => translator(await currentLocale(), 'person');

type Entries = Record<string, string>;

/** What is wrong, above the entries as they were. */
const wrong = (errors: FormError[], values: Entries): FormResult => ({ errors, values });

/**
 * Carries the change out, or asks for the proof first; what was refused stands above the entries, and where another admin was
 * quicker, the person's page shows what there is now.
 */
async function request(
  change: Change,
  { id }: OfficePerson,
  values: Entries,
  back = personPath(id),
): Promise<FormResult> {
  const refused = await requestUnlessChanged(change, back, personPath(id));
  return refused && { ...refused, values };
}

export async function saveRoles(_: FormResult, data: FormData): Promise<FormResult> {
  const { session, person } = await personOfForm(data);
  const t = await texts();
  const kind = textField(data, 'kind');
  const extra = extraRoles.filter((role) => data.get(role) === 'on');
  const values = { kind, ...Object.fromEntries(extra.map((role) => [role, 'on'])) };
  if (kind !== 'customer' && kind !== 'staff') {
    return wrong([{ field: 'kind', text: t('rolesMissing') }], values);
  }
  const roles = readRoles([kind, ...extra]);
  if (!roles) return wrong([{ field: 'kind', text: t('rolesWrong') }], values);
  // Whoever gives up the role has no page here to come back to.
  const leaves = person.id === session.accountId && !roles.includes('office-admin');
  const back = leaves ? '/profile/info' : personPath(person.id);
  const from = readRoles(textField(data, 'from').split(','));
  const change = { kind: 'set-roles', account: person.id, roles, ...(from && { from }) } as const;
  return request(change, person, values, back);
}

export async function saveRequirement(_: FormResult, data: FormData): Promise<FormResult> {
  const { person } = await personOfForm(data);
  const typed = textField(data, 'requirement');
  const [requirement, from] = [readOwn(typed), readOwn(textField(data, 'from'))];
  if (requirement === undefined) {
    return wrong([{ field: 'requirement', text: (await texts())('ownMissing') }], {});
  }
  const known = from !== undefined && { from };
  const change = { kind: 'set-requirement', account: person.id, requirement, ...known } as const;
  return request(change, person, { requirement: typed });
}

/** A setting of one's own as its form has it; undefined for anything else. */
const readOwn = (typed: string) => (typed === 'inherit' ? null : requirements.find((each) => each === typed));

export async function saveException(_: FormResult, data: FormData): Promise<FormResult> {
  const { session, person } = await personOfForm(data);
  const t = await texts();
  const [what, until, reason] = [
    textField(data, 'requirement'),
    textField(data, 'until').trim(),
    textField(data, 'reason', 10_000).trim(),
  ];
  const values = { requirement: what, until, reason };
  const today = todayIn(session.office.timeZone, person.now);
  const latest = localDate(await currentLocale(), 'UTC', Date.parse(latestDay(today)));
  const problem = problemOfLastDay(until, today);
  const errors: FormError[] = [];
  if (what !== 'off' && what !== 'optional') {
    errors.push({ field: 'requirement', text: t('exceptionErrors.what') });
  }
  if (problem) errors.push({ field: 'until', text: t(`exceptionErrors.${problem}`, { date: latest }) });
  if (!reason) errors.push({ field: 'reason', text: t('exceptionErrors.reason') });
  else if (reason.length > longestReason) {
    errors.push({ field: 'reason', text: t('exceptionErrors.long', { count: longestReason }) });
  }
  if (errors.length > 0) return wrong(errors, values);
  const requirement = what === 'off' ? 'off' : 'optional';
  const change = { kind: 'set-exception', account: person.id, requirement, until, reason } as const;
  return request({ ...change, ...shownException(data) }, person, values);
}

/** Which exception the form has shown. */
function shownException(data: FormData): { from?: string } {
  const from = textField(data, 'from');
  return from ? { from } : {};
}

export async function endException(_: FormResult, data: FormData): Promise<FormResult> {
  const { person } = await personOfForm(data);
  const change = { kind: 'end-exception', account: person.id, ...shownException(data) } as const;
  const refused = await request(change, person, {});
  await leaveUnless(data, hasException);
  return refused;
}

export async function saveManager(_: FormResult, data: FormData): Promise<FormResult> {
  const { session, person } = await personOfForm(data);
  const t = await texts();
  const [who, email] = [textField(data, 'who'), textField(data, 'email').trim()];
  const values = { who, email };
  if (who !== 'office' && who !== 'other') {
    return wrong([{ field: 'who', text: t('managerErrors.missing') }], values);
  }
  let manager: string | null = null;
  if (who === 'other') {
    const found = email ? await findDecider(database(), session.officeId, email) : undefined;
    if (!found) return wrong([{ field: 'email', text: t('managerErrors.unknown') }], values);
    if (found.id === person.id) return wrong([{ field: 'email', text: t('managerErrors.self') }], values);
    manager = found.id;
  }
  const shown = textField(data, 'from');
  const from = shown === 'office' ? null : isId(shown) ? shown : undefined;
  const known = from !== undefined && { from };
  return request({ kind: 'set-manager', account: person.id, manager, ...known }, person, values);
}

export async function deactivate(_: FormResult, data: FormData): Promise<FormResult> {
  const { person } = await personOfForm(data);
  const refused = await requestChange({ kind: 'deactivate', account: person.id }, personPath(person.id));
  await leaveUnless(data, ({ deactivatedAt }) => deactivatedAt === null);
  return refused;
}

export async function eraseAccount(_: FormResult, data: FormData): Promise<FormResult> {
  const { person } = await personOfForm(data);
  if (data.get('sure') !== 'on') {
    const t = translator(await currentLocale(), 'erase');
    return wrong([{ field: 'sure', text: t('sureMissing') }], {});
  }
  // There is no page of theirs to come back to.
  const refused = await requestChange({ kind: 'erase-account', account: person.id }, peoplePath);
  await leaveUnless(data, ({ deactivatedAt }) => deactivatedAt !== null);
  return refused;
}

export async function reactivate(_: FormResult, data: FormData): Promise<FormResult> {
  const { person } = await personOfForm(data);
  const refused = await requestChange({ kind: 'reactivate', account: person.id }, personPath(person.id));
  await leaveUnless(data, ({ deactivatedAt }) => deactivatedAt !== null);
  return refused;
}
