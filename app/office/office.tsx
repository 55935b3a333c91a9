import type { ReactNode } from 'react';
import { translator } from '@/lib/i18n/translator';
import type { Session } from '@/lib/session/session';
import { currentLocale } from '@/lib/web/locale';
import { Portal } from '../portal';
import { ChangeResult } from '../profile/change-result';

const tabs = ['security', 'people', 'clients', 'requests', 'resets', 'mails', 'history'] as const;

/**
 * The frame of a page for those in charge of an office: its tabs for an admin, none for a manager, who sees the
 * applications alone. Says first what came of the change that led here.
 */
export async function Office(props: {
  session: Session;
  path: string;
  /** `list` for tables. */
  width?: 'text' | 'list';
  children: ReactNode;
}) {
  const { session, path, children } = props;
  const t = translator(await currentLocale(), 'office');
  const isAdmin = session.roles.includes('office-admin');
  const items = tabs.map((tab) => ({
    href: `/office/${tab}`,
    text: t(`tabs.${tab}`),
    current: path.startsWith(`/office/${tab}`),
  }));
  return (
    <Portal
      session={session}
      area={isAdmin ? 'office' : 'requests'}
      path={path}
      tabs={isAdmin ? items : []}
      width={props.width}
    >
      <ChangeResult />
      {children}
    </Portal>
  );
}
