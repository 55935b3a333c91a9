import { LinkButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { CheckIcon } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import type { App } from '@/lib/factor/overview';
import { localDate, localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { appTitle } from './factor-summary';

/** The connected apps, oldest first: name, since when, last use, which is the current one, and what can be done with each. */
export function AppList(props: {
  locale: Locale;
  timeZone: string;
  apps: readonly App[];
  /** True when none of them gives a code that is taken. */
  disabled: boolean;
  /** True where sign-in asks for an app first. */
  isFirst: boolean;
  /** False where there is one, and no other factor: to remove that is to turn the second factor off. */
  mayRemove: boolean;
  makeCurrent: (data: FormData) => Promise<void>;
  /** Where an app gets another name, and where it is removed; the app is added as `?app=`. */
  renamePath: string;
  removePath: string;
}) {
  const { locale, timeZone, apps, disabled, isFirst, mayRemove, makeCurrent, renamePath, removePath } = props;
  const t = translator(locale, 'factors');
  const several = apps.length > 1;
  return (
    <>
      <Heading level={2}>{t('appsTitle')}</Heading>
      {several && !disabled ? (
        <p>{isFirst ? t('currentText') : translator(locale, 'numbers')('appsText')}</p>
      ) : null}
      <ul className="mt-4 mb-6 border-hairline border-t">
        {apps.map((app) => {
          // Which app a link is about, for those who hear it without what stands around it.
          const which = <span className="sr-only">{t('which', { app: appTitle(locale, app) })}</span>;
          return (
            <li key={app.id} className="border-hairline border-b pt-4 pb-1">
              <div className="flex flex-wrap items-center gap-x-4">
                <Heading level={3} className="mt-0! min-w-0 wrap-anywhere">
                  {appTitle(locale, app)}
                </Heading>
                {several && app.isCurrent ? (
                  <p className="flex items-center gap-1 font-semibold text-green text-small">
                    <CheckIcon />
                    {t('current')}
                  </p>
                ) : null}
              </div>
              <p className="text-small text-soft">
                {t('since', { date: localDate(locale, timeZone, app.since) })}
              </p>
              <p className="text-small text-soft">
                {t('lastUsed', { moment: localMoment(locale, timeZone, app.lastUsedAt) })}
              </p>
              <div className="flex flex-wrap gap-x-6">
                <Link standalone href={`${renamePath}?app=${app.id}`}>
                  <span>
                    {t('rename')} {which}
                  </span>
                </Link>
                {several && !app.isCurrent ? (
                  <form action={makeCurrent}>
                    <input type="hidden" name="app" value={app.id} />
                    <LinkButton>
                      <span>
                        {t('makeCurrent')} {which}
                      </span>
                    </LinkButton>
                  </form>
                ) : null}
                {mayRemove ? (
                  <Link standalone href={`${removePath}?app=${app.id}`}>
                    <span>
                      {t('remove')} {which}
                    </span>
                  </Link>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
