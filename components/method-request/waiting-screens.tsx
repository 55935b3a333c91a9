import { demandText, howLong } from '@/components/set-up/choose-words';
import { PutOff, PutOffText } from '@/components/set-up/put-off';
import type { ScreenProps } from '@/components/set-up/set-up';
import { SetUpLimit } from '@/components/set-up/set-up-limit';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { LeaveForm } from '@/components/ui/leave-form';
import { NoticeBox } from '@/components/ui/notice-box';
import { localDate } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import type { OwnRequest } from '@/lib/method-request/open';
import { pageTitle } from '@/lib/product';
import { Refused } from './refused';
import { RequestButtons } from './request-actions';
import { RequestSummary } from './request-summary';

type Props = ScreenProps<'choosing'>;

/** Where nothing can be set up yet: what was applied for waits, or is to be applied for. */
export function NothingYetScreen(props: Props) {
  const { request } = props.view;
  return request ? <WaitScreen {...props} request={request} /> : <MustApplyScreen {...props} />;
}

/** What waits, since when, who decides, what works now; the page is looked at again by its button. */
function WaitScreen({ locale, view, actions, request }: Props & { request: OwnRequest }) {
  const t = translator(locale, 'requests');
  const { office, grace } = view;
  const { timeZone } = office;
  // The grace ends at a midnight; the day before is its last one.
  const works = grace
    ? t('worksPassword', { date: localDate(locale, timeZone, grace.until - 1) })
    : t('worksNothing');
  return (
    <>
      <title>{pageTitle(t('waitTitle'), office.name)}</title>
      <Heading>{t('waitTitle')}</Heading>
      <p>{t('waitLead')}</p>
      <RequestSummary
        locale={locale}
        timeZone={timeZone}
        request={request}
        more={[{ term: t('worksNow'), detail: works }]}
      />
      <ButtonRow>
        <ButtonLink href={actions.here}>{t('checkNow')}</ButtonLink>
        <PutOff locale={locale} view={view} actions={actions} />
        <RequestButtons locale={locale} request={request} actions={actions} />
      </ButtonRow>
      <WayOut locale={locale} view={view} actions={actions} />
    </>
  );
}

/** All there is has to be approved first: the page leads to the application. */
function MustApplyScreen({ locale, view, actions }: Props) {
  const t = translator(locale, 'requests');
  const { office, applicable, demand, refused } = view;
  return (
    <>
      <title>{pageTitle(t('mustTitle'), office.name)}</title>
      <Heading>{t('mustTitle')}</Heading>
      <p>{[demand && demandText(locale, demand), t('mustLead')].filter(Boolean).join(' ')}</p>
      {refused ? <Refused locale={locale} office={office} request={refused} /> : null}
      {view.grace ? <p className="mt-4">{howLong(locale, view)}</p> : null}
      <ButtonRow>
        {applicable.map((method, index) => (
          <ButtonLink
            key={method}
            href={`${actions.apply}?method=${method}`}
            variant={index === 0 ? 'primary' : 'secondary'}
          >
            {t('applyFor', { method })}
          </ButtonLink>
        ))}
        <PutOff locale={locale} view={view} actions={actions} />
      </ButtonRow>
      <WayOut locale={locale} view={view} actions={actions} />
    </>
  );
}

function WayOut({ locale, view, actions }: Props) {
  return (
    <div className="mt-4">
      {view.mayPutOff ? <PutOffText locale={locale} view={view} /> : null}
      <SetUpLimit locale={locale} view={view} actions={actions} />
      {view.mayPutOff ? null : (
        <LeaveForm action={actions.leave} label={translator(locale, 'setUp')('cancel')} />
      )}
    </div>
  );
}

/** Under a choice of what can be set up now: what waits for approval, or was refused. */
export function WaitNote({ locale, view }: Pick<Props, 'locale' | 'view'>) {
  const { request, refused, office } = view;
  if (refused) return <Refused locale={locale} office={office} request={refused} />;
  if (!request) return null;
  const date = localDate(locale, office.timeZone, request.since);
  return (
    <NoticeBox word={translator(locale, 'ui')('note')}>
      {translator(locale, 'requests')('waitNote', { method: request.method, date })}
    </NoticeBox>
  );
}
