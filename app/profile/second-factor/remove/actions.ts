'use server';

import { redirect } from 'next/navigation';
import { requestChange } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { hasApp, leaveWhenGone } from '../own-factor';
import { factorPath, switchOffPath } from '../paths';

export async function remove(_: FormResult, data: FormData): Promise<FormResult> {
  const app = textField(data, 'app', 36);
  await requestChange({ kind: 'remove-app', app }, factorPath);
  await leaveWhenGone(hasApp(app));
  // It is there and yet refused: it has become the only one meanwhile, and is demanded. That page says by whom.
  redirect(switchOffPath);
}
