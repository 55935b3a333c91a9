'use server';

import type { TimeLeft } from '@/lib/session/time-left';
import { stayInSession } from '@/lib/web/time-left';

/** The button in the warning before one is signed out. */
export async function staySignedIn(): Promise<TimeLeft | null> {
  return stayInSession();
}
