import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { OfficePerson } from '@/lib/office/people/person';
import { worksForOffice } from '@/lib/policy/decide';
import { lastDayBefore } from './standing-words';

type Of = { locale: Locale; office: OfficeFace; person: OfficePerson };

/** Whose rule applies to somebody, and, where their own setting does nothing, why not. */
export function reasonInWords({ locale, office, person }: Of): string[] {
  const t = translator(locale, 'person');
  const { because, exception } = person.standing;
  const values = {
    office: office.name,
    client: person.clients.find(({ isActive }) => isActive)?.name ?? '',
    who: worksForOffice(person.roles) ? 'staff' : 'customers',
    date: exception ? lastDayBefore(locale, office.timeZone, exception.until) : '',
  };
  // Only the first of the reasons, which says whose rule it is, has a sentence here.
  const key = `because.${because}` as 'because.office-requires';
  return [...(t.has(key) ? [t(key, values)] : []), ...withoutEffect({ locale, person })];
}

/** Says of an own setting that is weaker than what applies that it does nothing. */
function withoutEffect({ locale, person: { ownRequirement, standing } }: Omit<Of, 'office'>): string[] {
  if (ownRequirement === null || standing.because.startsWith('account-')) return [];
  const t = translator(locale, 'person');
  const setting = t(`requirement.${ownRequirement}`);
  if (standing.because === 'exception') return [t('noEffectException', { setting })];
  if (ownRequirement === 'required') return [];
  return [t(standing.because === 'role-always-required' ? 'noEffectRole' : 'noEffect', { setting })];
}

/** What the next sign-in does with somebody. */
export function nextInWords({ locale, office, person }: Of): string[] {
  const t = translator(locale, 'person');
  const { decision, daysToCome, parts } = person.standing;
  const until = 'skippableUntil' in decision ? decision.skippableUntil : undefined;
  const putOff = !until
    ? []
    : daysToCome === undefined
      ? [t('putOffUntil', { date: lastDayBefore(locale, office.timeZone, until) })]
      : [t('putOffFor', { days: daysToCome })];
  switch (decision.kind) {
    case 'enrol':
      return [t(decision.methods.length === 0 ? 'nextIs.apply' : 'nextIs.enrol'), ...putOff];
    case 'wait':
      return until ? [t('nextIs.enrol'), ...putOff] : [t('nextIs.wait')];
    case 'refuse':
      return [t(parts.length > 0 ? 'nextIs.refuse' : 'nextIs.refuseNone')];
    default:
      return [t(`nextIs.${decision.kind}`)];
  }
}
