import type { Database } from '@/db/connection';
import { config } from '@/lib/config';
import { portalApplication } from './fact-columns';
import { loadGroups, type Scope } from './preview-groups';
import {
  compareOutcomes,
  isAsked,
  type LockCause,
  lockCauses,
  type Outcome,
  outcomesOf,
  type PreviewState,
  previewStates,
} from './preview-outcome';
import { firstPeople, type PreviewPerson } from './preview-people';
import { audienceOf, type ClientRule, type DecidingRules } from './preview-rules';
import { type Group, isElsewhere, readTraits, type Traits } from './preview-traits';

/** Whom an admin wants to see by name; somebody may be in several. */
export const previewClasses = [
  'locked-admins',
  'locked-out',
  'locked-later',
  'no-factor',
  'recovery-code',
  'only-phone',
  'newly-asked',
  'loosened',
] as const;
export type PreviewClass = (typeof previewClasses)[number];

/** A group with what becomes of it. */
export type Decided = { group: Group; before: Outcome; after: Outcome };

/** Numbers of people. Moments in milliseconds since 1970. */
export type Preview = {
  now: number;
  /** Whom the draft is about; everybody else is asked as before. */
  people: number;
  /** Asked for a second factor once it is saved, and those among them who are not asked today. */
  asked: number;
  newlyAsked: number;
  /** Those among the asked for whom another client is the active one: asked once they switch, whenever that is. */
  elsewhere: number;
  /** Locked out today already. */
  lockedAlready: number;
  stricterFor: number;
  looserFor: number;
  /** Why people are locked out, once it is saved: only what keeps somebody out. */
  causes: { cause: LockCause; people: number }[];
  /** Only those with somebody in them, now or then; from nothing to being kept out. */
  states: { state: PreviewState; before: number; after: number }[];
  /** Who can put it off, by the midnight at which their grace ends, the first one first; nobody of `elsewhere`. */
  days: { until: number; people: number }[];
  /** Who has to set one up, or apply, at the next sign-in; nobody of `elsewhere`. */
  atNextSignIn: number;
  /** Only those with somebody in them, the gravest first. */
  classes: { key: PreviewClass; people: number; first: PreviewPerson[] }[];
};

const hasNothing = ({ hasApp, hasMobile, hasLandline }: Traits) => !hasApp && !hasMobile && !hasLandline;
const hasOnlyPhone = ({ hasApp, hasMobile, hasLandline }: Traits) => !hasApp && (hasMobile || hasLandline);
/** So many names of each class stand on the preview. */
const namesShown = 10;

const tests: Record<PreviewClass, (decided: Decided) => boolean> = {
  'locked-admins': ({ group, after }) => after.locked !== undefined && group.roles.includes('office-admin'),
  'locked-out': ({ after }) => after.locked !== undefined,
  'locked-later': ({ after }) => after.state === 'refused-later',
  'no-factor': ({ group, after }) => isAsked(after) && hasNothing(readTraits(group.bits)),
  'recovery-code': ({ after }) => after.state === 'recovery-code',
  'only-phone': ({ group, after }) => isAsked(after) && hasOnlyPhone(readTraits(group.bits)),
  'newly-asked': ({ before, after }) => isAsked(after) && !isAsked(before),
  loosened: ({ before, after }) => compareOutcomes(before, after) < 0,
};

/** Those of a class. */
export const inClass = (key: PreviewClass, decided: readonly Decided[]) => decided.filter(tests[key]);

/** Everybody whom it asks, or locks out later, and everybody for whom something changes. */
export const isAffected = (each: Decided) =>
  isAsked(each.after) || tests['locked-later'](each) || compareOutcomes(each.before, each.after) !== 0;

/** What becomes of everybody that `scope` is about: the decision itself, once a group and side. */
export async function decideGroups(db: Database, scope: Scope): Promise<Decided[]> {
  const groups = await loadGroups(db, scope);
  return groups.map((group) => ({ group, ...outcomesOf(group, scope, scope.byPhone) }));
}

/** Counts people, and names the first ones of each class. */
export async function previewOf(db: Database, scope: Scope): Promise<Preview> {
  const decided = await decideGroups(db, scope);
  const count = (which: (each: Decided) => boolean) =>
    decided.reduce((sum, each) => sum + (which(each) ? each.group.people : 0), 0);
  const days = new Map<number, number>();
  const states = previewStates.map((state) => ({
    state,
    before: count(({ before }) => before.state === state),
    after: count(({ after }) => after.state === state),
  }));
  for (const { group, after } of decided) {
    if (after.until && isAsked(after) && !isElsewhere(group.bits))
      days.set(after.until, (days.get(after.until) ?? 0) + group.people);
  }
  const classes = previewClasses
    .map((key) => ({ key, people: count(tests[key]) }))
    .filter(({ people }) => people > 0);
  return {
    now: decided[0]?.group.now ?? Date.now(),
    people: count(() => true),
    asked: count(({ after }) => isAsked(after)),
    newlyAsked: count(tests['newly-asked']),
    elsewhere: count(({ group, after }) => isAsked(after) && isElsewhere(group.bits)),
    lockedAlready: count(({ before, after }) => after.locked !== undefined && before.locked !== undefined),
    stricterFor: count(({ before, after }) => compareOutcomes(before, after) > 0),
    looserFor: count(tests.loosened),
    causes: lockCauses
      .map((cause) => ({ cause, people: count(({ after }) => after.locked === cause) }))
      .filter(({ people }) => people > 0),
    states: states.filter(({ before, after }) => before + after > 0),
    days: [...days].map(([until, people]) => ({ until, people })).sort((a, b) => a.until - b.until),
    atNextSignIn: count(
      ({ group, after }) =>
        ['sets-up', 'applies'].includes(after.state) && !after.until && !isElsewhere(group.bits),
    ),
    classes: await Promise.all(
      classes.map(async (each) => ({
        ...each,
        first: await firstPeople(db, scope, inClass(each.key, decided), namesShown),
      })),
    ),
  };
}

/** What of an office's rules the decision looks at, as they stand. */
export async function currentDecidingRules(
  db: Database,
  officeId: string,
): Promise<DecidingRules | undefined> {
  const [found] = await db.$client<DecidingRules[]>`
    select staff_requirement as "staffRequirement", staff_grace_days as "staffGraceDays",
           staff_methods::text[] as "staffMethods", customer_requirement as "customerRequirement",
           customer_grace_days as "customerGraceDays", customer_methods::text[] as "customerMethods",
           phone_needs_application as "phoneNeedsApplication", switches_by_desk as "switchesByDesk",
           code_countries as "codeCountries",
           exists (select from application p where p.office_id = o.id and p.key = ${portalApplication} and p.is_required)
             as "applicationRequires"
      from office o where o.id = ${officeId}`;
  return found;
}

/** Whom a draft of an office's rules is about. */
export const officeScope = (
  officeId: string,
  before: DecidingRules,
  after: DecidingRules,
  byPhone = byPhoneNow(),
) => ({ officeId, before, after, byPhone, audience: audienceOf({ before, after }) }) satisfies Scope;

/** Whom a draft of a client's rule is about: its users, what is said of each being true where this client is the active one. */
export async function clientScope(
  db: Database,
  officeId: string,
  clientId: string,
  client: ClientRule,
  byPhone = byPhoneNow(),
): Promise<Scope | undefined> {
  const rules = await currentDecidingRules(db, officeId);
  return rules && { officeId, before: rules, after: rules, byPhone, clientId, client };
}

/**
 * Who is hit by a draft of a client's rule, before it is saved. A client that is not of this office has nobody.
 * Undefined without such an office.
 */
export async function previewClientRule(
  db: Database,
  officeId: string,
  clientId: string,
  rule: ClientRule,
): Promise<Preview | undefined> {
  const scope = await clientScope(db, officeId, clientId, rule);
  return scope && previewOf(db, scope);
}

/** Without Vonage nothing goes by phone. */
export const byPhoneNow = () => config().vonage !== undefined;
