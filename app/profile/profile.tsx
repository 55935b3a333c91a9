import type { ComponentProps, ReactNode } from 'react';
import { GuardedNotice } from '@/components/profile/guarded-notice';
import type { TabItem } from '@/components/ui/tabs';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Session } from '@/lib/session/session';
import { currentLocale } from '@/lib/web/locale';
import { Portal, PortalOf } from '../portal';

/** W7: the profile's three tabs, in the order people know from the insurer's portal. */
const tabs = [
  { key: 'tabInfo', href: '/profile/info' },
  { key: 'tabFactor', href: '/profile/second-factor' },
  { key: 'tabPassword', href: '/profile/password' },
] as const;

function profileTabs(locale: Locale, path: string): TabItem[] {
  const t = translator(locale, 'profile');
  return tabs.map(({ key, href }) => ({ href, text: t(key), current: path.startsWith(href) }));
}

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
  const { session, path, children } = props;
  const locale = await currentLocale();
  return (
    <Portal {...props} area="profile" tabs={profileTabs(locale, path)}>
      {session.isGuarded ? <GuardedNotice locale={locale} /> : null}
      {children}
    </Portal>
  );
}

/** The same for somebody who need not be the one who asks. */
export function ProfileOf(props: Omit<ComponentProps<typeof PortalOf>, 'area' | 'tabs'>) {
  return <PortalOf {...props} area="profile" tabs={profileTabs(props.locale, props.path)} />;
}
