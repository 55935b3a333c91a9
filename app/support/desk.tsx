import type { ReactNode } from 'react';
import { translator } from '@/lib/i18n/translator';
import type { Session } from '@/lib/session/session';
import { currentLocale } from '@/lib/web/locale';
import { Portal } from '../portal';
import { ChangeResult } from '../profile/change-result';
import { accountsPath, requestsPath, resetsPath, searchPath, switchesPath } from './paths';

/** The tabs, and what each begins its pages' addresses with. */
const tabs = [
  { tab: 'accounts', href: searchPath, within: accountsPath },
  { tab: 'requests', href: requestsPath, within: requestsPath },
  { tab: 'resets', href: resetsPath, within: resetsPath },
  { tab: 'switches', href: switchesPath, within: switchesPath },
] as const;

/** The frame of a page of the service desk. Says first what came of the change that led here. */
export async function Desk(props: {
  session: Session;
  path: string;
  /** `list` for tables. */
  width?: 'text' | 'list';
  children: ReactNode;
}) {
  const { session, path, width, children } = props;
  const t = translator(await currentLocale(), 'desk');
  const items = tabs.map(({ tab, href, within }) => ({
    href,
    text: t(`tabs.${tab}`),
    current: path === href || path.startsWith(within),
  }));
  return (
    <Portal session={session} area="support" path={path} tabs={items} width={width}>
      <ChangeResult />
      {children}
    </Portal>
  );
}
