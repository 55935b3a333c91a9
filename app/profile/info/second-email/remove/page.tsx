import { redirect } from 'next/navigation';
import { OneFieldForm } from '@/components/info/one-field-form';
import { findContacts } from '@/lib/account/contact';
import { translator } from '@/lib/i18n/translator';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../../profile';
import { removeSecondEmail } from '../../actions';

const path = '/profile/info/second-email/remove';

export default async function RemoveEmailPage() {
  const session = await requireSession(path);
  const locale = await currentLocale();
  const t = translator(locale, 'info');
  const { second } = await findContacts(database(), session.accountId);
  if (!second) redirect('/profile/info');
  return (
    <Profile session={session} path={path}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('removeTitle')}
        action={removeSecondEmail}
        submit={t('removeSubmit')}
        back="/profile/info"
      >
        <p className="wrap-anywhere">{t('removeText', { email: second })}</p>
      </OneFieldForm>
    </Profile>
  );
}
