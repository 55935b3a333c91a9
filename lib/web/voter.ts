import { drawToken } from '@/lib/crypto/token';
import type { Voter } from '@/lib/help/vote';
import { readCookie, writeCookie } from './cookies';
import { currentSession } from './session';

/** Whose answers are shown; undefined for a browser that has not answered anything. */
export async function currentVoter(): Promise<Voter | undefined> {
  const session = await currentSession();
  if (session) return { accountId: session.accountId };
  const browser = await readCookie('reader');
  return browser ? { browser } : undefined;
}

/** Who answers now; only in server actions, since a browser may get its cookie here. */
export async function answeringVoter(): Promise<Voter> {
  const known = await currentVoter();
  if (known) return known;
  const browser = drawToken();
  await writeCookie('reader', browser);
  return { browser };
}
