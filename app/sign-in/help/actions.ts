'use server';

import { redirect } from 'next/navigation';
import { translator } from '@/lib/i18n/translator';
import { type Asker, askDesk, withdrawFromDesk } from '@/lib/support/request/ask';
import { readCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { currentVisitor } from '@/lib/web/visitor';

const path = '/sign-in/help';

/** Who asks is whoever holds this browser's sign-in; nothing that a form brings says so. */
async function currentAsker(): Promise<Asker> {
  const token = await readCookie('attempt');
  if (!token) redirect(path);
  return { holder: { token }, address: (await currentVisitor()).address };
}

/** "I can't get in": asks the service desk. One that has been asked already stands, and the page says so. */
export async function ask(_: FormResult, data: FormData): Promise<FormResult> {
  const reach = textField(data, 'reach', 5_000);
  const outcome = await askDesk(database(), await currentAsker(), reach);
  if (outcome === 'asked' || outcome === 'stands') redirect(path);
  const text = translator(await currentLocale(), 'getIn')(`errors.${outcome}`);
  const isOfField = outcome === 'reach-missing' || outcome === 'reach-too-long';
  return { errors: [{ ...(isOfField && { field: 'reach' }), text }], values: { reach } };
}

/** Takes the request back; where there is none any more, the page says what there is. */
export async function withdraw(): Promise<void> {
  await withdrawFromDesk(database(), await currentAsker());
  redirect(path);
}
