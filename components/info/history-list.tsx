import { Heading } from '@/components/ui/heading';
import { WarningIcon } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import type { DayInWords } from '@/lib/audit/words';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** What happened, day by day, as it is given. */
export function HistoryList(props: {
  locale: Locale;
  days: readonly DayInWords[];
  /** Of the days' headings. */
  level: 2 | 3;
  /** Where the page of somebody who is named is. */
  personPath?: (id: string) => string;
}) {
  const { locale, days, level, personPath } = props;
  const important = translator(locale, 'ui')('important');
  return days.map(({ day, events }) => (
    <section key={day}>
      <Heading level={level}>{day}</Heading>
      <ul className="border-hairline border-t">
        {events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never reordered.
          <li key={index} className="flex gap-x-4 border-hairline border-b py-2">
            <time className="tabular-nums" dateTime={event.iso}>
              {event.time}
            </time>
            <div className="min-w-0">
              <p className={event.notable ? 'font-semibold' : undefined}>{event.text}</p>
              {event.notable ? (
                <p className="flex items-center gap-1 text-amber text-small">
                  <WarningIcon />
                  {important}
                </p>
              ) : null}
              {event.person ? (
                <p className="wrap-anywhere">
                  {personPath && event.person.id ? (
                    <Link href={personPath(event.person.id)}>{event.person.name}</Link>
                  ) : (
                    event.person.name
                  )}
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
