import { Heading } from '@/components/ui/heading';
import { WarningIcon } from '@/components/ui/icons';
import { clockTime, localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** An event in words. `at` in milliseconds since 1970. */
export type ShownEvent = {
  id: number;
  at: number;
  text: string;
  /** Which app or address, from where, by whom: what is known of it. */
  details: string[];
  /** Worth a second look: marked by icon and word. */
  notable: boolean;
};

/** What happened, day by day, as it is given. */
export function HistoryList(props: {
  locale: Locale;
  timeZone: string;
  events: readonly ShownEvent[];
  /** Of the days' headings. */
  level: 2 | 3;
}) {
  const { locale, timeZone, events, level } = props;
  const important = translator(locale, 'ui')('important');
  return byDay(events, (at) => localDate(locale, timeZone, at)).map(({ day, entries }) => (
    <section key={day}>
      <Heading level={level}>{day}</Heading>
      <ul className="border-hairline border-t">
        {entries.map((event) => (
          <li key={event.id} className="flex gap-x-4 border-hairline border-b py-2">
            <time className="tabular-nums" dateTime={new Date(event.at).toISOString()}>
              {clockTime(locale, timeZone, event.at)}
            </time>
            <div className="min-w-0">
              <p className={event.notable ? 'font-semibold' : undefined}>{event.text}</p>
              {event.notable ? (
                <p className="flex items-center gap-1 text-amber text-small">
                  <WarningIcon />
                  {important}
                </p>
              ) : null}
              {event.details.map((detail) => (
                <p key={detail} className="wrap-anywhere text-small text-soft">
                  {detail}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function byDay(events: readonly ShownEvent[], dayOf: (at: number) => string) {
  const days: { day: string; entries: ShownEvent[] }[] = [];
  for (const event of events) {
    const day = dayOf(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(event);
    else days.push({ day, entries: [event] });
  }
  return days;
}
