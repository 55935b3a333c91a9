import { ButtonLink } from '@/components/ui/button';
import { EmailAddress } from '@/components/ui/email-address';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { ListPages, listPages } from '@/components/ui/list-pages';
import { ListTable } from '@/components/ui/list-table';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Client } from '@/lib/office/clients/client';
import type { ClientUser, UserPage } from '@/lib/office/clients/find-users';
import { SearchForm } from './search-form';

type UserListProps = {
  locale: Locale;
  client: Client;
  page: UserPage;
  search: string;
  isFirst: boolean;
  /** `remove`: whom is added as `?user=`. */
  paths: { list: string; add: string; remove: string; person: (id: string) => string };
};

/** Who belongs to a client, by name: what they sign in with, whether the client is their active one. */
export function UserList({ locale, client, page, search, isFirst, paths }: UserListProps) {
  const t = translator(locale, 'clients');
  return (
    <section aria-labelledby="users">
      <Heading level={2} id="users">
        {t('usersTitle', { count: client.users })}
      </Heading>
      <p className="max-w-text">{t(client.users === 0 ? 'usersNone' : 'usersLead')}</p>
      <p className="mt-6">
        <ButtonLink href={paths.add} variant="secondary">
          {t('addUser')}
        </ButtonLink>
      </p>
      {client.users === 0 ? null : (
        <>
          <SearchForm
            action={paths.list}
            label={t('searchUsers')}
            submit={t('search')}
            search={search}
            all={t('all')}
          />
          {page.users.length === 0 ? (
            <p>{t('usersNoneFound')}</p>
          ) : (
            <ListTable
              caption={t('usersTitle', { count: client.users })}
              columns={[t('name'), t('ruleTerm'), t('activeColumn'), t('belongsColumn')]}
              rows={page.users.map((user) => ({ key: user.id, cells: cellsOf(locale, user, paths) }))}
            />
          )}
          <ListPages locale={locale} {...listPages(paths.list, { q: search }, isFirst, page.next)} />
        </>
      )}
    </section>
  );
}

function cellsOf(locale: Locale, user: ClientUser, paths: UserListProps['paths']) {
  const t = translator(locale, 'clients');
  return [
    <>
      <Link href={paths.person(user.id)} className="wrap-anywhere -my-2 inline-block py-2 font-semibold">
        {user.displayName}
      </Link>
      <EmailAddress address={user.email} className="block text-small text-soft" />
    </>,
    factorWords(locale, user),
    t(user.isDeactivated ? 'deactivated' : user.isActiveHere ? 'activeHere' : 'activeElsewhere'),
    <Link key="remove" href={`${paths.remove}?user=${user.id}`} className="-my-2 inline-block py-2">
      {t('removeUser')} <span className="sr-only">{user.displayName}</span>
    </Link>,
  ];
}

function factorWords(locale: Locale, { hasApp, hasNumber }: ClientUser): string {
  const t = translator(locale, 'clients');
  if (hasApp) return t(hasNumber ? 'factor.both' : 'factor.app');
  return t(hasNumber ? 'factor.number' : 'factor.none');
}
