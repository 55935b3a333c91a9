import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { App, FactorWay } from '@/lib/factor/overview';
import { localDate, localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { FormAction } from '@/lib/web/form-result';
import { appTitle } from './factor-summary';
import { sentenceThen } from './way-sentence';

export type Left = 'apps' | 'numbers' | 'both';

/** Asks once before an app that is not the only factor is removed, and says what happens then. */
export function AppRemoval(props: {
  locale: Locale;
  office: OfficeFace;
  app: App;
  /** The one that sign-in names afterwards, when it is another one than now. */
  nextCurrent: App | undefined;
  /** What sign-in asks for first afterwards, where no app is left for it. */
  nextWay: FactorWay | undefined;
  /** What stays. */
  left: Left;
  action: FormAction;
  backHref: string;
}) {
  const { locale, office, app, nextCurrent, nextWay, left, action, backHref } = props;
  const t = translator(locale, 'factors');
  const title = t('removeTitle', { app: appTitle(locale, app) });
  return (
    <ActionForm action={action} {...formTexts(locale, title, office)}>
      <Heading className="wrap-anywhere">{title}</Heading>
      <p>
        {t('removeWhich', {
          date: localDate(locale, office.timeZone, app.since),
          moment: localMoment(locale, office.timeZone, app.lastUsedAt),
        })}
      </p>
      <ul className="mt-4 list-disc pl-6">
        <li className="py-1">{t('removeCodes')}</li>
        <li className="py-1">{t('removeOthers', { left })}</li>
        {nextCurrent ? (
          <li className="wrap-anywhere py-1">{t('removeCurrent', { app: appTitle(locale, nextCurrent) })}</li>
        ) : null}
        {nextWay ? <li className="py-1">{sentenceThen(locale, nextWay)}</li> : null}
      </ul>
      <p className="mt-4">{t('removeUnknown')}</p>
      <input type="hidden" name="app" value={app.id} />
      <ButtonRow>
        <SubmitButton variant="danger">{t('remove')}</SubmitButton>
        <Link standalone href={backHref}>
          {t('back')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
