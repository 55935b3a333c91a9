'use server';

import { redirect } from 'next/navigation';
import { confirmEmail, findEmailLink } from '@/lib/account/confirm-email';
import { deleteCookie, readCookie, writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentVisitor } from '@/lib/web/visitor';

/** Uses up the link that this browser opened; whoever is signed in here has no say in it. */
export async function confirm(): Promise<void> {
  const token = await readCookie('email');
  const link = token && (await findEmailLink(database(), token));
  if (!token || !link) redirect('/confirm-email');
  const { address } = await currentVisitor();
  const outcome = await confirmEmail(database(), token, address);
  if (outcome.kind === 'gone') redirect('/confirm-email');
  await deleteCookie('email');
  await writeCookie('office', link.office.slug);
  await writeCookie('done', outcome.takesOver ? 'email.sign-in' : 'email.second');
  redirect('/confirm-email/done');
}
