import { formTexts, passwordTexts } from '@/components/form-texts';
import { passwordMessages } from '@/components/profile/password-messages';
import { PasswordForm } from '@/components/sign-in/password-form';
import { Heading } from '@/components/ui/heading';
import { findLinkOwner } from '@/lib/account/link';
import { translator } from '@/lib/i18n/translator';
import { readCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../../sign-in/door';
import { DoorMessage } from '../../sign-in/door-message';
import { chooseNewPassword } from './actions';

const path = '/password/new';

/** Behind the link in a mail: for which office, and the form. Whose account it is stays untold. */
export default async function NewPasswordPage() {
  const locale = await currentLocale();
  const [t, p] = [translator(locale, 'forgotten'), translator(locale, 'password')];
  const token = await readCookie('forgotten');
  const owner = token ? await findLinkOwner(database(), token, 'password') : undefined;
  if (!owner) {
    return (
      <DoorMessage
        office={await officeAtTheDoor(undefined)}
        path={path}
        title={t('goneTitle')}
        text={t('goneText')}
        to={{ href: '/password', label: t('again') }}
      />
    );
  }
  const { office } = owner;
  return (
    <Door office={office} path={path}>
      <PasswordForm
        action={chooseNewPassword}
        {...formTexts(locale, t('newTitle'), office)}
        texts={{
          password: p('password'),
          hint: p('hint'),
          repeat: p('repeat'),
          submit: p('save'),
        }}
        fieldTexts={passwordTexts(locale)}
        messages={passwordMessages(locale)}
      >
        <Heading>{t('newTitle')}</Heading>
        <p className="mb-6">{t('newLead', { office: office.name })}</p>
      </PasswordForm>
    </Door>
  );
}
