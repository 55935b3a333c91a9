import type { ReactNode } from 'react';
import { chooseLanguage, signOut } from '@/app/actions';
import { ProfileFrame } from '@/components/profile/profile-frame';
import type { Session } from '@/lib/session/session';
import { currentLocale } from '@/lib/web/locale';
import { requestNonce } from '@/lib/web/nonce';

/** The frame of a profile page, filled with what this request brings. */
export async function Profile(props: { session: Session; path: string; children: ReactNode }) {
  const { session, path, children } = props;
  return (
    <ProfileFrame
      locale={await currentLocale()}
      office={session.office}
      person={session.displayName}
      nonce={await requestNonce()}
      path={path}
      signOut={signOut}
      chooseLanguage={chooseLanguage}
    >
      {children}
    </ProfileFrame>
  );
}
