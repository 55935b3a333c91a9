import { formTexts } from '@/components/form-texts';
import { AppNameForm } from '@/components/profile/app-name-form';
import { appTitle } from '@/components/profile/factor-summary';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { type AppQuery, requireOwnApp } from '../own-factor';
import { factorPath, renamePath } from '../paths';
import { rename } from './actions';

export default async function RenamePage({ searchParams }: { searchParams: AppQuery }) {
  const session = await requireSession(factorPath);
  const { app } = await requireOwnApp(session.accountId, searchParams);
  const locale = await currentLocale();
  const t = translator(locale, 'factors');
  return (
    <Profile session={session} path={`${renamePath}?app=${app.id}`}>
      <AppNameForm
        action={rename}
        {...formTexts(locale, t('renameTitle'), session.office)}
        app={app.id}
        present={app.name}
        texts={{ name: t('name'), hint: t('nameHint'), submit: t('renameSubmit'), back: t('back') }}
        messages={{
          missing: t('nameErrors.missing'),
          tooLong: t('nameErrors.tooLong'),
          signs: t('nameErrors.signs'),
        }}
        backHref={factorPath}
      >
        <Heading>{t('renameTitle')}</Heading>
        <p className="wrap-anywhere">{t('renameNow', { app: appTitle(locale, app) })}</p>
      </AppNameForm>
    </Profile>
  );
}
