import { carryOut } from '@/lib/account/carry-out';
import type { Change } from '@/lib/account/change';
import type { PhoneMethod } from '@/lib/factor/phone/number';
import { type Applicant, type ApplyOutcome, apply, askForSwitch } from '@/lib/method-request/apply';
import type { Holder } from '@/lib/sign-in/attempt';
import { fileDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { begin, freshAddress, secretKeys, visitorFrom } from './journey';
import { freshNumber } from './numbers';
import { makePerson } from './people';
import { allMethods, offering } from './phones';
import { sessionOf } from './sensitive';

/** An office where methods by phone have to be applied for, and nothing else is offered. */
export const strict: NonNullable<PersonOptions['office']> = {
  ...offering('sms', 'voice', 'keypad-call'),
  phoneNeedsApplication: true,
};

/** The same with an app to choose. */
export const withApp = { ...strict, ...offering(...allMethods) };

/** Somebody who works there and has nothing yet; a second factor is required. */
export const applicant = (options: PersonOptions = {}): Promise<Person> =>
  makePerson({
    requirement: 'required',
    roles: ['staff'],
    ...options,
    office: { ...strict, ...options.office },
  });

/** Somebody of the same office with these roles. */
export const colleague = (
  { officeId }: Person,
  ...roles: NonNullable<PersonOptions['roles']>
): Promise<Person> =>
  makePerson({ officeId, roles: ['staff', ...roles], displayName: `Colleague ${roles.join(' and ')}` });

/** Who applies, from a sign-in or a session of theirs. */
export const from = ({ accountId }: Person, holder: Holder): Applicant => ({
  accountId,
  holder,
  address: freshAddress(),
});

/** A sign-in with the password alone. */
export const atSignIn = async (person: Person): Promise<Applicant> =>
  from(person, (await begin(fileDatabase().db, person)).holder);

/** A session in which a factor was proven, or none. */
export async function inSession(person: Person, hasProven = true): Promise<Applicant> {
  const { id } = await sessionOf(person, hasProven ? { factor: 0 } : { password: 0 });
  if (hasProven) await fileDatabase().db.$client`update session set proven = '{sms}' where id = ${id}`;
  return from(person, { sessionId: id });
}

type Wish = { method?: PhoneMethod; number?: string; reason?: string };

/** Sends an application in. */
export const send = (
  who: Applicant,
  { method = 'sms', number = freshNumber(), reason = 'On the road' }: Wish = {},
) => apply(fileDatabase().db, who, { method, number: { country: 'NL', typed: number }, reason });

export const sendSwitch = (who: Applicant, reason = 'No signal at home') =>
  askForSwitch(fileDatabase().db, who, reason);

/** The id of what was sent. */
export function idOf(outcome: ApplyOutcome): string {
  if (outcome.kind !== 'made') throw new Error(`nothing was sent: ${outcome.because}`);
  return outcome.id;
}

/** Carries a change of somebody in charge out, with a fresh proof: `done`, or why not. */
export async function change(decider: Person, wish: Change): Promise<string> {
  const session = await sessionOf(decider, { factor: 0, password: 0 });
  const outcome = await carryOut(fileDatabase().db, secretKeys(), session, wish, visitorFrom());
  return outcome.kind === 'refused' ? outcome.because : outcome.kind;
}

export const approve = (decider: Person, request: string) =>
  change(decider, { kind: 'approve-request', request });
export const refuse = (decider: Person, request: string, reason = 'Use the app instead') =>
  change(decider, { kind: 'refuse-request', request, reason });

export type StoredRequest = {
  id: string;
  kind: string;
  method: string;
  number: string;
  reason: string;
  state: string;
  hadProven: boolean;
  numberWasKnown: boolean;
  decidedBy: string | null;
  decisionReason: string | null;
  isOver: boolean;
};

/** What an account has applied for, the oldest first. */
export const requestsOf = ({ accountId }: { accountId: string }) =>
  fileDatabase().db.$client<StoredRequest[]>`
    select id, kind, method, number, reason, state, had_proven as "hadProven", number_was_known as "numberWasKnown",
           decided_by as "decidedBy", decision_reason as "decisionReason", ended_at is not null as "isOver"
      from method_request where account_id = ${accountId} order by created_at`;

export const stateOf = async (person: { accountId: string }) =>
  (await requestsOf(person)).map(({ state }) => state);

/** What everybody of an office was told: `kind to name`, the oldest first; but for what applicants are told of sending it. */
export async function toldIn({ officeId }: Person): Promise<string[]> {
  const rows = await fileDatabase().db.$client<{ kind: string; to: string }[]>`
    select n.kind, a.id as "to" from notice n join account a on a.id = n.account_id
     where a.office_id = ${officeId} and n.kind <> 'request-sent' order by n.created_at, n.id`;
  return rows.map(({ kind, to }) => `${kind} to ${to}`);
}

/** Lets so many hours pass for what was applied for. */
export async function ageRequests(person: { accountId: string }, hours: number): Promise<void> {
  const ago = fileDatabase().db.$client`interval '1 hour' * ${hours}::int`;
  await fileDatabase().db.$client`
    update method_request set created_at = created_at - ${ago}, reminded_at = reminded_at - ${ago},
           decided_at = decided_at - ${ago} where account_id = ${person.accountId}`;
}
