'use server';

import { redirect } from 'next/navigation';
import { findDeniedMail, guardAccount } from '@/lib/account/guard';
import { deleteCookie, writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { currentVisitor } from '@/lib/web/visitor';
import { openedMail } from './link';

/** Blocks changes to the account of the mail whose link this browser opened; whoever is signed in here has no say in it. */
export async function blockChanges(): Promise<void> {
  const mailId = await openedMail();
  const mail = mailId && (await findDeniedMail(database(), mailId));
  if (!mailId || !mail) redirect('/not-me');
  const outcome = await guardAccount(database(), mailId, (await currentVisitor()).address);
  if (outcome === 'gone') redirect('/not-me');
  await deleteCookie('not-me');
  await writeCookie('office', mail.office.slug);
  await writeCookie('done', `not-me.${outcome}`);
  redirect('/not-me/done');
}
