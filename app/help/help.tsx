import type { ReactNode } from 'react';
import { readSlug } from '@/lib/office/slug';
import type { Session } from '@/lib/session/session';
import { officeAtTheDoor } from '@/lib/web/office';
import { currentSession } from '@/lib/web/session';
import { Portal } from '../portal';
import { Door } from '../sign-in/door';

/** `office`: whose door somebody not signed in stands before; a wish. */
export type HelpQuery = Promise<{ office?: string | string[] }>;

/** Who reads: somebody signed in, or somebody before an office's door. `query` keeps that door on the links from here. */
export async function currentReader(searchParams: HelpQuery) {
  const session = await currentSession();
  if (session) return { session, office: session.office, query: '' };
  const wish = readSlug((await searchParams).office);
  const query = wish ? `?office=${wish}` : '';
  return { session: undefined, office: await officeAtTheDoor(wish), query };
}

/** The frame of the help: the portal's own for who is signed in, the door's for everybody else. */
export async function Help(props: {
  reader: { session: Session | undefined; office: Session['office']; query: string };
  path: string;
  children: ReactNode;
}) {
  const { reader, path, children } = props;
  const { session, office, query } = reader;
  if (!session) {
    return (
      <Door office={office} path={`${path}${query}`}>
        {children}
      </Door>
    );
  }
  return (
    <Portal session={session} area="help" path={path} tabs={[]}>
      {children}
    </Portal>
  );
}
