import { isOperatorOffice } from '@/lib/office/operator';
import type { Session } from '@/lib/session/session';
import { database } from './database';

/** What readers missed is read by the service desk of whoever runs the portal, not by each office's own. */
export async function readsFeedback({ roles, officeId }: Session): Promise<boolean> {
  return roles.includes('support') && (await isOperatorOffice(database(), officeId));
}
