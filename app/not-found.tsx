import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from './sign-in/door';

export default async function NotFound() {
  const t = translator(await currentLocale(), 'errors');
  const office = await officeAtTheDoor(undefined);
  return (
    <Door office={office} path="/">
      <title>{pageTitle(t('notFoundTitle'), office.name)}</title>
      <Heading>{t('notFoundTitle')}</Heading>
      <p>{t('notFoundText')}</p>
      <ButtonRow>
        <ButtonLink href="/">{t('home')}</ButtonLink>
      </ButtonRow>
    </Door>
  );
}
