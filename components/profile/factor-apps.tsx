import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { mostApps } from '@/lib/factor/limits';
import type { FactorOverview } from '@/lib/factor/overview';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { AppList } from './app-list';

/** The connected apps, and the way to the first or a further one. */
export function FactorApps(props: {
  locale: Locale;
  timeZone: string;
  overview: FactorOverview;
  connect: () => Promise<void>;
  makeCurrent: (data: FormData) => Promise<void>;
  renamePath: string;
  removePath: string;
}) {
  const { locale, timeZone, overview, connect, makeCurrent, renamePath, removePath } = props;
  const { apps, numbers, blocked, allBlocked, mayAdd, enrolled } = overview;
  const t = translator(locale, 'factors');
  if (apps.length === 0 && !mayAdd) return null;
  // P6: the app is what we would rather see, also of somebody who has a number.
  const isMissing = apps.length === 0 && enrolled && !allBlocked;
  const { label, isUrgent } = nextStep(locale, overview);
  return (
    <>
      {apps.length > 0 ? (
        <AppList
          locale={locale}
          timeZone={timeZone}
          apps={apps}
          disabled={blocked.includes('authenticator')}
          isFirst={overview.current?.method === 'authenticator'}
          mayRemove={apps.length > 1 || numbers.some(({ verified }) => verified)}
          makeCurrent={makeCurrent}
          renamePath={renamePath}
          removePath={removePath}
        />
      ) : null}
      {isMissing ? (
        <>
          <Heading level={2}>{t('app')}</Heading>
          <p>{translator(locale, 'setUp')('appWhy')}</p>
        </>
      ) : null}
      {mayAdd ? (
        <ButtonRow className={isMissing ? 'mt-4' : ''}>
          <form action={connect} className="w-full sm:w-auto">
            <SubmitButton variant={isUrgent ? 'primary' : 'secondary'}>{label}</SubmitButton>
          </form>
        </ButtonRow>
      ) : null}
      {apps.length >= mostApps && !mayAdd ? <p>{t('most', { count: apps.length })}</p> : null}
    </>
  );
}

/** What the button says: the set-up it opens is another one for somebody with nothing, and where all is blocked. */
function nextStep(locale: Locale, { apps, blocked, allBlocked, enrolled }: FactorOverview) {
  const [t, numbers] = [translator(locale, 'factors'), translator(locale, 'numbers')];
  const appsBlocked = blocked.includes('authenticator');
  if (!enrolled) return { label: t('setUp'), isUrgent: true };
  if (allBlocked && !(appsBlocked && blocked.length === 1)) {
    return { label: numbers('setUpAgain'), isUrgent: true };
  }
  if (appsBlocked) return { label: t('reconnect'), isUrgent: true };
  return { label: apps.length > 0 ? t('add') : numbers('connectApp'), isUrgent: false };
}
