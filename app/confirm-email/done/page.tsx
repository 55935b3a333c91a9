import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { readCookie } from '@/lib/web/cookies';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../../sign-in/door';

const texts = { 'email.sign-in': 'doneSignIn', 'email.second': 'doneSecond' } as const;

export default async function EmailConfirmedPage() {
  const t = translator(await currentLocale(), 'confirmEmail');
  const office = await officeAtTheDoor(undefined);
  // What the button has just done, as long as it is fresh; the page alone claims nothing.
  const what = (await readCookie('done')) as keyof typeof texts;
  return (
    <Door office={office} path="/confirm-email/done">
      <title>{pageTitle(t('doneTitle'), office.name)}</title>
      <Heading>{t('doneTitle')}</Heading>
      <p>{t(Object.hasOwn(texts, what) ? texts[what] : 'doneText')}</p>
      <ButtonRow>
        <ButtonLink href="/profile/info">{t('toPortal')}</ButtonLink>
      </ButtonRow>
    </Door>
  );
}
