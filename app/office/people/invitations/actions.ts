'use server';

import { requestFromList } from '@/lib/web/change-actions';
import { textField } from '@/lib/web/form-data';
import { requireRole } from '@/lib/web/session';
import { invitationsPath } from './paths';

/** Sends somebody's link once more; whose invitation it is, is the verb's business. */
export async function sendAgain(data: FormData): Promise<void> {
  await requireRole(invitationsPath, 'office-admin');
  const invitation = textField(data, 'invitation', 36);
  await requestFromList({ kind: 'renew-invitation', invitation }, invitationsPath);
}

export async function withdraw(data: FormData): Promise<void> {
  await requireRole(invitationsPath, 'office-admin');
  const invitation = textField(data, 'invitation', 36);
  await requestFromList({ kind: 'withdraw-invitation', invitation }, invitationsPath);
}
