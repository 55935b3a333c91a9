import { clockTime, localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { placeOf } from '@/lib/session/place';
import { placeWords } from '@/lib/session/words';
import { isByPhone } from '@/lib/sign-in/challenge';
import { detailsOf } from './details';
import { type HistoryEvent, historyKinds, isKnownKind } from './history';

/** An event in words. */
export type EventInWords = {
  /** As clock time at the office, and for machines (ISO 8601). */
  time: string;
  iso: string;
  text: string;
  /** Which app or address, from what to what, from where, by whom: what is known of it. */
  details: string[];
  /** Worth a second look: marked by icon and word. */
  notable: boolean;
};

export type DayInWords = { day: string; events: EventInWords[] };

/** Events in the person's words, day by day in the order given: what, about what, from where, and by whom if not by themselves. */
export async function daysInWords(
  locale: Locale,
  timeZone: string,
  events: readonly HistoryEvent[],
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

async function inWords(locale: Locale, timeZone: string, event: HistoryEvent): Promise<EventInWords> {
  const { at, kind, by, about, address } = event;
  const method = methodOf(locale, event);
  const t = translator(locale, 'history');
  const place =
    address &&
    (by === 'self' || by === 'unknown') &&
    `${placeWords(locale, await placeOf(address))} (${address})`;
  // The whereabouts of admins and of the desk are nobody's business.
  const office = event.actor === null ? t('byOffice') : t('by', { name: event.actor });
  const desk = event.actor === null ? t('byDesk') : t('byDeskName', { name: event.actor });
  const actors = { unknown: t('byUnknown'), desk, office, self: undefined };
  const actor = actors[by];
  return {
    time: clockTime(locale, timeZone, at),
    iso: new Date(at).toISOString(),
    text: textOf(locale, event),
    details: [about, method, ...detailsOf(locale, event), place, actor].filter(
      (detail) => typeof detail === 'string',
    ),
    notable: isKnownKind(kind) && historyKinds[kind].notable,
  };
}

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
