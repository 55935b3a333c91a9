import { ButtonLink } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Client } from '@/lib/office/clients/client';
import type { ClientPage } from '@/lib/office/clients/find-clients';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';
import { PageSteps } from './page-steps';
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
            <ul className="border-hairline border-t">
              {page.clients.map((client) => (
                <Entry key={client.id} locale={locale} client={client} href={paths.client(client.id)} />
              ))}
            </ul>
          )}
          <PageSteps locale={locale} path={paths.list} search={search} isFirst={isFirst} next={page.next} />
        </>
      )}
    </>
  );
}

function Entry({ locale, client, href }: { locale: Locale; client: Client; href: string }) {
  const t = translator(locale, 'clients');
  return (
    <li className="border-hairline border-b py-2 sm:grid sm:grid-cols-[minmax(0,1fr)_18rem_8rem] sm:items-center sm:gap-x-6">
      <p>
        <Link standalone href={href} className="wrap-anywhere font-semibold">
          {client.name}
        </Link>
      </p>
      <p>{ruleWords(locale, client)}</p>
      <p className="text-soft tabular-nums sm:text-right">{t('users', { count: client.users })}</p>
    </li>
  );
}
