import { OneFieldForm } from '@/components/info/one-field-form';
import { Field } from '@/components/ui/field';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { saveName } from '../actions';

const path = '/profile/info/name';

export default async function NamePage() {
  const session = await requireSession(path);
  const locale = await currentLocale();
  const t = translator(locale, 'info');
  return (
    <Profile session={session} path={path}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('nameTitle')}
        action={saveName}
        submit={t('save')}
        back="/profile/info"
      >
        <Field
          name="name"
          label={t('nameLabel')}
          hint={t('nameHint')}
          autoComplete="name"
          defaultValue={session.displayName}
        />
      </OneFieldForm>
    </Profile>
  );
}
