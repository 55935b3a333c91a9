import { askPasswordFirst } from '@/lib/sign-in/password-first';
import { followStep, type Held } from './attempt';
import { database } from './database';

/** Whoever could have put a set-up off, and begins it within a session, gives the password first. */
export async function passwordFirst(held: Held): Promise<void> {
  const { purpose, shown } = held.attempt;
  const asks = purpose === 'switch-client' && shown.state === 'choosing';
  if (asks && (await askPasswordFirst(database(), held.holder))) await followStep(held, undefined);
}
