import { currentApp } from '@/lib/factor/overview';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Attempt } from '@/lib/sign-in/attempt';
import { database } from './database';

/**
 * Which of several apps a code page names; undefined for people with one, who cost no statement. Names are the
 * person's own: they are shown only once the password was right.
 */
export async function currentAppName(
  { accountId, apps }: Pick<Attempt, 'accountId' | 'apps'>,
  locale: Locale,
): Promise<string | undefined> {
  if (apps < 2) return undefined;
  const app = await currentApp(database(), accountId);
  return app && (app.name ?? translator(locale, 'factors')('app'));
}
