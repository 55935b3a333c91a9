import { formTexts, passwordTexts } from '@/components/form-texts';
import { passwordMessages } from '@/components/profile/password-messages';
import { PasswordForm } from '@/components/sign-in/password-form';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import { readCookie } from '@/lib/web/cookies';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { Door } from '../sign-in/door';
import { DoorMessage } from '../sign-in/door-message';
import { choosePassword } from './actions';
import { findGuest } from './guest';

export default async function WelcomePage() {
  const locale = await currentLocale();
  const [t, p] = [translator(locale, 'welcome'), translator(locale, 'password')];
  const token = await readCookie('link');
  const guest = token ? await findGuest(token) : undefined;
  if (!guest || 'ended' in guest) {
    const office = guest?.office ?? (await officeAtTheDoor(undefined));
    const [title, text] = guest
      ? [t(`ended.${guest.ended}.title`), t(`ended.${guest.ended}.text`)]
      : [t('goneTitle'), t('goneText')];
    return (
      <DoorMessage
        {...{ office, title, text }}
        path="/welcome"
        to={{ href: '/sign-in', label: t('signIn') }}
      />
    );
  }
  const { office } = guest;
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
        userName={guest.email}
      >
        <Heading>{t('title')}</Heading>
        <p className="mb-6">{t('lead', { name: guest.displayName, office: office.name })}</p>
      </PasswordForm>
    </Door>
  );
}
