import { findLinkOwner, setPasswordByLink } from '@/lib/account/link';
import type { PasswordOwner } from '@/lib/account/password-quality';
import type { OfficeFace } from '@/lib/office/face';
import { acceptInvitation, findInvited, type Invited } from '@/lib/office/invitation/accept';
import { database } from '@/lib/web/database';

/** Who stands behind a link: somebody with an account that has no password yet, or somebody who is invited to open one. */
export type Guest = {
  displayName: string;
  email: string;
  office: OfficeFace;
  /** Whose names no password may be made of: an account's id, or the person. */
  owner: string | PasswordOwner;
  /** Uses the link up. `gone`: it was used up, or ended, in this very moment. */
  enter: (password: string, address: string) => Promise<'done' | 'gone' | 'busy'>;
};

/** An invitation that came to an end, and how. */
export type Ended = { ended: Exclude<Invited['state'], 'open'>; office: OfficeFace };

/** What a link leads to; undefined for one that was invented, replaced or otherwise is not known. Changes nothing. */
export async function findGuest(token: string): Promise<Guest | Ended | undefined> {
  const db = database();
  const account = await findLinkOwner(db, token);
  if (account) {
    const { displayName, email, office, accountId } = account;
    const enter: Guest['enter'] = (password, address) => setPasswordByLink(db, token, password, address);
    return { displayName, email, office, owner: accountId, enter };
  }
  const invited = await findInvited(db, token);
  if (!invited) return undefined;
  const { state, displayName, email, office } = invited;
  if (state !== 'open') return { ended: state, office };
  return {
    displayName,
    email,
    office,
    owner: { displayName, emails: [email], userName: null, officeName: office.name },
    enter: (password, address) => acceptInvitation(db, token, password, address),
  };
}
