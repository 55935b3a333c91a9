import { OneFieldForm } from '@/components/info/one-field-form';
import { Field } from '@/components/ui/field';
import { findContacts } from '@/lib/account/contact';
import { translator } from '@/lib/i18n/translator';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { askSecondEmail } from '../actions';

const path = '/profile/info/second-email';

export default async function SecondEmailPage() {
  const session = await requireSession(path);
  const locale = await currentLocale();
  const t = translator(locale, 'info');
  const { second, pendingSecond } = await findContacts(database(), session.accountId);
  const hint = [t('secondHint'), second && t('secondReplaces', { email: second })].filter(Boolean).join(' ');
  return (
    <Profile session={session} path={path}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('secondTitle')}
        action={askSecondEmail}
        submit={t('sendLink')}
        back="/profile/info"
      >
        <Field
          name="email"
          type="email"
          label={t('secondLabel')}
          hint={<span className="wrap-anywhere">{hint}</span>}
          autoComplete="email"
          spellCheck={false}
          defaultValue={pendingSecond?.email}
        />
      </OneFieldForm>
    </Profile>
  );
}
