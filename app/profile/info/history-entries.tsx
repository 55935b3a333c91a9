import { HistoryList, type ShownEvent } from '@/components/info/history-list';
import { placeWords } from '@/components/info/words';
import { type HistoryEvent, historyKinds, isKnownKind } from '@/lib/audit/history';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { placeOf } from '@/lib/session/place';
import { currentLocale } from '@/lib/web/locale';

/** Events in the person's words: what, about what, from where, and by whom if not by themselves. */
export async function HistoryEntries(props: {
  events: readonly HistoryEvent[];
  timeZone: string;
  level: 2 | 3;
}) {
  const { events, timeZone, level } = props;
  const locale = await currentLocale();
  const shown = await Promise.all(events.map((event) => inWords(locale, event)));
  return <HistoryList {...{ locale, timeZone, level }} events={shown} />;
}

async function inWords(locale: Locale, event: HistoryEvent): Promise<ShownEvent> {
  const { id, at, kind, by, about, address } = event;
  const t = translator(locale, 'history');
  const place = address && `${placeWords(locale, await placeOf(address))} (${address})`;
  const actor = by === 'unknown' ? t('byUnknown') : by === 'desk' ? t('byDesk') : undefined;
  return {
    id,
    at,
    text: isKnownKind(kind) ? t(`events.${kind}`) : t('other'),
    details: [about, place, actor].filter((detail) => typeof detail === 'string'),
    notable: isKnownKind(kind) && historyKinds[kind].notable,
  };
}
