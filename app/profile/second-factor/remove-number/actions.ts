'use server';

import { redirect } from 'next/navigation';
import { requestChange } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { hasNumber, leaveWhenGone } from '../own-factor';
import { factorPath, switchOffPath } from '../paths';

export async function removeNumber(_: FormResult, data: FormData): Promise<FormResult> {
  const phone = textField(data, 'number', 36);
  await requestChange({ kind: 'remove-number', phone }, factorPath);
  await leaveWhenGone(hasNumber(phone));
  // It is there and yet refused: it has become the only factor meanwhile, and is demanded. That page says by whom.
  redirect(switchOffPath);
}
