import type { ReactNode } from 'react';
import { chooseLanguage, signOut } from '@/app/actions';
import { ProfileFrame } from '@/components/profile/profile-frame';
import type { Session } from '@/lib/session/session';
import { sessionTimeLeft } from '@/lib/session/time-left';
import { currentLocale } from '@/lib/web/locale';
import { requestNonce } from '@/lib/web/nonce';
import { staySignedIn } from './actions';

/**
 * The frame of a profile page, filled with what this request brings. `endsSooner`: the page has a nearer end than the
 * session, and says so itself.
 */
export async function Profile(props: {
  session: Session;
  path: string;
  endsSooner?: boolean;
  children: ReactNode;
}) {
  const { session, path, endsSooner, children } = props;
  return (
    <ProfileFrame
      locale={await currentLocale()}
      office={session.office}
      person={session.displayName}
      nonce={await requestNonce()}
      path={path}
      time={sessionTimeLeft(session.office.timeZone, session)}
      endsSooner={endsSooner}
      stay={staySignedIn}
      signOut={signOut}
      chooseLanguage={chooseLanguage}
    >
      {children}
    </ProfileFrame>
  );
}
