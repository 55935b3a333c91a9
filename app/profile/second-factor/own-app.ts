import { redirect } from 'next/navigation';
import { type App, type FactorOverview, factorOverview } from '@/lib/factor/overview';
import { writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { requireSession } from '@/lib/web/session';
import { factorPath } from './paths';

/** What an address may say: `?app=` names one, be it an app of this account or not. */
export type AppQuery = Promise<{ app?: string | string[] }>;

/** The app that an address wishes for, if it is one of this account's; otherwise back to the tab. */
export async function requireOwnApp(
  accountId: string,
  query: AppQuery,
): Promise<{ app: App; overview: FactorOverview }> {
  const wish = (await query).app;
  const overview = await factorOverview(database(), accountId);
  const app = overview?.apps.find(({ id }) => id === wish);
  if (!overview || !app) redirect(factorPath);
  return { app, overview };
}

/**
 * For an action whose change was refused: when what it was about (one app, or all) is not there any more, the
 * page that asked for it is not either, and the tab says why.
 */
export async function leaveWhenGone(app?: string): Promise<void> {
  const session = await requireSession(factorPath);
  const apps = (await factorOverview(database(), session.accountId))?.apps ?? [];
  if (apps.some(({ id }) => app === undefined || id === app)) return;
  await writeCookie('done', 'refused.gone');
  redirect(factorPath);
}
