import { randomBytes } from 'node:crypto';
import type { Database } from '@/db/connection';
import { carryOut } from '@/lib/account/carry-out';
import { open } from '@/lib/crypto/secret-box';
import type { OfficeChange } from '@/lib/office/change';
import { fileDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { secretKeys, visitorFrom } from './journey';
import { makePerson } from './people';
import { sessionOf } from './sensitive';

export const makeAdmin = (options: PersonOptions = {}) =>
  makePerson({ roles: ['staff', 'office-admin'], enrolled: true, ...options });

/** What comes of a change that this person asks for with a fresh proof: `done`, or why not. */
export async function ask(person: Person, change: OfficeChange, db: Database = fileDatabase().db) {
  const session = await sessionOf(person, { factor: 1, password: 1 });
  const outcome = await carryOut(db, secretKeys(), session, change, visitorFrom());
  return outcome.kind === 'refused' ? outcome.because : outcome.kind;
}

/** An address that nobody has. */
export const freshEmail = () => `new.${randomBytes(6).toString('hex')}@person.example`;

type Invite = Extract<OfficeChange, { kind: 'invite' }>;

export const inviteOf = (more: Partial<Invite> = {}): Invite => ({
  kind: 'invite',
  email: freshEmail(),
  displayName: 'Noor Example',
  roles: ['customer'],
  locale: 'nl',
  clients: [],
  ...more,
});

/** All that is kept of an invitation, the newest of the address first. */
export const invitationsTo = (email: string) => fileDatabase().db.$client<Kept[]>`
  select id, office_id as "officeId", token_hash as "tokenHash", used_at is not null as used,
         withdrawn_at is not null as withdrawn, (extract(epoch from expires_at))::float8 as until
    from invitation where email_key = ${email.toLowerCase()} order by created_at desc, id`;

type Kept = {
  id: string;
  officeId: string;
  tokenHash: Buffer | null;
  used: boolean;
  withdrawn: boolean;
  until: number;
};

/** The mails of an invitation with the tokens of their links, the first first. */
export async function linksOf(invitation: string): Promise<string[]> {
  const mails = await fileDatabase().db.$client<{ sealed: string | null }[]>`
    select sealed_token as sealed from mail where invitation_id = ${invitation} order by created_at, id`;
  return mails.flatMap(({ sealed }) => (sealed ? [open(secretKeys(), invitation, sealed)] : []));
}

/** Invites somebody; the invitation, and the token that stands in the mail. */
export async function invited(admin: Person, more: Partial<Invite> = {}) {
  const change = inviteOf(more);
  const outcome = await ask(admin, change);
  if (outcome !== 'done') throw new Error(`the invitation was answered with ${outcome}`);
  const [row] = await invitationsTo(change.email);
  if (!row) throw new Error('there is no invitation');
  return { ...change, id: row.id, token: (await linksOf(row.id))[0] ?? '' };
}

/** The accounts with this address. */
export const accountsOf = (email: string) => fileDatabase().db.$client<AccountRow[]>`
  select a.id, a.office_id as "officeId", a.display_name as "displayName", a.roles::text[] as roles, a.locale,
         a.client_id as "clientId", a.password_hash as "passwordHash",
         array(select m.client_id::text from membership m where m.account_id = a.id order by 1) as clients
    from account a where a.email_key = ${email.toLowerCase()}`;

type AccountRow = {
  id: string;
  officeId: string;
  displayName: string;
  roles: string[];
  locale: string;
  clientId: string | null;
  passwordHash: string | null;
  clients: string[];
};

/** Events of an office, the first first. */
export const officeEvents = ({ officeId }: { officeId: string }) =>
  fileDatabase().db.$client<
    { kind: string; actor: string | null; data: Record<string, unknown> }[]
  >`select kind, actor_id as actor, data from audit_event where office_id = ${officeId} order by id`;
