import { SearchForm } from '@/components/clients/search-form';
import { ButtonLink, ButtonRow, LinkButton } from '@/components/ui/button';
import { EmailAddress } from '@/components/ui/email-address';
import { Heading } from '@/components/ui/heading';
import { WarningIcon } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import { ListPages, listPages } from '@/components/ui/list-pages';
import { NoticeBox } from '@/components/ui/notice-box';
import { localDate, localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { readProblem } from '@/lib/notice/problem';
import type { OfficeFace } from '@/lib/office/face';
import type { InvitationPage, OpenInvitation } from '@/lib/office/invitation/find';
import { pageTitle } from '@/lib/product';

type Act = (data: FormData) => Promise<void>;

type ListProps = {
  locale: Locale;
  office: OfficeFace;
  page: InvitationPage;
  query: { search: string; isFirst: boolean; onlyRefused: boolean };
  /** How many of all open invitations could not be delivered. */
  refused: number;
  paths: { list: string; invite: string; fromFile: string };
  /** Both get `invitation`, the id of the one it is about. */
  sendAgain: Act;
  withdraw: Act;
};

/** Who is invited, until when, what became of the mail, and what can be done about it. */
export function InvitationList(props: ListProps) {
  const { locale, office, page, query, refused, paths, sendAgain, withdraw } = props;
  const t = translator(locale, 'invitations');
  const { search, isFirst, onlyRefused } = query;
  const isEmpty = page.invitations.length === 0 && isFirst && !search && !onlyRefused;
  return (
    <>
      <title>{pageTitle(t('title'), office.name)}</title>
      <Heading>{t('title')}</Heading>
      <p className="max-w-text">{t(isEmpty ? 'none' : 'lead')}</p>
      <ButtonRow className="mt-6!">
        <ButtonLink href={paths.invite}>{t('invite')}</ButtonLink>
        <Link standalone href={paths.fromFile}>
          {t('fromFile')}
        </Link>
      </ButtonRow>
      {refused > 0 ? (
        <NoticeBox kind="warning" word={t('refusedWord')}>
          <p>{t('refusedCount', { count: refused })}</p>
          <p>
            <Link standalone href={onlyRefused ? paths.list : `${paths.list}?show=refused`}>
              {t(onlyRefused ? 'all' : 'showRefused')}
            </Link>
          </p>
        </NoticeBox>
      ) : null}
      {isEmpty ? null : (
        <>
          {onlyRefused ? null : (
            <SearchForm
              action={paths.list}
              label={t('searchLabel')}
              submit={t('search')}
              search={search}
              all={t('all')}
            />
          )}
          {page.invitations.length === 0 ? (
            <p>{t('noneFound')}</p>
          ) : (
            <ul className="border-hairline border-t">
              {page.invitations.map((invitation) => (
                <Entry
                  key={invitation.id}
                  {...{ locale, invitation, sendAgain, withdraw }}
                  timeZone={office.timeZone}
                />
              ))}
            </ul>
          )}
          <ListPages
            locale={locale}
            {...listPages(paths.list, { q: search, show: onlyRefused && 'refused' }, isFirst, page.next)}
          />
        </>
      )}
    </>
  );
}

function Entry(props: {
  locale: Locale;
  timeZone: string;
  invitation: OpenInvitation;
  sendAgain: Act;
  withdraw: Act;
}) {
  const { locale, timeZone, invitation, sendAgain, withdraw } = props;
  const { id, displayName, email, roles, clients, invitedAt, invitedBy, until, isExpired, problem } =
    invitation;
  const [t, roleNames] = [translator(locale, 'invitations'), translator(locale, 'roles')];
  const date = localDate(locale, timeZone, invitedAt);
  const which = <span className="sr-only">{t('which', { name: displayName })}</span>;
  return (
    <li className="border-hairline border-b py-3 sm:grid sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:gap-x-6">
      <div className="min-w-0">
        <Heading level={2} className="my-0! wrap-anywhere text-body!">
          {displayName}
        </Heading>
        <p>
          <EmailAddress address={email} />
        </p>
        <p className="text-small text-soft">
          {t('roles', { roles: roles.map((role) => roleNames(role)).join(', ') })}
        </p>
        {clients.length > 0 ? (
          <p className="wrap-anywhere text-small text-soft">
            {t('clients', { clients: clients.join(', ') })}
          </p>
        ) : null}
      </div>
      <div className="min-w-0">
        <p className="wrap-anywhere text-small text-soft">
          {invitedBy === null ? t('invited', { date }) : t('invitedBy', { date, name: invitedBy })}
        </p>
        {isExpired ? (
          <p className="flex items-start gap-1 font-semibold text-amber">
            <WarningIcon className="mt-0.5" />
            {t('expired', { moment: localMoment(locale, timeZone, until) })}
          </p>
        ) : (
          <p>{t('until', { moment: localMoment(locale, timeZone, until) })}</p>
        )}
        {problem === null ? null : (
          <p className="flex items-start gap-1 font-semibold text-amber">
            <WarningIcon className="mt-0.5" />
            <span>
              {t('refusedWord')}: {translator(locale, 'officeMails')(`problems.${readProblem(problem)}`)}
            </span>
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-x-6 sm:flex-col">
        <form action={sendAgain}>
          <input type="hidden" name="invitation" value={id} />
          <LinkButton>
            <span>
              {t('again')} {which}
            </span>
          </LinkButton>
        </form>
        <form action={withdraw}>
          <input type="hidden" name="invitation" value={id} />
          <LinkButton>
            <span>
              {t('withdraw')} {which}
            </span>
          </LinkButton>
        </form>
      </div>
    </li>
  );
}
