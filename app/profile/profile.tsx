import type { ReactNode } from 'react';
import { chooseLanguage, signOut } from '@/app/actions';
import { ProfileFrame, type ProfileFrameProps } from '@/components/profile/profile-frame';
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
  const { session, ...rest } = props;
  const { office, displayName } = session;
  return (
    <ProfileOf
      {...rest}
      locale={await currentLocale()}
      office={office}
      person={displayName}
      time={sessionTimeLeft(office.timeZone, session)}
    />
  );
}

/** The same for somebody who need not be the one who asks. */
export async function ProfileOf(
  props: Omit<ProfileFrameProps, 'nonce' | 'stay' | 'signOut' | 'chooseLanguage'>,
) {
  return (
    <ProfileFrame
      {...props}
      nonce={await requestNonce()}
      stay={staySignedIn}
      signOut={signOut}
      chooseLanguage={chooseLanguage}
    />
  );
}
