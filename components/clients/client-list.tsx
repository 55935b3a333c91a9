import { ButtonLink } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { ListPages, listPages } from '@/components/ui/list-pages';
import { ListTable } from '@/components/ui/list-table';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ClientPage } from '@/lib/office/clients/find-clients';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import { ruleWords } from './rule-words';
import { SearchForm } from './search-form';

type ListProps = {
  locale: Locale;
  office: OfficeFace;
  page: ClientPage;
  search: string;
  isFirst: boolean;
  paths: { list: string; add: string; client: (id: string) => string };
};

/** The office's clients by name, to be searched and paged through. */
export function ClientList({ locale, office, page, search, isFirst, paths }: ListProps) {
  const t = translator(locale, 'clients');
  const isEmpty = page.clients.length === 0 && isFirst && !search;
  return (
    <>
      <title>{pageTitle(t('title'), office.name)}</title>
      <Heading>{t('title')}</Heading>
      <p className="max-w-text">{t(isEmpty ? 'none' : 'lead')}</p>
      <p className="mt-6">
        <ButtonLink href={paths.add}>{t('add')}</ButtonLink>
      </p>
      {isEmpty ? null : (
        <>
          <SearchForm
            action={paths.list}
            label={t('searchClients')}
            submit={t('search')}
            search={search}
            all={t('all')}
          />
          {page.clients.length === 0 ? (
            <p>{t('noneFound')}</p>
          ) : (
            <ListTable
              caption={t('title')}
              columns={[t('name'), t('ruleTerm'), t('usersColumn')]}
              rows={page.clients.map((client) => ({
                key: client.id,
                cells: [
                  <Link
                    key="name"
                    href={paths.client(client.id)}
                    className="wrap-anywhere -my-2 inline-block py-2 font-semibold"
                  >
                    {client.name}
                  </Link>,
                  ruleWords(locale, client),
                  <span key="users" className="tabular-nums">
                    {client.users}
                  </span>,
                ],
              }))}
            />
          )}
          <ListPages locale={locale} {...listPages(paths.list, { q: search }, isFirst, page.next)} />
        </>
      )}
    </>
  );
}
