import { localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { methods, requirements, roles } from '@/lib/policy/decide';
import type { HistoryEvent } from './history';

/**
 * What was written with an event, in words: from what to what, until when, why, of which client. What an older or newer portal
 * wrote in another way is left out.
 */
export function detailsOf(locale: Locale, { kind, data, names }: HistoryEvent): string[] {
  const t = translator(locale, 'history');
  const changed = (from: string | undefined, to: string | undefined) =>
    from && to ? [t('changed', { from, to })] : [];
  switch (kind) {
    case 'person.roles-changed':
      return changed(rolesIn(locale, data.from), rolesIn(locale, data.to));
    case 'person.requirement-changed':
      return changed(ownIn(locale, data.from), ownIn(locale, data.to));
    case 'person.manager-changed': {
      const name = (id: unknown, known: string | null | undefined) =>
        id === null ? t('asForAll') : (known ?? undefined);
      return changed(name(data.from, names.from), name(data.to, names.to));
    }
    case 'person.exception-set':
    case 'person.exception-ended':
      return [
        [requirementIn(locale, data.requirement), untilIn(locale, data.until)].filter(Boolean).join(', '),
        typeof data.reason === 'string' ? t('reason', { reason: data.reason }) : '',
      ].filter(Boolean);
    case 'client.member-added':
    case 'client.member-removed':
      return clientIn(locale, data.name);
    case 'client.switched':
      return clientIn(locale, names.client);
    case 'app.renamed':
      return typeof data.before === 'string' ? [t('before', { name: data.before })] : [];
    case 'method.made-current':
    case 'method.switched': {
      const before = methods.find((each) => each === data.before);
      return before && before !== 'recovery-code'
        ? [t('before', { name: translator(locale, 'phone')(`methods.${before}`) })]
        : [];
    }
    case 'session.ended': {
      const key = `because.${data.because}` as 'because.elsewhere';
      return t.has(key) ? [t(key)] : [];
    }
    default:
      return [];
  }
}

function rolesIn(locale: Locale, value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const t = translator(locale, 'roles');
  const held = roles.filter((role) => value.includes(role));
  return held.map((role) => t(role)).join(', ');
}

function requirementIn(locale: Locale, value: unknown): string | undefined {
  const known = requirements.find((each) => each === value);
  return known && translator(locale, 'person')(`requirement.${known}`);
}

const ownIn = (locale: Locale, value: unknown) =>
  value === null ? translator(locale, 'person')('inherit') : requirementIn(locale, value);

/** A last day (`YYYY-MM-DD`), which is the same wherever one is. */
function untilIn(locale: Locale, value: unknown): string | undefined {
  const day = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(day)) return undefined;
  return translator(locale, 'history')('until', { day: localDate(locale, 'UTC', day) });
}

const clientIn = (locale: Locale, name: unknown) =>
  typeof name === 'string' ? [translator(locale, 'history')('client', { client: name })] : [];
