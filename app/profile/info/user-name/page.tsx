import { OneFieldForm } from '@/components/info/one-field-form';
import { Field } from '@/components/ui/field';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { saveUserName } from '../actions';

const path = '/profile/info/user-name';

export default async function UserNamePage() {
  const session = await requireSession(path);
  const locale = await currentLocale();
  const t = translator(locale, 'info');
  return (
    <Profile session={session} path={path}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('userNameTitle')}
        action={saveUserName}
        submit={t('save')}
        back="/profile/info"
      >
        <Field
          name="userName"
          label={translator(locale, 'profile')('userName')}
          hint={t('userNameHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={session.userName ?? ''}
        />
      </OneFieldForm>
    </Profile>
  );
}
