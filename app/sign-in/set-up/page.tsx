import { redirect } from 'next/navigation';
import { SetUp } from '@/components/set-up/set-up';
import { pathOf, requireAttempt } from '@/lib/web/attempt';
import { currentLocale } from '@/lib/web/locale';
import { setUpView } from '@/lib/web/set-up-view';
import { Door } from '../door';
import * as actions from './actions';

export default async function SetUpPage() {
  const held = await requireAttempt('sign-in', '/sign-in/set-up');
  const view = await setUpView(held);
  if (!view) redirect(pathOf(held));
  return (
    <Door office={view.office} path="/sign-in/set-up" helpHref="/sign-in/help">
      <SetUp
        locale={await currentLocale()}
        view={view}
        actions={{
          ...actions,
          here: '/sign-in/set-up',
          apply: '/sign-in/set-up/apply',
          codesFile: '/sign-in/set-up/codes',
          watch: '/api/phone?of=sign-in',
        }}
      />
    </Door>
  );
}
