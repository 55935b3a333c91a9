import { WayForm } from '@/components/phone/way-form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { fromClockTime } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { WhatNow } from '@/lib/sign-in/what-now';
import type { WayChoice } from '@/lib/web/phone-view';

const nextTexts = {
  'enter-code': 'enterCode',
  'set-up': 'setUp',
  'see-application': 'toApplication',
  'go-on': 'goOn',
  again: 'again',
} as const;

/** What this person can do at once, from where their sign-in stands. */
export function WhatNowList(props: {
  locale: Locale;
  office: OfficeFace;
  now: WhatNow;
  /** Where the way on leads. */
  nextHref: string;
  ways: readonly WayChoice[];
  takeWay: (data: FormData) => Promise<void>;
}) {
  const { locale, office, now, nextHref, ways, takeWay } = props;
  const t = translator(locale, 'getIn');
  const { next, waits, recoveryCodes } = now;
  return (
    <section>
      <Heading level={2}>{t('nowTitle')}</Heading>
      {waits.map(({ method, until }) => (
        <p key={method} className="mb-2">
          {t('wait', { what: t(`codesBy.${method}`), time: fromClockTime(locale, office.timeZone, until) })}
        </p>
      ))}
      {next === 'see-application' ? <p>{t('applied')}</p> : null}
      {now.isStuck ? <p>{t('nothing')}</p> : null}
      <ul>
        {next ? (
          <li>
            <Link standalone href={nextHref}>
              {t(nextTexts[next])}
            </Link>
          </li>
        ) : null}
        {recoveryCodes > 0 ? (
          <li>
            <Link standalone href="/sign-in/recovery-code">
              {t('recovery', { count: recoveryCodes })}
            </Link>
          </li>
        ) : null}
      </ul>
      <WayForm locale={locale} ways={ways} takeWay={takeWay} />
    </section>
  );
}
