import { formTexts, passwordTexts } from '@/components/form-texts';
import { passwordMessages } from '@/components/profile/password-messages';
import { PasswordForm } from '@/components/sign-in/password-form';
import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { passwordChangedAt } from '@/lib/account/password';
import { localMoment } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translator';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { ChangeResult } from '../change-result';
import { Profile } from '../profile';
import { changePassword } from './actions';

export default async function PasswordPage() {
  const session = await requireSession('/profile/password');
  const locale = await currentLocale();
  const t = translator(locale, 'password');
  const changed = await passwordChangedAt(database(), session.accountId);
  const when = changed ? localMoment(locale, session.office.timeZone, changed.getTime()) : t('never');
  return (
    <Profile session={session} path="/profile/password">
      <PasswordForm
        action={changePassword}
        {...formTexts(locale, t('title'), session.office)}
        texts={{
          current: t('current'),
          password: t('password'),
          hint: t('hint'),
          repeat: t('repeat'),
          submit: t('change'),
        }}
        fieldTexts={passwordTexts(locale)}
        messages={passwordMessages(locale)}
        userName={session.email}
      >
        <Heading>{t('title')}</Heading>
        <ChangeResult />
        <SummaryList items={[{ term: t('changed'), detail: when }]} />
        <p className="mb-6">{t('whatHappens')}</p>
      </PasswordForm>
    </Profile>
  );
}
