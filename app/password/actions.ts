'use server';

import { redirect } from 'next/navigation';
import { sendPasswordLink } from '@/lib/account/forgotten-password';
import { longestIdentifier } from '@/lib/account/identifier';
import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { currentVisitor } from '@/lib/web/visitor';
import { doorQuery } from '../sign-in/query';

/** Has a link sent, if there is anybody to send it to; the next page is the same for all. */
export async function askForLink(_: FormResult, data: FormData): Promise<FormResult> {
  const identifier = textField(data, 'identifier', longestIdentifier);
  if (!identifier.trim()) {
    const text = translator(await currentLocale(), 'signIn')('identifierMissing');
    return { errors: [{ field: 'identifier', text }], values: { identifier } };
  }
  const { address } = await currentVisitor();
  await sendPasswordLink(database(), config(), identifier, address);
  redirect(`/password/sent${doorQuery({ office: textField(data, 'office') })}`);
}
