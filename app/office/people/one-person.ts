import { findPerson, type OfficePerson } from '@/lib/office/people/person';
import type { Session } from '@/lib/session/session';
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

/** The same for what is done with active accounts only. */
export async function requireActivePerson(params: PersonParams): Promise<Found> {
  const found = await requirePerson(params);
  return found.person.deactivatedAt === null ? found : notThere();
}
