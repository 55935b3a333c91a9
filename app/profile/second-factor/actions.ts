'use server';

import { redirect } from 'next/navigation';
import { config } from '@/lib/config';
import { openProfileSetUp, type ProfilePurpose } from '@/lib/sign-in/from-profile';
import { requireAttempt } from '@/lib/web/attempt';
import { database } from '@/lib/web/database';
import { requireSession } from '@/lib/web/session';
import { currentVisitor } from '@/lib/web/visitor';

async function open(purpose: ProfilePurpose): Promise<never> {
  const session = await requireSession('/profile/second-factor');
  await openProfileSetUp(database(), config().secretKeys, session, purpose, await currentVisitor());
  // To wherever it begins: at the set-up itself, or at the proof it needs.
  await requireAttempt('profile');
  redirect('/profile/second-factor');
}

/** Connect an app: the first one, or one in place of the present one. */
export async function openConnectApp(): Promise<void> {
  await open('connect-app');
}

/** New recovery codes in place of the present ones. */
export async function openNewCodes(): Promise<void> {
  await open('new-codes');
}
