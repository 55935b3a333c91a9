import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../../sign-in/door';

export default async function NewPasswordDonePage() {
  const t = translator(await currentLocale(), 'forgotten');
  const office = await officeAtTheDoor(undefined);
  return (
    <Door office={office} path="/password/done">
      <title>{pageTitle(t('doneTitle'), office.name)}</title>
      <Heading>{t('doneTitle')}</Heading>
      <p>{t('doneText')}</p>
      <ButtonRow>
        <ButtonLink href="/sign-in">{t('signIn')}</ButtonLink>
      </ButtonRow>
    </Door>
  );
}
