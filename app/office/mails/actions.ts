'use server';

import { requestChange } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import type { FormResult } from '@/lib/web/form-result';
import { requireRole } from '@/lib/web/session';

const path = '/office/mails';

/** Once more, or anew where the link is gone. Whose mail it is, is the verb's business. */
export async function sendAgain(_: FormResult, data: FormData): Promise<FormResult> {
  await requireRole(path, 'office-admin');
  return requestChange({ kind: 'send-mail-again', mail: textField(data, 'mail', 36) }, path);
}
