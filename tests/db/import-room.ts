import { findImport } from '@/lib/office/invitation/import/find-import';
import { keepImport } from '@/lib/office/invitation/import/keep-import';
import type { FileLine } from '@/lib/office/invitation/import/read-file';
import { fileDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { ask, freshEmail } from './inviting';

type Wanted = Partial<FileLine>;

/** Lines of a file, each of somebody else unless told otherwise. */
export const fileOf = (lines: readonly Wanted[]): FileLine[] =>
  lines.map((wanted, index) => ({
    line: index + 2,
    name: `Person ${index}, called A`,
    email: freshEmail(),
    role: '',
    language: '',
    client: '',
    ...wanted,
  }));

/** A file that is kept for the preview. */
export async function keep(admin: Person, lines: readonly FileLine[]): Promise<string> {
  const id = await keepImport(fileDatabase().db, admin.accountId, 'people.csv', lines);
  if (!id) throw new Error('the file was not kept');
  return id;
}

export const run = (admin: Person, id: string) => ask(admin, { kind: 'run-import', import: id });

export const standing = async ({ officeId }: Person, id: string) => {
  const found = await findImport(fileDatabase().db, officeId, id);
  if (!found) throw new Error('there is no such import');
  const { state, people, done, refused } = found;
  return { state, people, done, refused };
};

/** How often each address of the file is invited, and how many mails its invitations have. */
export async function invitedTimes(
  lines: readonly FileLine[],
): Promise<{ invitations: number[]; mails: number[] }> {
  const keys = lines.map(({ email }) => email.toLowerCase());
  const rows = await fileDatabase().db.$client<{ invitations: number; mails: number }[]>`
    select (select count(*)::int from invitation i where i.email_key = k.key) as invitations,
           (select count(*)::int from mail m join invitation i on i.id = m.invitation_id where i.email_key = k.key) as mails
      from unnest(${keys}::text[]) with ordinality as k (key, place) order by k.place`;
  return { invitations: rows.map((row) => row.invitations), mails: rows.map((row) => row.mails) };
}
