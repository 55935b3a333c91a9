import { putOff } from '@/lib/sign-in/put-off';
import { fileDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import type { Clock } from './clock';
import { begin, look } from './journey';

/** To a moment, as ISO 8601 writes it. */
export const goTo = (clock: Clock, moment: string) =>
  clock.forward(Date.parse(moment) / 1000 - clock.seconds);

/** What a sign-in comes to: for how many days its demand can still be put off, or `demand`, `offer`, else its state. */
export async function met(person: Person): Promise<number | string> {
  const { db } = fileDatabase();
  const { holder, state } = await begin(db, person);
  if (state !== 'choosing') return state;
  const { grace, mayPutOff } = await look(db, holder);
  if (mayPutOff !== (grace !== undefined)) return 'offer';
  return grace?.daysLeft ?? 'demand';
}

/** Signs in and skips; answers with the days that were left. */
export async function skip(person: Person): Promise<number | string> {
  const { db } = fileDatabase();
  const { holder } = await begin(db, person);
  const { grace } = await look(db, holder);
  const step = await putOff(db, holder);
  return step?.ticket ? (grace?.daysLeft ?? 'offer') : 'refused';
}
