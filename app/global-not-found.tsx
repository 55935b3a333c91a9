import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Document, documentMetadata, documentViewport } from './document';
import { Door } from './sign-in/door';

export const metadata = documentMetadata;
export const viewport = documentViewport;

/**
 * For addresses nothing is behind. Not `not-found.tsx`: of that one Next renders a copy into the data of every page.
 */
export default async function GlobalNotFound() {
  const t = translator(await currentLocale(), 'errors');
  const office = await officeAtTheDoor(undefined);
  return (
    <Document>
      <Door office={office} path="/">
        <title>{pageTitle(t('notFoundTitle'), office.name)}</title>
        <Heading>{t('notFoundTitle')}</Heading>
        <p>{t('notFoundText')}</p>
        <ButtonRow>
          <ButtonLink href="/">{t('home')}</ButtonLink>
        </ButtonRow>
      </Door>
    </Document>
  );
}
