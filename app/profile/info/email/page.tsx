import { OneFieldForm } from '@/components/info/one-field-form';
import { Field } from '@/components/ui/field';
import { findContacts } from '@/lib/account/contact';
import { translator } from '@/lib/i18n/translator';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { askSignInEmail } from '../actions';

const path = '/profile/info/email';

export default async function EmailPage() {
  const session = await requireSession(path);
  const locale = await currentLocale();
  const t = translator(locale, 'info');
  const { pendingSignIn } = await findContacts(database(), session.accountId);
  return (
    <Profile session={session} path={path}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('emailTitle')}
        action={askSignInEmail}
        submit={t('sendLink')}
        back="/profile/info"
      >
        <Field
          name="email"
          type="email"
          label={t('emailLabel')}
          hint={<span className="wrap-anywhere">{t('emailHint', { email: session.email })}</span>}
          autoComplete="email"
          spellCheck={false}
          defaultValue={pendingSignIn?.email}
        />
      </OneFieldForm>
    </Profile>
  );
}
