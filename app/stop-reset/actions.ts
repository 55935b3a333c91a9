'use server';

import { redirect } from 'next/navigation';
import { config } from '@/lib/config';
import { readMailLink } from '@/lib/notice/mail-link';
import { vetoReset } from '@/lib/support/veto';
import { readCookie, writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentVisitor } from '@/lib/web/visitor';

/** Stops the reset that the opened mail tells of; the page says what came of it. Whoever is signed in here has no say in it. */
export async function stopReset(): Promise<void> {
  const token = await readCookie('veto');
  const mail = token && readMailLink(config().authSecrets, 'stop-reset', token);
  const { address } = await currentVisitor();
  const outcome = mail && (await vetoReset(database(), mail, address));
  if (outcome === 'stopped') await writeCookie('done', 'reset.stopped');
  redirect('/stop-reset');
}
