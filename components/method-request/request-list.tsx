import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { ListPages, listPages } from '@/components/ui/list-pages';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { RequestPage, WaitingRequest } from '@/lib/method-request/list';
import type { OfficeFace } from '@/lib/office/face';
import { pageTitle } from '@/lib/product';

/** What waits for a decision: who, what, since when. Each has a page of its own. */
export function RequestList(props: {
  locale: Locale;
  office: OfficeFace;
  page: RequestPage<WaitingRequest>;
  isFirst: boolean;
  path: string;
}) {
  const { locale, office, page, isFirst, path } = props;
  const t = translator(locale, 'requests');
  const { rows, next } = page;
  return (
    <>
      <title>{pageTitle(t('listTitle'), office.name)}</title>
      <Heading>{t('listTitle')}</Heading>
      <p className="max-w-text">{t(rows.length > 0 ? 'listLead' : 'none')}</p>
      {rows.length > 0 ? (
        <ul className="mt-6 border-hairline border-t">
          {rows.map(({ id, person, method, since }) => (
            <li
              key={id}
              className="border-hairline border-b py-2 sm:grid sm:grid-cols-[minmax(0,1fr)_14rem_23rem] sm:items-center sm:gap-x-6"
            >
              <p>
                <Link standalone href={`${path}/${id}`} className="wrap-anywhere font-semibold">
                  {person}
                </Link>
              </p>
              <p>{t(`methods.${method}`)}</p>
              <p className="text-soft">
                {t('sentOn', { moment: localMoment(locale, office.timeZone, since) })}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <ListPages locale={locale} {...listPages(path, {}, isFirst, next)} />
    </>
  );
}
