'use server';

import { redirect } from 'next/navigation';
import { findLinkOwner, setPasswordByLink } from '@/lib/account/link';
import { newPasswordSchema } from '@/lib/account/password-rules';
import { translator } from '@/lib/i18n/translator';
import { deleteCookie, readCookie, writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { newPasswordErrors } from '@/lib/web/new-password';
import { currentVisitor } from '@/lib/web/visitor';

/** The new password, by the link this browser opened. It signs nobody in: that takes the password and the second factor. */
export async function chooseNewPassword(_: FormResult, data: FormData): Promise<FormResult> {
  const token = await readCookie('forgotten');
  const owner = token ? await findLinkOwner(database(), token, 'password') : undefined;
  if (!token || !owner) redirect('/password/new');

  const entries = { password: textField(data, 'password'), repeat: textField(data, 'repeat') };
  const slips = await newPasswordErrors(newPasswordSchema, entries, owner.accountId);
  if (slips) return slips;
  const { address } = await currentVisitor();
  const outcome = await setPasswordByLink(database(), token, entries.password, address, 'password');
  if (outcome === 'busy') {
    return { errors: [{ text: translator(await currentLocale(), 'password')('busy') }] };
  }
  if (outcome === 'gone') redirect('/password/new');
  await deleteCookie('forgotten');
  await writeCookie('office', owner.office.slug);
  redirect('/password/done');
}
