import type { ReactNode } from 'react';
import { chooseClient, chooseLanguage, signOut } from '@/app/actions';
import { AreaFrame, type AreaFrameProps } from '@/components/portal/area-frame';
import type { TabItem } from '@/components/ui/tabs';
import { type Area, areasOf } from '@/lib/office/areas';
import type { Session } from '@/lib/session/session';
import { sessionTimeLeft } from '@/lib/session/time-left';
import { currentLocale } from '@/lib/web/locale';
import { requestNonce } from '@/lib/web/nonce';
import { staySignedIn } from './profile/actions';

export type PortalProps = {
  session: Session;
  area: Area;
  /** This page's own path, and the pages of its area. */
  path: string;
  tabs: readonly TabItem[];
  width?: 'text' | 'list';
  /** True where the page has a nearer end than the session, and says so itself. */
  endsSooner?: boolean;
  children: ReactNode;
};

/** The frame of a page behind the sign-in, filled with what this request brings. */
export async function Portal({ session, ...rest }: PortalProps) {
  const { office, displayName, roles, clients, clientId } = session;
  return (
    <PortalOf
      {...rest}
      locale={await currentLocale()}
      office={office}
      person={displayName}
      areas={areasOf(roles)}
      clients={clients}
      activeClient={clientId}
      time={sessionTimeLeft(office.timeZone, session)}
    />
  );
}

/** The same for somebody who need not be the one who asks. */
export async function PortalOf(
  props: Omit<AreaFrameProps, 'nonce' | 'stay' | 'signOut' | 'chooseLanguage' | 'chooseClient'>,
) {
  return (
    <AreaFrame
      {...props}
      nonce={await requestNonce()}
      stay={staySignedIn}
      signOut={signOut}
      chooseLanguage={chooseLanguage}
      chooseClient={chooseClient}
    />
  );
}
