import { redirect } from 'next/navigation';
import { SetUp } from '@/components/set-up/set-up';
import { profileSetUpPath } from '@/lib/sign-in/from-profile';
import { pathOf, requireAttempt } from '@/lib/web/attempt';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { setUpView } from '@/lib/web/set-up-view';
import { Profile } from '../../profile';
import { applyPath } from '../paths';
import * as actions from './actions';

export default async function ProfileSetUpPage() {
  const session = await requireSession('/profile/second-factor');
  const held = await requireAttempt('profile', profileSetUpPath);
  const view = await setUpView(held);
  if (!view) redirect(pathOf(held));
  return (
    <Profile session={session} path={profileSetUpPath} endsSooner>
      <SetUp
        locale={await currentLocale()}
        view={view}
        actions={{
          ...actions,
          here: profileSetUpPath,
          apply: applyPath,
          codesFile: `${profileSetUpPath}/codes`,
          watch: '/api/phone?of=profile',
        }}
      />
    </Profile>
  );
}
