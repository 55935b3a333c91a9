import type { Locale } from '@/lib/i18n/locale';
import type { TimeLeft } from '@/lib/session/time-left';
import { type MoreTime, TimeLimit } from './time-limit';
import { timeTexts } from './time-texts';
import type { Watched } from './watch-time';

/** Until when the page of a sign-in, a set-up or a proof works, with a button for more time, also without JavaScript. */
export function AttemptLimit(props: {
  locale: Locale;
  of: Exclude<Watched, 'session'>;
  /** Null: nothing is open any more, so there is nothing to say. */
  time: TimeLeft | null;
  action: MoreTime;
}) {
  const { locale, of, time, action } = props;
  if (!time) return null;
  return (
    <TimeLimit
      of={of}
      time={time}
      action={action}
      texts={timeTexts(locale, time.what)}
      warnBefore={2 * 60_000}
      offersAlways
    />
  );
}
