import { redirect } from 'next/navigation';
import { findPerson, type OfficePerson } from '@/lib/office/people/person';
import type { Session } from '@/lib/session/session';
import { writeCookie } from '@/lib/web/cookies';
import { database } from '@/lib/web/database';
import { textField } from '@/lib/web/form-data';
import { notThere, requireRole } from '@/lib/web/session';
import { peoplePath, personPath } from './paths';

export type PersonParams = Promise<{ person: string }>;

type Found = { session: Session; person: OfficePerson };

/** The person that an address names, for an admin of their office; for anybody else, and any other id, nothing is there. */
export async function requirePerson(params: PersonParams): Promise<Found> {
  return requirePersonOf((await params).person);
}

/** The same for the form that names them. */
export async function personOfForm(data: FormData): Promise<Found> {
  return requirePersonOf(textField(data, 'person', 36));
}

async function requirePersonOf(id: string): Promise<Found> {
  const session = await requireRole(id ? personPath(id) : peoplePath, 'office-admin');
  const person = await findPerson(database(), session.officeId, id);
  return person ? { session, person } : notThere();
}

/** The same for what is asked about active accounts only, or about deactivated ones; of others the person's page speaks. */
export async function requireActivePerson(params: PersonParams): Promise<Found> {
  return requireWhere(params, ({ deactivatedAt }) => deactivatedAt === null);
}
export async function requireDeactivatedPerson(params: PersonParams): Promise<Found> {
  return requireWhere(params, ({ deactivatedAt }) => deactivatedAt !== null);
}
export async function requireExceptedPerson(params: PersonParams): Promise<Found> {
  return requireWhere(params, hasException);
}

/** True for active people with an exception that is not over. */
export const hasException = ({ deactivatedAt, standing }: OfficePerson) =>
  deactivatedAt === null && standing.exception !== null;

async function requireWhere(params: PersonParams, fits: (person: OfficePerson) => boolean): Promise<Found> {
  const found = await requirePerson(params);
  return fits(found.person) ? found : redirect(personPath(found.person.id));
}

/**
 * For an action that was refused: where somebody else has done the same meanwhile, the page that asked for it is not there any
 * more, and the person's page says what happened.
 */
export async function leaveUnless(data: FormData, fits: (person: OfficePerson) => boolean): Promise<void> {
  const { person } = await personOfForm(data);
  if (fits(person)) return;
  await writeCookie('done', 'refused.gone');
  redirect(personPath(person.id));
}
