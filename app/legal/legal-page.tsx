import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../sign-in/door';

const sections = [1, 2, 3, 4] as const;

type Query = Promise<{ office?: string | string[] }>;
type Name = 'terms' | 'privacy' | 'imprint';

/**
 * W13: the office's terms of use, privacy policy and imprint. One folder each: a page that finds out by itself
 * that it does not exist (`notFound()`) is empty without JavaScript.
 */
export const legalPage =
  (page: Name) =>
  async ({ searchParams }: { searchParams: Query }) => {
    const locale = await currentLocale();
    const office = await officeAtTheDoor((await searchParams).office);
    const t = translator(locale, 'legal');
    const title = t(`${page}Title`);
    const { email, phone } = office.serviceDesk;
    return (
      <Door office={office} path={`/legal/${page}?office=${office.slug}`}>
        <title>{pageTitle(title, office.name)}</title>
        <Heading>{title}</Heading>
        {page === 'imprint' ? (
          <>
            <Heading level={2}>{t('imprintOwner')}</Heading>
            <p className="whitespace-pre-line">{`${office.legalName}\n${office.legalAddress}`}</p>
            <Heading level={2}>{t('imprintContact')}</Heading>
            <p>
              <Link href={`mailto:${email}`}>{email}</Link>
            </p>
            {phone ? <p>{phone}</p> : null}
          </>
        ) : (
          sections.map((section) => (
            <section key={section}>
              <Heading level={2}>{t(`${page}${section}Title`)}</Heading>
              <p>{t(`${page}${section}`, { owner: office.legalName, email })}</p>
            </section>
          ))
        )}
        {page === 'imprint' ? null : <p className="mt-8 text-small text-soft">{t('version')}</p>}
        <p className="mt-8">
          <Link standalone href={`/sign-in?office=${office.slug}`}>
            {t('back')}
          </Link>
        </p>
      </Door>
    );
  };
