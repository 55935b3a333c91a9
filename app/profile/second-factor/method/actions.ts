'use server';

import { translator } from '@/lib/i18n/translator';
import { isMethod } from '@/lib/sign-in/challenge';
import { requestChange } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { currentLocale } from '@/lib/web/locale';
import { leaveWhenGone } from '../own-factor';
import { factorPath } from '../paths';

export async function chooseMethod(_: FormResult, data: FormData): Promise<FormResult> {
  const method = textField(data, 'method', 20);
  if (!isMethod(method) || method === 'recovery-code') {
    const text = translator(await currentLocale(), 'numbers')('methodMissing');
    return { errors: [{ field: 'method', text }] };
  }
  const refused = await requestChange({ kind: 'make-method-current', method }, factorPath, 'method');
  // It is in the list and yet refused: the service desk alone switches to it, and the page says whom to ask.
  await leaveWhenGone(({ usable }) => usable.includes(method));
  return refused && { ...refused, values: { method } };
}
