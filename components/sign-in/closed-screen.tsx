import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { fromClockTime } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { Reason } from '@/lib/policy/decide';
import { pageTitle } from '@/lib/product';
import type { Shown } from '@/lib/sign-in/state';

const texts = {
  tries: { title: 'closedTriesTitle', text: 'closedTriesText' },
  time: { title: 'closedTimeTitle', text: 'closedTimeText' },
  cancelled: { title: 'closedCancelledTitle', text: 'closedCancelledText' },
} as const;

/** A sign-in that is over without having succeeded: why, what that means, and what can be done now. */
export function ClosedScreen(props: {
  locale: Locale;
  office: OfficeFace;
  shown: Shown;
  waitUntil: number | undefined;
  appDisabled: boolean;
  because: readonly Reason[];
  /** True where the wrong codes were ones that had been sent. */
  isSent: boolean;
}) {
  const { locale, office, shown, waitUntil } = props;
  const [t, common] = [translator(locale, 'signIn'), translator(locale, 'common')];
  const phone = translator(locale, 'phone');
  const isUnusable = props.because.includes('factor-unusable');
  if (shown.state === 'refused') {
    return (
      <>
        <title>{pageTitle(t('refusedTitle'), office.name)}</title>
        <Heading>{t('refusedTitle')}</Heading>
        <p>
          {props.appDisabled
            ? t('refusedDisabled')
            : isUnusable
              ? phone('refusedUnusable')
              : t('refusedNothing')}
        </p>
        <p className="mt-4">{t('refusedNext', { office: office.name })}</p>
        <ButtonRow>
          <ButtonLink variant="secondary" href="/sign-in">
            {t('again')}
          </ButtonLink>
          <Link standalone href="/sign-in/help">
            {common('help')}
          </Link>
        </ButtonRow>
      </>
    );
  }
  const { title, text } = texts[shown.closedBecause ?? 'cancelled'];
  return (
    <>
      <title>{pageTitle(t(title), office.name)}</title>
      <Heading>{t(title)}</Heading>
      <p>{props.isSent && shown.closedBecause === 'tries' ? phone('closedTries') : t(text)}</p>
      {waitUntil === undefined ? null : (
        <p className="mt-4 font-semibold">
          {t('closedTriesWait', { time: fromClockTime(locale, office.timeZone, waitUntil) })}
        </p>
      )}
      <ButtonRow>
        <ButtonLink href="/sign-in">{t('again')}</ButtonLink>
        <Link standalone href="/sign-in/help">
          {common('help')}
        </Link>
      </ButtonRow>
    </>
  );
}
