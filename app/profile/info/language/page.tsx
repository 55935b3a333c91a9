import { OneFieldForm } from '@/components/info/one-field-form';
import { SelectField } from '@/components/ui/field';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { saveLanguage } from '../actions';

const path = '/profile/info/language';

export default async function LanguagePage() {
  const session = await requireSession(path);
  const locale = await currentLocale();
  const t = translator(locale, 'info');
  return (
    <Profile session={session} path={path}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('languageTitle')}
        action={saveLanguage}
        submit={t('save')}
        back="/profile/info"
      >
        <SelectField
          name="locale"
          label={translator(locale, 'profile')('language')}
          hint={t('languageHint')}
          options={locales.map((each) => ({
            value: each,
            label: translator(each, 'common')('languageName'),
          }))}
          defaultValue={locale}
        />
      </OneFieldForm>
    </Profile>
  );
}
