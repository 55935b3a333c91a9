'use server';

import { redirect } from 'next/navigation';
import { newPasswordSchema } from '@/lib/account/password-rules';
import { translator } from '@/lib/i18n/translator';
import { deleteCookie, readCookie, writeCookie } from '@/lib/web/cookies';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { newPasswordErrors } from '@/lib/web/new-password';
import { currentVisitor } from '@/lib/web/visitor';
import { findGuest } from './guest';

/** The first password, by the link this browser opened; of somebody who is invited, with it their account. */
export async function choosePassword(_: FormResult, data: FormData): Promise<FormResult> {
  const token = await readCookie('link');
  const guest = token ? await findGuest(token) : undefined;
  if (!guest || 'ended' in guest) redirect('/welcome');

  const entries = { password: textField(data, 'password'), repeat: textField(data, 'repeat') };
  const slips = await newPasswordErrors(newPasswordSchema, entries, guest.owner);
  if (slips) return slips;
  const { address } = await currentVisitor();
  const outcome = await guest.enter(entries.password, address);
  if (outcome === 'busy') {
    return { errors: [{ text: translator(await currentLocale(), 'password')('busy') }] };
  }
  if (outcome === 'done') {
    await deleteCookie('link');
    await writeCookie('office', guest.office.slug);
    redirect('/welcome/done');
  }
  redirect('/welcome');
}
