'use server';

import { requestChange } from '@/lib/web/change-actions';
import type { FormResult } from '@/lib/web/form-result';
import { leaveWhenGone } from '../own-factor';
import { factorPath } from '../paths';

export async function switchOff(_: FormResult, _data: FormData): Promise<FormResult> {
  const refused = await requestChange({ kind: 'switch-off' }, factorPath);
  await leaveWhenGone(({ enrolled }) => enrolled);
  return refused;
}
