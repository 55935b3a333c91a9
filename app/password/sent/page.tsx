import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../../sign-in/door';
import { type DoorQuery, doorQuery } from '../../sign-in/query';

/** The same whether there is such an account or not, and whether a link was sent or not. */
export default async function PasswordLinkSentPage({ searchParams }: { searchParams: Promise<DoorQuery> }) {
  const { office: wish } = await searchParams;
  const locale = await currentLocale();
  const office = await officeAtTheDoor(wish);
  const t = translator(locale, 'forgotten');
  const query = doorQuery({ office: wish });
  return (
    <Door office={office} path={`/password/sent${query}`}>
      <title>{pageTitle(t('sentTitle'), office.name)}</title>
      <Heading>{t('sentTitle')}</Heading>
      <p>{t('sentText')}</p>
      <Heading level={2}>{t('nothingTitle')}</Heading>
      <p>{t('nothingText')}</p>
      <ButtonRow>
        <ButtonLink variant="secondary" href={`/sign-in${query}`}>
          {t('toSignIn')}
        </ButtonLink>
        <Link standalone href={`/password${query}`}>
          {t('again')}
        </Link>
      </ButtonRow>
    </Door>
  );
}
