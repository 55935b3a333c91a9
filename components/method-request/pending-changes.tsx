import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { FactorOverview } from '@/lib/factor/overview';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OwnRequest } from '@/lib/method-request/open';
import type { OfficeFace } from '@/lib/office/face';
import { ApplyLinks } from './apply-links';
import { Refused } from './refused';
import { type RequestActions, RequestButtons } from './request-actions';
import { RequestSummary } from './request-summary';

type PendingProps = {
  locale: Locale;
  office: OfficeFace;
  overview: FactorOverview;
  /** What is open, or was refused of late. */
  request: OwnRequest | undefined;
  actions: RequestActions;
  /** Sets up what was approved. */
  setUp: () => Promise<void>;
  applyPath: string;
  switchPath: string;
};

/** W8: pending changes, with who decides and since when; what else can be applied for (W3), or asked of the desk (W10). */
export function PendingChanges(props: PendingProps) {
  const { locale, office, overview, request, applyPath, switchPath } = props;
  const { applicable, deskSwitch } = overview;
  const isOpen = request?.state === 'pending' || request?.state === 'approved';
  if (!request && applicable.length === 0 && !deskSwitch) return null;
  const t = translator(locale, 'requests');
  return (
    <>
      <Heading level={2}>{t('pending')}</Heading>
      {request && isOpen ? <Open {...props} request={request} /> : <p>{t('pendingNone')}</p>}
      {request?.state === 'refused' ? <Refused {...{ locale, office, request }} /> : null}
      {request?.state === 'pending' ? null : (
        <>
          <ApplyLinks
            locale={locale}
            office={office}
            methods={applicable}
            path={applyPath}
            mayApplyAgain={request?.state === 'approved'}
          />
          {deskSwitch ? (
            <p className="mt-4">
              <Link standalone href={switchPath}>
                {t('switchAsk', { method: deskSwitch.to })}
              </Link>
            </p>
          ) : null}
        </>
      )}
    </>
  );
}

function Open({ locale, office, overview, request, actions, setUp }: PendingProps & { request: OwnRequest }) {
  return (
    <>
      <RequestSummary locale={locale} timeZone={office.timeZone} request={request} />
      <ButtonRow>
        {/* Whoever has nothing yet has that button above. */}
        {request.state === 'approved' && overview.enrolled ? (
          <form action={setUp} className="w-full sm:w-auto">
            <SubmitButton>{translator(locale, 'requests')('setUp')}</SubmitButton>
          </form>
        ) : null}
        <RequestButtons locale={locale} request={request} actions={actions} />
      </ButtonRow>
    </>
  );
}
