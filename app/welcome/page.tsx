import { formTexts, passwordTexts } from '@/components/form-texts';
import { passwordMessages } from '@/components/profile/password-messages';
import { PasswordForm } from '@/components/sign-in/password-form';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { findLinkOwner } from '@/lib/account/link';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { readCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../sign-in/door';
import { choosePassword } from './actions';

export default async function WelcomePage() {
  const locale = await currentLocale();
  const [t, p] = [translator(locale, 'welcome'), translator(locale, 'password')];
  const token = await readCookie('link');
  const owner = token ? await findLinkOwner(database(), token) : undefined;
  if (!owner) {
    const office = await officeAtTheDoor(undefined);
    return (
      <Door office={office} path="/welcome">
        <title>{pageTitle(t('goneTitle'), office.name)}</title>
        <Heading>{t('goneTitle')}</Heading>
        <p>{t('goneText')}</p>
        <ButtonRow>
          <ButtonLink variant="secondary" href="/sign-in">
            {t('signIn')}
          </ButtonLink>
        </ButtonRow>
      </Door>
    );
  }
  const { office } = owner;
  return (
    <Door office={office} path="/welcome">
      <PasswordForm
        action={choosePassword}
        {...formTexts(locale, t('title'), office)}
        texts={{
          password: p('password'),
          hint: p('hint'),
          repeat: p('repeat'),
          submit: p('save'),
        }}
        fieldTexts={passwordTexts(locale)}
        messages={passwordMessages(locale)}
        userName={owner.email}
      >
        <Heading>{t('title')}</Heading>
        <p className="mb-6">{t('lead', { name: owner.displayName, office: office.name })}</p>
      </PasswordForm>
    </Door>
  );
}
