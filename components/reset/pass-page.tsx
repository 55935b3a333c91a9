import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import type { ResetDetails } from '@/lib/support/list';
import type { ShownPass } from '@/lib/support/shown-pass';
import { PassForm } from './pass-form';

/** X4, handed over: the pass, shown once to whoever confirmed, to be read out. */
export function PassPage(props: {
  locale: Locale;
  office: OfficeFace;
  reset: ResetDetails;
  show: (before: ShownPass, data: FormData) => Promise<ShownPass>;
  backHref: string;
}) {
  const { locale, office, reset, show, backHref } = props;
  const t = translator(locale, 'resets');
  const moment = localMoment(locale, office.timeZone, reset.passUntil ?? 0);
  const gone = (
    <>
      <p>{t('passDone')}</p>
      <p className="mt-4">
        <Link standalone href={backHref}>
          {t('openLink')}
        </Link>
      </p>
    </>
  );
  return (
    <>
      <title>{pageTitle(t('passTitle'), office.name)}</title>
      <Heading>{t('passTitle')}</Heading>
      {reset.hasPassToShow ? (
        <PassForm
          show={show}
          reset={reset.id}
          submit={t('passShow')}
          before={<p className="wrap-anywhere">{t('passShowText', { name: reset.name })}</p>}
          shown={<p className="wrap-anywhere">{t('passLead', { name: reset.name, moment })}</p>}
          below={
            <>
              <p>{t('passHow')}</p>
              <ButtonRow>
                <ButtonLink href={backHref}>{t('passDoneLink')}</ButtonLink>
              </ButtonRow>
            </>
          }
          gone={gone}
        />
      ) : (
        gone
      )}
    </>
  );
}
