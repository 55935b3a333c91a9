import { clockTime, localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { placeOf } from '@/lib/session/place';
import { placeWords } from '@/lib/session/words';
import { isByPhone } from '@/lib/sign-in/challenge';
import { detailsOf } from './details';
import { type HistoryEvent, historyKinds, isKnownKind } from './history';
import type { HistoryQuery } from './history-query';
import type { FoundEvent, FoundHistory } from './search';

/** An event in words. */
export type EventInWords = {
  /** As clock time at the office, and for machines (ISO 8601). */
  time: string;
  iso: string;
  text: string;
  /** Whom it is about, where the events are of several people; with an id while the account is there. */
  person: { name: string; id: string | undefined } | undefined;
  /** Which app or address, from what to what, from where, by whom: what is known of it. */
  details: string[];
  /** Worth a second look: marked by icon and word. */
  notable: boolean;
};

export type DayInWords = { day: string; events: EventInWords[] };

/** A page of a history, and what was asked for. */
export type HistoryInWords = Omit<FoundHistory, 'events'> & { query: HistoryQuery; days: DayInWords[] };

/** Events in the person's words, day by day in the order given: what, about what, from where, and by whom if not by themselves. */
export async function daysInWords(
  locale: Locale,
  timeZone: string,
  events: readonly (HistoryEvent & Partial<Pick<FoundEvent, 'person'>>)[],
): Promise<DayInWords[]> {
  const days: DayInWords[] = [];
  for (const event of events) {
    const day = localDate(locale, timeZone, event.at);
    const words = await inWords(locale, timeZone, event);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(words);
    else days.push({ day, events: [words] });
  }
  return days;
}

async function inWords(
  locale: Locale,
  timeZone: string,
  event: HistoryEvent & Partial<Pick<FoundEvent, 'person'>>,
): Promise<EventInWords> {
  const { at, kind, person } = event;
  const { text, about, details, address, by } = partsInWords(locale, event);
  const place = address && `${placeWords(locale, await placeOf(address))} (${address})`;
  return {
    time: clockTime(locale, timeZone, at),
    iso: new Date(at).toISOString(),
    text,
    person: person
      ? { name: nameOf(locale, person), id: person.name === null ? undefined : person.id }
      : undefined,
    details: [about, ...details, place, by].filter((detail) => typeof detail === 'string'),
    notable: isKnownKind(kind) && historyKinds[kind].notable,
  };
}

/** What is said of an event, each piece for itself. `by`: nothing where it was the person. */
export function partsInWords(locale: Locale, event: HistoryEvent) {
  const { by, about, address, actor: name } = event;
  const t = translator(locale, 'history');
  const actors = {
    unknown: () => t('byUnknown'),
    desk: () => (name === null ? t('byDesk') : t('byDeskName', { name })),
    office: () => (name === null ? t('byOffice') : t('by', { name })),
    former: () => translator(locale, 'historySearch')('byFormer'),
    self: () => undefined,
  };
  const method = methodOf(locale, event);
  return {
    text: textOf(locale, event),
    about,
    details: [...(method ? [method] : []), ...detailsOf(locale, event)],
    // The whereabouts of admins and of the desk are nobody's business.
    address: by === 'self' || by === 'unknown' ? address : null,
    by: actors[by](),
  };
}

/** What an account is called, if it is still there. */
export const nameOf = (locale: Locale, { name }: { name: string | null }): string =>
  name ?? translator(locale, 'historySearch')('formerAccount');

function textOf(locale: Locale, { kind, method }: HistoryEvent): string {
  const t = translator(locale, 'history');
  if (method && isByPhone(method)) {
    if (kind === 'proof.right') return t(`byPhone.proof.right.${method}`);
    if (kind === 'factor.replaced' || kind === 'factor.disabled') return t(`byPhone.${kind}`);
  }
  return isKnownKind(kind) ? t(`events.${kind}`) : t('other');
}

/** Kinds that do not say the method themselves. */
const needMethod: readonly string[] = [
  'factor.connected',
  'factor.replaced',
  'factor.disabled',
  'number.added',
  'method.made-current',
  'method.switched',
  'request.made',
  'request.approved',
  'request.refused',
  'request.void',
  'request.completed',
];

function methodOf(locale: Locale, { kind, method }: HistoryEvent): string | undefined {
  const t = translator(locale, 'phone');
  if (!method || !needMethod.includes(kind)) return undefined;
  // What is about an app says so.
  return isByPhone(method) || kind === 'method.made-current' ? t(`methods.${method}`) : undefined;
}
