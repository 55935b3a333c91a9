import { ButtonLink } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Client } from '@/lib/office/clients/client';
import type { ClientUser, UserPage } from '@/lib/office/clients/find-users';
import { PageSteps } from './page-steps';
import { SearchForm } from './search-form';

type UserListProps = {
  locale: Locale;
  client: Client;
  page: UserPage;
  search: string;
  isFirst: boolean;
  /** `remove`: whom is added as `?user=`. */
  paths: { list: string; add: string; remove: string };
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
            <ul className="border-hairline border-t">
              {page.users.map((user) => (
                <Entry key={user.id} locale={locale} user={user} remove={paths.remove} />
              ))}
            </ul>
          )}
          <PageSteps locale={locale} path={paths.list} search={search} isFirst={isFirst} next={page.next} />
        </>
      )}
    </section>
  );
}

function Entry({ locale, user, remove }: { locale: Locale; user: ClientUser; remove: string }) {
  const t = translator(locale, 'clients');
  return (
    <li className="border-hairline border-b py-3 sm:grid sm:grid-cols-[minmax(0,1fr)_18rem_8rem] sm:gap-x-6">
      <div className="wrap-anywhere">
        <p className="font-semibold">{user.displayName}</p>
        <p className="text-small text-soft">{user.email}</p>
      </div>
      <div className="text-small">
        <p>{factorWords(locale, user)}</p>
        <p className="text-soft">
          {t(user.isDeactivated ? 'deactivated' : user.isActiveHere ? 'activeHere' : 'activeElsewhere')}
        </p>
      </div>
      <p className="-my-1 sm:-mt-2 sm:text-right">
        <Link standalone href={`${remove}?user=${user.id}`}>
          <span>
            {t('removeUser')} <span className="sr-only">{user.displayName}</span>
          </span>
        </Link>
      </p>
    </li>
  );
}

function factorWords(locale: Locale, { hasApp, hasNumber }: ClientUser): string {
  const t = translator(locale, 'clients');
  if (hasApp) return t(hasNumber ? 'factor.both' : 'factor.app');
  return t(hasNumber ? 'factor.number' : 'factor.none');
}
