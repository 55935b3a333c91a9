'use server';

import { requestFromList } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import { requireRole } from '@/lib/web/session';

const path = '/office/mails';

/** Once more, or anew where the link is gone. Whose mail it is, is the verb's business. */
export async function sendAgain(data: FormData): Promise<void> {
  await requireRole(path, 'office-admin');
  await requestFromList({ kind: 'send-mail-again', mail: textField(data, 'mail', 36) }, path);
}
