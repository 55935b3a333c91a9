import { redirect } from 'next/navigation';
import { type App, type FactorOverview, factorOverview, type OwnNumber } from '@/lib/factor/overview';
import { writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { requireSession } from '@/lib/web/session';
import { factorPath } from './paths';

type Query<Name extends string> = Promise<{ [name in Name]?: string | string[] }>;

/** What an address may say: `?app=` names one, be it an app of this account or not; so does `?number=`. */
export type AppQuery = Query<'app'>;
export type NumberQuery = Query<'number'>;

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

/** The same of a number. */
export async function requireOwnNumber(
  accountId: string,
  query: NumberQuery,
): Promise<{ number: OwnNumber; overview: FactorOverview }> {
  const wish = (await query).number;
  const overview = await factorOverview(database(), accountId);
  const number = overview?.numbers.find(({ id }) => id === wish);
  if (!overview || !number) redirect(factorPath);
  return { number, overview };
}

/**
 * For an action whose change was refused: when what it was about is not there any more, the page that asked for it is
 * not either, and the tab says why.
 */
export async function leaveWhenGone(isThere: (overview: FactorOverview) => boolean): Promise<void> {
  const session = await requireSession(factorPath);
  const overview = await factorOverview(database(), session.accountId, session.clientId);
  if (overview && isThere(overview)) return;
  await writeCookie('done', 'refused.gone');
  redirect(factorPath);
}

/** For `leaveWhenGone`. */
export const hasApp = (app: string) => (overview: FactorOverview) =>
  overview.apps.some(({ id }) => id === app);
export const hasNumber = (number: string) => (overview: FactorOverview) =>
  overview.numbers.some(({ id }) => id === number);
