import { ButtonLink } from '@/components/ui/button';
import { EmailAddress } from '@/components/ui/email-address';
import { Heading } from '@/components/ui/heading';
import { WarningIcon } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import { ListPages } from '@/components/ui/list-pages';
import { ListTable } from '@/components/ui/list-table';
import { localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { ListedPerson, PeoplePage } from '@/lib/office/people/list';
import { type PeopleQuery, peopleHref } from '@/lib/office/people/query';
import { pageTitle } from '@/lib/product';
import { PeopleFilter } from './people-filter';
import { rolesInWords, standingInWords } from './standing-words';

type ListProps = {
  locale: Locale;
  office: OfficeFace;
  query: PeopleQuery;
  page: PeoplePage;
  /** True in the office that runs the portal, where alone there is support. */
  hasSupport: boolean;
  paths: { list: string; invite: string; invitations: string; person: (id: string) => string };
};

/** Everybody of the office, by name: to be searched, narrowed and paged through. */
export function PeopleList({ locale, office, query, page, hasSupport, paths }: ListProps) {
  const t = translator(locale, 'people');
  const columns = (['name', 'roles', 'factor', 'lastSignIn', 'account'] as const).map((each) =>
    t(`columns.${each}`),
  );
  const { count, hasMore, people } = page;
  return (
    <>
      <title>{pageTitle(t('title'), office.name)}</title>
      <Heading>{t('title')}</Heading>
      <p className="max-w-text">{t('lead', { office: office.name })}</p>
      <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-4">
        <ButtonLink href={paths.invite}>{t('invite')}</ButtonLink>
        <Link standalone href={paths.invitations}>
          {t('invitations')}
        </Link>
      </p>
      <PeopleFilter {...{ locale, query, hasSupport }} path={paths.list} />
      {people.length === 0 ? (
        <p className="mt-8 max-w-text">{nobody(locale, query)}</p>
      ) : (
        <>
          <p className="mt-8 font-semibold">{t(hasMore ? 'countMore' : 'count', { count })}</p>
          <ListTable
            caption={t('title')}
            columns={columns}
            rows={people.map((person) => ({
              key: person.id,
              cells: cellsOf({ locale, office, person, href: paths.person(person.id) }),
            }))}
          />
        </>
      )}
      <ListPages
        locale={locale}
        first={page.previous && peopleHref(paths.list, query)}
        previous={page.previous && peopleHref(paths.list, query, page.previous)}
        next={page.next && peopleHref(paths.list, query, page.next)}
      />
    </>
  );
}

function nobody(locale: Locale, { state, role, search }: PeopleQuery): string {
  const t = translator(locale, 'people');
  return state && !role && !search ? t(`nobodyIn.${state}`) : t('nobody');
}

function cellsOf(props: { locale: Locale; office: OfficeFace; person: ListedPerson; href: string }) {
  const { locale, office, person, href } = props;
  const t = translator(locale, 'people');
  const name = (
    <>
      <Link href={href} className="wrap-anywhere -my-2 inline-block py-2 font-semibold">
        {person.displayName}
      </Link>
      <EmailAddress address={person.email} className="block text-small text-soft" />
    </>
  );
  const factor = person.isDeactivated ? null : <FactorCell {...{ locale, office, person }} />;
  const lastSignIn =
    person.lastSignIn === null ? t('never') : localDate(locale, office.timeZone, person.lastSignIn);
  const state = t(person.isDeactivated ? 'deactivated' : 'active');
  return [name, rolesInWords(locale, person.roles), factor, lastSignIn, state];
}

export function FactorCell({
  locale,
  office,
  person,
}: Pick<ListProps, 'locale' | 'office'> & { person: ListedPerson }) {
  const words = standingInWords(locale, office.timeZone, person.standing);
  return (
    <>
      <span className="block">{words.what}</span>
      {words.since ? <span className="block text-small text-soft">{words.since}</span> : null}
      {words.warning ? (
        <span className="flex items-center gap-1 text-amber">
          <WarningIcon />
          {words.warning}
        </span>
      ) : null}
      {words.further.map((line) => (
        <span key={line} className="block text-small text-soft">
          {line}
        </span>
      ))}
    </>
  );
}
